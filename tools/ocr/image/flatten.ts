import { type Gray, sample } from './gray.ts';

/** Light that falls unevenly on a photographed page is divided out, so that paper is white everywhere. */

/** The paper is looked for in squares of so many pixels across the page. */
const SQUARES = 48;
/** So bright a share of a square is its paper. */
const PAPER = 0.8;
/** A darker ground is a picture, and is left as it is. */
const DARKEST = 60;

export function flattenLight(page: Gray): Gray {
  const { width, height, data } = page;
  const size = Math.max(16, Math.round(Math.max(width, height) / SQUARES));
  const [w, h] = [Math.ceil(width / size), Math.ceil(height / size)];
  const ground = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const values: number[] = [];
      for (let row = y * size; row < Math.min(height, (y + 1) * size); row += 2)
        for (let column = x * size; column < Math.min(width, (x + 1) * size); column += 2)
          values.push(data[row * width + column] ?? 255);
      values.sort((a, b) => a - b);
      ground[y * w + x] = Math.max(DARKEST, values[Math.floor((values.length - 1) * PAPER)] ?? 255);
    }
  const smooth: Gray = { width: w, height: h, data: median(ground, w, h) };
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // At the margins the light of the outermost square holds.
      const light = sample(
        smooth,
        Math.min(w - 1, Math.max(0, (x + 0.5) / size - 0.5)),
        Math.min(h - 1, Math.max(0, (y + 0.5) / size - 0.5)),
      );
      out[y * width + x] = Math.min(255, ((data[y * width + x] ?? 255) * 250) / light);
    }
  return { width, height, data: out };
}

/** Each square takes the middle of its neighbours, so that a dark picture does not reach out. */
function median(values: Uint8Array, w: number, h: number): Uint8Array {
  return values.map((_, at) => {
    const [x, y] = [at % w, Math.floor(at / w)];
    const near: number[] = [];
    for (let row = Math.max(0, y - 1); row <= Math.min(h - 1, y + 1); row += 1)
      for (let column = Math.max(0, x - 1); column <= Math.min(w - 1, x + 1); column += 1)
        near.push(values[row * w + column] ?? 255);
    return near.sort((a, b) => a - b)[near.length >> 1] ?? 255;
  });
}
