import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import type { Lead } from './leftContext.ts';
import { flowOnly } from './names.ts';

/** Names that a clause tells for several numbers at once, or behind its number. */

/** The parts of A、B和C; what only the last one says (城镇和农村居民收入) belongs to all. */
export function coordinatedNames(subject: string, count: number): string[] | null {
  const parts = subject.split(/[、和与及]|以及/u);
  if (parts.length !== count || parts.some((part) => part === '')) return null;
  const last = parts[count - 1] ?? '';
  return parts.map((part, at) => {
    if (at === count - 1) return part;
    const ending = part.slice(-2);
    const found = ending.length === 2 ? last.indexOf(ending) : -1;
    const tail =
      found >= 0
        ? last.slice(found + 2)
        : part.length <= 3 && last.length > part.length
          ? last.slice(part.length)
          : '';
    return `${part}${tail}`;
  });
}

/** What a sum was spent on, told behind it: 投资9200万元实施教育数字化. */
export function aimOf(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token?.unit?.kind !== 'money') return '';
  const next = tokens[index + 1]?.start ?? text.length;
  const behind = text.slice(token.end, Math.min(next, token.end + 24));
  return (
    /^(?:用于|实施|建设|铺开|打造|新建|改造|开展|推进|支持|设立|购置|采购)(?:了)?([\u3400-\u9fff]{3,14})(?=[，。；]|$)/u.exec(
      behind,
    )?.[1] ?? ''
  );
}

/** Measures that need to be told of what they are. */
const MEASURE =
  /^(?:全长|总长|长度|全宽|宽度|高度|坝高|总?库容|占地(?:面积)?|总?建筑面积|用地面积|(?:概算|计划|批复|总|估算)*投资额?|藏书量?|编制床位|票价|车费|电价|水价|(?:平均|起步)?价格?|均价|(?:补贴|补助|筹资|缴费|收费|保障|奖励)?标准|(?:使用|满意|办结|合格|入住|上座|签约|完好|通客车|产销|产品销售|出租|利用|知晓|达标|参与|续签|就诊|回收|按期办结|完成|完工|开工|竣工|贡献)率|形象进度|工程进度|总经费|通车里程|满意度|(?:日均|年均)?客流量?|日均载客量|(?:设计)?时速|(?:设计|处理|日处理|供水)能力|(?:设)?车站|亏损[面额]|设计寿命|使用寿命|工期)$/u;
export const isMeasure = (name: string): boolean => MEASURE.test(name);

/** What is built, opened or run, and has measures of its own. */
const TOPIC =
  /(?:线|路|铁路|公路|高速|桥|大桥|隧道|机场|港|码头|站|电站|泵站|厂|园|公园|区|中心|医院|学校|馆|新馆|大厦|广场|基地|水库|工程|项目|平台|热线|公交|地铁|轻轨|保险|医保|新农合|低保|食堂|计划|补贴|补助|制度|企业|产业|市场|景区|客运|住房|公租房)$/u;
export const isTopic = (name: string): boolean => name.length <= 16 && TOPIC.test(name);
const HAS_NO_TOPIC = /(?:介绍|表示|记者|负责人|主持人|告诉|请问|会议|我们|这|其)/u;

/** The noun with which a clause begins, up to its first predicate; empty where it is nothing that has measures. */
export function topicOf(clause: string, terms: Terms): string {
  if (clause.length < 3 || clause.length > 30 || HAS_NO_TOPIC.test(clause)) return '';
  const [flows, weak, predicates] = [terms.flowVerbs, terms.weakVerbs, terms.predicates].map(wordSet);
  const opening = flows?.longestAt(clause, 0) ?? weak?.longestAt(clause, 0) ?? '';
  if (opening !== '') return '';
  for (let end = 3; end <= Math.min(16, clause.length); end += 1) {
    if (!TOPIC.test(clause.slice(0, end))) continue;
    const rest = clause
      .slice(end)
      .replace(/^(?:顺利|正式|全线|全面|如期|已经?|主体|一期|项目|工程|建设)+/u, '');
    if (
      rest === '' ||
      predicates?.longestAt(rest, 0) ||
      flows?.longestAt(rest, 0) ||
      /^(?:通车|启用|运营|平稳)/u.test(rest)
    )
      return clause.slice(0, end);
  }
  return '';
}

