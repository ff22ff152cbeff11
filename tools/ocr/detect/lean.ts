import type { Quad } from './quads.ts';

/**
 * On a photographed page rows are not parallel. A plane through the directions of all long lines says how far a row
 * has risen or fallen between the middle of the page and a place on it.
 */

/** Lines shorter than so many heights say little about their direction. */
const LONG = 6;

/** Solves three equations with three unknowns; null where they do not determine them. */
function solve(rows: number[][]): [number, number, number] | null {
  const m = rows.map((row) => [...row]);
  for (let column = 0; column < 3; column += 1) {
    const pivot = m
      .slice(column)
      .reduce(
        (best, row, at) =>
          Math.abs(row[column] ?? 0) > Math.abs(m[best]?.[column] ?? 0) ? column + at : best,
        column,
      );
    const [a, b] = [m[column], m[pivot]];
    if (!a || !b || Math.abs(b[column] ?? 0) < 1e-9) return null;
    [m[column], m[pivot]] = [b, a];
    for (let row = 0; row < 3; row += 1) {
      const [own, base] = [m[row], m[column]];
      if (row === column || !own || !base) continue;
      const by = (own[column] ?? 0) / (base[column] ?? 1);
      for (let at = column; at < 4; at += 1) own[at] = (own[at] ?? 0) - by * (base[at] ?? 0);
    }
  }
  return [0, 1, 2].map((at) => (m[at]?.[3] ?? 0) / (m[at]?.[at] ?? 1)) as [number, number, number];
}

/** How much to add to the height of a place so that the lines of one row stand at one height. */
export function leanOf(
  quads: readonly Quad[],
  { width, height }: { readonly width: number; readonly height: number },
): (x: number, y: number) => number {
  const sums = [0, 1, 2].map(() => [0, 0, 0, 0]);
  for (const quad of quads) {
    if (quad.width < quad.height * LONG) continue;
    const values = [1, quad.cx / width - 0.5, quad.cy / height - 0.5];
    const weight = quad.width / width;
    values.forEach((a, row) => {
      const own = sums[row];
      if (!own) return;
      values.forEach((b, column) => {
        own[column] = (own[column] ?? 0) + weight * a * b;
      });
      own[3] = (own[3] ?? 0) + weight * a * Math.tan(quad.angle);
    });
  }
  const plane = solve(sums);
  if (!plane) return () => 0;
  const [level, across, down] = plane;
  return (x, y) => {
    const [u, v] = [x / width - 0.5, y / height - 0.5];
    return -width * (level * u + (across * u * u) / 2 + down * u * v);
  };
}
