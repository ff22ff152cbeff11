import { KIND_LABEL } from '../../model/fields/vocabulary.ts';
import { valueText } from '../../model/numbers/quantity.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { guardText, NOTICE_COLUMN } from '../../model/published/csv.ts';
import { QUALIFIER_LABEL, SENSE_LABEL } from '../../model/published/fileFields.ts';
import { signedDecimal } from '../../model/published/signedDecimal.ts';
import { caveatText } from '../../model/text/disagreementText.ts';
import { recordFace, statusText } from '../../model/text/face.ts';
import { saveBlob } from '../../ui/files/saveFile.ts';
import { type SheetCell, type SheetColumn, spreadsheetFile } from '../../ui/files/spreadsheet.ts';
import type { RowTools } from './rowTools.ts';

type Names = Pick<RowTools, 'domainName' | 'titleOf' | 'startOf'>;

interface CatalogueColumn extends SheetColumn {
  readonly cell: (row: CatalogueRow, names: Names) => SheetCell;
}

function numberCell(row: CatalogueRow): SheetCell {
  const { quantity } = row;
  if (!quantity) return '';
  return quantity.value === '' ? valueText(quantity) : { decimal: quantity.value };
}

function startText(row: CatalogueRow, { startOf }: Names): string {
  const start = startOf(row);
  return start ? `${recordFace(start).figure ?? ''}（${recordFace(start).period}）` : '';
}

const COLUMNS: readonly CatalogueColumn[] = [
  { title: '名称', width: 36, cell: ({ text, name }) => text ?? name },
  { title: '数值或原文用语', width: 20, cell: (row) => row.words ?? recordFace(row).figure ?? '' },
  { title: '起点', width: 20, cell: startText },
  { title: '数字', width: 12, cell: numberCell },
  { title: '数量级', width: 8, cell: ({ quantity }) => quantity?.magnitude ?? '' },
  {
    title: '单位',
    width: 10,
    cell: ({ quantity }) => (quantity ? `${quantity.unit}${quantity.per ? `/${quantity.per}` : ''}` : ''),
  },
  {
    title: '限定',
    width: 16,
    cell: ({ quantity }) => (quantity ? QUALIFIER_LABEL[quantity.qualifier] : ''),
  },
  { title: '增减', width: 8, cell: ({ sense }) => (sense === undefined ? '' : SENSE_LABEL[sense]) },
  {
    title: '带符号的换算值',
    width: 14,
    cell: (row) => {
      const signed = signedDecimal(row);
      return signed === null ? '' : { decimal: signed };
    },
  },
  { title: '领域', width: 12, cell: ({ domain }, { domainName }) => domainName(domain) },
  { title: '部门', width: 18, cell: ({ department }) => department ?? '原文未写部门' },
  {
    title: '范围',
    width: 20,
    cell: (row) => {
      const { scope, group } = recordFace(row);
      return group === null ? scope : `${scope} · ${group}`;
    },
  },
  { title: '时段', width: 18, cell: (row) => recordFace(row).period },
  { title: '性质', width: 14, cell: (row) => statusText(row) ?? KIND_LABEL[row.kind] },
  { title: '标注', width: 14, cell: (row) => recordFace(row).tags.join('、') },
  {
    title: '文件',
    width: 36,
    cell: ({ passages }, { titleOf }) =>
      passages.map(({ doc, paragraph }) => `${titleOf(doc)}第${paragraph}段`).join('\n'),
  },
  { title: '待核', width: 32, cell: caveatText },
  { title: '记录编号', width: 32, cell: ({ id }) => id },
];

function cellsOf(rows: readonly CatalogueRow[], names: Names, notice: string | undefined) {
  const columns =
    notice === undefined ? COLUMNS : [...COLUMNS, { title: NOTICE_COLUMN, width: 32, cell: () => notice }];
  return { columns, cells: rows.map((row) => columns.map(({ cell }) => cell(row, names))) };
}

/** Saves rows as a spreadsheet; a city's notice goes with every row. */
export async function saveCatalogueSheet(
  rows: readonly CatalogueRow[],
  names: Names,
  file: string,
  notice?: string,
): Promise<void> {
  const { columns, cells } = cellsOf(rows, names, notice);
  saveBlob(file, await spreadsheetFile('全部指标', columns, cells, guardText));
}

/** Copies rows with the columns of the spreadsheet. */
export async function copyCatalogue(
  rows: readonly CatalogueRow[],
  names: Names,
  notice?: string,
): Promise<void> {
  const { columns, cells } = cellsOf(rows, names, notice);
  const { copyTable } = await import('../../ui/files/tableClip.ts');
  const done = await copyTable([columns.map(({ title }) => title), ...cells]);
  if (!done) throw new Error('浏览器没有允许');
}
