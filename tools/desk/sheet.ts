import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { DocumentDraft } from '../../data/pipeline/add/draft.ts';
import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import { guardText } from '../../src/model/published/csv.ts';
import { DeskError } from './deskError.ts';
import { describeOption, valueWords } from './words.ts';

/** The sheet of all decisions, which goes out for sign-off and comes back from Excel or WPS. */

export const COLUMNS = [
  '编号',
  '数字',
  '引文',
  '处理',
  '数值',
  '名称',
  '领域',
  '地区',
  '时间',
  '状态',
  '意见',
  '处理人',
  '日期',
] as const;
export type Column = (typeof COLUMNS)[number];
export type SheetRow = Readonly<Record<Column, string>>;

/** The sheet's words for a numeral that is left out. */
export const LEFT_OUT = '不取';

/** One row for each decision, in the order of the text. */
export function sheetRows(draft: DocumentDraft, base: DraftBase): SheetRow[] {
  return draft.items.flatMap(({ key, text }): SheetRow[] => {
    const option = draft.decisions.get(key)?.option;
    if (!option) return [];
    const { fields, quote, label } = describeOption(option, base);
    const shown = (name: string): string => fields.find((field) => field.name === name)?.shown ?? '';
    const kind = option.kind === 'aside' ? LEFT_OUT : (label.split('：')[0] ?? '');
    return [
      {
        编号: key,
        数字: text,
        引文: quote?.words ?? '',
        处理: kind,
        数值: option.fields ? valueWords(option.fields) : '',
        名称: shown('name'),
        领域: shown('domain'),
        地区: shown('region'),
        时间: shown('period'),
        状态: shown('status'),
        意见: '',
        处理人: '',
        日期: '',
      },
    ];
  });
}

const WIDTH: Readonly<Partial<Record<Column, number>>> = { 引文: 40, 名称: 28, 意见: 28, 处理: 20, 数值: 16 };

export async function writeSheet(rows: readonly SheetRow[]): Promise<Buffer> {
  const header = COLUMNS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    COLUMNS.map((column) => (row[column] === '' ? null : { value: guardText(row[column]), type: String })),
  );
  return writeExcelFile([header, ...body], {
    sheet: '签核',
    stickyRowsCount: 1,
    columns: COLUMNS.map((column) => ({ width: WIDTH[column] ?? 12 })),
  }).toBuffer();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/gu, (whole, hex, decimal, name: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name] ?? whole),
  );
/** The words of a cell, which may be written in several runs; phonetic guides are no words of it. */
const textIn = (xml: string): string =>
  Array.from(
    xml.replace(/<rPh[\s\S]*?<\/rPh>/gu, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/gu),
    ([, words = '']) => plain(words),
  ).join('');

function cellText(attributes: string, xml: string, shared: readonly string[]): string {
  const type = /\bt="([^"]*)"/u.exec(attributes)?.[1];
  if (type === 'inlineStr') return textIn(xml);
  const value = plain(/<v>([\s\S]*?)<\/v>/u.exec(xml)?.[1] ?? '');
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

/** The column of a cell, from A as 0. */
const columnOf = (reference: string): number =>
  Array.from(reference.replace(/[0-9]+$/u, '')).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** Reads the rows of a sheet that came back. Throws `DeskError` where it is none of ours. */
export function readSheet(bytes: Uint8Array): SheetRow[] {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(?:sharedStrings|worksheets\/sheet1)\.xml$/u.test(name),
    });
  } catch (error) {
    throw new DeskError(`这不是 XLSX 文件（${error instanceof Error ? error.message : String(error)}）`);
  }
  const read = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  const shared = Array.from(read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/gu), ([, xml = '']) =>
    textIn(xml),
  );
  const rows = Array.from(
    read('xl/worksheets/sheet1.xml').matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/gu),
    ([, xml = '']) => {
      const cells: string[] = [];
      for (const [, attributes = '', inner = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)) {
        const reference = /\br="([A-Z]+[0-9]+)"/u.exec(attributes)?.[1];
        cells[reference ? columnOf(reference) : cells.length] = cellText(attributes, inner, shared);
      }
      return cells;
    },
  );
  const [header = [], ...body] = rows;
  const at = new Map(COLUMNS.map((column) => [column, header.indexOf(column)]));
  const missing = COLUMNS.filter((column) => (at.get(column) ?? -1) < 0);
  if (missing.length > 0) throw new DeskError(`这不是签核表：缺少${missing.join('、')}一栏`);
  return body
    .map(
      (cells) =>
        Object.fromEntries(
          COLUMNS.map((column) => [column, (cells[at.get(column) ?? -1] ?? '').trim()]),
        ) as SheetRow,
    )
    .filter((row) => row.编号 !== '');
}

/** Columns in which a bureau may change what is recorded. */
const OPEN: readonly Column[] = ['处理', '名称', '领域', '地区', '状态'];

export interface SheetDifference {
  readonly key: string;
  readonly text: string;
  readonly column: Column;
  readonly was: string;
  readonly now: string;
  /** Who wrote it, when, and why, as the sheet says. */
  readonly by: string;
}

/** Where a sheet that came back differs from what was decided, one by one. */
export function compareSheet(sent: readonly SheetRow[], back: readonly SheetRow[]): SheetDifference[] {
  const known = new Map(sent.map((row) => [row.编号, row]));
  return back.flatMap((row) => {
    const own = known.get(row.编号);
    if (!own) return [];
    const by = [row.处理人, row.日期, row.意见].filter((words) => words !== '').join('，');
    return OPEN.filter(
      (column) => guardText(own[column]) !== row[column] && own[column] !== row[column] && row[column] !== '',
    ).map((column) => ({ key: row.编号, text: own.数字, column, was: own[column], now: row[column], by }));
  });
}

export const differencesNotice = (count: number): string =>
  count === 0 ? '签核表与工作台上的决定一致。' : `签核表有 ${count} 处不同，请逐处采用或不采用。`;
