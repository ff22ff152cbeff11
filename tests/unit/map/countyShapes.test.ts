import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  boundaryShapes,
  type CountyShapes,
  countyOfKey,
  countyTowards,
  keysWords,
  pickKey,
  tileShapes,
} from '../../../src/map/countyShapes.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../src/model/published/mapGeometry.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const { counties } = readJson<CountiesShard>('counties.json');
const tiles = tileShapes(counties);
const { site } = readJson<CoreShard>('core.json');
const bounds = boundaryShapes(readJson<MapGeometry>(`map/${site.adcode}.json`));
const drawings: CountyShapes[] = [tiles, bounds];

describe('the counties', () => {
  it('are in code order, each on a tile of its own', () => {
    const codes = counties.map(({ adcode }) => adcode);
    expect(codes.length).toBeGreaterThan(1);
    expect(codes).toEqual([...codes].sort());
    expect(bounds.shapes.map(({ adcode }) => adcode)).toEqual(codes);
    expect(tiles.shapes.map(({ adcode }) => adcode)).toEqual(codes);
    expect(new Set(counties.map(({ tile }) => tile?.join()))).toHaveProperty('size', codes.length);
  });

  it.each(drawings)('are all reached by arrow keys from any of them: $kind', ({ shapes }) => {
    for (const start of shapes) {
      const reached = new Set([start.adcode]);
      for (const at of reached) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const next = countyTowards(shapes, at, key);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(counties.length);
    }
  });

  it.each(drawings)('have a key each: $kind', ({ shapes }) => {
    expect(shapes.map((_, index) => countyOfKey(shapes, pickKey(index) ?? ''))).toEqual(
      shapes.map(({ adcode }) => adcode),
    );
    expect(countyOfKey(shapes, '=')).toBeNull();
    expect(countyOfKey(shapes, 'Tab')).toBeNull();
  });
});

it('tiles keep the arrangement: what lies clearly to one side on the map never lies to the other', () => {
  const wrong: string[] = [];
  for (const a of bounds.shapes)
    for (const b of bounds.shapes) {
      const [ta, tb] = [a, b].map(({ adcode }) => tiles.shapes.find((shape) => shape.adcode === adcode));
      if (!ta || !tb) throw new Error('no tile');
      for (const axis of [0, 1] as const) {
        const real = b.anchor[axis] - a.anchor[axis];
        const drawn = tb.anchor[axis] - ta.anchor[axis];
        // At most a quarter of the map's width or height apart.
        if (real > (axis === 0 ? bounds.width : bounds.height) / 4 && drawn < 0)
          wrong.push(`${a.name} ${b.name}`);
      }
    }
  expect(wrong).toEqual([]);
});

it.each([
  [1, '1键按代码顺序选取'],
  [5, '1至5键按代码顺序选取'],
  [11, '1至9、0、-键按代码顺序选取'],
  [12, '1至9、0、-、=键按代码顺序选取'],
  [40, '1至9、0、-、=键按代码顺序选取前12个'],
])('the keys of %i places in words', (places, words) => {
  expect(keysWords(places)).toBe(words);
});
