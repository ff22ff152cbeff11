import { sitePlans } from '../../../../src/model/authored/source.ts';
import { periodDays } from '../../../../src/model/fields/moment.ts';
import type { PlanPeriod } from '../../../../src/model/fields/planPeriod.ts';
import { parseHanziNumeral } from '../../../../src/reading/hanziNumeral.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import { escapePattern } from './companions.ts';
import { measureBehind } from './figures.ts';
import type { OwnText } from './ownTexts.ts';
import type { TextContext } from './textContext.ts';

/** What may support a number in our own words besides a record. */

/** Whether a number of years is the length of a plan period of the site. */
export const isPlanLength = (
  shown: string,
  context: TextContext,
  under: readonly AuthoredRecord[],
): boolean =>
  under.length > 0 &&
  sitePlans(context.authored.site).some((plan) => isLengthOf(plan, shown, context, under));

function isLengthOf(
  { from, to }: PlanPeriod,
  shown: string,
  { index }: TextContext,
  under: readonly AuthoredRecord[],
): boolean {
  const length = Number(to) - Number(from) + 1;
  const says = new RegExp(`^(?:${length}|${'零一二三四五六七八九十'[length] ?? length})年`, 'u');
  return (
    says.test(shown) &&
    under.every(
      ({ record: { period }, id }) =>
        (period.from !== undefined && period.from <= from && (period.to ?? to) >= to) ||
        /五年|十[一二三四五六七八九]五/u.test(period.label) ||
        (index.byId.get(id)?.evidence ?? []).some(({ quote, context }) =>
          says.test(`${context ?? ''}${quote}`),
        ),
    )
  );
}

/** Records that say what was, not what is wanted: a plan for 2030 makes no period longer. */
const isResult = (entry: AuthoredRecord): boolean =>
  entry.kind !== 'observation' || (entry.record.status === 'actual' && entry.record.role !== 'target');

/** The years from the first to the last dated result under a text. */
function yearsUnder(under: readonly AuthoredRecord[]): readonly [number, number] | null {
  const days = under.filter(isResult).flatMap(({ record }) => periodDays(record.period) ?? []);
  if (days.length === 0) return null;
  const first = days.reduce((least, { first: day }) => (day < least ? day : least), '9999');
  const last = days.reduce((most, { last: day }) => (day > most ? day : most), '');
  return [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
}

/**
 * Whether a number of years is the length of time between the first and the last record under the text: 十年
 * over the years 2016 to 2025, counted with both ends or from end to end.
 */
export function isSpanLength(shown: string, under: readonly AuthoredRecord[]): boolean {
  const [, words] = /^([0-9]+|[零一二两三四五六七八九十]+)年/u.exec(shown) ?? [];
  const years = yearsUnder(under);
  if (words === undefined || years === null || years[0] === years[1]) return false;
  const length = /^[0-9]/.test(words) ? Number(words) : parseHanziNumeral(words);
  return length === years[1] - years[0] || length === years[1] - years[0] + 1;
}

/** Whether a number of a conflict or a digest occurs in one of the quotes it rests on. */
export function isBackedByQuote(
  shown: string,
  at: number,
  text: string,
  own: OwnText,
  context: TextContext,
): boolean {
  const token = /^[0-9.]+|^[一二两三四五六七八九十百千零]+./u.exec(shown)?.[0] ?? shown;
  if (own.numerals?.includes(token)) return true;
  // A title states figures, and each must be a record's; an equal numeral in a quote is not enough.
  if (own.alone && /^[0-9]/.test(token)) return false;
  const quotes = [...(own.quotes ?? []), ...own.under.map(context.wordsOf)];
  // Include the measure word after it: 120条 is not supported by 120公里.
  const behind = /^[0-9.]/.test(token) ? measureBehind(shown.slice(token.length)) : '';
  const inQuote = new RegExp(`(?<![0-9.])${escapePattern(token + behind)}(?![0-9])`, 'u');
  // The number of a paragraph (第12段) is an address and needs no support.
  return /第$/u.test(text.slice(0, at)) || quotes.some((words) => inQuote.test(words));
}
