import type { TextPiece } from '../../data/pipeline/files/pdfPieces.ts';
import type { AddOn } from './addOn.ts';
import { detectLines } from './detect/detectLines.ts';
import { cutAtGutters } from './detect/gutters.ts';
import { leanOf } from './detect/lean.ts';
import type { Quad } from './detect/quads.ts';
import { cutAtRules, takeRules } from './detect/rules.ts';
import { level, skewOf } from './image/deskew.ts';
import { flattenLight } from './image/flatten.ts';
import { type Gray, resize } from './image/gray.ts';
import type { CtcSign } from './recognise/ctc.ts';
import { cutLine, LINE_HEIGHT, readLine } from './recognise/readLine.ts';
import { numeralsOf, type Suspicion } from './suspect/numerals.ts';
import { type PlacedLine, placeChars } from './suspect/placeChars.ts';
import { suspectFigures } from './suspect/suspectFigures.ts';

/** Reads one page: light, skew, lines, signs, and what is odd about its figures. */

/** The second reading sees the line so much wider. */
const STRETCH = 1.25;
/** So many signs on both sides of a figure are read again with it. */
const BESIDE = 3;
/** A gap of so many characters belongs to another column. */
const COLUMN_GAP = 1.35;
/** Lines read with less are no text: a picture, a stamp, dirt. */
const LEAST_MEAN = 0.5;
/** A page with smaller characters is enlarged first. */
const SMALLEST_EM = 22;
/** How many characters high the box of a line is. */
const BOX = 1.35;

type Box = NonNullable<TextPiece['chars'][number]>;

/** A piece of text with the signs behind its characters. */
export interface ScanPiece extends TextPiece {
  readonly signs: ReadonlyArray<CtcSign & { readonly box: Box }>;
  readonly suspicions: readonly Suspicion[];
}

/** A rule between columns, in the measures of pieces: from the bottom of the page upwards. */
export interface ColumnRule {
  readonly low: number;
  readonly high: number;
  readonly at: (y: number) => number;
}

