import { sitePlans } from '../../../../src/model/authored/sitePlans.ts';
import * as held from '../../../../src/reading/own/heldNumbers.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import { quantitiesOf } from './figures.ts';
import type { OwnText } from './ownTexts.ts';
import type { TextContext } from './textContext.ts';

/** What may support a number in our own words besides a record. */

const readerOf = ({ wordsOf }: Pick<TextContext, 'wordsOf'>): held.RecordReader<AuthoredRecord> => ({
  quantitiesOf,
  periodOf: ({ record }) => record.period,
  isResult: (entry) =>
    entry.kind !== 'observation' || (entry.record.status === 'actual' && entry.record.role !== 'target'),
  quotesOf: ({ evidence }) => evidence.map(({ quote, context }) => `${context ?? ''}${quote}`),
  wordsOf,
});

/** Whether a number of years is the length of a plan period of the site, or of the time between the records. */
export const isLengthOfTime = (
  shown: string,
  context: TextContext,
  under: readonly AuthoredRecord[],
): boolean => {
  const reader = readerOf(context);
  return (
    held.isPlanLength(shown, under, sitePlans(context.authored.site), reader) ||
    held.isSpanLength(shown, under, reader)
  );
};

/** Whether a number of a conflict or a digest occurs in one of the quotes it rests on. */
export function isBackedByQuote(
  shown: string,
  at: number,
  text: string,
  own: OwnText,
  context: TextContext,
): boolean {
  const token = held.numeralOf(shown);
  if (own.numerals?.includes(token)) return true;
  // A title states figures, and each must be a record's; an equal numeral in a quote is not enough.
  if (own.alone && /^[0-9]/.test(token)) return false;
  // The number of a paragraph (第12段) is an address and needs no support.
  if (/第$/u.test(text.slice(0, at))) return true;
  return held.isInWords(shown, [...(own.quotes ?? []), ...own.under.map(context.wordsOf)]);
}
