import type { Role } from '../../../../src/model/fields/vocabulary.ts';
import type { ReadQuantity } from '../../../../src/reading/quantity.ts';
import { readingLexicon } from '../../read/lexicon/readingLexicon.ts';
import { REACHED } from './periodChoice.ts';

/** Whether a figure tells what there is or what was done over a time, by the verbs around it. */

const STOCK =
  /(?:达|共有|现有|拥有|保有|总数|总量|余额|人均|每千|每万|累计达)[^，。；]{0,6}$|[\u4e00-\u9fff](?:有|为|是)$/u;
/** What is spent or visited is summed, also where the sum is reached: 投入已达到20亿元. */
const FLOW_NOUN = /(?:投入|投资额?|支出|拨款|补助|补贴)[^，,。；;]{0,8}$/u;
/** The counted things are the subject of what was done: 4个项目全部启动. */
const SUBJECT_DONE = /^[\u4e00-\u9fff“”（）()]{0,12}?(?:全部|全都|均|已经?|陆续|先后)([\u4e00-\u9fff]*)/u;
/** Verbs that a text about a plan sums up, though they tell a state elsewhere. */
const MORE_VERBS = ['建立', '遴选', '调查', '鉴定', '培养', '投保', '参加', '享受', '减少', '增加了'];
/** The measure of what was done before it in the sentence: 改造道路489条，总长度约227公里. */
const MEASURE_OF = /^(?:总(?:长度?|里程|面积|投资|金额|建筑面积)|全长|惠及|涉及|受益|带动)[^，,。；;]{0,8}$/u;
/** What is done to the things that are counted: 对80所学校改造, 为9177间教室安装. */
const DONE_TO =
  /^[^，,。；;]{0,6}(?:对|为|给|向|将|把)(?:全市|全县|全区|全省|[^，,。；;]{0,16}[和及、与])?$/u;

let verbs: readonly string[] | undefined;

/** Verbs of what is done, from the words of reports, the longest first. */
const flowVerbs = (): readonly string[] => {
  verbs ??= readingLexicon()
    .terms.flowVerbs.filter((word) => word.length > 1)
    .concat(MORE_VERBS)
    .sort((a, b) => b.length - a.length);
  return verbs;
};

/** A verb that is part of a noun tells nothing: 完成率, 服务站, 处理能力, 建设用地. */
const NOUN_END = /^(?:率|站|点|中心|机构|能力|体系|设施|用地|基地|单位|企业|人员|平台|系统|网络|条例|规模)/u;

function hasFlowVerb(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const verb = flowVerbs().find((own) => words.startsWith(own, at));
    if (verb === undefined) continue;
    if (!NOUN_END.test(words.slice(at + verb.length))) return true;
    at += verb.length - 1;
  }
  return false;
}

/** What is new is counted over a time, though it is told like a growth: 新增就业5.3万人. */
export function roleOf({ role, unit, basis, exact }: ReadQuantity, clause: string): Role {
  const isRate = /[%‰]|百分点|^倍$/u.test(unit ?? '');
  const isNew = /新[增建改](?!长)/u.test(clause) && !isRate && basis !== 'on-previous-year';
  if (role === 'change' && isNew) return 'cumulative';
  const own = role ?? 'level';
  if (isRate || (own !== 'level' && own !== 'cumulative')) return own;
  // What is reached, or what there is, is a level, whatever verb led there.
  const isFlow = FLOW_NOUN.test(clause) || /次$/u.test(unit ?? '');
  if (!isFlow && (REACHED.test(clause) || STOCK.test(clause))) return 'level';
  if (own === 'cumulative') return own;
  const sentence = exact.before.split(/[。；;]/u).pop() ?? '';
  const ahead = sentence.slice(0, sentence.length - clause.length);
  const behind = /^[^，,。；;]*/u.exec(exact.after)?.[0] ?? '';
  // What is built, paid or done is summed over a time, unlike what there is.
  const isDone =
    hasFlowVerb(clause) ||
    (clause.length <= 6 && hasFlowVerb(SUBJECT_DONE.exec(behind)?.[1] ?? '')) ||
    (MEASURE_OF.test(clause) && hasFlowVerb(ahead)) ||
    (DONE_TO.test(clause) && hasFlowVerb(behind));
  return isDone ? 'cumulative' : own;
}
