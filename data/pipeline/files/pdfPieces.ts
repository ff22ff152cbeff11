import { withoutRadicals } from './radicals.ts';

/** A box on a page of a pdf in points: left, bottom of the page upwards, width, height. */
export type PointBox = readonly [x: number, y: number, w: number, h: number];

/** A run of text as a pdf gives it, with a box for each UTF-16 unit. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** The base line, from the bottom of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Parallel to `text`; null where the run is not level. */
  readonly chars: ReadonlyArray<PointBox | null>;
}

/** The width of a character in thousandths of its size, by font. */
export type GlyphWidths = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Of the height of a character, what stands below the base line. */
const BELOW = 0.12;
/** Characters that fill their square: between two of them a text has no blanks. */
export const WIDE =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\u3000-\u30ff]|[\u{20000}-\u{3ffff}]/u;
/** Breaks inside a run would count as lines of the text. */
const BREAKS = /[\n\r\f\v\u0085\u2028\u2029]/gu;

type Matrix = readonly [number, number, number, number, number, number];

/** A matrix followed by that of the page, which turns it upright. */
const placed = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  A * a + C * b,
  B * a + D * b,
  A * c + C * d,
  B * c + D * d,
  A * e + C * f + E,
  B * e + D * f + F,
];

/** The signs of a run with their share of its width; characters stand in the place of radicals. */
function signsOf(run: string, widths: ReadonlyMap<string, number> | undefined) {
  return Array.from(run.replace(BREAKS, ' '), (sign) => ({
    text: withoutRadicals(sign),
    width: widths?.get(sign) ?? (WIDE.test(sign) ? 1000 : 500),
  }));
}

/**
 * A run of a page. Its width is shared out among its characters as its font has them, so that every digit has a place
 * of its own. `page` turns points of the pdf into those of the upright page, whose origin is its upper left corner.
 */
export function pieceOf(
  { str, transform, width, height, fontName }: PdfItem,
  page: Matrix,
  pageHeight: number,
  widths: GlyphWidths,
): TextPiece {
  const [a, b, c, d, x, down] = placed(transform as unknown as Matrix, page);
  const size = height || Math.hypot(c, d);
  const y = pageHeight - down;
  const isLevel = a > 0 && Math.abs(b) < a * 0.05;
  const signs = signsOf(str, widths.get(fontName));
  const all = signs.reduce((sum, sign) => sum + sign.width, 0) || 1;
  const chars: Array<PointBox | null> = [];
  let at = x;
  for (const sign of signs) {
    const own = (sign.width / all) * width;
    const box: PointBox | null = isLevel ? [at, y - size * BELOW, own, size] : null;
    for (let unit = 0; unit < sign.text.length; unit += 1) chars.push(box);
    at += own;
  }
  return { text: signs.map(({ text }) => text).join(''), x, y, width, height: size, chars };
}
