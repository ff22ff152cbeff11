import { expect, it } from 'vitest';
import { openSearch } from '../../tools/bench/openSearch.ts';

const search = openSearch();

/** Query → what must come first, for thirty realistic queries. */
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
  ['全市教育系统', 'record education-investment-total'],
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

it.each(QUERIES)('%s finds %s first', async (query, first) => {
  expect((await search.find(query))[0]).toBe(first);
});
