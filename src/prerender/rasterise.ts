import { renderAsync } from '@resvg/resvg-js';
import type { FontOptions } from './pictureFont.ts';

/** Pixels of the file for each CSS pixel of the picture. */
const DENSITY = 2;

/** A picture as PNG, twice as fine as its size says. Drawn beside the main thread. */
async function rasterise(svg: string, font: FontOptions): Promise<Uint8Array> {
  const image = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: DENSITY } });
  return image.asPng();
}

/** SVG files by path → PNG files by path, several at once. */
export async function rasteriseAll(
  pictures: ReadonlyMap<string, string>,
  font: FontOptions,
): Promise<Map<string, Uint8Array>> {
  return new Map(
    await Promise.all(
      Array.from(
        pictures,
        async ([path, svg]): Promise<[string, Uint8Array]> => [
          path.replace(/\.svg$/, '.png'),
          await rasterise(svg, font),
        ],
      ),
    ),
  );
}
