import type { AddOn } from '../addOn.ts';
import type { Quad } from '../detect/quads.ts';
import { type Gray, sample } from '../image/gray.ts';
import { type CtcLine, decodeCtc } from './ctc.ts';

/** Cuts a line out of the page and reads it. */

/** The height of a line as the recogniser knows it. */
export const LINE_HEIGHT = 48;
/** Shorter lines are filled up with paper. */
const SHORTEST = 160;
/** Longer ones are read in this width at most. */
const LONGEST = 3200;

/** The line laid level, in the height of the recogniser; with `stretch` its characters are wider. */
export function cutLine(page: Gray, quad: Quad, stretch = 1): Gray {
  const width = Math.max(
    8,
    Math.min(LONGEST, Math.round((quad.width / quad.height) * LINE_HEIGHT * stretch)),
  );
  const [cos, sin] = [Math.cos(quad.angle), Math.sin(quad.angle)];
  const data = new Uint8Array(width * LINE_HEIGHT);
  // A large line loses thin strokes where single pixels are picked from it, so that each is a mean of some.
  const tries = Math.max(1, Math.min(3, Math.round(quad.height / LINE_HEIGHT)));
  for (let y = 0; y < LINE_HEIGHT; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let row = 0; row < tries; row += 1)
        for (let column = 0; column < tries; column += 1) {
          const u = ((x + (column + 0.5) / tries) / width - 0.5) * quad.width;
          const v = ((y + (row + 0.5) / tries) / LINE_HEIGHT - 0.5) * quad.height;
          sum += sample(page, quad.cx + u * cos - v * sin - 0.5, quad.cy + u * sin + v * cos - 0.5);
        }
      data[y * width + x] = sum / (tries * tries);
    }
  return { width, height: LINE_HEIGHT, data };
}

/** The signs of a line; their places are shares of the cut line. */
export async function readLine(
  { recognise, signs }: Pick<AddOn, 'recognise' | 'signs'>,
  line: Gray,
): Promise<CtcLine> {
  const width = Math.max(SHORTEST, Math.ceil(line.width / 8) * 8);
  const plane = width * LINE_HEIGHT;
  const input = new Float32Array(3 * plane).fill(0);
  for (let y = 0; y < LINE_HEIGHT; y += 1)
    for (let x = 0; x < line.width; x += 1) {
      const value = ((line.data[y * line.width + x] ?? 255) / 255 - 0.5) / 0.5;
      for (let channel = 0; channel < 3; channel += 1) input[channel * plane + y * width + x] = value;
    }
  const { data, dims } = await recognise(input, [1, 3, LINE_HEIGHT, width]);
  const [, steps = 0, classes = 0] = dims;
  const share = width / line.width;
  const read = decodeCtc(data, steps, classes, signs);
  return {
    near: read.near,
    signs: read.signs.map((sign) => ({
      ...sign,
      from: Math.min(1, sign.from * share),
      to: Math.min(1, sign.to * share),
    })),
  };
}
