/** A picture in grey: 0 is ink, 255 is paper. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The value between pixels; beyond the edge it is paper. */
export function sample({ width, height, data }: Gray, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left >= width || top >= height) return 255;
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 255 : (data[row * width + column] ?? 255);
  const [fx, fy] = [x - left, y - top];
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** The mean of every square of so many pixels. */
export function shrink({ width, height, data }: Gray, by: number): Gray {
  const [w, h] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      let sum = 0;
      let count = 0;
      for (let row = y * by; row < Math.min(height, (y + 1) * by); row += 1)
        for (let column = x * by; column < Math.min(width, (x + 1) * by); column += 1) {
          sum += data[row * width + column] ?? 255;
          count += 1;
        }
      out[y * w + x] = sum / count;
    }
  return { width: w, height: h, data: out };
}

/** The picture in another size. */
export function resize(from: Gray, width: number, height: number): Gray {
  const data = new Uint8Array(width * height);
  const [sx, sy] = [from.width / width, from.height / height];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = sample(from, (x + 0.5) * sx - 0.5, (y + 0.5) * sy - 0.5);
  return { width, height, data };
}

/** The value that parts ink from paper best (Otsu). */
export function inkThreshold(data: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const total = data.length;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let [best, at, below, belowSum] = [-1, 128, 0, 0];
  counts.forEach((count, value) => {
    below += count;
    belowSum += count * value;
    if (below === 0 || below === total) return;
    const [dark, light] = [belowSum / below, (sum - belowSum) / (total - below)];
    const apart = (light - dark) ** 2 * below * (total - below);
    // In the middle between both, which holds for a picture of two values as well.
    if (apart > best) [best, at] = [apart, (dark + light) / 2];
  });
  return at;
}
