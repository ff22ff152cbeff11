import type { Conflict, Sum } from '../../../src/model/authored/review.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { sideEvidence } from '../read/conflictSides.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import { recordsOfSum } from './sumValue.ts';

/** What a reader sees of a record besides its figure: its own words, its scope, its period. */
function ownWords(entry: AuthoredRecord, index: AuthoredIndex): string {
  const { record } = entry;
  const region = index.regions.get(record.region)?.name ?? '';
  const words =
    entry.kind === 'observation'
      ? [entry.record.name ?? '', entry.indicator.name]
      : [entry.record.name, 'text' in entry.record ? entry.record.text : ''];
  return [...words, region, record.period.label].join(' ');
}

const inputsOf = (entry: AuthoredRecord): readonly string[] =>
  entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];

/** The paragraphs that a record rests on, including those of its inputs. */
const paragraphsOf = (entry: AuthoredRecord, index: AuthoredIndex): string[] =>
  [entry, ...inputsOf(entry).flatMap((id) => index.byId.get(id) ?? [])].flatMap(({ evidence }) =>
    evidence.map(({ doc, paragraph }) => `${doc} ${paragraph}`),
  );

/** Facts for which the sides use different words. */
function calledDifferently({ sides }: Conflict): string[] {
  const calls = new Map<string, Set<string>>();
  for (const { record, words } of sides) {
    if (record === undefined || words === undefined) continue;
    calls.set(record, (calls.get(record) ?? new Set()).add(words));
  }
  return [...calls].filter(([, words]) => words.size > 1).map(([record]) => record);
}

/** Whether a fact is stated in words, so that the words are all that it claims. */
const inWords = (id: string, index: AuthoredIndex): boolean => {
  const kind = index.byId.get(id)?.kind;
  return kind === 'honour' || kind === 'statement' || kind === 'county';
};

/**
 * Records that contain a disputed word, in a paragraph of the dispute; the same word elsewhere is another
 * matter.
 */
function wordBearers(conflict: Conflict, index: AuthoredIndex): string[] {
  const paragraphs = new Set(
    conflict.sides.flatMap((side) => {
      const evidence = sideEvidence(side, index);
      return evidence ? [`${evidence.doc} ${evidence.paragraph}`] : [];
    }),
  );
  const words = conflict.sides.flatMap(({ words: own }) => own ?? []);
  return index.records
    .filter(
      (entry) =>
        paragraphsOf(entry, index).some((paragraph) => paragraphs.has(paragraph)) &&
        words.some((word) => ownWords(entry, index).includes(word)),
    )
    .map(({ id }) => id);
}

/**
 * The records that claim what is disputed. A figure on which all sides agree is not among them, however close
 * by; a name, scope or fact with a disputed word is.
 */
export function disputedRecords(conflict: Conflict, index: AuthoredIndex, sums: readonly Sum[]): Set<string> {
  const own = (): string[] => {
    if (conflict.origin === 'arithmetic') {
      const sum = sums.find(({ id }) => id === conflict.check);
      return sum ? recordsOfSum(sum) : [];
    }
    if (conflict.sides.some(({ says }) => says)) return conflict.sides.flatMap(({ record }) => record ?? []);
    return [
      ...wordBearers(conflict, index),
      ...calledDifferently(conflict).filter((id) => inWords(id, index)),
    ];
  };
  const concerned = new Set(own());
  // A value derived from a disputed value is disputed too; a disputed word does not spread that way.
  const valued = conflict.origin === 'arithmetic' || conflict.sides.some(({ says }) => says);
  for (let before = -1; valued && before < concerned.size; ) {
    before = concerned.size;
    for (const entry of index.records)
      if (inputsOf(entry).some((id) => concerned.has(id))) concerned.add(entry.id);
  }
  return concerned;
}
