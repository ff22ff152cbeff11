import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countyLabelRequests, labelCounties } from '../../../src/map/countyLabelRequests.ts';
import type { CountyRow } from '../../../src/map/countyScale.ts';
import { boundaryShapes, type CountyShapes, pickKey, tileShapes } from '../../../src/map/countyShapes.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../src/model/published/mapGeometry.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const { counties } = readJson<CountiesShard>('counties.json');
const { site } = readJson<CoreShard>('core.json');
const DRAWINGS: CountyShapes[] = [
  boundaryShapes(readJson<MapGeometry>(`map/${site.adcode}.json`)),
  tileShapes(counties),
];

const rowsOf = (drawing: CountyShapes, keyed = true): CountyRow[] =>
  drawing.shapes.map(({ adcode, name }, index) => ({
    adcode,
    name,
    classId: 'some',
    classLabel: '',
    words: '9%',
    label: '9%',
    fill: 'step1',
    key: keyed ? pickKey(index) : null,
    sentence: `${name}，9%`,
    records: [],
  }));

function label(drawing: CountyShapes, width: number, fontSize: number, rows = rowsOf(drawing)) {
  const scale = width / drawing.width;
  const requests = countyLabelRequests(drawing, rows, scale);
  return labelCounties(requests, rows, { width, height: drawing.height * scale }, fontSize);
}

describe.each(DRAWINGS.map((drawing) => ({ drawing, kind: drawing.kind })))('$kind', ({ drawing }) => {
  it('carries names where most of them fit in their county', () => {
    const { placed, listed } = label(drawing, 688, 16);
    expect(listed.filter(({ mark }) => mark !== null)).toEqual([]);
    expect(placed.labels.map(({ lines }) => lines[0]).sort()).toEqual(
      drawing.shapes.map(({ name }) => name).sort(),
    );
  });

  it('counts the counties in the order of their codes where they have no keys, and lists what each number means', () => {
    // How narrow a map must be for marks depends on how many counties a city has.
    const narrow = [358, 200, 140, 100].map((width) => label(drawing, width, 24, rowsOf(drawing, false)));
    const isMarked = ({ mark }: { readonly mark: string | null }) => mark !== null;
    const { placed, listed } = narrow.find((one) => one.listed.some(isMarked)) ?? {
      placed: null,
      listed: [],
    };
    const marked = listed.filter(isMarked);
    expect(marked.length).toBeGreaterThan(0);
    for (const { row, mark } of marked) {
      expect(mark).toBe(String(1 + drawing.shapes.findIndex(({ adcode }) => adcode === row.adcode)));
      expect(placed?.labels.find(({ id }) => id === row.adcode)?.lines).toEqual([mark]);
    }
  });

  it('is whole on a narrow screen for older eyes: each county has its name or the mark that the list explains', () => {
    const { placed, listed } = label(drawing, 358, 24);
    for (const { adcode, name } of drawing.shapes) {
      const shown = placed.labels.find(({ id }) => id === adcode)?.lines[0];
      const mark = listed.find(({ row }) => row.adcode === adcode)?.mark;
      expect([name, mark], adcode).toContain(shown);
    }
    expect(placed.labels.filter(({ inside }) => !inside).length).toBeLessThanOrEqual(
      drawing.shapes.length / 2,
    );
  });
});

/** A square with its corners at whole numbers, as a path of the drawing. */
const square = (left: number, top: number, side: number, turn = 1) =>
  `M${left},${top}l${turn > 0 ? `${side},0 0,${side} ${-side},0` : `0,${side} ${side},0 0,${-side}`}z`;

describe('a town within its suburbs', () => {
  const shape = (adcode: string, name: string, path: string, anchor: readonly [number, number]) => ({
    adcode,
    name,
    path,
    anchor,
  });
  const drawing: CountyShapes = {
    kind: 'bounds',
    width: 2000,
    height: 1500,
    borders: '',
    outline: '',
    shapes: [
      shape('1', '内区', square(900, 600, 100), [950, 650]),
      shape('2', '矿区', square(1000, 600, 100), [1050, 650]),
      shape('3', '环城区', square(500, 300, 900) + square(900, 600, 200, -1), [700, 1000]),
      shape('4', '东县', square(1400, 300, 500), [1650, 550]),
    ],
  };

  it('has its name led out through the suburbs, and through nothing else', () => {
    const { placed, listed } = label(drawing, 688, 16);
    expect(listed.filter(({ mark }) => mark !== null)).toEqual([]);
    const scale = 688 / drawing.width;
    const inner = placed.labels.filter(({ id }) => id === '1' || id === '2');
    expect(inner.map(({ lines }) => lines[0])).toEqual(['内区', '矿区']);
    for (const { leader, id } of inner) {
      if (leader === null) throw new Error('too large for the test');
      const [[ax, ay], [bx, by]] = leader;
      for (let step = 0; step <= 200; step += 1) {
        const x = (ax + ((bx - ax) * step) / 200) / scale;
        const y = (ay + ((by - ay) * step) / 200) / scale;
        const twin = id === '1' ? 1000 : 900;
        const inTwin = x > twin + 6 && x < twin + 94 && y > 606 && y < 694;
        const inEast = x > 1406 && x < 1894 && y > 306 && y < 794;
        expect([inTwin, inEast]).toEqual([false, false]);
      }
    }
  });
});
