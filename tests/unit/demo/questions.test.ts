import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../../tools/bench/openSearch.ts';
import { type DemoCity, demoFiles } from '../../support/demoCities.ts';

/** Questions in the words of readers about cities for which nothing was tuned: each with what may come first. */
const QUESTIONS: Readonly<Record<DemoCity, ReadonlyArray<readonly [asked: string, answer: RegExp]>>> = {
  demoCity: [
    ['GDP', /^record gdp-2025$/],
    ['经济总量有多大', /^record gdp-2025$/],
    ['2024年GDP', /^record gdp-2024$/],
    ['财政收入', /^record income-2025$/],
    ['政府花了多少钱', /^record spend-2025$/],
    ['物价', /^record cpi-2025-12$/],
    ['雾霾', /^record pm-2025$/],
    ['ｐｍ２．５', /^record pm-2025$/],
    ['蓝天有多少天', /^record good-days-2025$/],
    ['臭水沟', /^record black-water-2025$/],
    ['污水收集', /^record sewage-2025$/],
    ['森林覆盖', /^record forest-2025$/],
    ['外贸', /^record imports-2025$/],
    ['外资', /^record foreign-2025$/],
    ['存款', /^record deposits-2025$/],
    ['1.52万亿', /^record deposits-2025$/],
    ['高新技术企业多少家', /^record tech-firms-2025$/],
    ['个体户', /^record small-shops-2025$/],
    ['失业率', /^record jobless-2025$/],
    ['欠薪', /^record wages-2025$/],
    ['排队要多久', /^record queue-2025$/],
    ['网上办事', /^record online-2025$/],
    ['5G基站', /^record base-stations-2025$/],
    ['充电桩', /^record chargers-2025$/],
    ['暖气', /^record heat-2025$/],
    ['自来水管网', /^record pipe-2025$/],
    ['上幼儿园', /^record kinder-2025$/],
    ['粮食', /^record grain-2025$/],
    ['产妇死亡', /^record mothers-2025$/],
    ['医生', /^record doctors-2025$/],
    ['养老院', /^record homes-2025$/],
    ['公立养老院', /^record homes-public-2025$/],
    ['老小区改造', /^record old-homes-2025$/],
    ['kqzl', /^record good-days-2025$/],
    ['游客', /^record visitors-2025-h2$/],
    ['朔光', /^county shuoguang$/],
    ['qinglan', /^county qinglan$/],
    ['星桥市', /^county xingqiao$/],
    ['流萤县居民收入', /^record county-income-2025-liuying$/],
  ],
  fortyCounties: [
    ['云川', /^county yunchuan$/],
    ['霜麓县', /^county shuanglu$/],
    ['云泽县人均收入', /^record income-20\d\d-yunze$/],
    ['霜原老百姓收入', /^record income-20\d\d-shuangyuan$/],
    ['公厕', /^none$/],
  ],
};

function openDemo(city: DemoCity) {
  const folder = mkdtempSync(join(tmpdir(), `${city}-search-`));
  for (const [path, text] of Object.entries(demoFiles(city))) {
    if (!path.startsWith('data/search/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return openSearch(join(folder, 'data'));
}

describe('questions about other cities', () => {
  it.each(Object.keys(QUESTIONS) as DemoCity[])('%s', async (city) => {
    const search = openDemo(city);
    const missed: string[] = [];
    for (const [asked, answer] of QUESTIONS[city]) {
      const [first = 'none', ...others] = await search.find(asked);
      if (!answer.test(first)) missed.push(`${asked} → ${first}、${others.slice(0, 2).join('、')}`);
    }
    const all = QUESTIONS[city].length;
    console.log([`${city}：首位 ${all - missed.length}/${all}`, ...missed].join('\n  '));
    expect((all - missed.length) / all).toBeGreaterThanOrEqual(0.9);
  });
});
