import { alignedRows } from './alignedLines.ts';
import type { CellSpan, TableLine } from './tableRow.ts';

/** Which lines of a text are rows of a table, and where their cells stand: bars, tabs or columns made by blanks. */

const BAR = /[|｜│┃║]/u;
const RULE = /^(?=.*[-—=─━═┄].*)[\s|｜│┃║+:\-—=─━═┄┌┐└┘├┤┬┴┼╋┣┫┏┓┗┛┳┻╔╗╚╝╠╣╦╩╬]{3,}$/u;
const MARKED = /^(\*\*|__|\*|`)(.+)\1$/su;
/** A line longer than this is no row. */
const LONGEST_ROW = 4000;

/** The span without blanks and signs of emphasis at both ends. */
export function trimSpan(line: string, start: number, end: number): CellSpan {
  const cell = line.slice(start, end);
  const plain = cell.trim();
  if (plain === '') return [start, start];
  const from = start + cell.indexOf(plain);
  const mark = MARKED.exec(plain)?.[1]?.length ?? 0;
  const inner: CellSpan = [from + mark, from + plain.length - mark];
  return mark === 0 ? inner : trimSpan(line, inner[0], inner[1]);
}

/** The cells between the bars of a line; bars at its ends are its frame. */
function barCells(line: string): CellSpan[] {
  const borders: number[] = [];
  for (let at = 0; at < line.length; at += 1)
    if (BAR.test(line.charAt(at)) && line.charAt(at - 1) !== '\\') borders.push(at);
  if (borders.length === 0) return [];
  const ends = [...borders, line.length];
  const cells = ends.map((end, at) => trimSpan(line, at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
  const framed = cells[0]?.[0] === cells[0]?.[1] && line.slice(0, borders[0]).trim() === '';
  const closed = line.slice((borders[borders.length - 1] ?? 0) + 1).trim() === '';
  return cells.slice(framed ? 1 : 0, closed ? -1 : undefined);
}

/** The cells between the tabs of a line; `strict` takes two tabs for an empty cell, else they only align. */
function tabCells(line: string, strict: boolean): CellSpan[] {
  const text = strict ? line : line.trimEnd();
  const cells: CellSpan[] = [];
  let start = strict ? 0 : text.length - text.trimStart().length;
  for (let at = start; at <= text.length; at += 1) {
    if (at < text.length && text.charAt(at) !== '\t') continue;
    if (strict || at > start) cells.push(trimSpan(text, start, at));
    start = at + 1;
  }
  return cells;
}

const filled = (cells: readonly CellSpan[]): number => cells.filter(([start, end]) => end > start).length;
const hasTab = (line: string): boolean => /\S *\t+ *\S/u.test(line);

/** How many rows have the number of cells that most of them have. */
function likeRows(rows: ReadonlyArray<readonly CellSpan[]>): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Marks the rows of a run of lines with bars; a run that is no table stays as it is. */
function markBars(lines: readonly string[], from: number, to: number, found: TableLine[]): void {
  const cells = lines.slice(from, to).map((line) => (RULE.test(line) ? null : barCells(line)));
  const rows = cells.flatMap((row) => (row && row.length > 0 ? [row] : []));
  const ruled = cells.includes(null);
  if (rows.length < 2 || !rows.some((row) => row.length > 1)) return;
  if (!ruled && likeRows(rows) * 2 < rows.length) return;
  // In a grid every row is ruled off; only the first rule parts heads from rows.
  const firstRule = cells.findIndex((row, at) => row === null && at > 0 && cells[at - 1] !== null);
  const first = cells.findIndex((row) => row !== null && row.length > 0);
  cells.forEach((row, at) => {
    const above = firstRule >= 0 && at < firstRule;
    found[from + at] =
      row === null || row.length === 0
        ? 'rule'
        : {
            cells: row,
            part: firstRule < 0 ? 'unsaid' : above ? 'head' : 'body',
            by: 'bars',
            first: at === first,
          };
  });
}

function markTabs(lines: readonly string[], from: number, to: number, found: TableLine[]): void {
  const run = lines.slice(from, to);
  const strict = run.map((line) => tabCells(line, true));
  const loose = run.map((line) => tabCells(line, false));
  // A row alone does not say whether its tabs stand for cells.
  const exact = run.length > 1 && likeRows(strict) >= likeRows(loose) && !strict.every(hasGaps);
  run.forEach((_, at) => {
    const cells = (exact ? strict[at] : loose[at]) ?? [];
    if (filled(cells) > 0) found[from + at] = { cells, part: 'unsaid', by: 'tabs', first: false };
  });
}

/** Whether every second cell is empty: tabs that only align. */
function hasGaps(cells: readonly CellSpan[]): boolean {
  return cells.length > 2 && filled(cells) * 2 <= cells.length + 1;
}

/** Finds the rows of all tables of a text; one entry a line. */
export function findTableLines(lines: readonly string[]): TableLine[] {
  const found: TableLine[] = lines.map(() => null);
  const isRow = (line: string): boolean =>
    line.length <= LONGEST_ROW && (BAR.test(line) || (RULE.test(line) && /[+┼├┌└╋]/u.test(line)));
  const isTabbed = (line: string): boolean => line.length <= LONGEST_ROW && hasTab(line) && !BAR.test(line);
  const runEnd = (from: number, holds: (line: string) => boolean): number => {
    let end = from;
    while (end < lines.length && holds(lines[end] ?? '')) end += 1;
    return end;
  };
  for (let at = 0; at < lines.length; ) {
    const bars = runEnd(at, isRow);
    if (bars > at) {
      // A blank line between any two rows is how some programs write tables.
      let end = bars;
      while (
        bars === at + 1 &&
        (lines[end] ?? 'x').trim() === '' &&
        isRow(lines[end + 1] ?? '') &&
        !isRow(lines[end + 2] ?? '')
      )
        end += 2;
      markBars(lines, at, end, found);
      at = end;
      continue;
    }
    const tabs = runEnd(at, isTabbed);
    if (tabs > at) markTabs(lines, at, tabs, found);
    at = Math.max(tabs, at + 1);
  }
  alignedRows(lines, found);
  return found;
}
