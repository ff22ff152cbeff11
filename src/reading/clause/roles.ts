import type { Basis, Role, Sense, Status } from '../../model/fields/vocabulary.ts';
import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { findStatusWords } from '../statusWords.ts';
import { BEGINS_CHANGE, type Lead } from './leftContext.ts';
import type { ReadPeriod } from './periods.ts';

/** What a figure is in its sentence: a level, a change, a share, a start, a sum or a goal. */

export interface RoleInput {
  readonly token: Token;
  readonly lead: Lead;
  readonly name: string;
  /** The words before the number in its clause. */
  readonly words: string;
  /** The sentence up to the number. */
  readonly sentence: string;
  /** The clause behind the number. */
  readonly after: string;
  /** Whether the section tells what is to come. */
  readonly future: boolean;
  readonly period: ReadPeriod;
  /** Whether the section looks back on several years, and the sentence names no other time. */
  readonly spanning: boolean;
}

export interface ReadRole {
  readonly role: Role;
  readonly sense: Sense | null;
  readonly basis: Basis | null;
  readonly status: Status;
}

const RATE_NAME = /(?:增速|增幅|增长率|涨幅|涨跌幅|降幅|增长速度|变动率|同比|环比|增量|增长)$/u;
const FALL_NAME = /(?:降幅|跌幅|下降率|减幅|降低率)$/u;
const SHARE_NAME = /(?:占|占比|比重|比例|份额)/u;
const TARGET =
  /(?:目标(?:任务)?(?:值|数)?(?:是|为|：|:|值|约)?|力争|确保|争取(?=实现|完成|达|在|用|到20)|预期(?!寿命)|达到目标|规划目标|要求达到)/u;
const DONE =
  /(?:完成|超额|实现|达到|占)(?:了)?(?:年度|年初|全年|省定|市定|既定|预期|[\u3400-\u9fff]{0,4})?(?:目标|任务|计划)/u;
const FUTURE =
  /(?:将(?:达|实现|建|新|投|完成|增|提|超|突破|开|启|实施|有|再|为|新增|覆盖)|要(?:达到|完成|实现|新建|建成|新增|突破|超过|提高|培育|建设|增长|扩大|覆盖)|拟|再(?:新?[建增]|开通|培育|打造|改造)|(?:^|[，。；：“])[到至](?:20[2-9][0-9]年|今?年年?[底末]))/u;
const PAST =
  /(?:去年|上年|截至|截止|目前|已(?:经|建|完|达|有|累)|累计|完成了|实现了|以来|五年来|一年来|同比|比上年|较上年)/u;

/** 计划总投资500万元以上的项目 defines a project; it plans nothing. */
const DEFINING_PLAN = /计划总?投资额?(?:在)?[0-9.]*[百千]?[万亿]?元?(?:及)?以上/gu;

function statusOf(input: RoleInput): Status {
  const { sentence, words, future } = input;
  const clause = sentence
    .slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf(';')) + 1)
    .replace(DEFINING_PLAN, '');
  if (/目标/u.test(clause) && !DONE.test(clause)) return 'planned';
  const found = findStatusWords(`${clause}0`).map(({ status }) => status);
  if (found.includes('estimate') && /(?:概算|估算|预算|概数)[^，,。；]{0,12}$/u.test(sentence))
    return 'estimate';
  if (found.includes('forecast')) return 'forecast';
  if (found.includes('planned')) return 'planned';
  if (TARGET.test(words) && !DONE.test(clause)) return 'planned';
  if (/(?:强调|要求|提出|指出)[，：,:][^。]{0,30}?要/u.test(sentence)) return 'planned';
  if (/(?:^|[市县区省年\ue002])计划(?!生育|单列|生猪|年度)/u.test(words)) return 'planned';
  if (FUTURE.test(clause) && !/(?:去年|上年|截至|已)/u.test(clause)) return 'planned';
  return future && !PAST.test(clause) ? 'planned' : 'actual';
}

function basisOf(input: RoleInput): Basis | null {
  const { words, sentence } = input;
  if (/年均|每年|年平均|两年平均|\ue002平均/u.test(words)) return 'annual-average';
  if (/同比|上年|去年|环比|上季|上月/u.test(words)) return 'on-previous-year';
  if (/五年|四年|三年|十年|期间|以来|累计|年初|比\ue002|较\ue002|年间/u.test(words)) return 'total';
  if (/同比|比上年|较上年|比去年|较去年|上年同期|去年同期/u.test(sentence)) return 'on-previous-year';
  return /五年|期间|以来|年间/u.test(sentence) ? 'total' : 'on-previous-year';
}

