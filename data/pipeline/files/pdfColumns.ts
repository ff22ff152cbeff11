/** Finds the gutters between the columns of a page. */

/** A stretch of text without a wide gap. */
interface Stretch {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

type Rows = ReadonlyArray<readonly Stretch[]>;

/** A gutter, and those of the columns on both sides of it. */
export interface Split {
  /** Where the gutter is, from the left. */
  readonly at: number;
  readonly left: Split | null;
  readonly right: Split | null;
}

/** A line of running text has at least so many characters; a cell of a table seldom has. */
const RUNNING = 10;
/** So many of the rows of a page have to keep a gutter free. */
const MOST = 0.6;
/** How many places between the margins are tried for a gutter, and between which shares of the width. */
const TRIES = 60;
const OUTER = 0.2;

/** The height that lines take up from the first to the last. */
const rangeOf = (lines: readonly Stretch[]): [low: number, high: number] => [
  Math.min(...lines.map(({ y }) => y)),
  Math.max(...lines.map(({ y }) => y)),
];

/** The place that the fewest lines cross: the middle of the widest such stretch. */
function freestPlace(all: readonly Stretch[]): { readonly at: number; readonly crossing: number } {
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ right: end }) => end));
  const places = Array.from({ length: TRIES + 1 }, (_, step) => {
    const at = left + (right - left) * (OUTER + ((1 - 2 * OUTER) * step) / TRIES);
    return { at, crossing: all.filter(({ x, right: end }) => x < at && end > at).length };
  });
  const fewest = Math.min(...places.map(({ crossing }) => crossing));
  let best: number[] = [];
  let run: number[] = [];
  for (const { at, crossing } of places) {
    run = crossing === fewest ? [...run, at] : [];
    if (run.length > best.length) best = run;
  }
  return { at: best[best.length >> 1] ?? left, crossing: fewest };
}

/**
 * The gutter between columns of running text; null where there is one column. The lines of two columns need not stand
 * at one height.
 */
function gutterOf(rows: Rows): number | null {
  const all = rows.flat();
  if (all.length === 0) return null;
  const { at, crossing } = freestPlace(all);
  if (crossing > all.length * (1 - MOST)) return null;
  const running = all.filter(({ text }) => text.length >= RUNNING);
  const sides = [running.filter(({ right: end }) => end <= at), running.filter(({ x }) => x >= at)];
  if (sides.some((side) => side.length < 3)) return null;
  const [[low, high], [otherLow, otherHigh]] = sides.map(rangeOf) as [[number, number], [number, number]];
  const shared = Math.min(high, otherHigh) - Math.max(low, otherLow);
  // Columns stand beside each other; a short page of wide and narrow lines has its lines below each other.
  return shared >= Math.min(high - low, otherHigh - otherLow) * 0.5 ? at : null;
}

/** The gutters of a page, the freest first; a heading over some columns is no part of any of them. */
export function findSplit(rows: Rows): Split | null {
  const at = gutterOf(rows);
  if (at === null) return null;
  const side = (isIn: (stretch: Stretch) => boolean): Split | null =>
    findSplit(rows.map((row) => row.filter(isIn)).filter((row) => row.length > 0));
  return { at, left: side(({ right }) => right <= at), right: side(({ x }) => x >= at) };
}
