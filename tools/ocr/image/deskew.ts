import { type Gray, inkThreshold, sample, shrink } from './gray.ts';

/** Finds by how many degrees the rows of a page are turned, and turns it back. */

const MOST = 6;
const COARSE = 0.5;
const FINE = 0.1;
/** A smaller turn does no harm. */
const LEAST = 0.08;

/** How clearly rows and gaps differ when the page is looked at under an angle. */
function clarity(points: ReadonlyArray<readonly [number, number]>, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height * 3);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope + height);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let at = 1; at < rows.length; at += 1) sum += ((rows[at] ?? 0) - (rows[at - 1] ?? 0)) ** 2;
  return sum;
}

/** By how many degrees the rows fall to the right. */
export function skewOf(page: Gray): number {
  const small = shrink(page, Math.max(1, Math.round(Math.max(page.width, page.height) / 1000)));
  const ink = Math.min(150, inkThreshold(small.data));
  const points: Array<[number, number]> = [];
  small.data.forEach((value, at) => {
    if (value < ink) points.push([at % small.width, Math.floor(at / small.width)]);
  });
  if (points.length === 0) return 0;
  const best = (from: number, to: number, step: number): number => {
    let [angle, most] = [0, -1];
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const own = clarity(points, small.height, degrees);
      if (own > most) [angle, most] = [degrees, own];
    }
    return angle;
  };
  const coarse = best(-MOST, MOST, COARSE);
  return best(coarse - COARSE, coarse + COARSE, FINE);
}

/** The page turned so that its rows are level; its size stays. */
export function level(page: Gray, degrees: number): Gray {
  if (Math.abs(degrees) < LEAST) return page;
  const { width, height } = page;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = sample(
        page,
        cx + (x - cx) * cos - (y - cy) * sin,
        cy + (x - cx) * sin + (y - cy) * cos,
      );
  return { width, height, data };
}
