import { guardText, NOTICE_COLUMN } from '../../../model/published/csv.ts';
import { type SheetCell, type SheetColumn, spreadsheetFile } from '../../../ui/files/spreadsheet.ts';
import type { ReportRow } from './reportRows.ts';

const COLUMNS: ReadonlyArray<SheetColumn & { readonly cell: (row: ReportRow) => SheetCell }> = [
  { title: '行', width: 6, cell: ({ line }) => line },
  { title: '稿件写法', width: 20, cell: ({ said }) => said },
  { title: '判定', width: 18, cell: ({ verdict }) => verdict },
  { title: '数据写法', width: 20, cell: ({ expected }) => expected },
  { title: '数据', width: 44, cell: ({ record }) => record },
  { title: '说明', width: 40, cell: ({ note }) => note },
  { title: '来源', width: 36, cell: ({ source }) => source },
  { title: '记录编号', width: 32, cell: ({ recordId }) => recordId },
];

/** The findings as a spreadsheet; a city's notice goes with every row. */
export function buildProofSheet(rows: readonly ReportRow[], notice?: string): Promise<Blob> {
  const columns =
    notice === undefined ? COLUMNS : [...COLUMNS, { title: NOTICE_COLUMN, width: 32, cell: () => notice }];
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return spreadsheetFile('校稿', columns, cells, guardText);
}