/** The verb of a row of things that were built or renewed: 新建小学3所、初中2所. */
export function siblingVerb(before: string, name: string, terms: Terms): string {
  const verb =
    /^(?:新改扩建|改扩建|新改建|新建|改建|扩建|改造|建成|新增|培育|引进|修复)/u.exec(before)?.[0] ?? '';
  return verb === '' || wordSet(terms.flowVerbs).longestAt(name, 0) !== null ? '' : verb;
}

/** Flows that are told in pairs of the same thing. */
const PAIR =
  /^(?:存栏|出栏|招生|在校生?|毕业生?|进口|出口|开工|竣工|流入|流出|供应|销售|产量|销量|收购|加工)量?$/u;
const PAIR_END = /(?:存栏|出栏|招生|在校生?|毕业生?|开工|竣工|流入|流出|供应|销售|产量|销量|收购|加工)量?$/u;

/** 生猪出栏 beside 生猪存栏; empty where the two are no pair. */
export function pairedVerb(base: string, name: string): string {
  if (!PAIR.test(name) || base === '') return '';
  const stem = base.replace(PAIR_END, '');
  return stem === base || stem.length < 2 ? '' : `${stem}${name}`;
}

/** The subject of a clause that tells no number, up to its verb: 粮食总产 of 粮食总产再创新高. */
export function beforePredicate(clause: string, terms: Terms): string {
  const predicates = wordSet(terms.predicates);
  const flows = wordSet(terms.flowVerbs);
  for (let at = 0; at < clause.length; at += 1) {
    const verb =
      predicates.longestAt(clause, at) ??
      flows.longestAt(clause, at) ??
      /^(?:平稳|再|创|稳|持|[一二三四五六]?破|刷新|不|更|实|突|迈|走|进|取)/u.exec(clause.slice(at))?.[0] ??
      null;
    if (verb !== null && verb !== '的' && verb !== '和' && verb !== '与' && verb !== '及')
      if (at >= 3) return clause.slice(0, at);
      else if (at === 0 && verb.length > 1) return '';
  }
  return '';
}

/** In 改造提升80座 the last verb is one of two for what was done; nothing rises by 80. */
export function settleLead(lead: Lead, words: string, token: Token | undefined, terms: Terms): Lead {
  if (
    lead.change === null ||
    !token?.unit ||
    !/^(?:count|length|area)$/.test(token.unit.kind) ||
    /(?:比|较|同比|分别|净)/u.test(words)
  )
    return lead;
  const done = /^[\ue002]*(?:完成|实施|推进|开展|建成|启动)/u.test(lead.subject);
  if (done && /^(?:提升|提高|改善|拓展|延伸)$/u.test(lead.verb))
    return { ...lead, change: null, subject: `${lead.subject}${lead.verb}` };
  if (token.unit.kind !== 'count') return lead;
  const verbs = flowOnly(lead.subject, terms);
  if (verbs === null || verbs.length === 0 || !/^(?:提升|提高|改善|扩|拓展|延伸|扩大|增加)/u.test(lead.verb))
    return lead;
  return { ...lead, change: null, subject: `${lead.subject}${lead.verb}` };
}

/** The name of a share that a clause tells with 占 alone, of what the clauses before named; empty for other words. */
export function shareName(words: string, base: string, whole: string): string {
  const part = /^(.{2,})占$/u.exec(words)?.[1];
  const of = whole || base;
  if (part !== undefined) return of === '' ? `${part}占比` : `${part}占${of}比重`;
  if (base === '') return '';
  if (/^(?:占|占比|比重)$/u.test(words)) return `${base}占${whole}比重`;
  if (!/^占(?![地用道领有])/u.test(words)) return '';
  return `${base}${words}${/(?:比重|比例|份额)$/u.test(words) ? '' : '比重'}`;
}
