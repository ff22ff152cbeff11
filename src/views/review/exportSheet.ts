import writeExcelFile from 'write-excel-file/browser';
import type { SignGroup, SignRow } from './signRows.ts';

interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: SignRow) => string | number;
}

const COLUMNS: readonly SheetColumn[] = [
  { title: '领域', width: 12, cell: ({ domain }) => domain },
  { title: '部门', width: 16, cell: ({ department }) => department },
  { title: '项目', width: 32, cell: ({ name }) => name },
  { title: '数字', width: 16, cell: ({ figure }) => figure },
  { title: '数值', width: 12, cell: ({ value }) => Number(value) },
  { title: '数量级', width: 8, cell: ({ magnitude }) => magnitude },
  { title: '单位', width: 10, cell: ({ unit }) => unit },
  { title: '口径', width: 40, cell: ({ scope }) => scope },
  {
    title: '出处',
    width: 48,
    cell: ({ sources }) => sources.map(({ place, quote }) => `${place}“${quote}”`).join('\n'),
  },
  { title: '待核', width: 32, cell: ({ matter }) => matter },
  { title: '记录编号', width: 32, cell: ({ id }) => id },
  { title: '核对', width: 8, cell: () => '' },
];

/** The rows of the sheet as cells: numbers are numbers, words are typed as words and never run. */
export function sheetCells(groups: readonly SignGroup[]) {
  const header = COLUMNS.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const rows = groups
    .flatMap(({ rows: own }) => own)
    .map((row) =>
      COLUMNS.map(({ cell }) => {
        const value = cell(row);
        if (value === '') return null;
        return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
      }),
    );
  return [header, ...rows];
}

/** Makes the sheet as a spreadsheet and hands it to the browser to save. */
export async function exportSheet(groups: readonly SignGroup[], file: string): Promise<void> {
  await writeExcelFile(sheetCells(groups), {
    sheet: '核对单',
    stickyRowsCount: 1,
    columns: COLUMNS.map(({ width }) => ({ width })),
  }).toFile(file);
}
