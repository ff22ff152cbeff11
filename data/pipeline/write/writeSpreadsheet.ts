import { writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
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

/** The first day that a zip can name; the clock of the machine must not show in the file. */
const NO_TIME = new Date(1980, 0, 1);

/** The archive with its parts in the order of their names and without times, so that equal rows are equal files. */
const timeless = (archive: Uint8Array): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1))), {
    level: 9,
    mtime: NO_TIME,
  });

/**
 * Writes the rows of the CSV under Chinese headings. Text cells are typed as text and guarded like those of
 * the CSV, because a sheet is often saved as CSV. The site build makes it; it is not committed, because it says
 * nothing beyond the CSV. The same rows give the same bytes.
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
  const archive = await writeExcelFile([header, ...rows], {
    sheet: '指标数据',
    stickyRowsCount: 1,
    columns: [
      ...OPEN_COLUMNS.map(({ key }) => ({ width: WIDE.has(key) ? 32 : 12 })),
      ...marked.map(() => ({ width: 32 })),
    ],
  }).toBuffer();
  writeFileSync(path, timeless(archive));
}
