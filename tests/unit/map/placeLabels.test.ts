import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundaryShapes, type CountyShapes, tileShapes } from '../../../src/map/countyShapes.ts';
import { boxesMeet, type LabelRequest, placeLabels } from '../../../src/map/placeLabels.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import { type MapGeometry, type Point, pathRings } from '../../../src/model/published/mapGeometry.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const { counties } = readJson<CountiesShard>('counties.json');
/** Uses the even-odd rule along the outline, which is independent of the method of the placement itself. */
function inRings([x, y]: Point, rings: LabelRequest['rings']): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring[ring.length - 1] ?? [0, 0];
    for (const [cx, cy] of ring) {
      if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
      [px, py] = [cx, cy];
    }
  }
  return inside;
}

const DRAWINGS: CountyShapes[] = [
  ...readJson<CoreShard>('core.json').maps.map(({ adcode }) =>
    boundaryShapes(readJson<MapGeometry>(`map/${adcode}.json`)),
  ),
  tileShapes(counties),
];

function label(drawing: CountyShapes, width: number, fontSize: number, words: string, wordless: boolean) {
  const scale = width / drawing.width;
  const requests: LabelRequest[] = drawing.shapes.map(({ adcode, name, path, anchor }) => ({
    id: adcode,
    anchor: [anchor[0] * scale, anchor[1] * scale],
    rings: pathRings(path).map((ring) => ring.map(([x, y]) => [x * scale, y * scale] as const)),
    lines: [name, words],
    wordless,
  }));
  const area = { width, height: drawing.height * scale };
  return { requests, area, placed: placeLabels(requests, area, fontSize) };
}

describe.each(DRAWINGS.map((drawing, at) => ({ drawing, name: `${drawing.kind} ${at}` })))(
  '$name',
  ({ drawing }) => {
    const cases = [288, 343, 688, 836, 1200, 1840].flatMap((width) =>
      [14, 16, 24, 32].flatMap((size) =>
        ['9%', '未给出', '1569.5公里以上'].map((words) => ({ width, size, words })),
      ),
    );

    it('a label is placed or named as left, none meets another, each is in its own county or on free ground', () => {
      for (const { width, size, words } of cases) {
        const { requests, area, placed } = label(drawing, width, size, words, words === '未给出');
        const { labels, below, left: without } = placed;
        expect([...labels, ...without].map(({ id }) => id).sort()).toEqual(
          requests.map(({ id }) => id).sort(),
        );
        for (const one of labels) {
          for (const other of labels)
            if (one !== other && boxesMeet(one.box, other.box))
              throw new Error(`${one.lines.join()} meets ${other.lines.join()} at ${width}, ${size}`);
          const { left, top, width: w, height: h } = one.box;
          expect(left).toBeGreaterThanOrEqual(-0.5);
          expect(left + w).toBeLessThanOrEqual(area.width + 0.5);
          expect(top + h).toBeLessThanOrEqual(area.height + below + 1);
          const home = requests.filter(({ rings }) => inRings([left + w / 2, top + h / 2], rings));
          expect(home.map(({ id }) => id)).toEqual(one.inside ? [one.id] : []);
          expect(one.leader === null).toBe(one.inside);
        }
      }
    });
  },
);

it('the same map is labelled the same every time', () => {
  const [drawing] = DRAWINGS;
  if (!drawing) throw new Error('no drawing');
  const once = label(drawing, 300, 14, '9项', false);
  expect(label(drawing, 300, 14, '9项', false).placed).toEqual(once.placed);
  expect(once.placed.labels.some(({ inside }) => !inside)).toBe(true);
});
