import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../benchTable.ts';
import { PAPER, readSection, reportSection, type Section, today } from './performancePaper.ts';

/**
 * Records what tests measure while they run. Each row is stored in a file of its own, because tests run in
 * several processes; `npm run bench -- --suite` writes the rows into docs/performance.md.
 */
const FOLDER = '.cache/measured';

export interface MeasuredRow {
  /** The name of the row; a new row of the same name replaces it. */
  readonly what: string;
  readonly measured: string;
  /** The budget that the test enforces; empty where there is none. */
  readonly most: string;
  /** The day of the measurement, YYYY-MM-DD. */
  readonly day: string;
  /** The command that measures it. */
  readonly by: string;
}

/** A whole table that a suite measured. */
export interface MeasuredTable {
  readonly section: Section;
  readonly text: string;
}

function keep(name: string, content: MeasuredRow | MeasuredTable): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.json`),
    `${JSON.stringify(content)}\n`,
  );
}

/** Records one measured row. */
export function recordRow(what: string, measured: string, most = '', by = 'npm test'): void {
  keep(what, { what, measured, most, day: today(), by: `\`${by}\`` });
}

/** Records the table of a suite. */
export function recordTable(section: Section, text: string): void {
  keep(section, { section, text: `${today()}.\n\n${text}` });
}

/** Reads everything that the last runs of tests and suites recorded. */
export function readRecorded(): { rows: MeasuredRow[]; tables: MeasuredTable[] } {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  const all = names.map(
    (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as MeasuredRow | MeasuredTable,
  );
  return {
    rows: all.filter((item): item is MeasuredRow => 'what' in item),
    tables: all.filter((item): item is MeasuredTable => 'section' in item),
  };
}

const HEAD = ['what', 'measured', 'at most', 'day', 'by'];

/** Parses a table that `formatRows` wrote. */
export function parseRows(table: string): MeasuredRow[] {
  return table
    .split('\n')
    .slice(2)
    .map((line) => {
      const [what = '', measured = '', most = '', day = '', by = ''] = line
        .replace(/^\| ?| ?\|$/g, '')
        .split(' | ');
      return { what, measured, most, day, by };
    });
}

export const formatRows = (rows: readonly MeasuredRow[]): string =>
  markdownTable(
    HEAD,
    rows.map(({ what, measured, most, day, by }) => [what, measured, most, day, by]),
  );

/** Merges rows: newly measured ones replace those of the same name, and new names are appended. */
export function mergeRows(before: readonly MeasuredRow[], measured: readonly MeasuredRow[]): MeasuredRow[] {
  const anew = new Map(measured.map((row) => [row.what, row]));
  const known = new Set(before.map(({ what }) => what));
  return [
    ...before.map((row) => anew.get(row.what) ?? row),
    ...measured.filter(({ what }) => !known.has(what)),
  ];
}

/** Writes what the last tests and suites measured into docs/performance.md. */
export function reportSuite(): void {
  const { rows, tables } = readRecorded();
  const before = parseRows(readSection(readFileSync(PAPER, 'utf8'), 'suite'));
  reportSection('suite', formatRows(mergeRows(before, rows)), true);
  for (const { section, text } of tables) reportSection(section, text, true);
}
