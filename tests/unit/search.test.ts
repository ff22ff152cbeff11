import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSearchIndex, tokenizeText } from '../../src/model/searchIndex.ts';
import type { SearchShard } from '../../src/model/searchShard.ts';

const shard = JSON.parse(readFileSync('public/data/search.json', 'utf8')) as SearchShard;
const search = loadSearchIndex(shard.index);

/** Query → what must come first. Thirty ways in which people ask. */
const QUERIES: ReadonlyArray<readonly [query: string, first: string]> = [
  ['再生水', 'record reclaimed-water-rate-latest'],
  ['再生水利用率', 'record reclaimed-water-rate-latest'],
  ['38.2', 'record reclaimed-water-rate-latest'],
  ['38.2%', 'record reclaimed-water-rate-latest'],
  ['zaishengshui', 'record reclaimed-water-rate-latest'],
  ['zss', 'record reclaimed-water-rate-latest'],
  ['zsslyl', 'record reclaimed-water-rate-latest'],
  ['亮灯率', 'record street-light-rate-latest'],
  ['教育投入', 'record education-investment-total'],
  ['291.58', 'record education-investment-total'],
  ['公租房', 'record public-rental-homes-total'],
  ['加装电梯', 'record lifts-added-total'],
  ['158', 'record lifts-added-total'],
  ['老旧小区', 'record old-communities-renovated-total'],
  ['供热管网', 'record heating-network-latest'],
  ['gongreguanwang', 'record heating-network-latest'],
  ['grgw', 'record heating-network-latest'],
  ['1569', 'record heating-network-start'],
  ['市教育局', 'record education-investment-total'],
  ['近视率', 'record myopia-rate-change-annual'],
  ['4.68', 'record childcare-places-per-thousand-latest'],
  ['零工市场', 'record gig-markets-total'],
  ['317', 'record shanyin-clean-air-days-2024'],
  ['6020', 'record urban-public-places-added-2022'],
  ['双减', 'record double-reduction-satisfaction-2022'],
  ['满意度', 'record double-reduction-satisfaction-2022'],
  ['吨', 'record incineration-capacity-latest'],
  ['棚户区', 'record shantytown-projects-total'],
  ['托位', 'record inclusive-childcare-places-latest'],
  ['职教港', 'record vocational-port-schools-2022'],
];

describe('search', () => {
  it.each(QUERIES)('%s finds %s first', (query, first) => {
    expect(search(query)[0]).toBe(first);
  });

  it('answers each key within 50 ms over the whole set', () => {
    const times = QUERIES.flatMap(([query]) =>
      Array.from(query, (_, at) => {
        const started = performance.now();
        search(query.slice(0, at + 1));
        return performance.now() - started;
      }),
    ).sort((a, b) => a - b);
    const worst = times[times.length - 1] ?? Number.NaN;
    const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
    console.log(`搜索每键：中位 ${median.toFixed(1)} ms，最慢 ${worst.toFixed(1)} ms（${times.length} 次）`);
    expect(worst).toBeLessThan(50);
  });

  it('finds nothing for nothing, and says nothing of what it does not know', () => {
    expect(search('')).toEqual([]);
    expect(search('，。')).toEqual([]);
    expect(search('qqqqzzzz')).toEqual([]);
  });

  it('leads every entry to an address of the app', () => {
    expect(shard.entries.length).toBeGreaterThan(500);
    expect(shard.entries.filter(({ path }) => !/^\/(?:d\/|sources\/|county\/|\?panel=)/.test(path))).toEqual(
      [],
    );
    expect(new Set(shard.entries.map(({ id }) => id)).size).toBe(shard.entries.length);
  });

  it('cuts Chinese into characters and pairs, and keeps words and numbers whole', () => {
    expect(tokenizeText('供热LED 38.2%')).toEqual(['供', '供热', '热', 'led', '38.2%', '38.2']);
  });
});
