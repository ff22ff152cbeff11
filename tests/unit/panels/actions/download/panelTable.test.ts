import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBaseNumber } from '../../../../../src/model/numbers/decimal.ts';
import { guardText } from '../../../../../src/model/published/csv.ts';
import { QUALIFIER_LABEL } from '../../../../../src/model/published/fileFields.ts';
import { signedDecimal } from '../../../../../src/model/published/signedDecimal.ts';
import { PANEL_COLUMNS, panelRows } from '../../../../../src/model/select/panelRows.ts';
import { recordFace } from '../../../../../src/model/text/face.ts';
import { selectEvidence } from '../../../../../src/model/text/recordText.ts';
import { panelCsv, panelSpreadsheet } from '../../../../../src/panels/actions/download/panelDownloads.ts';
import { core, panels } from '../../../prerender/pictures/panelPictures.ts';

const titleOf = (doc: string): string => core.documents.find(({ id }) => id === doc)?.title ?? doc;
const at = (title: string): number => PANEL_COLUMNS.findIndex((column) => column.title === title);

/** A parser for RFC 4180 with quoted cells of any content, only for tests. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows[rows.length - 1]?.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const cases = panels.map((data) => ({ id: data.spec.id, data }));

describe('the table of a panel as CSV', () => {
  it.each(cases)('$id holds every record once, as it is published', ({ data }) => {
    const text = panelCsv(data, titleOf);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const [header, ...rows] = parseCsv(text.slice(1));
    expect(header).toEqual(PANEL_COLUMNS.map(({ title }) => title));
    expect(rows.map((row) => row[at('记录编号')])).toEqual(data.all.map(({ id }) => id));
    for (const [index, record] of data.all.entries()) {
      const row = rows[index] ?? [];
      const { quantity } = record;
      expect(row).toHaveLength(PANEL_COLUMNS.length);
      expect(row[at('名称')]).toBe(record.text ?? record.name);
      expect(row[at('数字')]).toBe(recordFace(record).figure ?? '');
      expect(row[at('数值')]).toBe(quantity?.value ?? '');
      expect(row[at('单位')]).toBe(quantity?.unit ?? '');
      expect(Number(row[at('换算值')])).toBe(quantity ? toBaseNumber(quantity.value, quantity.magnitude) : 0);
      expect(row[at('带符号的换算值')]).toBe(signedDecimal(record) ?? '');
      expect(row[at('限定')]).toBe(quantity ? QUALIFIER_LABEL[quantity.qualifier] : '');
      expect(row[at('限定用词')] === '').toBe(quantity === null || quantity.qualifier === '=');
      expect(row[at('范围')]).toBe(record.regionName);
      expect(row[at('对象')]).toBe(record.group ?? '');
      expect(row[at('时点')]).toBe(record.period.label);
      expect(row[at('据上下文')] === '是').toBe(record.period.implied === true);
      expect(row[at('推算')] === '').toBe(record.derived === undefined);
      expect(row[at('口径待核')]).toBe(record.doubt ?? '');
      expect(row[at('分歧')] === '').toBe(record.conflicts === undefined);
      expect(row[at('已定分歧')] === '').toBe(record.settled === undefined);
      const [first, ...others] = selectEvidence(record, data.byId);
      expect(row[at('文件')]).toBe(first ? titleOf(first.doc) : '');
      expect(row[at('段')]).toBe(String(first?.paragraph ?? ''));
      expect(row[at('引文')]).toContain(first?.quote ?? '');
      for (const { quote } of others) expect(row[at('其他出处')]).toContain(quote);
    }
  });

  it('guards words against being run, and keeps numbers as they are', () => {
    const data = panels.find(({ all }) => all[0]?.quantity);
    const [record] = data?.all ?? [];
    if (!data || !record?.quantity) throw new Error('no figure');
    const made = {
      ...record,
      name: '=HYPERLINK("x")',
      doubt: '甲,乙\n丙',
      quantity: { ...record.quantity, value: '-5.50' },
    };
    const [, row = []] = parseCsv(panelCsv({ ...data, all: [made] }, titleOf).slice(1));
    expect(row[at('名称')]).toBe('\'=HYPERLINK("x")');
    expect(row[at('口径待核')]).toBe('甲,乙\n丙');
    expect(row[at('数值')]).toBe('-5.50');
  });
});

interface SheetCell {
  readonly type: string;
  readonly style: string;
  readonly text: string;
}

/** Cells of a sheet by reference, with shared strings resolved. */
async function readSheet(file: Blob): Promise<{ cells: Map<string, SheetCell>; styles: string }> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const strings = Array.from(
    part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g),
    ([, item = '']) => plain(item.replace(/<[^>]+>/g, '')),
  );
  const cells = new Map<string, SheetCell>();
  for (const [, attributes = '', body = ''] of part('xl/worksheets/sheet1.xml').matchAll(
    /<c ([^>]*)>([\s\S]*?)<\/c>/g,
  )) {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const value = body.replace(/<[^>]+>/g, '');
    const type = read('t');
    cells.set(read('r'), {
      type,
      style: read('s'),
      text: type === 's' ? (strings[Number(value)] ?? '') : plain(value),
    });
  }
  return { cells, styles: part('xl/styles.xml') };
}

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The letters of a column: A … Z, AA, AB … */
const letter = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));

describe('the table of a panel as a spreadsheet', () => {
  it('holds in every panel what the CSV holds, numbers as numbers', async () => {
    for (const data of panels) {
      const file = await panelSpreadsheet(data, titleOf);
      expect(file.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      const { cells } = await readSheet(file);
      panelRows(data, titleOf).forEach((row, index) => {
        row.forEach((cell, column) => {
          const found = cells.get(`${letter(column)}${index + 2}`);
          const where = `${data.spec.id} ${letter(column)}${index + 2}`;
          if (cell === '') expect(found?.text ?? '', where).toBe('');
          else if (typeof cell === 'string') {
            expect(found?.text, where).toBe(guardText(cell));
            expect(found?.type, where).not.toMatch(/^n?$/);
          } else {
            expect(Number(found?.text), where).toBe(Number(cell.decimal));
            expect(found?.type, where).toMatch(/^n?$/);
          }
        });
      });
    }
  });

  it('shows a decimal with all its places', async () => {
    const data = panels.find(({ all }) => all[0]?.quantity);
    const [record] = data?.all ?? [];
    if (!data || !record?.quantity) throw new Error('no figure');
    const made = { ...record, quantity: { ...record.quantity, value: '7.50' } };
    const { styles } = await readSheet(await panelSpreadsheet({ ...data, all: [made] }, titleOf));
    expect(styles).toContain('formatCode="0.00"');
  });
});
