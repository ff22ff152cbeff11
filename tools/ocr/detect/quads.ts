/** From the map of probabilities of the detector to a slanted box around each line of text (DB post-processing). */

export interface Quad {
  /** The middle. */
  readonly cx: number;
  readonly cy: number;
  /** Along the line and across it. */
  readonly width: number;
  readonly height: number;
  /** The direction of the line, in radians; it falls to the right where it is positive. */
  readonly angle: number;
}

type Point = readonly [x: number, y: number];

const THRESHOLD = 0.3;
const LEAST_SCORE = 0.55;
const LEAST_SIDE = 3;
/** The detector sees the core of a line; its box grows by this ratio of area to perimeter. */
const UNCLIP = 1.6;

/** The convex hull, counter-clockwise (monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const out: Point[] = [];
    for (const [x, y] of list) {
      for (;;) {
        const [a, b] = [out[out.length - 2], out[out.length - 1]];
        if (!a || !b || (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0) break;
        out.pop();
      }
      out.push([x, y]);
    }
    return out.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half([...sorted].reverse())];
}

/** The smallest slanted box around points; its width runs along the text. */
export function boxOf(points: readonly Point[]): Quad {
  const hull = hullOf(points);
  let best: Quad | null = null;
  hull.forEach(([x, y], at) => {
    const [nx, ny] = hull[(at + 1) % hull.length] ?? [x, y];
    let angle = Math.atan2(ny - y, nx - x);
    // A line of text lies flat: the side nearer to the horizontal is its width.
    while (angle > Math.PI / 4) angle -= Math.PI / 2;
    while (angle <= -Math.PI / 4) angle += Math.PI / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [px, py] of hull) {
      const [u, v] = [px * cos + py * sin, py * cos - px * sin];
      [left, right] = [Math.min(left, u), Math.max(right, u)];
      [top, bottom] = [Math.min(top, v), Math.max(bottom, v)];
    }
    const [width, height] = [right - left + 1, bottom - top + 1];
    if (best && best.width * best.height <= width * height) return;
    const [u, v] = [(left + right) / 2, (top + bottom) / 2];
    best = { cx: u * cos - v * sin, cy: u * sin + v * cos, width, height, angle };
  });
  return best ?? { cx: 0, cy: 0, width: 0, height: 0, angle: 0 };
}

/** The box grown as far as the characters reach. */
export function unclip(quad: Quad): Quad {
  const grown = (quad.width * quad.height * UNCLIP) / (2 * (quad.width + quad.height));
  return { ...quad, width: quad.width + 2 * grown, height: quad.height + 2 * grown };
}

/** A box for each connected area of text in the map. */
export function quadsOf(map: Float32Array, width: number, height: number): Quad[] {
  const seen = new Uint8Array(width * height);
  const quads: Quad[] = [];
  const stack: number[] = [];
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] || (map[start] ?? 0) <= THRESHOLD) continue;
    stack.push(start);
    seen[start] = 1;
    // Of each row the outermost points are enough for the hull.
    const ends = new Map<number, [number, number]>();
    let [sum, count] = [0, 0];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      sum += map[at] ?? 0;
      count += 1;
      const end = ends.get(y);
      if (!end) ends.set(y, [x, x]);
      else if (x < end[0]) end[0] = x;
      else if (x > end[1]) end[1] = x;
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        const next = ny * width + nx;
        if (seen[next] || (map[next] ?? 0) <= THRESHOLD) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (sum / count < LEAST_SCORE) continue;
    const box = boxOf(
      [...ends].flatMap(([y, [from, to]]): Point[] => [
        [from, y],
        [to, y],
      ]),
    );
    if (Math.min(box.width, box.height) < LEAST_SIDE) continue;
    quads.push(unclip(box));
  }
  return quads;
}
