import type { AddOn } from '../addOn.ts';
import { type Gray, resize } from '../image/gray.ts';
import { type Quad, quadsOf } from './quads.ts';

/** Finds the lines of text of a page. */

/** The page is looked at in this size at most; larger ones only take longer. */
const LONGEST = 1920;
/** Means and deviations with which the detector was trained. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

const toGrid = (size: number): number => Math.max(32, Math.round(size / 32) * 32);

export async function detectLines({ detect }: Pick<AddOn, 'detect'>, page: Gray): Promise<Quad[]> {
  const scale = Math.min(1, LONGEST / Math.max(page.width, page.height));
  const [width, height] = [toGrid(page.width * scale), toGrid(page.height * scale)];
  const small = resize(page, width, height);
  const input = new Float32Array(3 * width * height);
  MEAN.forEach((mean, channel) => {
    const deviation = DEVIATION[channel] ?? 1;
    const from = channel * width * height;
    small.data.forEach((value, at) => {
      input[from + at] = (value / 255 - mean) / deviation;
    });
  });
  const { data } = await detect(input, [1, 3, height, width]);
  const [sx, sy] = [page.width / width, page.height / height];
  return quadsOf(data, width, height).map((quad) => ({
    ...quad,
    cx: quad.cx * sx,
    cy: quad.cy * sy,
    width: quad.width * sx,
    height: quad.height * sy,
  }));
}
