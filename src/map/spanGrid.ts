import type { Point } from '../model/published/mapGeometry.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Answers position queries about shapes without walking their outlines each time. */
export interface SpanGrid {
  /** Whether a box is entirely inside one shape. */
  readonly within: (box: Box, shape: number) => boolean;
  /** Whether a box touches no shape at all. */
  readonly clear: (box: Box) => boolean;
  /** Whether a straight line passes through a shape other than those given. */
  readonly crosses: (from: Point, to: Point, allowed: readonly number[]) => boolean;
}

interface Span {
  readonly shape: number;
  readonly from: number;
  readonly to: number;
}

/** Pixels between two rows: half the stroke width of text. */
const STEP = 2;

/** Cuts every shape into horizontal spans, one row every `STEP` pixels. */
export function buildSpanGrid(shapes: ReadonlyArray<ReadonlyArray<readonly Point[]>>): SpanGrid {
  const rows = new Map<number, Span[]>();
  shapes.forEach((rings, shape) => {
    const crossings = new Map<number, number[]>();
    for (const ring of rings) {
      let [px, py] = ring[ring.length - 1] ?? [0, 0];
      for (const [x, y] of ring) {
        const [low, high] = [Math.min(y, py), Math.max(y, py)];
        for (let row = Math.ceil(low / STEP); row * STEP < high; row += 1) {
          const at = px + ((x - px) * (row * STEP - py)) / (y - py);
          const list = crossings.get(row);
          if (list) list.push(at);
          else crossings.set(row, [at]);
        }
        [px, py] = [x, y];
      }
    }
    for (const [row, list] of crossings) {
      list.sort((a, b) => a - b);
      const spans = rows.get(row) ?? [];
      for (let at = 0; at + 1 < list.length; at += 2)
        spans.push({ shape, from: list[at] ?? 0, to: list[at + 1] ?? 0 });
      rows.set(row, spans);
    }
  });
  const rowsOf = ({ top, height }: Box): readonly [number, number] => [
    Math.floor(top / STEP),
    Math.ceil((top + height) / STEP),
  ];
  return {
    within(box, shape) {
      const [first, last] = rowsOf(box);
      for (let row = first; row <= last; row += 1) {
        const spans = rows.get(row);
        const holds = ({ shape: own, from, to }: Span) =>
          own === shape && from <= box.left && to >= box.left + box.width;
        if (!spans?.some(holds)) return false;
      }
      return true;
    },
    clear(box) {
      const [first, last] = rowsOf(box);
      for (let row = first; row <= last; row += 1) {
        if (rows.get(row)?.some(({ from, to }) => from < box.left + box.width && to > box.left)) return false;
      }
      return true;
    },
    crosses([ax, ay], [bx, by], allowed) {
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP));
      for (let at = 0; at <= steps; at += 1) {
        const x = ax + ((bx - ax) * at) / steps;
        const y = ay + ((by - ay) * at) / steps;
        const spans = rows.get(Math.round(y / STEP));
        if (spans?.some(({ shape, from, to }) => from < x && to > x && !allowed.includes(shape))) return true;
      }
      return false;
    },
  };
}
