import writeExcelFile from 'write-excel-file/node';
import { guardText, NOTICE_COLUMN } from '../../../src/model/published/csv.ts';
import { OPEN_COLUMNS, type OpenFact } from '../../../src/model/published/openData.ts';

/** Columns that need more width, in characters. */
const WIDE: ReadonlySet<string> = new Set([
  'indicator',
  'name',
  'document',
  'quote',
  'period',
  'doubt',
  'recordId',
  'evidenceId',
]);

/**
 * Writes the rows of the CSV under Chinese headings. Text cells are typed as text and guarded like those of
 * the CSV, because a sheet is often saved as CSV. The site build makes it, and it is never committed, because
 * the format contains a timestamp.
 */
export async function writeSpreadsheet(
  path: string,
  facts: readonly OpenFact[],
  notice?: string,
): Promise<void> {
  const titles = [...OPEN_COLUMNS.map(({ zh }) => zh), ...(notice === undefined ? [] : [NOTICE_COLUMN])];
  const header = titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const marked = notice === undefined ? [] : [{ value: guardText(notice), type: String }];
  const rows = facts.map((fact) => [
    ...OPEN_COLUMNS.map(({ key, type }) => {
      const value = fact[key];
      if (value === null || value === '') return null;
      if (type === 'boolean') return { value: value ? '是' : '否', type: String };
      return type === 'number'
        ? { value: Number(value), type: Number }
        : { value: guardText(String(value)), type: String };
    }),
    ...marked,
  ]);
  await writeExcelFile([header, ...rows], {
    sheet: '指标数据',
    stickyRowsCount: 1,
    columns: [
      ...OPEN_COLUMNS.map(({ key }) => ({ width: WIDE.has(key) ? 32 : 12 })),
      ...marked.map(() => ({ width: 32 })),
    ],
  }).toFile(path);
}
