import type { Quantity } from '../../../../src/model/numbers/quantity.ts';
import * as own from '../../../../src/reading/own/citeNumbers.ts';
import { qualifierFaults } from '../../../../src/reading/own/heldNumbers.ts';
import { type AuthoredRecord, recordQuantity } from '../../read/listRecords.ts';

export type Citation = own.Citation<AuthoredRecord>;

/** Finds the numerals of a text with the records whose figures they are; dates are left out. */
export const citeDigits = (text: string, under: readonly AuthoredRecord[]): Citation[] =>
  own.citeDigits(text, under, quantitiesOf);

/** Finds numbers in Chinese numerals, with the records whose figures they are. */
export const citeHanzi = (text: string, under: readonly AuthoredRecord[]): Citation[] =>
  own.citeHanzi(text, under, quantitiesOf);

/** The problems of the qualifier of a number. */
export const checkQualifier = (text: string, citation: Citation): string[] =>
  qualifierFaults(text, citation, quantitiesOf);

/** All numbers of a record: an honour's streak and its `among` count are two. */
export function quantitiesOf(entry: AuthoredRecord): Quantity[] {
  if (entry.kind !== 'honour') return [recordQuantity(entry)].flatMap((quantity) => quantity ?? []);
  return [entry.record.streak, entry.record.among].flatMap((count) =>
    count ? [{ value: count.n, magnitude: '', unit: count.unit, qualifier: '=' } satisfies Quantity] : [],
  );
}
