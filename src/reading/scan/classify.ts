import { type Terms, wordSet } from '../lexicon.ts';
import type { Amount } from './amounts.ts';
import type { AsideReason, TokenKind } from './token.ts';

/** Whether an amount is a figure, or a number that defines its object, an age, a grade or a duration. */

export interface Kind {
  readonly kind: TokenKind;
  readonly reason: AsideReason | null;
}

const FIGURE: Kind = { kind: 'figure', reason: null };
const THRESHOLD: Kind = { kind: 'threshold', reason: 'threshold' };
const DURATION: Kind = { kind: 'date', reason: 'duration' };
const GRADE: Kind = { kind: 'name', reason: 'grade' };
const BASE: Kind = { kind: 'name', reason: 'base' };
const AGE: Kind = { kind: 'name', reason: 'age' };
const SLOGAN: Kind = { kind: 'name', reason: 'slogan' };

const HAN = /[\u3400-\u9fff]/u;
/** What ends the clause before an amount. */
const CLAUSE = /[，,。；;！？!?：:\t]/gu;
/** Words that cannot begin the object of a threshold. */
const NOT_OBJECT =
  /^(?:和|与|且|并|及|或|同比|比|较|增长|下降|提高|左右|水平|以来|时间|期间|目标|区间|增速|速度|幅度)/u;
const BOUND_TAIL = /^(?:及以上|及以下|以上|以下|以内|之内)$/u;

/** The clause before an index, at most `reach` characters of it. */
export function clauseBefore(text: string, index: number, reach = 24): string {
  const near = text.slice(Math.max(0, index - reach), index);
  let from = 0;
  for (const { index: at } of near.matchAll(CLAUSE)) from = at + 1;
  return near.slice(from);
}

/** What is told apart by how many people, households or beds it has. */
const SIZED =
  /^的?(?:自然村|行政村|村[组庄屯民]|居民点|聚居区|企业|单位|机构|家庭|班额|医院|[\u3400-\u9fff]{2}机构|规模|用人单位|项目部)/u;
/** A distance within which something is served. */
const REACHED = /^(?:[\u3400-\u9fff]{0,4}覆盖(?:率|面|范围)|服务(?:半径|圈)|生活圈|半径|范围内)/u;

function isTimeFigure(text: string, amount: Amount, start: number, terms: Terms): boolean {
  const after = text.slice(amount.end, amount.end + 4);
  if (
    /^(?:内|以来|来|间|期间|之?前|之?后|里|一|制|期|龄|级|初|底|末|中|大庆|不|值守|待|全|营|服|健|无|监|循|运|应|在线|轮|生活|便民|救)/u.test(
      after,
    )
  )
    return false;
  // 平均住院日：7.2天 has its measure before a colon.
  const before = clauseBefore(text, /[：:]/u.test(text.charAt(start - 1)) ? start - 1 : start);
  if (
    /(?:连续|历时|近|未来|过去|至今|每|第|前|后|为期|利用|用|持续|坚持|力争用|经过|时隔|长达|这|本|满)(?:了)?$/u.test(
      before,
    )
  )
    return false;
  const verbs = wordSet(terms.timeVerbs);
  const plain = before.replace(/(?:了|到|至|为|在|达到?|约|近)+$/u, '');
  if (verbs.endingAt(plain, plain.length) !== null) return true;
  return terms.timeMeasures.some((word) => before.includes(word));
}

