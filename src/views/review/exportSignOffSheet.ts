import { guardText, NOTICE_COLUMN } from '../../model/published/csv.ts';
import { saveBlob } from '../../ui/files/saveFile.ts';
import { type SheetCell, type SheetColumn, spreadsheetFile } from '../../ui/files/spreadsheet.ts';
import type { SignOffGroup, SignOffRow } from './signOffRows.ts';

interface SignColumn extends SheetColumn {
  readonly cell: (row: SignOffRow) => SheetCell;
}

const COLUMNS: readonly SignColumn[] = [
  { title: '领域', width: 12, cell: ({ domain }) => domain },
  { title: '部门', width: 16, cell: ({ department }) => department },
  { title: '项目', width: 32, cell: ({ name }) => name },
  { title: '数字', width: 16, cell: ({ figure }) => figure },
  { title: '数值', width: 12, cell: ({ value }) => ({ decimal: value }) },
  { title: '数量级', width: 8, cell: ({ magnitude }) => magnitude },
  { title: '单位', width: 10, cell: ({ unit }) => unit },
  { title: '限定', width: 16, cell: ({ qualifier }) => qualifier },
  { title: '增减', width: 10, cell: ({ sense }) => sense },
  { title: '带符号的换算值', width: 14, cell: ({ signed }) => ({ decimal: signed }) },
  { title: '标注', width: 16, cell: ({ tags }) => tags.join('、') },
  { title: '口径', width: 40, cell: ({ scope }) => scope },
  {
    title: '出处',
    width: 48,
    cell: ({ sources }) => sources.map(({ passage, quote }) => `${passage}“${quote}”`).join('\n'),
  },
  { title: '待核', width: 32, cell: ({ caveat }) => caveat },
  { title: '记录编号', width: 32, cell: ({ id }) => id },
  { title: '核对', width: 8, cell: () => '' },
];

/** Saves the sheet as a spreadsheet. */
export async function exportSignOffSheet(
  groups: readonly SignOffGroup[],
  file: string,
  notice?: string,
): Promise<void> {
  const columns =
    notice === undefined ? COLUMNS : [...COLUMNS, { title: NOTICE_COLUMN, width: 32, cell: () => notice }];
  const rows = groups.flatMap(({ rows: own }) => own.map((row) => columns.map(({ cell }) => cell(row))));
  saveBlob(file, await spreadsheetFile('核对单', columns, rows, guardText));
}
