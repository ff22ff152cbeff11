import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import type { Lock } from '../../../data/pipeline/read/lock.ts';
import type { PageBox, PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { cropAreas, within } from '../../../tools/facsimile/cropArea.ts';

/** A page of 1000 by 1000 points with letters of 10. */
const LETTER = 0.01;
const row = (text: string, x: number, y: number): PageBox[] =>
  Array.from(text, (_, at): PageBox => [x + at * LETTER, y, LETTER, LETTER]);

const layerOf = (lines: PageLayer['lines']): PageLayer => ({
  schema: 1,
  sha256: '0'.repeat(64),
  read: 'layer',
  pages: [1, 2].map((n) => ({ n, width: 1000, height: 1000, dpi: null, image: null })),
  lines,
  confirmed: [],
});

const positionOf = (...figure: Lock[string]['figure']): Lock[string] => ({
  words: '',
  paragraph: 1,
  line: 1,
  start: 0,
  end: 0,
  quote: [],
  figure,
});
const LINES = new Map([
  [1, 1],
  [2, 2],
]);

describe('the place of a figure', () => {
  it('is a box for each row that it takes', () => {
    // A line of a scan may run over rows: 全市共有3 / 5所学校.
    const chars = [...row('全市共有3', 0.1, 0.2), ...row('5所学校', 0.1, 0.22)];
    const layer = layerOf([{ line: 1, page: 1, chars }]);
    expect(placesOf(layer, 1, 4, 7)).toEqual([
      { page: 1, box: [0.14, 0.2, 0.01, 0.01] },
      { page: 1, box: [0.1, 0.22, 0.02, 0.01] },
    ]);
    expect(placesOf(layer, 9, 0, 3)).toEqual([]);
  });

  it('is nowhere where the page has no place for it', () => {
    expect(placesOf(layerOf([{ line: 1, page: 1, chars: [null, null] }]), 1, 0, 2)).toEqual([]);
  });
});

describe('what is shown of a page', () => {
  it('is the row with the figure in it, as far as it can be read on a phone', () => {
    const layer = layerOf([{ line: 1, page: 1, chars: row('字'.repeat(80), 0.1, 0.5) }]);
    const [area] = cropAreas(layer, positionOf({ paragraph: 1, start: 40, end: 42 }), LINES);
    const [x = 0, y = 0, w = 0, h = 0] = area?.area ?? [];
    expect(w).toBeCloseTo(28 * LETTER + 2 * 0.8 * LETTER, 5);
    expect(x).toBeLessThan(0.5);
    expect(x + w).toBeGreaterThan(0.52);
    expect([y, h].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([0.497, 0.016]);
  });

  it('takes no other column of the same height along', () => {
    const chars = [...row('左栏最后一行3', 0.1, 0.8), ...row('右栏第一行', 0.6, 0.8)];
    const layer = layerOf([{ line: 1, page: 1, chars }]);
    const [area] = cropAreas(layer, positionOf({ paragraph: 1, start: 6, end: 7 }), LINES);
    expect(area?.figure).toEqual([[0.16, 0.8, 0.01, 0.01]]);
  });

  it('is one picture for rows that follow each other, and one for each page or column', () => {
    const layer = layerOf([
      { line: 1, page: 1, chars: row('共有3', 0.1, 0.5) },
      { line: 2, page: 1, chars: row('5所。', 0.1, 0.52) },
      { line: 3, page: 2, chars: row('5所。', 0.1, 0.1) },
    ]);
    const figure = positionOf({ paragraph: 1, start: 2, end: 3 }, { paragraph: 2, start: 0, end: 2 });
    expect(cropAreas(layer, figure, LINES)).toHaveLength(1);
    const pages = cropAreas(layer, figure, new Map([...LINES, [2, 3]]));
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('gives frames as shares of the picture', () => {
    expect(within([0.15, 0.21, 0.02, 0.01], [0.1, 0.2, 0.1, 0.04])).toEqual([0.5, 0.25, 0.2, 0.25]);
  });
});
