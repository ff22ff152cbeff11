import type { Period } from './evidence.ts';

/**
 * Points in time as the data write them, from a year to a day: `2016`, `2025-H1`, `2025-Q3`, `2025-09`,
 * `2025-09-30`. They are compared as dates, never as strings: `2025-H1` ends before `2025-09` begins.
 */

export type MomentForm = 'year' | 'half' | 'quarter' | 'month' | 'day';

export interface Moment {
  readonly form: MomentForm;
  /** First and last day, `2025-07-01` and `2025-09-30`; strings in this form compare as dates. */
  readonly first: string;
  readonly last: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function months(form: MomentForm, year: number, from: number, to: number): Moment {
  return {
    form,
    first: `${year}-${two(from)}-01`,
    last: `${year}-${two(to)}-${two(lastDayOf(year, to))}`,
  };
}

/** Parses one of the five forms; null for anything else and for days that the calendar does not have. */
export function parseMoment(text: string): Moment | null {
  const match = /^([0-9]{4})(?:-(?:H([12])|Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?$/.exec(text);
  if (!match) return null;
  const [, yearText, half, quarter, monthText, dayText] = match;
  const year = Number(yearText);
  if (half !== undefined) return months('half', year, half === '1' ? 1 : 7, half === '1' ? 6 : 12);
  if (quarter !== undefined) return months('quarter', year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (monthText === undefined) return months('year', year, 1, 12);
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return months('month', year, month, month);
  const day = Number(dayText);
  if (day < 1 || day > lastDayOf(year, month)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return { form: 'day', first: date, last: date };
}

export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** The first and last day of a period, where one end may be missing; null where it has no calendar date. */
export function periodDays({ from, to }: Pick<Period, 'from' | 'to'>): DaySpan | null {
  const start = parseMoment(from ?? to ?? '');
  const end = parseMoment(to ?? from ?? '');
  return start && end ? { first: start.first, last: end.last } : null;
}

/** The last day of a period; empty where it has no calendar date. */
export const endOfPeriod = (period: Pick<Period, 'from' | 'to'>): string => periodDays(period)?.last ?? '';

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/**
 * The position of a period on a time axis, in days since 1970. It is the middle of the period, so that a year
 * lies between its neighbours and a quarter lies inside its year. Null where the period has no calendar date.
 */
export function positionOf(period: Pick<Period, 'from' | 'to'>): number | null {
  const days = periodDays(period);
  return days && (dayNumber(days.first) + dayNumber(days.last)) / 2;
}

/** The number of days of a period; null where it has no calendar date. */
export function lengthOf(period: Pick<Period, 'from' | 'to'>): number | null {
  const days = periodDays(period);
  return days && dayNumber(days.last) - dayNumber(days.first) + 1;
}

/** Sorts earlier periods first, and those without a calendar date before all others. */
export function comparePeriods(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): number {
  const [x, y] = [periodDays(a), periodDays(b)];
  if (!x || !y) return Number(x !== null) - Number(y !== null);
  if (x.last !== y.last) return x.last < y.last ? -1 : 1;
  return x.first === y.first ? 0 : x.first < y.first ? -1 : 1;
}

const FORM_OF: Readonly<Partial<Record<Period['kind'], MomentForm>>> = {
  year: 'year',
  half: 'half',
  quarter: 'quarter',
  month: 'month',
  day: 'day',
};

/** The fault in the dates of a period, in words; null where there is none. */
export function periodProblem(period: Pick<Period, 'kind' | 'from' | 'to'>): string | null {
  const { kind, from, to } = period;
  for (const text of [from, to])
    if (text !== undefined && parseMoment(text) === null)
      return `时点“${text}”不是 2025、2025-H1、2025-Q3、2025-09、2025-09-30 这样的写法`;
  const form = FORM_OF[kind];
  if (form !== undefined) {
    if (from === undefined) return `${kind} 须给出 from`;
    for (const text of [from, to])
      if (text !== undefined && parseMoment(text)?.form !== form) return `时点“${text}”不是 ${kind} 的写法`;
    if (to !== undefined && to !== from) return `${kind} 只有一个时点，起止不同的用 span`;
  }
  if (kind === 'span' && from === undefined) return '时段须给出 from';
  const [start, end] = [parseMoment(from ?? ''), parseMoment(to ?? '')];
  if (start && end && start.first > end.last) return `时段起止颠倒：${from}—${to}`;
  return null;
}
