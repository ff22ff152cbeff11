/** What a spreadsheet would run, in Chinese input the full-width signs as well: a cell that begins so gets an apostrophe. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Words for a cell of a file that leaves the product, of whatever type: what they say is never run. */
export const guardText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

export interface CsvCell {
  readonly text: string;
  /** Words, which must not become a formula; a number stays as it is. */
  readonly guarded: boolean;
}

function csvCell({ text, guarded }: CsvCell): string {
  const safe = guarded ? guardText(text) : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** RFC 4180 with CRLF after every row and a BOM, so that a spreadsheet reads Chinese. */
export function formatCsvRows(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