export interface ScanPage {
  /** The level page, as it is kept for looking at. */
  readonly image: Gray;
  readonly pieces: readonly ScanPiece[];
  readonly rules: readonly ColumnRule[];
  /** How wide a full character of the body is, in pixels of the image as it came. */
  readonly em: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The parts of a line between wide gaps: columns that the detector took for one line. */
function partsOf({ signs, em }: PlacedLine): Array<[from: number, to: number]> {
  const parts: Array<[number, number]> = [];
  signs.forEach(({ left }, at) => {
    const last = parts[parts.length - 1];
    const before = signs[at - 1];
    if (last && before && left - before.right < em * COLUMN_GAP) last[1] = at + 1;
    else parts.push([at, at + 1]);
  });
  return parts;
}

/** The line as pieces of text with a box for each UTF-16 unit, from the bottom of the page upwards. */
function piecesOf(
  line: PlacedLine,
  quad: Quad,
  page: Gray,
  suspicions: readonly Suspicion[],
  lean: (x: number, y: number) => number,
): ScanPiece[] {
  const scale = quad.height / LINE_HEIGHT;
  const [cos, sin] = [Math.cos(quad.angle), Math.sin(quad.angle)];
  const { height } = quad;
  const shift = lean(quad.cx, quad.cy);
  return partsOf(line).map(([from, to]) => {
    const signs = line.signs.slice(from, to).map((sign) => {
      const u = ((sign.left + sign.right) / 2) * scale - quad.width / 2;
      const [x, y] = [quad.cx + u * cos, quad.cy + u * sin];
      const width = Math.max(1, (sign.right - sign.left) * scale);
      const box: Box = [x - width / 2, page.height - y - height / 2, width, height];
      return { ...sign, box };
    });
    const [first, last] = [signs[0]?.box ?? [0, 0, 0, 0], signs[signs.length - 1]?.box ?? [0, 0, 0, 0]];
    return {
      text: signs.map(({ text }) => text).join(''),
      x: first[0],
      // Rows are told by the height at which the line would stand on a page seen from straight above.
      y: page.height - (quad.cy + shift) - height * 0.38,
      width: last[0] + last[2] - first[0],
      height,
      chars: signs.flatMap(({ text, box }) => Array.from({ length: text.length }, () => box)),
      signs,
      suspicions: suspicions.flatMap((own) => {
        const [start, end] = [Math.max(own.from, from), Math.min(own.to, to)];
        return start < end ? [{ ...own, from: start - from, to: end - from }] : [];
      }),
    };
  });
}

/** Reads the figures of a line once more, wider, each with its neighbours; the rest needs no second look. */
async function readAgain(
  addOn: AddOn,
  page: Gray,
  quad: Quad,
  { signs, em }: PlacedLine,
): Promise<CtcSign[]> {
  const scale = quad.height / LINE_HEIGHT;
  const width = quad.width / scale;
  const parts: Array<[left: number, right: number]> = [];
  for (const { from, to } of numeralsOf(signs)) {
    const left = Math.max(0, (signs[Math.max(0, from - BESIDE)]?.left ?? 0) - em * 0.15);
    const right = Math.min(
      width,
      (signs[Math.min(signs.length, to + BESIDE) - 1]?.right ?? width) + em * 0.15,
    );
    const last = parts[parts.length - 1];
    if (last && left < last[1] + em) last[1] = right;
    else parts.push([left, right]);
  }
  const read: CtcSign[] = [];
  for (const [left, right] of parts) {
    const off = ((left + right) / 2) * scale - quad.width / 2;
    const own = {
      ...quad,
      cx: quad.cx + off * Math.cos(quad.angle),
      cy: quad.cy + off * Math.sin(quad.angle),
      width: (right - left) * scale,
    };
    const share = (at: number): number => (left + at * (right - left)) / width;
    for (const sign of (await readLine(addOn, cutLine(page, own, STRETCH))).signs)
      read.push({ ...sign, from: share(sign.from), to: share(sign.to) });
  }
  return read;
}

export async function readScanPage(
  addOn: AddOn,
  given: Gray,
  onLine?: (share: number) => void,
): Promise<ScanPage> {
  const flat = flattenLight(given);
  let image = level(flat, skewOf(flat));
  let quads = await detectLines(addOn, image);
  let enlarged = 1;
  // A box is about as high as its characters.
  const small = median(quads.map(({ height }) => height));
  if (quads.length > 0 && small < SMALLEST_EM) {
    enlarged = Math.min(2.5, (SMALLEST_EM * 1.15) / small);
    image = resize(image, Math.round(image.width * enlarged), Math.round(image.height * enlarged));
    quads = await detectLines(addOn, image);
  }
  const taken = takeRules(image, median(quads.map(({ height }) => height)) / BOX);
  const { rules } = taken;
  image = taken.image;
  quads = cutAtGutters(cutAtRules(quads, rules), image);
  const lean = leanOf(quads, image);
  const pieces: ScanPiece[] = [];
  const ems: number[] = [];
  for (const [at, quad] of quads.entries()) {
    const cut = cutLine(image, quad);
    const { signs, near } = await readLine(addOn, cut);
    onLine?.((at + 1) / quads.length);
    const mean = signs.reduce((sum, { p }) => sum + p, 0) / Math.max(1, signs.length);
    if (signs.length === 0 || mean < LEAST_MEAN) continue;
    const placed = placeChars(cut, signs);
    const second = await readAgain(addOn, image, quad, placed);
    for (const _ of signs) ems.push((placed.em * quad.height) / LINE_HEIGHT);
    pieces.push(...piecesOf(placed, quad, image, suspectFigures(placed, second, near), lean));
  }
  const { height } = image;
  return {
    image,
    pieces,
    em: median(ems) / enlarged,
    rules: rules.map(({ top, bottom, at }) => ({
      low: height - bottom,
      high: height - top,
      at: (y) => at(height - y),
    })),
  };
}
