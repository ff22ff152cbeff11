import { describe, expect, it } from 'vitest';
import { cutAtGutters } from '../../../../tools/ocr/detect/gutters.ts';
import { leanOf } from '../../../../tools/ocr/detect/lean.ts';
import { boxOf, type Quad, quadsOf } from '../../../../tools/ocr/detect/quads.ts';
import { cutAtRules, takeRules } from '../../../../tools/ocr/detect/rules.ts';
import { level, skewOf } from '../../../../tools/ocr/image/deskew.ts';
import { flattenLight } from '../../../../tools/ocr/image/flatten.ts';
import type { Gray } from '../../../../tools/ocr/image/gray.ts';
import { scanLines } from '../../../../tools/ocr/scanLines.ts';

/** Rows of ink on paper, turned by so many degrees. */
function rows(degrees: number, shade: (x: number, y: number) => number = () => 1): Gray {
  const [width, height] = [600, 400];
  const slope = Math.tan((degrees * Math.PI) / 180);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const row = y - (x - width / 2) * slope;
      const isInk =
        row % 40 >= 12 && row % 40 < 26 && x > 60 && x < 540 && row > 40 && row < 360 && x % 6 < 3;
      data[y * width + x] = (isInk ? 20 : 240) * shade(x, y);
    }
  return { width, height, data };
}

describe('a page', () => {
  it.each([-2.3, -0.7, 0, 1.4, 3.6])('that is turned by %s degrees is turned back', (degrees) => {
    const page = rows(degrees);
    expect(skewOf(page)).toBeCloseTo(degrees, 0.4);
    expect(Math.abs(skewOf(level(page, skewOf(page))))).toBeLessThan(0.25);
  });

  it('in a shadow has white paper everywhere and keeps its ink', () => {
    const { data, width } = flattenLight(rows(0, (x) => 1 - 0.6 * (x / 600)));
    expect(data[5 * width + 20]).toBeGreaterThan(225);
    expect(data[5 * width + 580]).toBeGreaterThan(225);
    expect(data[100 * width + 480]).toBeLessThan(100);
  });
});

describe('the map of the detector', () => {
  it('gives a slanted box for each line, grown to its characters, and none for faint dirt', () => {
    const [width, height] = [200, 100];
    const map = new Float32Array(width * height);
    for (let x = 20; x < 180; x += 1)
      for (let y = 0; y < 8; y += 1) map[(30 + y + Math.round(x * 0.1)) * width + x] = 0.9;
    for (let x = 5; x < 40; x += 1) for (let y = 80; y < 86; y += 1) map[y * width + x] = 0.35;
    const quads = quadsOf(map, width, height);
    expect(quads).toHaveLength(1);
    const [quad] = quads as [Quad];
    expect(Math.tan(quad.angle)).toBeCloseTo(0.1, 1);
    expect(quad.width).toBeGreaterThan(162);
    expect(quad.height).toBeGreaterThan(13);
    expect(quad.cx).toBeCloseTo(99.5, 0);
  });

  it('takes the long side of a box for its line, however its corners come', () => {
    const box = boxOf([
      [0, 0],
      [100, 20],
      [98, 30],
      [-2, 10],
    ]);
    expect(box.width).toBeGreaterThan(box.height * 5);
    expect(Math.abs(box.angle)).toBeLessThan(Math.PI / 4);
  });
});

it('rows of a photographed page that lean differently stand level', () => {
  const size = { width: 1000, height: 1000 };
  // Rows fall by 0.02 at the left edge and rise by as much at the right one.
  const trueY = (x: number, row: number): number => row + 0.02 * (x / 1000 - 0.5) ** 2 * 1000;
  const quads = [200, 400, 600, 800].flatMap((row) =>
    [200, 500, 800].map(
      (x): Quad => ({
        cx: x,
        cy: trueY(x, row),
        width: 250,
        height: 20,
        angle: Math.atan(0.04 * (x / 1000 - 0.5)),
      }),
    ),
  );
  const lean = leanOf(quads, size);
  for (const { cx, cy } of quads) {
    const row = Math.round(cy / 200) * 200;
    expect(Math.abs(cy + lean(cx, cy) - row)).toBeLessThan(0.5);
  }
});

