import { type DaySpan, periodDays } from '../../model/fields/moment.ts';
import type { PlanPeriod } from '../../model/fields/planPeriod.ts';
import { formatQuantity, type Quantity } from '../../model/numbers/quantity.ts';
import type { ReadQuantity } from '../quantity.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import { compareNumbers, isLarger } from './compareNumbers.ts';
import type { ProofRecord } from './proofRecord.ts';

export const VERDICTS = [
  'aside',
  'unknown',
  'ambiguous',
  'differs',
  'scope',
  'status',
  'qualifier',
  'disputed',
  'rounded',
  'same',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  readonly expected: string;
  /** Why, in one Chinese sentence; empty where nothing is to be said. */
  readonly note: string;
}

/** How a draft's number stands to the place and time of a record. */
export interface Frame {
  /** Whether the draft names another place. */
  readonly otherPlace: boolean;
  readonly otherPeriod: boolean;
}

const QUALIFIER_NAME = {
  '=': '没有限定词',
  '>=': '以上（含本数）',
  '>': '超过',
  '<=': '以内（含本数）',
  '<': '不足',
  '~': '约',
} as const;
const STATUS_NAME = { actual: '实绩', forecast: '预计', estimate: '概算', planned: '计划' } as const;

/** The record as it would be written: with its direction where it is a change. */
export function expectedText({ record, quantity }: ProofRecord): string {
  const sense =
    record.role === 'change'
      ? { increase: '增', decrease: '降', unstated: '' }[record.sense ?? 'unstated']
      : '';
  const status = record.status === null || record.status === 'actual' ? '' : STATUS_NAME[record.status];
  return `${status}${sense}${formatQuantity(quantity)}`;
}

/** 下降3.2% and −3.2% are the same; 增长3.2% is another. A written minus tells the direction, whatever the verb. */
function sameDirection(read: ReadQuantity, { record, quantity }: ProofRecord): boolean {
  const isMinus = (decimal: string | undefined): boolean => (decimal ?? '').startsWith('-');
  const [said] = read.exact.decimals;
  if (said === undefined || Number(said) === 0) return true;
  const [own, draft] = [isMinus(quantity.value), isMinus(said)];
  if (own || draft) return (own || record.sense === 'decrease') === (draft || read.sense === 'decrease');
  if (record.role !== 'change' || record.sense === undefined || record.sense === 'unstated') return true;
  return read.sense === null || read.sense === 'unstated' || read.sense === record.sense;
}

interface Ends {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}
const days = new WeakMap<Ends, DaySpan | null>();

/** The days of a period; those of a record are asked for again with each number of a draft. */
export function daysOf(period: Ends): DaySpan | null {
  const known = days.get(period);
  if (known !== undefined) return known;
  const { from, to } = period;
  const found = periodDays({
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  });
  days.set(period, found);
  return found;
}

/** A period that a draft names itself, against that of the record. */
export function isOtherPeriod(read: ReadQuantity, { record }: ProofRecord, plan: PlanPeriod): boolean {
  const said = read.exact.period;
  const meant = said === null ? null : daysOf(said);
  if (meant === null) return false;
  const { kind, from, to, label } = record.period;
  const own = daysOf(record.period);
  const lastYear = daysOf(plan)?.last.slice(0, 4) ?? '';
  // As of a date that no text gives: of the plan's years only the last may be meant, or the plan as a whole.
  if (own === null) return lastYear !== '' && (meant.last < lastYear || meant.first.slice(0, 4) > lastYear);
  // From a year up to the day of the text: 2021年以来.
  if (kind === 'span' && (from === undefined) !== (to === undefined))
    return meant.first !== own.first && !(said?.kind === 'as-of' && meant.last >= lastYear);
  if (kind === 'as-of')
    return (
      meant.last.slice(0, 4) !== own.last.slice(0, 4) && !(meant.first <= own.first && meant.last >= own.last)
    );
  if (meant.first === own.first && meant.last === own.last) return false;
  // 2022年9月底 of a record whose date is the year, and whose words are those.
  const saysMonth = label.includes(`${Number(meant.last.slice(5, 7))}月`);
  return !(
    (said?.kind === 'as-of' && meant.last === own.last) ||
    (saysMonth && meant.first >= own.first && meant.last <= own.last)
  );
}

function isOtherStatus(read: ReadQuantity, { record }: ProofRecord): boolean {
  if (record.status === null || read.status === null) return false;
  if (record.role === 'target' || read.role === 'target') return false;
  return record.status !== read.status;
}

/** Compares a number of a draft with one record, in the order of the verdicts. */
export function judge(read: ReadQuantity, item: ProofRecord, frame: Frame, units: UnitTable): Judgement {
  const { record, quantity, versions } = item;
  const expected = expectedText(item);
  const say = (verdict: Verdict, note = ''): Judgement => ({ verdict, expected, note });
  const match = compareNumbers(read, quantity, units);
  const version =
    match === 'same' ? undefined : versions.find((own) => compareNumbers(read, own, units) === 'same');
  const place = frame.otherPlace ? `原数据说的是${record.regionName}` : '';
  const period = frame.otherPeriod ? `原数据的时间是${record.period.label}` : '';
  const scope = [place, period].filter((text) => text !== '').join('，');
  if (version === undefined) {
    if (match === 'unit') return say('differs', `单位不同：原数据以“${quantity.unit}”计`);
    if (match === 'differs') {
      // Of another place or time the number may well be another: what is wrong is that it has no record.
      if (frame.otherPlace || frame.otherPeriod) return say('scope', `${scope}，所说的没有数据`);
      const larger = isLarger(read, quantity);
      return say('differs', larger === null ? '数值与原数据不同' : `数值比原数据${larger ? '大' : '小'}`);
    }
  }
  if (!sameDirection(read, item))
    return say('differs', record.sense === 'decrease' ? '方向相反：原数据是下降' : '方向相反：原数据是增长');
  if (scope !== '') return say('scope', scope);
  if (isOtherStatus(read, item))
    return say(
      'status',
      `原数据是${STATUS_NAME[record.status ?? 'actual']}，稿件写成${STATUS_NAME[read.status ?? 'actual']}`,
    );
  const own: Quantity = version ?? quantity;
  if (read.qualifier !== own.qualifier && !(match === 'rounded' && version === undefined))
    return say(
      'qualifier',
      `原数据${own.qualifier === '=' ? '没有限定词' : `为“${QUALIFIER_NAME[own.qualifier]}”`}，稿件${read.qualifier === '=' ? '没有写' : `写成“${QUALIFIER_NAME[read.qualifier]}”`}`,
    );
  if (version !== undefined || (record.conflicts?.length ?? 0) > 0)
    return say('disputed', '这一数据有未决的分歧');
  if (record.doubt !== undefined) return say('disputed', `口径待核：${record.doubt}`);
  if (match === 'rounded') {
    // 95%以上 told as 约95% loses its bound; a rounded number may carry a word of its own.
    return own.qualifier !== '=' && own.qualifier !== read.qualifier
      ? say('qualifier', '取整以后限定词也变了')
      : say('rounded', '这是取整后的数');
  }
  return say('same');
}
