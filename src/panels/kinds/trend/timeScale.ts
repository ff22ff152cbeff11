/**
 * Scales of charts over time: distances on the axis are proportional to distances in time, and missing points
 * break the line.
 */

/** A point in time. */
export interface Dated {
  /** The middle of the period, in days since 1970. */
  readonly at: number;
}

/** The last item; older engines have no `at(-1)`. */
export const lastOf = <T>(items: readonly T[]): T | undefined => items[items.length - 1];

/** A distance of more than this multiple of the usual one is a gap in the data. */
const GAP = 1.5;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [a = 0, b = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? b : (a + b) / 2;
};

/**
 * Splits points, sorted by time, into stretches that a line may join. A stretch ends where the distance to the
 * next point is a gap, and before each point that `broken` names. No figure is missing before a point that lies
 * `ahead`, such as a plan for 2030, so that no distance to it is a gap.
 */
export function stretches<T extends Dated>(
  points: readonly T[],
  broken: (point: T) => boolean,
  ahead: (point: T) => boolean = () => false,
): T[][] {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const steps = sorted.slice(1).flatMap((point, index) => {
    const before = sorted[index];
    return before === undefined || ahead(point) ? [] : [point.at - before.at];
  });
  const usual = median(steps);
  const parts: T[][] = [];
  for (const point of sorted) {
    const last = lastOf(lastOf(parts) ?? []);
    const near = last !== undefined && (ahead(point) || point.at - last.at <= usual * GAP);
    const joined = near && !broken(point);
    if (joined) lastOf(parts)?.push(point);
    else parts.push([point]);
  }
  return parts;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Chooses a round step that divides a span into about `count` parts. */
function roundStep(span: number, count: number): number {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((step) => step * power >= raw - 1e-9 * power) ?? 10) * power;
}

/** A value axis with round ends and ticks. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Whether the axis contains zero; where it does not, the chart says so. */
  readonly fromZero: boolean;
}

/** The values must span at least this share of an axis from zero, so that their course can be seen. */
const LEAST_SPAN = 0.35;

/**
 * Builds an axis with round ends and steps. It begins at zero if the values then still fill a good part of it,
 * otherwise just below the smallest value.
 */
export function valueAxis(values: readonly number[], count = 4): ValueAxis {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const reach = Math.max(Math.abs(least), Math.abs(greatest));
  if (reach === 0) return { min: 0, max: 1, ticks: [0], fromZero: true };
  const fromZero = least <= 0 ? true : (greatest - least) / greatest >= LEAST_SPAN;
  const low = fromZero ? Math.min(0, least) : least;
  const high = Math.max(greatest, least < 0 ? 0 : greatest);
  const step = roundStep(high === low ? reach / 2 : high - low, count);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.max(min + step, Math.ceil(high / step - 1e-9) * step);
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) =>
    Number((min + at * step).toPrecision(12)),
  );
  return { min: ticks[0] ?? min, max: lastOf(ticks) ?? max, ticks, fromZero };
}

/** Moves label positions along an axis apart so that none overlap, each as little as possible. */
export function spread(wanted: readonly number[], size: number, low: number, high: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const placed = order.map(({ at }) => Math.min(high - size / 2, Math.max(low + size / 2, at)));
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (let at = 1; at < placed.length; at += 1) {
      const [a = 0, b = 0] = [placed[at - 1], placed[at]];
      const overlap = size - (b - a);
      if (overlap <= 0.01) continue;
      moved = true;
      placed[at - 1] = Math.max(low + size / 2, a - overlap / 2);
      placed[at] = Math.min(high - size / 2, b + overlap / 2);
    }
    if (!moved) break;
  }
  const result = new Array<number>(wanted.length).fill(0);
  order.forEach(({ index }, at) => {
    result[index] = placed[at] ?? 0;
  });
  return result;
}
