import type { Period } from '../../model/fields/evidence.ts';
import { periodDays } from '../../model/fields/moment.ts';
import type { PlanPeriod } from '../../model/fields/planPeriod.ts';
import { formatQuantity, type Quantity } from '../../model/numbers/quantity.ts';
import { parseHanziNumeral } from '../hanziNumeral.ts';
import { type Citation, measureBehind, type QuantitiesOf } from './citeNumbers.ts';

/** What may support a number in our own words: a record, a quote, or the length of a period. */

/** What is asked of a record, whether it is as written by a person or as published. */
export interface RecordReader<T> {
  readonly quantitiesOf: QuantitiesOf<T>;
  readonly periodOf: (entry: T) => Pick<Period, 'from' | 'to' | 'label'>;
  /** Whether it says what was, not what is wanted: a plan for 2030 makes no period longer. */
  readonly isResult: (entry: T) => boolean;
  /** The quoted words of each of its evidences, with their context. */
  readonly quotesOf: (entry: T) => readonly string[];
  /** All quoted words behind it. */
  readonly wordsOf: (entry: T) => string;
}

/** How the length of a plan period is said: 5年, 五年. */
function planLength({ from, to }: PlanPeriod): RegExp {
  const length = Number(to) - Number(from) + 1;
  return new RegExp(`^(?:${length}|${'零一二三四五六七八九十'[length] ?? length})年`, 'u');
}

/** Whether a number of years is the length of a plan period, over no records at all. */
export const saysPlanLength = (shown: string, plans: readonly PlanPeriod[]): boolean =>
  plans.some((plan) => planLength(plan).test(shown));

/** Whether a number of years is the length of a plan period of the records under it. */
export const isPlanLength = <T>(
  shown: string,
  under: readonly T[],
  plans: readonly PlanPeriod[],
  reader: RecordReader<T>,
): boolean => under.length > 0 && plans.some((plan) => isLengthOf(plan, shown, under, reader));

function isLengthOf<T>(
  plan: PlanPeriod,
  shown: string,
  under: readonly T[],
  { periodOf, quotesOf }: RecordReader<T>,
): boolean {
  const { from, to } = plan;
  const says = planLength(plan);
  return (
    says.test(shown) &&
    under.every((entry) => {
      const period = periodOf(entry);
      return (
        (period.from !== undefined && period.from <= from && (period.to ?? to) >= to) ||
        /五年|十[一二三四五六七八九]五/u.test(period.label) ||
        quotesOf(entry).some((words) => says.test(words))
      );
    })
  );
}

/** The years from the first to the last dated result under a text. */
function yearsUnder<T>(
  under: readonly T[],
  { periodOf, isResult }: RecordReader<T>,
): readonly [number, number] | null {
  const days = under.filter(isResult).flatMap((entry) => periodDays(periodOf(entry) as Period) ?? []);
  if (days.length === 0) return null;
  const first = days.reduce((least, { first: day }) => (day < least ? day : least), '9999');
  const last = days.reduce((most, { last: day }) => (day > most ? day : most), '');
  return [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
}

/**
 * Whether a number of years is the length of time between the first and the last record under the text: 十年
 * over the years 2016 to 2025, counted with both ends or from end to end.
 */
export function isSpanLength<T>(shown: string, under: readonly T[], reader: RecordReader<T>): boolean {
  const [, words] = /^([0-9]+|[零一二两三四五六七八九十]+)年/u.exec(shown) ?? [];
  const years = yearsUnder(under, reader);
  if (words === undefined || years === null || years[0] === years[1]) return false;
  const length = /^[0-9]/.test(words) ? Number(words) : parseHanziNumeral(words);
  return length === years[1] - years[0] || length === years[1] - years[0] + 1;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether words that may support a number say it too; with the measure word: 120条 is not supported by 120公里. */
export function isInWords(shown: string, words: readonly string[]): boolean {
  const token = numeralOf(shown);
  const behind = /^[0-9.]/.test(token) ? measureBehind(shown.slice(token.length)) : '';
  // Old engines know no look-behind.
  const pattern = new RegExp(`(?:^|[^0-9.])${escapePattern(token + behind)}(?![0-9])`, 'u');
  return words.some((text) => pattern.test(text));
}

/** The numeral at the beginning of what is shown of a number. */
export const numeralOf = (shown: string): string =>
  /^[0-9.]+|^百分之[零一二两三四五六七八九十百点]+|^[一二两三四五六七八九十百千零]+(?:点[零一二三四五六七八九]+)?./u.exec(
    shown,
  )?.[0] ?? shown;

/** Words before a numeral that make it a bound or an estimate. */
const BOUND_BEFORE = /(?:不低于|不少于|不高于|不超过|不到|至少|至多|超过|突破|不足|高于|低于|超|逾|约|近)$/u;
const BOUND_AFTER = /^(?:万|亿)?(?:余|多)|^(?:万|亿)?[^0-9，。；、：,;]{0,7}?(?:以上|以内|以下|左右|上下)/u;

/**
 * A text has a qualifier exactly where the record has one: 95%以上 may not be given as 95%, nor 891 as 891以上.
 */
export function qualifierFaults<T>(
  text: string,
  { at, end, records }: Citation<T>,
  quantitiesOf: QuantitiesOf<T>,
): string[] {
  const token = text.slice(at, end);
  const same: Quantity[] = records.flatMap(quantitiesOf).filter(({ value }) => value === token);
  if (same.length === 0) return [];
  const qualified = BOUND_BEFORE.test(text.slice(0, at)) || BOUND_AFTER.test(text.slice(end));
  if (same.some(({ qualifier }) => (qualifier !== '=') === qualified)) return [];
  const said = [...new Set(same.map(formatQuantity))].join('、');
  return [
    qualified ? `${token} 加了记录没有的限定词（记录为${said}）` : `${token} 丢了限定词（记录为${said}）`,
  ];
}
