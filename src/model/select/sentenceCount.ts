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

/** What a page holds of one county: the sentences its facts come from, and what is said of every county. */
export function countyLead(
  shard: CountiesShard,
  county: Pick<CountiesShard['counties'][number], 'records'>,
): string {
  const byId = new Map(shard.records.map((record) => [record.id, record]));
  const own = county.records.flatMap((id) => byId.get(id) ?? []);
  const covered = shard.covering.length > 0;
  if (own.length === 0)
    return covered
      ? '文件没有单独说到这里；下面是说到全部县（区、市）的事实，也包括这里'
      : '文件没有单独说到这里';
  const counted = sentenceWords(countSentences(own, shard, byId));
  const told = counted === '' ? '文件说到这里的事实' : `文件说到这里的事实，出自${counted}`;
  return covered ? `${told}；另有说到全部县（区、市）的事实` : told;
}