describe('lines that run over two columns', () => {
  const quad = (cx: number, cy: number, width: number, height = 20): Quad => ({
    cx,
    cy,
    width,
    height,
    angle: 0,
  });
  /** Two columns of ink, 300 pixels each, with a gutter from 320 to 350. */
  const paper = (rule: boolean): Gray => {
    const [width, height] = [700, 400];
    const data = new Uint8Array(width * height).fill(250);
    for (let row = 0; row < 9; row += 1)
      for (let y = 30 + row * 40; y < 46 + row * 40; y += 1)
        for (let x = 20; x < 650; x += 1) if ((x < 320 || x >= 350) && x % 8 < 5) data[y * width + x] = 20;
    // A rule as scans have it: leaning, and broken here and there.
    for (let y = 20; rule && y < 380; y += 1)
      if (y % 29 !== 0)
        data.fill(30, y * width + 334 + Math.floor(y / 100), y * width + 336 + Math.floor(y / 100));
    return { width, height, data };
  };
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((row) => 38 + row * 40);

  it('are cut at a rule, whose ink goes; strokes of characters stay', () => {
    const { image, rules } = takeRules(paper(true), 15);
    expect(rules).toHaveLength(1);
    expect(rules[0]?.at(200)).toBeCloseTo(336, -1);
    const gutter = (page: Gray): number =>
      page.data.filter((value, at) => value < 100 && at % 700 >= 325 && at % 700 < 345).length;
    expect(gutter(paper(true))).toBeGreaterThan(600);
    expect(gutter(image)).toBe(0);
    expect(image.data.filter((value) => value < 100).length).toBe(
      paper(false).data.filter((value) => value < 100).length,
    );
    const cut = cutAtRules([quad(335, 38, 640), quad(170, 78, 300), quad(335, 395, 640)], rules);
    expect(cut.map(({ width }) => Math.round(width / 20))).toEqual([16, 16, 15, 32]);
    expect(takeRules(paper(false), 15).rules).toEqual([]);
  });

  it('are cut where their neighbours keep a gutter free; a title over both is not', () => {
    const columns = rows.slice(1).flatMap((y) => [quad(170, y, 304), quad(500, y, 304)]);
    const joined = quad(335, 38, 634);
    const cut = cutAtGutters([joined, ...columns], paper(false));
    expect(cut.slice(0, 2).map(({ cx }) => cx < 335)).toEqual([true, false]);
    expect(cut).toHaveLength(columns.length + 2);
    expect(cutAtGutters([quad(335, 38, 634, 40), ...columns], paper(false))).toHaveLength(columns.length + 1);
    // Where there is ink between the columns, the line goes through.
    const through = paper(false);
    for (let y = 30; y < 46; y += 1) through.data.fill(20, y * 700 + 300, y * 700 + 360);
    expect(cutAtGutters([joined, ...columns], through)).toHaveLength(columns.length + 1);
  });
});

describe('reading order', () => {
  const piece = (text: string, x: number, y: number, width = 200) => ({
    text,
    x,
    y,
    width,
    height: 10,
    chars: Array.from(text, () => null),
  });
  const column = (name: string, x: number, top: number) =>
    [0, 1, 2, 3].map((row) => piece(`${name}的第${row}行有许多许多文字`, x, top - row * 16));

  it('goes down each column, and a picture across all columns ends them', () => {
    const pieces = [
      ...column('右上', 320, 700),
      ...column('左上', 50, 700),
      piece('下面一篇的题目', 50, 500),
      ...column('左下', 50, 480),
      ...column('右下', 320, 480),
    ];
    expect(scanLines(pieces).map(({ text }) => text.slice(0, 2))).toEqual([
      ...Array(4).fill('左上'),
      ...Array(4).fill('右上'),
      '下面',
      ...Array(4).fill('左下'),
      ...Array(4).fill('右下'),
    ]);
  });

  it('goes down narrow columns that only a rule parts', () => {
    const pieces = [...column('右栏', 258, 700), ...column('左栏', 50, 700)];
    const rule = { low: 600, high: 720, at: () => 254 };
    const order = (rules: readonly (typeof rule)[]) =>
      scanLines(pieces, rules).map(({ text }) => text.slice(0, 2));
    expect(order([rule])).toEqual([...Array(4).fill('左栏'), ...Array(4).fill('右栏')]);
    expect(order([])).not.toEqual(order([rule]));
  });

  it('goes down the left page of a spread before the right one', () => {
    const pieces = [
      piece('右页的题目', 600, 720),
      ...column('右页', 600, 690),
      ...column('左页', 50, 700),
      piece('左页的题目', 50, 730),
    ];
    const order = scanLines(pieces, [], { width: 900, height: 750 }).map(({ text }) => text.slice(0, 2));
    expect(order).toEqual([...Array(5).fill('左页'), ...Array(5).fill('右页')]);
  });
});
