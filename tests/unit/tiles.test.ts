import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CountiesShard } from '../../src/model/dataset.ts';
import { type CountyRow, neighbourOf } from '../../src/views/map/TileMap.tsx';

const shard = JSON.parse(readFileSync('public/data/counties.json', 'utf8')) as CountiesShard;
const rows: CountyRow[] = shard.counties.map((county) => ({ ...county, facts: [] }));

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
    for (const start of rows) {
      const reached = new Set([start]);
      for (const row of reached) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
          reached.add(neighbourOf(rows, row, key));
      }
      expect(reached.size).toBe(11);
    }
  });
});
