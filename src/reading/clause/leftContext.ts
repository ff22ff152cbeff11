import type { Token } from '../scan/token.ts';

/** What stands before a quantity in its clause, and which verb leads from it to the number. */

/** Stands in the place of a date or duration, so that the words around it do not grow together. */
export const DATE_MARK = '\ue002';
const BREAK = /[，,；;。！？!?：:\t 】•●▪◆■]/u;
/** How far a clause is read back. */
const REACH = 60;

/**
 * The words between the last break or quantity and a token, with dates as marks and closed brackets left out. Words
 * before `from` belong to the number before.
 */
export function leftWords(text: string, tokens: readonly Token[], index: number, from = 0): string {
  const token = tokens[index];
  if (!token) return '';
  const floor = Math.max(0, from, token.start - REACH);
  let words = '';
  let at = token.start;
  let other = index - 1;
  while (at > floor) {
    const previous = tokens[other];
    if (previous && previous.end === at) {
      if (previous.kind === 'date' && !isNamed(text, previous)) words = DATE_MARK + words;
      else if (previous.reason === 'footnote') words = `${words}`;
      else if (previous.kind === 'figure' || previous.reason === 'section-number') break;
      else words = text.slice(previous.start, previous.end) + words;
      at = previous.start;
      other -= 1;
      continue;
    }
    if (previous && previous.start >= at) {
      other -= 1;
      continue;
    }
    const sign = text.charAt(at - 1);
    if (BREAK.test(sign) || sign === '(' || sign === '（') break;
    if (sign === ')' || sign === '）') {
      const open = openingBracket(text, at - 1, floor);
      if (open < 0) break;
      while ((tokens[other]?.end ?? -1) > open) other -= 1;
      at = open;
      continue;
    }
    // A comma of a list ends the clause where a quantity stands before it.
    if (
      sign === '、' &&
      previous &&
      previous.end === at - 1 &&
      previous.kind !== 'date' &&
      previous.kind !== 'name'
    )
      break;
    words = sign + words;
    at -= 1;
  }
  return words;
}

/** 九年 of 九年义务教育 is part of a name; 五年 of 五年来 is none. */
const isNamed = (text: string, { end, inWords, reason }: Token): boolean =>
  inWords &&
  reason === 'duration' &&
  /^(?:义务|一贯|制|行动|规划|计划|攻坚|免费|学制|期)/u.test(text.slice(end, end + 2));

function openingBracket(text: string, close: number, floor: number): number {
  let depth = 0;
  for (let at = close; at >= floor; at -= 1) {
    const sign = text.charAt(at);
    if (sign === ')' || sign === '）') depth += 1;
    if (sign === '(' || sign === '（') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Whether a bracket that opened before a position is still open: (全市纳入范围44个). */
export function inBracket(text: string, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 40); at -= 1) {
    const sign = text.charAt(at);
    if (sign === ')' || sign === '）' || sign === '。') return false;
    if (sign === '(' || sign === '（') return true;
  }
  return false;
}

export type Direction = 'increase' | 'decrease' | null;

/** What leads from the subject to the number. */
export interface Lead {
  /** What is left: the subject with its own verbs. */
  readonly subject: string;
  /** The change that the number is the size of: 增长5%. */
  readonly change: Direction | 'difference';
  /** Whether a change leads to the number: 增至, 下降到. */
  readonly reached: Direction;
  /** 由, 从: the number a change begins with. */
  readonly from: boolean;
  readonly respectively: boolean;
  /** The verb right before the number, as written. */
  readonly verb: string;
}

const UP =
  '前移|前进|晋升|增长|增加|净增|提高|提升|上升|升高|上涨|上浮|扩大|增多|回升|攀升|成长|扩增|增收|增产|增效|增值|增|升|涨|扩|拓展|延伸|新增加|反弹|加快|多增|拉高|改善';
const DOWN =
  '削减|后移|后退|负增长|下降|降低|减少|回落|下滑|收窄|缩小|缩减|压减|压降|下跌|下调|减缓|放缓|减收|减产|缩短|压缩|净减|减|降|跌|少增|拉低';
