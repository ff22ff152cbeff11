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
    words: '9%',
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

// How many names fit depends on the shapes of a city's counties.
describe.each(DRAWINGS.map((drawing) => ({ drawing, kind: drawing.kind })))('$kind', ({ drawing }) => {
  it('carries keys on a narrow screen for older eyes, nearly all inside, and lists what they mean', () => {
    const { placed, listed } = label(drawing, 358, 24);
    expect(listed.map(({ row }) => row.name)).toEqual(drawing.shapes.map(({ name }) => name));
    expect(placed.labels.map(({ lines }) => lines).sort()).toEqual(listed.map(({ mark }) => [mark]).sort());
    expect(placed.labels.filter(({ inside }) => !inside).length).toBeLessThanOrEqual(1);
  });
});
