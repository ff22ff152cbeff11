import writeExcelFile from 'write-excel-file/browser';

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** Words, a number, or a decimal whose trailing zeros are shown. */
export type SheetCell = string | number | { readonly decimal: string };

/** As many places as the decimal has: 41.90 stays 41.90 on the sheet and is a number all the same. */
function numberFormat(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

function sheetCell(cell: SheetCell, guard: (text: string) => string) {
  if (cell === '') return null;
  if (typeof cell === 'string') return { value: guard(cell), type: String, wrap: true };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: Number(cell.decimal), type: Number, format: numberFormat(cell.decimal) };
}

/**
 * A spreadsheet of one sheet under a head that stays: numbers are numbers, words are typed as words and
 * pass `guard`, since a sheet that is saved as CSV forgets its types.
 */
export function spreadsheetFile(
  sheet: string,
  columns: readonly SheetColumn[],
  rows: ReadonlyArray<readonly SheetCell[]>,
  guard: (text: string) => string,
): Promise<Blob> {
  const header = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  return writeExcelFile([header, ...rows.map((row) => row.map((cell) => sheetCell(cell, guard)))], {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob();
}
