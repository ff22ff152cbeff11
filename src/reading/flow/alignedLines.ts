import type { CellSpan, TableLine } from './tableRow.ts';
import { SINGLE_ROW } from './tableSigns.ts';

/** Tables whose columns are made by blanks: the cells of a short row belong to the columns that they stand under. */

const NUMBER_CELL = /^[-+]?[0-9][0-9,]*(?:\.[0-9]+)?[%‰]?$/u;
const BLANK_CELL = /^(?:-{1,2}|—{1,2}|…{1,2}|\.{2,6}|[×xX/]|\.\.\.)$/u;
const PROSE = /[。；！？]|，[^，]*，/u;
const LONGEST_CELL = 24;
const LONGEST_LINE = 1000;
const MOST_CELLS = 40;
/** How many lines above the first row with numbers can be its heads. */
const HEADS = 3;

const split = (line: string, blanks: RegExp): CellSpan[] => {
  const text = line.trimEnd();
  const cells: CellSpan[] = [];
  let start = text.length - text.trimStart().length;
  for (const gap of text.matchAll(blanks)) {
    if (gap.index < start) continue;
    cells.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  if (start < text.length) cells.push([start, text.length]);
  return cells;
};
const WIDE_GAP = /[ \u00a0]{2,}|\u3000{2,}|[ \u00a0]+\u3000[ \u00a0\u3000]*|\u3000[ \u00a0]+/gu;
const ANY_GAP = /[ \u00a0\u3000]+/gu;

interface Fields {
  /** The index of the line. */
  readonly line: number;
  readonly cells: readonly CellSpan[];
  readonly numbers: number;
}

/** The fields of a line that may be a row; null for prose. */
function fieldsOf(lines: readonly string[], index: number): Fields | null {
  const line = lines[index] ?? '';
  if (line.trim() === '' || line.length > LONGEST_LINE || PROSE.test(line)) return null;
  const cells = split(line, SINGLE_ROW.test(line) ? ANY_GAP : WIDE_GAP);
  const texts = cells.map(([start, end]) => line.slice(start, end));
  if (cells.length < 2 || cells.length > MOST_CELLS || texts.some((text) => text.length > LONGEST_CELL))
    return null;
  // Single characters wide apart are a spaced word, no row.
  if (texts.every((text) => /^[\u3400-\u9fff]$/u.test(text))) return null;
  const numbers = texts.slice(1).filter((text) => NUMBER_CELL.test(text) || BLANK_CELL.test(text)).length;
  return { line: index, cells, numbers };
}

const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffee]/gu)?.length ?? 0);
type Measure = (line: string, [start, end]: CellSpan) => readonly [number, number];
/** Programs align by characters or by the width on a screen, on which Chinese ones are twice as wide. */
const MEASURES: readonly Measure[] = [
  (line, [start, end]) => [widthOf(line.slice(0, start)), widthOf(line.slice(0, end))],
  (_, [start, end]) => [start, end],
];

interface Column {
  readonly from: number;
  readonly to: number;
}

/** The columns of the full rows in one measure, and how far their cells are out of line. */
function columnsOf(
  lines: readonly string[],
  rows: readonly Fields[],
  measure: Measure,
): { columns: Column[]; spread: number } {
  const range = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);
  let spread = 0;
  const columns = (rows[0]?.cells ?? []).map((_, at): Column => {
    const spans = rows.map(({ line, cells }) => measure(lines[line] ?? '', cells[at] ?? [0, 0]));
    const starts = spans.map(([start]) => start);
    const ends = spans.map(([, end]) => end);
    spread += Math.min(range(starts), range(ends));
    return { from: Math.min(...starts), to: Math.max(...ends) };
  });
  return { columns, spread };
}

/** Puts the cells of a short row under the columns where they stand, in order. */
function place(
  cells: readonly CellSpan[],
  spans: ReadonlyArray<readonly [number, number]>,
  columns: readonly Column[],
): CellSpan[] {
  const placed: CellSpan[] = columns.map(() => [cells[0]?.[0] ?? 0, cells[0]?.[0] ?? 0]);
  let next = 0;
  cells.forEach((cell, at) => {
    const [start, end] = spans[at] ?? [0, 0];
    const last = columns.length - (cells.length - at);
    let best = next;
    let least = Number.POSITIVE_INFINITY;
    for (let column = next; column <= last; column += 1) {
      const { from, to } = columns[column] ?? { from: 0, to: 0 };
      const apart = Math.max(0, Math.max(from, start) - Math.min(to, end)) * 1000;
      const distance = apart + Math.min(Math.abs(from - start), Math.abs(to - end));
      if (distance < least) [best, least] = [column, distance];
    }
    placed[best] = cell;
    next = best + 1;
  });
  return placed;
}

/** Marks the rows of one run of lines, the first of which may be heads. */
function markRun(lines: readonly string[], fields: readonly Fields[], found: TableLine[]): void {
  const numeric = fields.filter(({ numbers }) => numbers > 0);
  const widest = Math.max(...numeric.map(({ cells }) => cells.length));
  const full = fields.filter(({ cells }) => cells.length === widest);
  const measured = MEASURES.map((measure) => ({
    measure,
    ...columnsOf(lines, full, measure),
  })).sort((a, b) => a.spread - b.spread)[0];
  for (const { line, cells } of fields) {
    const text = lines[line] ?? '';
    const short = cells.length < widest && measured !== undefined;
    const spans = short ? cells.map((cell) => measured.measure(text, cell)) : [];
    found[line] = {
      cells: short ? place(cells, spans, measured.columns) : cells,
      part: 'unsaid',
      by: 'blanks',
      first: false,
    };
  }
}

/** Marks the rows of all tables made by blanks among the lines that are no rows yet. */
export function alignedRows(lines: readonly string[], found: TableLine[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    const run: Fields[] = [];
    for (let next = at; next < lines.length && found[next] === null; next += 1) {
      const fields = fieldsOf(lines, next);
      // One blank line between rows parts nothing.
      if (!fields && (run.length === 0 || lines[next]?.trim() !== '' || lines[next + 1]?.trim() === ''))
        break;
      if (fields) run.push(fields);
      at = next;
    }
    const first = run.findIndex(({ numbers }) => numbers > 0);
    if (first < 0) continue;
    const heads = first === 0 ? singleHeads(lines, run[0], found) : [];
    // What stands further above than heads do is a line of its own.
    const rows = [...heads, ...run.slice(Math.max(0, first - HEADS))];
    if (rows.length > 1) markRun(lines, rows, found);
  }
}

/** Heads whose words stand one blank apart, above a row of as many cells. */
function singleHeads(
  lines: readonly string[],
  row: Fields | undefined,
  found: readonly TableLine[],
): Fields[] {
  if (!row) return [];
  const line = lines[row.line - 1]?.trim() === '' ? row.line - 2 : row.line - 1;
  const above = lines[line] ?? '';
  const width = row.cells.length;
  if (found[line] !== null || PROSE.test(above) || above.length > LONGEST_CELL * width) return [];
  const cells = split(above, ANY_GAP);
  const fits = cells.length > 1 && (cells.length === width || cells.length === width - 1);
  return fits && cells.every(([start, end]) => end - start <= LONGEST_CELL)
    ? [{ line, cells, numbers: 0 }]
    : [];
}
