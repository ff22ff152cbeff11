import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countyTowards, tileShapes } from '../../../src/charts/countyShapes.ts';
import type { CountiesShard } from '../../../src/model/dataset.ts';

const shard = JSON.parse(readFileSync('public/data/counties.json', 'utf8')) as CountiesShard;
const rows = shard.counties;

describe('the counties', () => {
  it('are eleven, in code order, each on a tile of its own', () => {
    expect(rows.map(({ adcode }) => adcode)).toEqual([
      '140702',
      '140703',
      '140721',
      '140722',
      '140723',
      '140724',
      '140725',
      '140727',
      '140728',
      '140729',
      '140781',
    ]);
    expect(new Set(rows.map(({ tile }) => tile?.join()))).toHaveProperty('size', 11);
  });

  it('of which four are named by no text', () => {
    expect(rows.filter(({ records }) => records.length === 0).map(({ name }) => name)).toEqual([
      '左权县',
      '和顺县',
      '昔阳县',
      '寿阳县',
    ]);
  });

  it('are all reached by arrow keys from any of them', () => {
    const { shapes } = tileShapes(rows);
    for (const start of rows) {
      const reached = new Set([start.adcode]);
      for (const at of reached) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const next = countyTowards(shapes, at, key);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(11);
    }
  });
});
