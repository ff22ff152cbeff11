import type { CountiesShard, PublishedRecord } from '../published/dataset.ts';
import { selectEvidence } from '../text/recordText.ts';

/** How much the texts say: sentences, however many records were made of each, and documents. */
export interface SentenceCount {
  readonly sentences: number;
  readonly documents: number;
}

/**
 * The sentences that records rest on, each once in its document. null where a place is not known by
 * its sentence: data set aside before sentences were counted state no count.
 */
export function countSentences(
  records: readonly PublishedRecord[],
  { sentences }: Pick<CountiesShard, 'sentences'>,
  byId: ReadonlyMap<string, PublishedRecord> = new Map(),
): SentenceCount | null {
  if (sentences === undefined) return null;
  const evidence = records.flatMap((record) => selectEvidence(record, byId));
  const places = new Set<string>();
  for (const { id, doc } of evidence) {
    const number = sentences[id];
    if (number === undefined) return null;
    places.add(`${doc} ${number}`);
  }
  return { sentences: places.size, documents: new Set(evidence.map(({ doc }) => doc)).size };
}

/** What is counted stands with the count: so many sentences in so many documents. Empty where nothing was counted. */
export const sentenceWords = (count: SentenceCount | null): string =>
  count === null || count.sentences === 0 ? '' : `${count.documents}份文件中的${count.sentences}句话`;
