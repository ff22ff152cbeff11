/**
 * A cell that begins with one of these would be run as a formula, the full-width signs by Chinese input as
 * well; it gets an apostrophe in front.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** Guards a text cell of any exported file, so that no spreadsheet runs it as a formula. */
export const guardText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The column of a city's notice, in files whose columns are for readers. */
export const NOTICE_COLUMN = '说明';

export interface CsvCell {
  readonly text: string;
  /** True for text, which must not become a formula; numbers are written as they are. */
  readonly guarded: boolean;
}

function csvCell({ text, guarded }: CsvCell): string {
  const safe = guarded ? guardText(text) : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Formats rows by RFC 4180, with CRLF after every row and a BOM, without which spreadsheets misread Chinese.
 */
export function formatCsvRows(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
