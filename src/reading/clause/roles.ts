import type { Basis, Role, Sense, Status } from '../../model/fields/vocabulary.ts';
import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import { findStatusWords } from '../statusWords.ts';
import type { Lead } from './leftContext.ts';

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
const TARGET = /(?:目标(?:任务)?(?:值|数)?(?:是|为|：|:|值|约)?|力争|确保|争取|预期(?!寿命)|达到目标|规划目标|要求达到)/u;
const DONE = /(?:完成|超额|实现|达到|占)(?:了)?(?:年度|年初|全年|省定|市定|既定|预期|[\u3400-\u9fff]{0,4})?(?:目标|任务|计划)/u;
const FUTURE = /(?:将(?:达|实现|建|新|投|完成|增|提|超|突破|开|启|实施|有|再|为|新增|覆盖)|要(?:达到|完成|实现|新建|建成|新增)|拟|到20[2-9][0-9]年(?:底|末)?)/u;
const PAST = /(?:去年|上年|截至|截止|目前|已(?:经|建|完|达|有|累)|累计|完成了|实现了|以来|五年来|一年来|同比|比上年|较上年)/u;

function statusOf(input: RoleInput): Status {
  const { sentence, future } = input;
  const clause = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf(';')) + 1);
  const found = findStatusWords(`${clause}0`).map(({ status }) => status);
  if (found.includes('estimate') && /(?:概算|估算|预算|概数)[^，,。；]{0,12}$/u.test(sentence)) return 'estimate';
  if (found.includes('forecast')) return 'forecast';
  if (found.includes('planned')) return 'planned';
  if (TARGET.test(clause) && !DONE.test(clause)) return /预期/u.test(clause) && !/目标/u.test(clause) ? 'forecast' : 'planned';
  if (FUTURE.test(clause) && !/(?:去年|上年|截至|已)/u.test(clause)) return 'planned';
  return future && !PAST.test(clause) ? 'planned' : 'actual';
}

function basisOf(input: RoleInput): Basis | null {
  const { words, sentence } = input;
  if (/年均|每年/u.test(words)) return 'annual-average';
  if (/同比|上年|去年|环比|上季|上月/u.test(words)) return 'on-previous-year';
  if (/五年|四年|三年|十年|期间|以来|累计|年初|比\u0002|较\u0002|年间/u.test(words)) return 'total';
  if (/同比|比上年|较上年|比去年|较去年|上年同期|去年同期/u.test(sentence)) return 'on-previous-year';
  return /五年|期间|以来|年间/u.test(sentence) ? 'total' : 'on-previous-year';
}

function isTarget({ sentence, words }: RoleInput, status: Status): boolean {
  if (DONE.test(words)) return false;
  const clause = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf(';'), sentence.lastIndexOf('。')) + 1);
  if (/目标/u.test(clause) && !DONE.test(clause)) return true;
  return status === 'planned' && /(?:力争|确保|争取|要|到20[2-9][0-9]年|预期|达到|增长|降|控制|以上|以内|左右)/u.test(clause);
}

function isCumulative(input: RoleInput, terms: Terms): boolean {
  const { name, words, lead, token, sentence } = input;
  const isRate = token.unit?.kind === 'share' || token.unitWord === '%' || token.shape === 'ratio';
  if (isRate || token.per !== null) return false;
  if (/累计/u.test(words)) return true;
  if (wordSet(terms.stockHeads).endingAt(lead.subject, lead.subject.length) !== null) return false;
  if (/(?:共有|现有|拥有|建有|设有|存有|辖|总量|保有|余额|年末|月末)/u.test(words)) return false;
  const flows = terms.flowVerbs;
  const start = wordSet(flows).at(name, 0);
  if (start !== null && !/^(?:获|服务业|投资率|建设用地|规模)/u.test(name)) return true;
  if (flows.some((verb) => verb.length > 1 && (words.includes(verb) || name.includes(verb)))) return true;
  return /累计/u.test(sentence.slice(-40)) && lead.verb !== '达';
}

/** Reads role, sense, basis and status of a figure from the words around it. */
export function readRole(input: RoleInput, terms: Terms): ReadRole {
  const { token, lead, name, words, after } = input;
  const status = statusOf(input);
  const isRate = token.unit?.kind === 'share' || token.unitWord === '%';
  const doubled = /^翻/u.test(after) || token.unitWord === '倍';
  const named = RATE_NAME.test(name) || FALL_NAME.test(name);
  const apart = token.unit?.kind === 'points';
  let change: Sense | null = null;
  if (lead.change !== null && lead.change !== 'difference') change = lead.change;
  else if (doubled) change = 'increase';
  else if (apart && lead.reached === null) change = /(?:降|减|回落|收窄|低)/u.test(words) ? 'decrease' : /(?:增|升|提|高|扩)/u.test(words) ? 'increase' : 'unstated';
  else if (named && isRate && lead.reached === null) change = FALL_NAME.test(name) ? 'decrease' : 'increase';
  if (change !== null && (token.values[0] ?? '').startsWith('-')) change = change === 'increase' ? 'decrease' : 'increase';
  if (isTarget(input, status))
    return { role: 'target', sense: change, basis: change === null ? null : basisOf(input), status: status === 'actual' ? 'planned' : status };
  if (change !== null) return { role: 'change', sense: change, basis: basisOf(input), status };
  if (lead.from && /^(?:[\u3400-\u9fff]{0,10})(?:增|提|升|上|下|降|减|扩|缩|压|回|达|到|至|跃|拓|发展|变|调)/u.test(after)) return { role: 'baseline', sense: null, basis: null, status };
  const share = SHARE_NAME.test(words.slice(-14)) || /(?:占比|比重|比例|份额)$/u.test(name);
  const ofNouns = isRate && name !== '' && lead.subject === '' && lead.verb === '' && /^[\u3400-\u9fff“]/u.test(after) && !/^(?:增|提|升|上|下|降|减|到|至)/u.test(after);
  if ((isRate || token.shape === 'fraction' || token.unitWord === '%') && (share || ofNouns)) return { role: 'share', sense: null, basis: null, status };
  if (isCumulative(input, terms)) return { role: 'cumulative', sense: null, basis: null, status };
  return { role: 'level', sense: null, basis: null, status };
}
