import { type Gray, sample } from '../../ocr/image/gray.ts';

/** What scanners and cameras do to a page. */

/** Noise that is the same every time, roughly normal. */
function noise(seed: number): () => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return () => next() + next() + next() + next() - 2;
}

/** A picture whose every pixel is taken from elsewhere in another one. */
function drawn(
  page: Gray,
  from: (x: number, y: number) => readonly [number, number],
  shade: (value: number, x: number, y: number) => number,
): Gray {
  const { width, height } = page;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = from(x, y);
      data[y * width + x] = Math.max(0, Math.min(255, shade(sample(page, u, v), x, y)));
    }
  return { width, height, data };
}

/** Each pixel is the mean of its surroundings; `radius` may be a fraction. */
function blurred(page: Gray, radius: number): Gray {
  return drawn(
    page,
    (x, y) => [x, y],
    (value, x, y) => {
      const near = [
        sample(page, x - radius, y),
        sample(page, x + radius, y),
        sample(page, x, y - radius),
        sample(page, x, y + radius),
      ];
      return (value * 2 + near.reduce((sum, own) => sum + own, 0)) / 6;
    },
  );
}

/** A flat-bed scan: turned by 0.9 degrees, grey paper, thin ink, noise. */
export function scanned(page: Gray): Gray {
  const random = noise(5);
  const angle = (0.9 * Math.PI) / 180;
  const [cos, sin, cx, cy] = [Math.cos(angle), Math.sin(angle), page.width / 2, page.height / 2];
  return drawn(
    blurred(page, 0.8),
    (x, y) => [cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos],
    (value) => 40 + value * 0.74 + random() * 22,
  );
}

/** A photo by hand: seen at a slant, a shadow across the page, out of focus, noisy; it is stored as a poor JPEG. */
export function photographed(page: Gray): Gray {
  const random = noise(9);
  const { width, height } = page;
  return drawn(
    blurred(blurred(page, 1.1), 0.8),
    (x, y) => {
      const [u, v] = [x / width - 0.5, y / height - 0.5];
      const depth = 1 + 0.05 * u + 0.09 * v;
      return [
        width * (0.5 + ((u + 0.012 * v) * 1.08) / depth),
        height * (0.5 + ((v + 0.02 * u) * 1.08) / depth),
      ];
    },
    (value, x, y) => {
      const light = 0.95 - 0.42 * (x / width) ** 2 - 0.12 * (y / height);
      return (30 + value * 0.8) * light + random() * 14;
    },
  );
}

/**
 * A copy of a copy: strokes broken where little ink came through, dirt, thin grey ink, turned by 1.6 degrees. It makes
 * the reader err, so that what should point at errors can be measured.
 */
export function worn(page: Gray): Gray {
  const random = noise(21);
  const angle = (-1.6 * Math.PI) / 180;
  const [cos, sin, cx, cy] = [Math.cos(angle), Math.sin(angle), page.width / 2, page.height / 2];
  return drawn(
    blurred(page, 1),
    (x, y) => [cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos],
    (value) => {
      const paper = 70 + value * 0.62 + random() * 46;
      if (value < 190 && random() > 1.15) return 215;
      return random() > 1.72 ? 60 : paper;
    },
  );
}

/** A photo out of focus in bad light, from too far away. */
export function blurredPhoto(page: Gray): Gray {
  return photographed(blurred(blurred(page, 1.3), 1));
}
