import { findSplit, type Split } from './pdfColumns.ts';
import type { PointBox, TextPiece } from './pdfPieces.ts';

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

/** One line of the pieces of a row; cells are separated by a tab. */
function lineOf(row: readonly TextPiece[]): PdfLine | null {
  const cells = segmentsOf(row, CELL_GAP).map(trimmed);
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) return null;
  return {
    ...first,
    text: cells.map(({ text }) => text).join('\t'),
    right: last.right,
    chars: cells.flatMap(({ chars }, at) => (at === 0 ? chars : [null, ...chars])),
  };
}

/** The lines of rows in reading order: column by column, between rows that run over both. */
function linesOf(rows: ReadonlyArray<readonly TextPiece[]>, split: Split | null): PdfLine[] {
  if (split === null) return rows.flatMap((row) => lineOf(row) ?? []);
  const lines: PdfLine[] = [];
  let left: TextPiece[][] = [];
  let right: TextPiece[][] = [];
  const flush = (): void => {
    lines.push(...linesOf(left, split.left), ...linesOf(right, split.right));
    left = [];
    right = [];
  };
  for (const row of rows) {
    // A heading over both columns ends them.
    if (segmentsOf(row, COLUMN_GAP).some(({ x, right: end }) => x < split.at && end > split.at)) {
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
  return linesOf(
    rows,
    findSplit(rows.map((row) => segmentsOf(row, COLUMN_GAP)).filter((row) => row.length > 0)),
  );
}