const TO = '到|至|为|成';
const MEND = '(?:了|约|近|将近|超|超过)?';
const REACHED = new RegExp(
  `(?:(${UP}|调整|优化|转变|变更|变|发展|推进|扩展)|(${DOWN}))了?(?:${TO})(?:了)?(?:现在的?|目前的?|当前的?|如今的?|${DATE_MARK})*$`,
  'u',
);
const CHANGE = new RegExp(`(?:(${UP})|(${DOWN}))${MEND}$`, 'u');
const DIFFERENCE =
  /(?:高|低|快|慢|多|少|大|高出|(?:高|低|快|优|好)于(?![^，]*(?:的(?:有|共|共有|达)?|[上下]限|红线|警戒线|临界[值线])$)[^，]{1,12})(?:了|出)?$/u;
const COMPARED = /(?:比|较|高于|低于|快于|同比|分别)/u;
const LOWER = /(?:低|慢|少|低于[^，]{0,12})(?:了|出)?$/u;
const FROM =
  /(?:由|从)(?:原来的?|原先的?|过去的?|以前的?|此前的?|之前的?|最初的?|当初的?|建立之初的?|改革前的?|上年的?|去年的?|(?:上年|去年)?同期的?|年初的?|期初的?|\ue002(?:年?的)?)*$/u;
const LINK =
  /(?:[比较]\ue002(?:同期|末|底|初)?|每(?:人每?|名学生每?|名?[\u3400-\u9fff]{1,2}每?)?(?:年|月|天|日|周|餐|学期|季度|人|户|次|程|平方公里|平方米|立方米|亩|吨|公斤|斤|升|度|件|台|辆|套|头|只|小时|公里)|首次|再次|一举|双双|率先|历史性地?|最高|最低|最多|最少|至少|至多|高达|多达|连续|仍有?|即|可|需|仅需|只需|完成|实现|达成|达到|可达|已达|达|约为|为|是|共有|共计|合计|总计|累计达|保持在|稳定在|控制在|维持在|保持|稳定|控制|突破|超过|超|近|约|逾|至|到|在|有|共计|共|已|均|都|各|则|仅|只|就|已经|分别|各自|全部|也|还|又|再|将|可|能|要|的|了|：|:|=|、|和|与|及|以及|并|且|“|以|等|每|平均|大约|左右|目前|现有|\ue002)$/u;

/** A number from which something rises or falls to another: 30.02%提升至99.71%. */
export const BEGINS_CHANGE =
  /^(?:增加?|增长|提高|提升|上升|上涨|扩大|升|拓展|跃升|攀升|下降|降低?|减少|缩小|缩短|压缩|压减|回落|发展|调整|优化|扩|减|变)(?:到|至|为)/u;

/** Splits the words before a number into its subject and what leads to the number. */
export function readLead(words: string): Lead {
  let rest = words;
  let change: Lead['change'] = null;
  let reached: Direction = null;
  let from = false;
  let respectively = false;
  let verb = '';
  for (let step = 0; step < 12 && rest !== ''; step += 1) {
    const start = FROM.exec(rest);
    if (start && change === null && reached === null) {
      from = true;
      rest = rest.slice(0, start.index);
      continue;
    }
    const to = change === null ? REACHED.exec(rest) : null;
    if (to && reached === null) {
      reached = to[1] === undefined ? 'decrease' : 'increase';
      verb = to[0];
      rest = rest.slice(0, to.index);
      continue;
    }
    if (change === null && reached === null && verb === '') {
      const size = CHANGE.exec(rest);
      if (size && !/新增$/u.test(rest.slice(0, size.index + (size[1] ?? size[2] ?? '').length))) {
        change = size[1] === undefined ? 'decrease' : 'increase';
        verb = size[0];
        rest = rest.slice(0, size.index);
        continue;
      }
      const apart = COMPARED.test(rest) ? DIFFERENCE.exec(rest) : null;
      if (apart) {
        change = LOWER.test(apart[0]) ? 'decrease' : 'increase';
        verb = apart[0];
        rest = rest.slice(0, apart.index);
        continue;
      }
    }
    const link = LINK.exec(rest);
    // 惠及 and 涉及 are verbs, not a noun with 及.
    if (!link || /[惠涉普波触]及$|[日月年人户平次生亩地]均$/u.test(rest)) break;
    respectively ||= /分别|各自/u.test(link[0]);
    if (verb === '' && !/^[\ue002、“的]$/u.test(link[0])) verb = link[0];
    rest = rest.slice(0, link.index);
  }
  return { subject: rest, change, reached, from, respectively, verb };
}
