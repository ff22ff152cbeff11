import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';

const { counties } = JSON.parse(readFileSync('public/data/counties.json', 'utf8')) as CountiesShard;

it('of the eleven counties four are named by no text', () => {
  expect(counties).toHaveLength(11);
  expect(counties.filter(({ records }) => records.length === 0).map(({ name }) => name)).toEqual([
    '左权县',
    '和顺县',
    '昔阳县',
    '寿阳县',
  ]);
});
