import { findSplit, type Split } from './pdfColumns.ts';
import { type PointBox, type TextPiece, WIDE } from './pdfPieces.ts';

/** From the pieces of text of a page to its lines: rows by height, columns by the gutters between them. */

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
  /** Parallel to `text`; null for what no sign of the page stands for. */
  readonly chars: ReadonlyArray<PointBox | null>;
}

/** Pieces further apart than so many heights of a letter are cells or columns of their own. */
const CELL_GAP = 1.6;
/** Columns may stand closer than cells do. */
const COLUMN_GAP = 0.8;
/** Pieces closer than this share of a height are one word. */
const WORD_GAP = 0.25;

/** Groups the pieces that stand on one height, from top to bottom. */
function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: Array<{ y: number; height: number; pieces: TextPiece[] }> = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1];
    if (row && Math.abs(row.y - piece.y) <= Math.max(row.height, piece.height) * 0.4) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

/** Cuts a row where a gap is wide, so that each part belongs to one column or cell. */
function segmentsOf(row: readonly TextPiece[], widest: number): PdfLine[] {
  const segments: PdfLine[] = [];
  for (const { text, x, y, width, height, chars } of row) {
    const last = segments[segments.length - 1];
    const gap = last ? x - last.right : 0;
    if (!last || gap > Math.max(last.height, height) * widest) {
      segments.push({ text, x, y, right: x + width, height, chars });
      continue;
    }
    const spaced = gap > height * WORD_GAP && !/\s$/u.test(last.text) && !/^\s/u.test(text);
    segments[segments.length - 1] = {
      text: last.text + (spaced ? ' ' : '') + text,
      x: last.x,
      y: last.y,
      right: x + width,
      height: Math.max(last.height, height),
      chars: [...last.chars, ...(spaced ? [null] : []), ...chars],
    };
  }
  return segments.filter(({ text }) => text.trim() !== '');
}

/** Without the blanks at both ends. */
function trimmed(line: PdfLine): PdfLine {
  const from = line.text.length - line.text.trimStart().length;
  const text = line.text.trim();
  return { ...line, text, chars: line.chars.slice(from, from + text.length) };
}

/** A narrower gap between two characters that fill their squares comes from setting the line to its width. */
const LOOSE_GAP = 0.6;

/** Without the blanks that a reader of pdf takes justified lines to have. */
function closed(line: PdfLine): PdfLine {
  const { text, chars, height } = line;
  const isLoose = (at: number): boolean => {
    if (text.charAt(at) !== ' ') return false;
    const [before, after] = [chars[at - 1], chars[at + 1]];
    if (!before || !after || !WIDE.test(text.charAt(at - 1)) || !WIDE.test(text.charAt(at + 1))) return false;
    return after[0] - before[0] - before[2] < height * LOOSE_GAP;
  };
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !isLoose(at));
  return kept.length === text.length
    ? line
    : {
        ...line,
        text: kept.map((at) => text.charAt(at)).join(''),
        chars: kept.map((at) => chars[at] ?? null),
      };
}

/** One line of the pieces of a row; cells are separated by a tab. */
function lineOf(row: readonly TextPiece[]): PdfLine | null {
  const cells = segmentsOf(row, CELL_GAP).map((cell) => closed(trimmed(cell)));
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) return null;
  return {
    ...first,
    text: cells.map(({ text }) => text).join('\t'),
    right: last.right,
    chars: cells.flatMap(({ chars }, at) => (at === 0 ? chars : [null, ...chars])),
  };
}

type Rows = ReadonlyArray<readonly TextPiece[]>;

/** What is set larger than this, compared with most of its page, is a title. */
const LARGE = 1.25;

const heightOf = (row: readonly TextPiece[] = []): number => Math.max(0, ...row.map(({ height }) => height));

/**
 * Whether a row is a title with nothing beside it. In the middle of a page it may be short enough to stand over one
 * column, and is over all of them.
 */
function isTitle(rows: Rows, at: number, usual: number): boolean {
  const y = (row: readonly TextPiece[] | undefined): number | undefined => row?.[0]?.y;
  const own = y(rows[at]) ?? 0;
  const height = heightOf(rows[at]);
  const [above, below] = [y(rows[at - 1]), y(rows[at + 1])];
  const isFree =
    (above === undefined || above - own >= height) &&
    (below === undefined || own - below >= heightOf(rows[at + 1]));
  return height > usual * LARGE && isFree;
}

/** The lines of rows in reading order: column by column, between rows that run over both. */
function linesOf(rows: Rows, split: Split | null, usual = 0): PdfLine[] {
  if (split === null) return rows.flatMap((row) => lineOf(row) ?? []);
  const lines: PdfLine[] = [];
  let left: TextPiece[][] = [];
  let right: TextPiece[][] = [];
  const flush = (): void => {
    lines.push(...linesOf(left, split.left, usual), ...linesOf(right, split.right, usual));
    left = [];
    right = [];
  };
  for (const [at, row] of rows.entries()) {
    const isOverBoth = segmentsOf(row, COLUMN_GAP).some(
      ({ x, right: end }) => x < split.at && end > split.at,
    );
    // A heading over both columns ends them.
    if (isOverBoth || isTitle(rows, at, usual)) {
      flush();
      lines.push(...linesOf([row], null));
      continue;
    }
    const onLeft = row.filter(({ x }) => x < split.at);
    const onRight = row.filter(({ x }) => x >= split.at);
    if (onLeft.length > 0) left.push(onLeft);
    if (onRight.length > 0) right.push(onRight);
  }
  flush();
  return lines;
}

/** The lines of a page in reading order; cells of a row are separated by a tab. */
export function pageLines(pieces: readonly TextPiece[]): PdfLine[] {
  const rows = rowsOf(pieces);
  const heights = pieces.map(({ height }) => height).sort((a, b) => a - b);
  const split = findSplit(rows.map((row) => segmentsOf(row, COLUMN_GAP)).filter((row) => row.length > 0));
  return linesOf(rows, split, heights[heights.length >> 1]);
}
