import { describe, expect, it } from 'vitest';
import { countyLabelRequests, labelCounties } from '../../../src/map/countyLabelRequests.ts';
import type { CountyRow } from '../../../src/map/countyScale.ts';
import { type CountyShapes, pickKey, tileShapes } from '../../../src/map/countyShapes.ts';
import { boxesMeet } from '../../../src/map/placeLabels.ts';
import { type Point, pathRings } from '../../../src/model/published/mapGeometry.ts';
import { drawSome } from '../../support/forms.ts';

/** A generator of numbers between 0 and 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

/** A country of invented counties: crooked cells of unlike size, some of them small, with names of 2 to 14. */
function invent(count: number, seed: number): { drawing: CountyShapes; rows: CountyRow[] } {
  const random = randomOf(seed);
  const columns = Math.ceil(Math.sqrt(count));
  const lines = Math.ceil(count / columns);
  const cuts = (parts: number, length: number) => {
    const widths = Array.from({ length: parts }, () => 0.25 + random());
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let at = 0;
    return [0, ...widths.map((width) => (at += (width / whole) * length))];
  };
  const [xs, ys] = [cuts(columns, 4000), cuts(lines, 3000)];
  const corners = ys.map((y, row) =>
    xs.map((x, column): Point => {
      const edge = row === 0 || column === 0 || row === lines || column === columns;
      return edge
        ? [Math.round(x), Math.round(y)]
        : [Math.round(x + (random() - 0.5) * 150), Math.round(y + (random() - 0.5) * 150)];
    }),
  );
  const cells = Array.from({ length: count }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const ring = [
      corners[row]?.[column],
      corners[row]?.[column + 1],
      corners[row + 1]?.[column + 1],
      corners[row + 1]?.[column],
    ] as Point[];
    const middle = (axis: 0 | 1) => Math.round(ring.reduce((sum, point) => sum + point[axis], 0) / 4);
    const name = Array.from(
      { length: at === 3 ? 13 : 1 + (at % 4) },
      (_, letter) => LETTERS[(at + letter) % LETTERS.length],
    ).join('');
    return { adcode: String(990101 + at), name: `${name}县`, ring, anchor: [middle(0), middle(1)] as Point };
  });
  const pathOf = (ring: readonly Point[]) => {
    const [[x, y] = [0, 0], ...rest] = ring;
    let [px, py] = [x, y];
    return `M${x},${y}l${rest
      .map(([nx, ny]) => {
        const step = `${nx - px},${ny - py}`;
        [px, py] = [nx, ny];
        return step;
      })
      .join(' ')}z`;
  };
  const drawing: CountyShapes = {
    kind: 'bounds',
    width: 4000,
    height: 3000,
    borders: '',
    outline: '',
    shapes: cells.map(({ adcode, name, ring, anchor }) => ({ adcode, name, anchor, path: pathOf(ring) })),
  };
  const rows = cells.map(({ adcode, name }, at): CountyRow => {
    const words = `${(random() * 2000).toFixed(1)}亿元`;
    const key = pickKey(at);
    return {
      adcode,
      name,
      classLabel: '',
      classId: 'some',
      words,
      label: words,
      fill: 'step1',
      key,
      sentence: name,
      records: [],
    };
  });
  return { drawing, rows };
}

/** Even-odd rule along the outline, independent of the method of the placement. */
function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let within = false;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [cx, cy] of ring) {
    if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) within = !within;
    [px, py] = [cx, cy];
  }
  return within;
}

const CASES = [1, 2, 11, 12, 13, 24, 40].flatMap((count) => [1, 7, 19].map((seed) => ({ count, seed })));

describe.each(drawSome('geometry', CASES, 8))('$count counties (seed $seed)', ({ count, seed }) => {
  const { drawing, rows } = invent(count, seed);
  const drawings = [
    drawing,
    tileShapes(rows.map(({ adcode, name }, at) => ({ adcode, name, tile: [at % 6, Math.floor(at / 6)] }))),
  ];
  const cases = drawings.flatMap((own) =>
    [326, 560, 840, 1400].flatMap((width) => [14, 24].map((size) => ({ own, width, size }))),
  );

  it('name and value are on the map or in the list under it', () => {
    for (const { own, width, size } of cases) {
      const scale = width / own.width;
      const area = { width, height: own.height * scale };
      const requests = countyLabelRequests(own, rows, scale);
      const { placed, listed } = labelCounties(requests, rows, area, size);
      const named = new Set(listed.map(({ row }) => row.adcode));
      for (const { id, lines } of requests) {
        const label = placed.labels.find((item) => item.id === id);
        const whole = label !== undefined && label.lines.join() === lines.join();
        expect(whole || named.has(id), `${id} at ${width}`).toBe(true);
      }
      for (const { row, mark } of listed)
        if (mark !== null) expect(placed.labels.find(({ id }) => id === row.adcode)?.lines).toEqual([mark]);
      const marks = listed.flatMap(({ mark }) => mark ?? []);
      expect(new Set(marks).size).toBe(marks.length);
    }
  });

  it('no label meets another or leaves the map, and no leader passes through another county', () => {
    for (const { own, width, size } of cases) {
      const scale = width / own.width;
      const area = { width, height: own.height * scale };
      const requests = countyLabelRequests(own, rows, scale);
      const { placed } = labelCounties(requests, rows, area, size);
      for (const [at, one] of placed.labels.entries()) {
        expect(one.box.left).toBeGreaterThanOrEqual(-0.5);
        expect(one.box.left + one.box.width).toBeLessThanOrEqual(area.width + 0.5);
        for (const other of placed.labels.slice(at + 1)) expect(boxesMeet(one.box, other.box)).toBe(false);
        if (one.leader === null) continue;
        const [[ax, ay], [bx, by]] = one.leader;
        for (const shape of own.shapes.filter(({ adcode }) => adcode !== one.id))
          for (const ring of pathRings(shape.path).map((points) =>
            points.map(([x, y]): Point => [x * scale, y * scale]),
          ))
            for (let step = 0; step <= 20; step += 1) {
              const point: Point = [ax + ((bx - ax) * step) / 20, ay + ((by - ay) * step) / 20];
              const middle: Point = [point[0] + 0.001, point[1] + 0.001];
              // A point within two pixels of a border may be on either side of it.
              const deep = [
                [-2, 0],
                [2, 0],
                [0, -2],
                [0, 2],
              ].every(([dx = 0, dy = 0]) => inside([middle[0] + dx, middle[1] + dy], ring));
              expect(deep, `${one.id} through ${shape.adcode}`).toBe(false);
            }
      }
    }
  });
});
