import type { Conflict, ConflictSide } from '../../../src/model/authored/review.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import { expectedQuantity } from '../check/checkFigures.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import { nameOf } from './words/recordWords.ts';

/** A known record and a new document that says otherwise, as a disagreement with both sides. */

type Said = NonNullable<ConflictSide['says']>;

/** What a numeral phrase says; null where it is no single number. */
export function saidIn(figure: string): Said | null {
  const parsed = parseFigure(figure);
  if (parsed?.kind !== 'number') return null;
  const { value, magnitude, qualifier, unit } = parsed;
  return { value, magnitude, unit: unit.replace('(', '（').replace(')', '）'), qualifier };
}

const wordsOf = ({ value, magnitude, unit, qualifier }: Quantity): Said => ({
  value,
  magnitude,
  unit,
  qualifier,
});

/** Whether a record says the same in the same form. */
export const isSaid = (quantity: Quantity, said: Said): boolean =>
  differencesOf(wordsOf(quantity), said).length === 0;

const differencesOf = (known: Said, said: Said): Conflict['differs'] =>
  (['value', 'unit', 'qualifier'] as const).filter((part) =>
    part === 'value'
      ? `${said.value}${said.magnitude}` !== `${known.value}${known.magnitude}`
      : said[part] !== known[part],
  );

/** The disagreement between the first words of a record and new ones; null where they say the same. */
export function conflictOf(entry: AuthoredRecord, evidence: Evidence, id: string): Conflict | null {
  const quantity = recordQuantity(entry);
  const [first] = entry.evidence;
  const said = saidIn(evidence.figure);
  if (!quantity || !first || !said) return null;
  const known = wordsOf(expectedQuantity(quantity, first));
  const differs = differencesOf(known, said);
  if (differs.length === 0) return null;
  return {
    id,
    title: `${nameOf(entry)}：表述不一致`,
    domain: entry.domain,
    origin: first.doc === evidence.doc ? 'within' : 'between',
    differs,
    sides: [
      { record: entry.id, evidence: first.id, says: known },
      { record: entry.id, evidence: evidence.id, says: said },
    ],
    concerns: [],
    used: 0,
    reason: '原文没有说明差别的原因，先并列，用原有的一处，待核实。',
    state: 'open',
  };
}
