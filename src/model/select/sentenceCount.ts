import type { CountiesShard } from '../published/countiesShard.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { partsWord } from '../text/partsWord.ts';
import { selectEvidence } from '../text/recordText.ts';

/**
 * How much the texts say: the number of sentences, however many records were made of each, and of documents.
 */
export interface SentenceCount {
  readonly sentences: number;
  readonly documents: number;
}

/**
 * Counts the sentences that records rest on, each once per document. Null where a sentence number is missing,
 * as in older frozen versions: then no count is shown.
 */
export function countSentences(
  records: readonly PublishedRecord[],
  { sentences }: Pick<CountiesShard, 'sentences'>,
  byId: ReadonlyMap<string, PublishedRecord> = new Map(),
): SentenceCount | null {
  if (sentences === undefined) return null;
  const evidence = records.flatMap((record) => selectEvidence(record, byId));
  const distinct = new Set<string>();
  for (const { id, doc } of evidence) {
    const number = sentences[id];
    if (number === undefined) return null;
    distinct.add(`${doc} ${number}`);
  }
  return { sentences: distinct.size, documents: new Set(evidence.map(({ doc }) => doc)).size };
}

/** The count in words, with its units; empty where nothing was counted. */
export const sentenceWords = (count: SentenceCount | null): string =>
  count === null || count.sentences === 0 ? '' : `${count.documents}份文件中的${count.sentences}句话`;

/** The lead of a county's page: how many sentences its facts come from, and what is said of every county. */
export function countyLead(
  shard: CountiesShard,
  county: Pick<CountiesShard['counties'][number], 'records'>,
): string {
  const byId = new Map(shard.records.map((record) => [record.id, record]));
  const own = county.records.flatMap((id) => byId.get(id) ?? []);
  const covered = shard.covering.length > 0;
  const word = partsWord(shard.counties).long;
  if (own.length === 0)
    return covered ? `文件没有单独说到这里；下面是说到全部${word}的事实，也包括这里` : '文件没有单独说到这里';
  const counted = sentenceWords(countSentences(own, shard, byId));
  const lead = counted === '' ? '文件说到这里的事实' : `文件说到这里的事实，出自${counted}`;
  return covered ? `${lead}；另有说到全部${word}的事实` : lead;
}