/** What a goal is measured with: 年度任务3万亩的76.7%. */
const OWN_GOAL = /(?:年度|全年|年初|省定|市定|下达|既定)(?:的|目标)?(?:任务|目标|计划)(?:数|量|为|是|：)?$/u;
/** 距全年增长7%目标差距较大 */
const GOAL_BEHIND = /^的?(?:[\u3400-\u9fff]{0,4})(?:目标|任务)/u;
/** Money that is put into something is planned, and no goal: 投资3.2亿元建设产业园. */
const SPENT = /(?:^|[^成产额定])(?:投资|投入|筹措|筹集|拨付|补助)(?:约|近)?$/u;
const SPENT_ON = /^(?:，?用于|支持|建设|新建|改造|实施|推进|打造)/u;

/** Sums and rates of a budget are set, and no goals: 安排资金12亿元，标准提高到720元. What is built with them is one. */
const isAllotted = (sentence: string, words: string): boolean =>
  /(?:安排|拨付|补助|预备费)[^。]*$/u.test(sentence) &&
  !/(?:力争|确保|改造|加装|新建|建成|新增|完成|实现)[^，。；、]{0,8}$/u.test(words);

function isTarget({ token, name, sentence, words, future, after }: RoleInput, status: Status): boolean {
  if (/(?:距|离|对照|对标|围绕|锚定)[^，。；]{0,12}$/u.test(words) && GOAL_BEHIND.test(after)) return true;
  if (OWN_GOAL.test(words) && /^的[0-9]/u.test(after)) return true;
  if (DONE.test(words)) return false;
  if (future && status !== 'actual' && /收入/u.test(`${name}${words}`) && /预计/u.test(words)) return true;
  if (future && status === 'planned')
    return (
      !/(?:安排|计划投资|(?:^|[^成])年度投资|总投资|预计)/u.test(words) &&
      !isAllotted(`${sentence}${after.slice(0, 4)}`, words) &&
      !(token.unit?.kind === 'money' && SPENT.test(words) && SPENT_ON.test(after))
    );
  const clause = sentence.slice(
    Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf(';'), sentence.lastIndexOf('。')) + 1,
  );
  if (/目标|预期(?!寿命)/u.test(clause) && !DONE.test(clause)) return true;
  return (
    status === 'planned' &&
    /(?:力争|确保|争取|要|到20[2-9][0-9]年|到今?年年?[底末]|将再|将新|预期|达到|增长|降|控制|以上|以内|左右)/u.test(
      `${clause.slice(-60)}${words}`,
    )
  );
}

/** Whether a figure is summed over several years; in the report of one year what was done is a level. */
function isSpan({ period, words, sentence, spanning }: RoleInput): boolean {
  if (spanning) return true;
  if (/累计|先后/u.test(words)) return true;
  if (
    /(?:累计|先后|[二三四五十]年[来间里]|(?:过去|近|这)(?![一1]年)[一二三四五六七八九十0-9]+年|以来|五”?(?:期间|时期|以来))/u.test(
      sentence.slice(-70),
    )
  )
    return true;
  return (
    period.kind === 'span' &&
    /^[0-9]{4}$/.test(period.from ?? '') &&
    /^[0-9]{4}$/.test(period.to ?? '') &&
    period.from !== period.to
  );
}

/** Verbs that are as often part of a noun: 养老服务站, 建设用地. They tell a flow at the ends of a clause alone. */
const NOUN_VERBS =
  /^(?:服务|建设|投资|治理|处理|管理|培训|贷款|销售|供应|融资|补贴|补助|保障|推进|安置|绿化|救助|贸易|检查|调解|援助|表彰|奖励|交付|供给|实现|推动|解决|落实|提升|处置|回收|收集|消费|配备|开放|惠民|组织|入选|获|到位|转移|转化|打造|吸引|覆盖|培育|创建|启动)$/u;

function isCumulative(input: RoleInput, terms: Terms): boolean {
  const { words, lead, token } = input;
  const isRate = token.unit?.kind === 'share' || token.unitWord === '%' || token.shape === 'ratio';
  if (isRate || token.per !== null) return false;
  if (/日均|月均|年均/u.test(words)) return false;
  if (/累计/u.test(words)) return true;
  if (lead.reached !== null || wordSet(terms.stockHeads).endingAt(lead.subject, lead.subject.length) !== null)
    return false;
  if (/(?:共有|现有|拥有|建有|设有|存有|辖|总量|保有|余额|年末|月末)/u.test(words)) return false;
  const flows = wordSet(terms.flowVerbs);
  const bare = words.replace(/[\ue002]/gu, '');
  for (let at = 0; at < bare.length; at += 1) {
    const verb = flows.longestAt(bare, at);
    if (verb === null) continue;
    const end = at + verb.length;
    if (!NOUN_VERBS.test(verb) && verb.length > 1) return true;
    const isFirst =
      at === 0 ||
      /(?:先后|共|已|全年|全市|全县|全区|全省|今年|年|月|期间|来|并|还|，|累|成功|共计)$/u.test(
        bare.slice(0, at),
      );
    const isLast =
      end === bare.length || /^(?:了|完成|实现|达|约|近|共|总?额|面积|量|长度|里程)/u.test(bare.slice(end));
    if ((isFirst && bare.charAt(end) !== '能') || isLast) return true;
    at = end - 1;
  }
  return false;
}

