import type { CountiesShard } from '../published/dataset.ts';
import { countSentences, sentenceWords } from '../select/toldSentences.ts';

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
