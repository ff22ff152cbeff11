import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { fontOptions, type PictureFont } from './pictureFont.ts';
import { subsetFont } from './subsetFont.ts';

/** Pixels of the file for each CSS pixel of the picture. */
const DENSITY = 2;

/**
 * The same font cut down to these characters, in `folder`. The rasteriser reads the whole file again
 * for every glyph it draws: of 19 MB that is a second a picture, of 2 MB a thirtieth of it.
 */
function cutFont(
  { family, files }: PictureFont,
  characters: ReadonlySet<string>,
  folder: string,
): PictureFont {
  const cut = files.map((file, index) => {
    const font = subsetFont(readFileSync(file), family, characters);
    if (!font) return file;
    const path = join(folder, `${index}.otf`);
    writeFileSync(path, font);
    return path;
  });
  return { family, files: cut };
}

/** SVG files by path → PNG files by path, twice as fine as their size says, several at once. */
export async function rasterise(
  pictures: ReadonlyMap<string, string>,
  font: PictureFont,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-font-'));
  try {
    const characters = new Set([...pictures.values()].flatMap((svg) => Array.from(svg)));
    const options = {
      font: fontOptions(cutFont(font, characters, folder)),
      fitTo: { mode: 'zoom', value: DENSITY },
    } as const;
    const draw = async ([path, svg]: [string, string]): Promise<[string, Uint8Array]> => [
      path.replace(/\.svg$/, '.png'),
      (await renderAsync(svg, options)).asPng(),
    ];
    return new Map(await Promise.all(Array.from(pictures, draw)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
