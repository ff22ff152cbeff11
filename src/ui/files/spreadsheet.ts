import writeExcelFile from 'write-excel-file/browser';

export interface SheetColumn {
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
}

/** A text, a number, or a decimal whose trailing zeros are shown. */
export type SheetCell = string | number | { readonly decimal: string };

/**
 * A number format with as many places as the decimal has, so that 41.90 stays 41.90 and is still a number.
 */
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
 * Builds a spreadsheet of one sheet with a frozen header row. Numbers are numbers; texts are typed as text
 * and pass `guard`, because a sheet saved as CSV loses its types.
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
