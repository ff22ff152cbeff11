import { type Gray, inkThreshold } from '../image/gray.ts';
import type { Quad } from './quads.ts';

/**
 * Vertical rules between columns. Newsprint sets columns so close that the detector takes a row of both for one line,
 * and the rule between them for a 1.
 */

export interface Rule {
  readonly top: number;
  readonly bottom: number;
  /** Where it stands at a height. */
  readonly at: (y: number) => number;
}

/** All in widths of a character: thinner is a rule, shorter is the stroke of a character, wider is a gap in it. */
const THICKEST = 0.25;
const SHORTEST = 3;
const LONGEST_GAP = 0.4;
/** So much of its length is ink. */
const LEAST_INK = 0.5;

interface Chain {
  readonly index: number;
  last: number;
  /** Row, and the first and last column with ink in it. */
  readonly runs: Array<readonly [y: number, from: number, to: number]>;
}

/** Thin runs of ink that stand above each other, row by row. */
function chainsOf({ width, height, data }: Gray, em: number): Chain[] {
  const ink = Math.min(170, inkThreshold(data));
  const thickest = Math.max(3, em * THICKEST);
  const chains: Chain[] = [];
  const owner = new Int32Array(width + 4).fill(-1);
  const goesOn = (x: number, y: number): Chain | undefined => {
    for (const off of [0, -1, 1, -2, 2]) {
      const own = chains[owner[x + off] ?? -1];
      if (own && own.last < y && y - own.last <= em * LONGEST_GAP) return own;
    }
    return undefined;
  };
  for (let y = 0; y < height; y += 1) {
    let from = -1;
    for (let x = 0; x <= width; x += 1) {
      const isInk = x < width && (data[y * width + x] ?? 255) < ink;
      if (isInk && from < 0) from = x;
      if (isInk || from < 0) continue;
      if (x - from <= thickest) {
        const middle = (from + x - 1) >> 1;
        const own = goesOn(middle, y) ?? { index: chains.length, last: y, runs: [] };
        chains[own.index] = own;
        own.last = y;
        own.runs.push([y, from, x - 1]);
        owner[middle] = own.index;
      }
      from = -1;
    }
  }
  return chains;
}

/** The vertical rules of a level page; `em` is how wide its characters are. Their ink is wiped off the page. */
export function takeRules(page: Gray, em: number): { readonly image: Gray; readonly rules: readonly Rule[] } {
  const rules: Rule[] = [];
  const data = page.data.slice();
  for (const { runs } of chainsOf(page, em)) {
    const [first, last] = [runs[0], runs[runs.length - 1]];
    if (!first || !last) continue;
    const long = last[0] - first[0] + 1;
    if (long < em * SHORTEST || runs.length < long * LEAST_INK) continue;
    for (const [y, from, to] of runs)
      data.fill(255, y * page.width + Math.max(0, from - 2), y * page.width + Math.min(page.width, to + 3));
    const middle = ([, from, to]: readonly [number, number, number]): number => (from + to) / 2;
    const slope = long < 2 ? 0 : (middle(last) - middle(first)) / (last[0] - first[0]);
    rules.push({ top: first[0], bottom: last[0], at: (y) => middle(first) + slope * (y - first[0]) });
  }
  return { image: { ...page, data }, rules };
}

/** Two lines in the place of one, cut so far from its middle. */
export function cutAt(quad: Quad, off: number): Quad[] {
  const [cos, sin] = [Math.cos(quad.angle), Math.sin(quad.angle)];
  return [
    [-quad.width / 2, off],
    [off, quad.width / 2],
  ].map(([from = 0, to = 0]) => {
    const middle = (from + to) / 2;
    return { ...quad, cx: quad.cx + middle * cos, cy: quad.cy + middle * sin, width: to - from };
  });
}

/** Lines that run over a rule, as one line on each side of it. */
export function cutAtRules(quads: readonly Quad[], rules: readonly Rule[]): Quad[] {
  return rules.reduce<readonly Quad[]>(
    (all, { top, bottom, at }) =>
      all.flatMap((quad) => {
        if (quad.cy < top || quad.cy > bottom) return [quad];
        const off = (at(quad.cy) - quad.cx) / Math.cos(quad.angle);
        const edge = quad.width / 2 - quad.height * 0.35;
        return off <= -edge || off >= edge ? [quad] : cutAt(quad, off);
      }),
    quads,
  ) as Quad[];
}