function thresholdKind(text: string, amount: Amount, start: number, terms: Terms): boolean {
  const after = text.slice(amount.end, amount.end + 14);
  const before = clauseBefore(text, start, 12);
  const isShare = amount.unit?.kind === 'share' || amount.unitWord === '%';
  const attribute = wordSet(terms.thresholdNouns).endingAt(before, before.length) !== null;
  const object = after.replace(/^的/u, '');
  const hasObject = HAN.test(object.charAt(0)) && !NOT_OBJECT.test(object);
  const heads = wordSet(terms.goalHeads);
  const goal =
    heads.longestAt(object, 0) !== null ||
    /^(?:[^，。；、]{0,4})(?:目标|水平|增速|任务|要求|速度|占比)/u.test(object);
  if (!hasObject || goal) return false;
  if (BOUND_TAIL.test(amount.tail)) {
    if (isShare)
      return (
        /(?:率|比例|占比|比重|量|持股|含量|浓度|出资)(?:达到?|在|为|超过)?$/u.test(before) &&
        after.startsWith('的')
      );
    const kind = amount.unit?.kind ?? '';
    const byMeasure =
      /^(?:money|length|area|volume|mass|power|apparent|voltage|time|span|age|grade|coal|temperature|score)$/.test(
        kind,
      );
    if (byMeasure) return !/(?:增长|增加|减少|下降|降低|提高)$/u.test(before) || after.startsWith('的');
    return attribute || (/^[户人名张床]$/u.test(amount.unit?.word ?? '') && SIZED.test(after));
  }
  if (amount.unit?.kind === 'length' && REACHED.test(after)) return true;
  // 入住率达50%的小区: what reaches a value is told apart by it; 总投资约21亿元的项目 is told with its sum.
  const told =
    amount.unit?.kind === 'money' &&
    /(?:[额资]|约|近|为|在)$/u.test(text.slice(Math.max(0, start - 2), start));
  return (
    !told &&
    after.startsWith('的') &&
    /(?:率|比例|占比|浓度|度|人口|面积|投资额?|产值|收入|年龄|规模)(?:达到?|超过?|高于|低于|不足|不到|在|为|约|近|逾)$/u.test(
      clauseBefore(
        text,
        start + (text.slice(start).match(/^(?:超过|超|高于|低于|不足|不到|约|近|逾)/u)?.[0].length ?? 0),
        12,
      ),
    )
  );
}

/** Decides on an amount with all that stands around it; `start` is where its qualifier begins. */
export function classifyAmount(text: string, amount: Amount, start: number, terms: Terms): Kind {
  const after = text.slice(amount.end, amount.end + 8);
  const unitEnd = amount.unitAt?.[1] ?? amount.bodyEnd;
  const kind = amount.unit?.kind ?? '';
  const before = clauseBefore(text, start);
  // 每10万人口, 每500米: what the number is counted by.
  if (before.endsWith('每') && kind !== 'span' && kind !== 'time') return BASE;
  if (kind === 'age') {
    if (wordSet(terms.timeVerbs).endingAt(before, before.length) !== null) return FIGURE;
    if (/(?:年龄|寿命|平均|均龄|中位数)[^，]{0,6}$/u.test(before) && !HAN.test(after.charAt(0)))
      return FIGURE;
    return amount.tail !== '' || amount.shape === 'range' || /[<>]/.test(amount.qualifier) ? THRESHOLD : AGE;
  }
  if (kind === 'grade' || (kind === 'voltage' && HAN.test(after.charAt(0)))) return GRADE;
  if (kind === 'span' || kind === 'time') return isTimeFigure(text, amount, start, terms) ? FIGURE : DURATION;
  // 100万吨级, 千亿级: a class of things.
  if (
    /^[\u3400-\u9fff]{0,2}级/u.test(text.slice(unitEnd, unitEnd + 3)) &&
    (amount.scaled || kind !== 'count')
  ) {
    if (/^级/u.test(text.slice(unitEnd))) return THRESHOLD;
  }
  if (thresholdKind(text, amount, start, terms)) return THRESHOLD;
  if (amount.inWords && amount.shape === 'number' && kind === 'count') {
    const head = text.slice(unitEnd, unitEnd + 3);
    if (
      wordSet(terms.abstractHeads).longestAt(head, 0) !== null &&
      amount.values[0] !== undefined &&
      amount.values[0].length < 2
    )
      return SLOGAN;
  }
  return FIGURE;
}
