import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import { openSearch } from '../../../tools/bench/openSearch.ts';
import { DOMAINS } from '../../support/ownDataset.ts';

/** Questions for the dataset at hand, chosen by how the search answers them and never by their words. */

const search = openSearch();
const entries = search.entries();
const records = new Map(DOMAINS.flatMap(({ shard }) => shard.records.map((record) => [record.id, record])));

export interface Asked {
  readonly question: string;
  readonly record: PublishedRecord;
}

/** Figures of the city, each first by its own name. */
export async function findOwnQuestions(count: number): Promise<Asked[]> {
  const found: Asked[] = [];
  for (const { id, group } of entries) {
    const record = records.get(id.replace('record ', ''));
    if (found.length === count) break;
    if (
      !record?.quantity ||
      group !== 'figure' ||
      found.some((asked) => asked.record.domain === record.domain)
    )
      continue;
    const { kind } = await search.answer(record.name, true);
    const [first] = await search.find(record.name, true);
    if (kind === 'whole' && first === id) found.push({ question: record.name, record });
  }
  return found;
}

/** A figure of another place that only such figures answer; null for a city without any. */
export async function findOtherPlace(): Promise<Asked | null> {
  for (const { id, group } of entries) {
    const record = records.get(id.replace('record ', ''));
    if (group !== 'elsewhere' || !record?.quantity) continue;
    const { groups } = await search.answer(record.name, true);
    const [first] = await search.find(record.name, true);
    if (groups.every((item) => item.group === 'elsewhere') && first === id)
      return { question: record.name, record };
  }
  return null;
}

/** Letters that nothing in the dataset is spelled with. */
export async function findUnknown(): Promise<string> {
  for (const letters of ['qxqxqx', 'vkvkvk', 'zzxxqq'])
    if ((await search.answer(letters, true)).groups.length === 0) return letters;
  throw new Error('the dataset answers everything');
}
