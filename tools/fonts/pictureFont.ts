import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The font folders of common systems. */
const FONT_FOLDERS: readonly string[] = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local', 'share', 'fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library', 'Fonts'),
  'C:\\Windows\\Fonts',
];

/** Chinese sans-serif fonts by file name, in the order of preference of the page's font list. */
const FACES: ReadonlyArray<{ readonly family: string; readonly file: RegExp }> = [
  { family: 'PingFang SC', file: /^PingFang\.ttc$/i },
  { family: 'Source Han Sans SC', file: /^SourceHanSansSC-(?:Regular|Bold)\.(?:otf|ttf)$/i },
  { family: 'Noto Sans CJK SC', file: /^NotoSansCJK(?:sc)?-(?:Regular|Bold)\.(?:ttc|otf)$/i },
  { family: 'Microsoft YaHei', file: /^msyh(?:bd)?\.tt[cf]$/i },
  { family: 'Noto Sans SC', file: /^NotoSansSC(?:-(?:Regular|Bold)|-VF|\[wght\])?\.(?:otf|ttf)$/i },
  { family: 'WenQuanYi Micro Hei', file: /^wqy-microhei\.ttc$/i },
  { family: 'WenQuanYi Zen Hei', file: /^wqy-zenhei\.ttc$/i },
  { family: 'SimHei', file: /^simhei\.ttf$/i },
];

const UNREADABLE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    // Most of these folders belong to other systems; an unreadable one has no usable font.
    if (error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code))) return [];
    throw error;
  }
}

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A Chinese font with its files, regular and bold where they are separate. */
export interface PictureFont {
  readonly family: string;
  readonly files: readonly string[];
}

/** Font options for the rasteriser, which then uses no other font. */
export const fontOptions = ({ family, files }: PictureFont) => ({
  loadSystemFonts: false,
  fontFiles: [...files],
  defaultFontFamily: family,
  sansSerifFamily: family,
});

function pixelsOf(text: string, font: PictureFont): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="32" font-size="30" font-family="sans-serif">${text}</text></svg>`;
  return new Resvg(svg, { font: fontOptions(font) }).render().pixels;
}

/**
 * Whether a font has Chinese glyphs: two characters that it lacks are rendered as the same empty box, or not
 * at all.
 */
export function drawsChinese(font: PictureFont): boolean {
  const [first, second, nothing] = ['据', '永', ''].map((text) => pixelsOf(text, font));
  return !!first && !!second && !!nothing && !first.equals(second) && !first.equals(nothing);
}

/** Finds the first Chinese font below these folders; null where there is none. */
export function findPictureFont(folders: readonly string[] = FONT_FOLDERS): PictureFont | null {
  const paths = folders.flatMap(filesBelow);
  for (const { family, file } of FACES) {
    const font = { family, files: paths.filter((path) => file.test(fileName(path))) };
    if (font.files.length > 0 && drawsChinese(font)) return font;
  }
  return null;
}
