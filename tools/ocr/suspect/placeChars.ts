import type { Gray } from '../image/gray.ts';
import { inkThreshold } from '../image/gray.ts';
import type { CtcSign } from '../recognise/ctc.ts';

/** Gives every read sign its place on the cut line by the ink itself, and finds ink that no sign stands for. */

/** A stretch of columns with ink, in pixels of the cut line. */
export interface InkRun {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedSign extends CtcSign {
  /** Left and right edge in pixels of the cut line. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedLine {
  readonly signs: readonly PlacedSign[];
  /** How wide a full character is. */
  readonly em: number;
  /** Ink that may be a lost character, each with the number of signs before it. */
  readonly unread: ReadonlyArray<{ readonly before: number; readonly run: InkRun }>;
}

const WIDE = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60]/u;
/** Punctuation stands in one half of its square, the other half is blank. */
const HALF = 0.27;

/** The stretches of columns with ink. */
export function inkRuns({ width, height, data }: Gray): InkRun[] {
  const ink = Math.min(170, inkThreshold(data));
  const runs: InkRun[] = [];
  let open: { from: number; top: number; bottom: number } | null = null;
  for (let x = 0; x <= width; x += 1) {
    let [top, bottom] = [height, -1];
    // The outermost rows belong to the lines above and below, and to rules.
    for (let y = 3; x < width && y < height - 3; y += 1)
      if ((data[y * width + x] ?? 255) < ink) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    if (bottom >= 0) {
      open ??= { from: x, top, bottom };
      open.top = Math.min(open.top, top);
      open.bottom = Math.max(open.bottom, bottom);
    } else if (open) {
      runs.push({ from: open.from, to: x, top: open.top, bottom: open.bottom });
      open = null;
    }
  }
  return runs;
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }): number => (from + to) / 2;
const halfOf = (text: string): number => (WIDE.test(text) ? 0.5 : HALF);

/** The width of a full character: the distance of neighbours, where enough of them stand in one line. */
function emOf(signs: readonly CtcSign[], width: number, tallest: number): number {
  const apart = signs.flatMap((sign, at) => {
    const next = signs[at + 1];
    return next && WIDE.test(sign.text) && WIDE.test(next.text)
      ? [(middle(next) - middle(sign)) * width]
      : [];
  });
  apart.sort((a, b) => a - b);
  const own = apart[apart.length >> 1];
  return own !== undefined && apart.length >= 3 && own < tallest * 1.6 && own > tallest * 0.6
    ? own
    : tallest * 1.08;
}

export function placeChars(line: Gray, signs: readonly CtcSign[]): PlacedLine {
  const runs = inkRuns(line);
  const tall = Math.max(0, ...runs.map(({ top, bottom }) => bottom - top + 1));
  const em = emOf(signs, line.width, tall || line.height * 0.7);
  const centres = signs.map((sign) => middle(sign) * line.width);
  // The cut between two signs is where the least ink stands between their middles, and a gap counts as none.
  const isInk = (x: number): boolean => runs.some(({ from, to }) => x >= from && x < to);
  const cuts = centres.slice(1).map((next, at) => {
    const [a, b] = [centres[at] ?? 0, next];
    const [ha, hb] = [halfOf(signs[at]?.text ?? ''), halfOf(signs[at + 1]?.text ?? '')];
    const aim = a + ((b - a) * ha) / (ha + hb);
    for (let off = 0; off < (b - a) * 0.3; off += 1)
      for (const x of [aim + off, aim - off]) if (!isInk(Math.round(x))) return x;
    return aim;
  });
  const placed = signs.map((sign, at): PlacedSign => {
    const centre = centres[at] ?? 0;
    const half = halfOf(sign.text) * em;
    const low = Math.max(cuts[at - 1] ?? 0, centre - half * 1.35);
    const high = Math.min(cuts[at] ?? line.width, centre + half * 1.35);
    const own = runs.filter(({ from, to }) => Math.min(to, high) - Math.max(from, low) > 0.5);
    const [first, last] = [own[0], own[own.length - 1]];
    return {
      ...sign,
      left: first ? Math.max(low, first.from) : low,
      right: last ? Math.min(high, last.to) : high,
    };
  });
  return { signs: placed, em, unread: unreadInk(runs, signs, centres, em) };
}

/**
 * A stroke that stands by itself between the places of two signs, or before the first and behind the last one: as high
 * as a digit and as narrow, and beyond what its neighbours reach.
 */
function unreadInk(
  runs: readonly InkRun[],
  signs: readonly CtcSign[],
  centres: readonly number[],
  em: number,
): PlacedLine['unread'] {
  return runs.flatMap((run) => {
    const [width, height] = [run.to - run.from, run.bottom - run.top + 1];
    if (height < em * 0.5 || width > em * 0.7 || width < em * 0.04) return [];
    const at = middle(run);
    const isRead = signs.some(
      ({ text }, index) => Math.abs((centres[index] ?? 0) - at) < em * (halfOf(text) + 0.12),
    );
    if (isRead) return [];
    return [{ before: centres.filter((centre) => centre < at).length, run }];
  });
}