/** Reads role, sense, basis and status of a figure from the words around it. */
export function readRole(input: RoleInput, terms: Terms): ReadRole {
  const { token, lead, name, words, after } = input;
  const status = statusOf(input);
  if (token.kind === 'rank')
    return {
      role: lead.from || BEGINS_CHANGE.test(after) ? 'baseline' : 'level',
      sense: null,
      basis: null,
      status,
    };
  const isRate = token.unit?.kind === 'share' || token.unitWord === '%';
  const doubled = /^翻/u.test(after) || token.unitWord === '倍';
  const named =
    [name, lead.subject].some((words) => RATE_NAME.test(words) && !/自然增长率$/u.test(words)) ||
    FALL_NAME.test(name);
  const apart = token.unit?.kind === 'points';
  let change: Sense | null = null;
  if (lead.change !== null && lead.change !== 'difference') change = lead.change;
  else if (doubled) change = 'increase';
  else if (apart && lead.reached === null)
    change = /(?:降|减|回落|收窄|低)/u.test(words)
      ? 'decrease'
      : /(?:增|升|提|高|扩)/u.test(words)
        ? 'increase'
        : 'unstated';
  else if (named && isRate && lead.reached === null) change = FALL_NAME.test(name) ? 'decrease' : 'increase';
  const begins =
    BEGINS_CHANGE.test(after) ||
    (after.startsWith('相比') && /^(?:与|比|较|同)/u.test(words)) ||
    (lead.from &&
      /^[^，。；]{0,12}(?:增|提|升|上|下|降|减|扩|缩|压|回|达|到|至|跃|拓|发展|变|调)/u.test(after));
  if (!(begins && lead.from) && isTarget(input, status))
    return {
      role: 'target',
      sense: change,
      basis: change === null ? null : basisOf(input),
      status: status === 'actual' ? 'planned' : status,
    };
  if (change !== null) return { role: 'change', sense: change, basis: basisOf(input), status };
  if (begins) return { role: 'baseline', sense: null, basis: null, status };
  const share =
    SHARE_NAME.test(words.slice(-14)) ||
    /其中[^，]*的(?:达到?|为|占|有)?$/u.test(input.sentence.slice(-20)) ||
    /(?:占比|比重|比例|份额)$/u.test(name);
  const ofNouns =
    isRate &&
    name !== '' &&
    lead.subject === '' &&
    lead.verb === '' &&
    /^[\u3400-\u9fff“]/u.test(after) &&
    !/^(?:增|提|升|上|下|降|减|到|至)/u.test(after);
  // 贡献了65%的税收: a share of what follows, unless that is a pace or a goal.
  const ofThat =
    isRate &&
    lead.reached === null &&
    /^的[\u3400-\u9fff]/u.test(after) &&
    wordSet(terms.goalHeads).longestAt(after, 1) === null;
  const inShares =
    token.shape === 'fraction' ||
    token.shape === 'structure' ||
    (token.inWords && token.unitWord === '%' && !/率$/u.test(name));
  if (inShares && !DONE.test(words)) return { role: 'share', sense: null, basis: null, status };
  if (isRate && (share || ofNouns || ofThat) && !DONE.test(words))
    return { role: 'share', sense: null, basis: null, status };
  if (
    !isRate &&
    token.per === null &&
    lead.reached === null &&
    /(?:新增|净增)/u.test(words) &&
    !/(?:累计|达到?)$/u.test(lead.verb)
  )
    return { role: 'change', sense: 'increase', basis: 'total', status };
  // 新增产值30亿元、就业岗位1500个: the verb holds for the list.
  if (
    !isRate &&
    /(?:新增|净增)[^，。；、0-9]{1,10}[0-9.]+[^，。；、0-9]{1,4}、[^，。；、0-9]{2,12}$/u.test(input.sentence)
  )
    return { role: 'change', sense: 'increase', basis: 'total', status };
  if (status !== 'estimate' && isSpan(input) && isCumulative(input, terms))
    return { role: 'cumulative', sense: null, basis: null, status };
  return { role: 'level', sense: null, basis: null, status };
}
