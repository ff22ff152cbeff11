import { estimateTextWidth, markLabel } from '../../../charts/chartModel.ts';
import { lastOf } from './timeScale.ts';
import type { Positions, TrendLine, TrendPoint } from './trendParts.ts';

/** Labels beside the points of a line, as many as touch neither each other nor the line. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly point: TrendPoint;
  readonly side: 'top' | 'bottom';
  /** How far it is moved from the middle of its point, to stay inside the chart. */
  readonly dx: number;
}

export interface LabelRoom {
  readonly fontSize: number;
  /** The distance between a point and its label. */
  readonly distance: number;
  /** What the labels must stay inside. */
  readonly bounds: Box;
  /** The label at the end of the line. */
  readonly taken: readonly Box[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a line between two spots enters a box; after Liang and Barsky, 1984. */
function crosses(box: Box, from: Spot, to: Spot): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}

/** Whether a box touches a line through spots. */
export const touchesLine = (box: Box, spots: readonly Spot[]): boolean =>
  spots.some((to, index) => {
    const from = spots[index - 1];
    return from === undefined
      ? overlap(box, { left: to.x, top: to.y, right: to.x, bottom: to.y })
      : crosses(box, from, to);
  });

/** The first point, then the highest and the lowest, then the others in their order; the last has its own label. */
function inTurn(points: readonly TrendPoint[]): TrendPoint[] {
  const inner = points.slice(0, -1);
  const sorted = [...inner].sort((a, b) => b.value - a.value);
  return [...new Set([inner[0], sorted[0], lastOf(sorted), ...inner])].filter((point) => point !== undefined);
}

export function placePointLabels(
  { points }: TrendLine,
  { x, y }: Positions,
  value: (point: TrendPoint) => number,
  { fontSize, distance, bounds, taken }: LabelRoom,
): PlacedLabel[] {
  const spots = points.map((point) => ({ x: x(point.at), y: y(value(point)) }));
  const boxes = [...taken];
  const height = fontSize * 1.3;
  return inTurn(points).flatMap((point): PlacedLabel[] => {
    const at = points.indexOf(point);
    const spot = spots[at];
    if (!spot) return [];
    // Large letters pass the estimated width by more than small ones.
    const width = estimateTextWidth(markLabel(point), fontSize) + Math.max(4, Math.round(fontSize * 0.2));
    const middle = Math.min(bounds.right - width, Math.max(bounds.left, spot.x - width / 2));
    const around = [points[at - 1], points[at + 1]].flatMap((other) => (other ? [other.value] : []));
    const isLow = around.length > 0 && around.every((other) => other > point.value);
    const sides = isLow ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
    // Where the middle is not free, a label may begin or end at its point.
    const places = [middle, spot.x - 4, spot.x + 4 - width].flatMap((left) =>
      sides.map((side) => ({ left, side })),
    );
    for (const { left, side } of places) {
      const top = side === 'top' ? spot.y - distance - height : spot.y + distance;
      const box = { left, top, right: left + width, bottom: top + height };
      const inside =
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        left >= bounds.left &&
        left + width <= bounds.right;
      const clear = inside && !boxes.some((other) => overlap(box, other)) && !touchesLine(box, spots);
      if (clear) {
        boxes.push(box);
        return [{ point, side, dx: left + width / 2 - spot.x }];
      }
    }
    return [];
  });
}
