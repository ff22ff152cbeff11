/** What a spreadsheet would run: a cell that begins so gets an apostrophe. */
const RUNS = /^[=+\-@\t\r]/;

export interface CsvCell {
  readonly text: string;
  /** Words, which must not become a formula; a number, or a sign of a closed list, stays as it is. */
  readonly guarded: boolean;
}

function csvCell({ text, guarded }: CsvCell): string {
  const safe = guarded && RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** RFC 4180 with CRLF after every row and a BOM, so that a spreadsheet reads Chinese. */
export function formatCsvRows(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
