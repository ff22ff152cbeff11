import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { extractFace } from './fontFace.ts';
import { fontOptions, type PictureFont } from './pictureFont.ts';

/** Pixels of the PNG per CSS pixel of the picture. */
const DENSITY = 2;

/** The name record by which Windows and the rasteriser identify a font; the subsetter would drop it. */
const FAMILY_NAME = 1;

/** Subsets a font to these characters; null where the file has no face of the family. */
export async function cutFont(file: Buffer, family: string, characters: string): Promise<Buffer | null> {
  const face = extractFace(file, family);
  const options = { targetFormat: 'sfnt', preserveNameIds: [FAMILY_NAME], keepFeatures: [] } as const;
  return face && subsetFont(face, characters, options);
}

/**
 * Writes the font, subset to the characters of the pictures, to `folder`. The rasteriser reads the whole file
 * again for every glyph; with a file of 19 MB that takes a second per picture.
 */
async function cutFiles(
  { family, files }: PictureFont,
  characters: string,
  folder: string,
): Promise<PictureFont> {
  const cut = files.map(async (file, index) => {
    const font = await cutFont(readFileSync(file), family, characters);
    const path = join(folder, `${index}.otf`);
    if (font) writeFileSync(path, font);
    return font ? path : file;
  });
  return { family, files: await Promise.all(cut) };
}

/** Converts SVG files to PNG files, both by path, at double density, several at once. */
export async function rasterise(
  pictures: ReadonlyMap<string, string>,
  font: PictureFont,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-font-'));
  try {
    const characters = [...new Set([...pictures.values()].flatMap((svg) => Array.from(svg)))].join('');
    const options = {
      font: fontOptions(await cutFiles(font, characters, folder)),
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
