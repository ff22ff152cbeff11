import { strFromU8, unzipSync } from 'fflate';
import { guardText } from '../../../src/model/published/csv.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { PanelData } from '../../../src/model/select/panelData.ts';
import { PANEL_COLUMNS } from '../../../src/model/select/panelRows.ts';
import { type FacePart, recordFace } from '../../../src/model/text/face.ts';
import { lacks } from './pictureWords.ts';

/** Reads exported tables back cell by cell. */

/** A parser for RFC 4180 with quoted cells of any content, only for tests. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows[rows.length - 1]?.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The rows of a workbook's first sheet without the header; empty cells are not in the file. */
export async function readSheet(file: Blob, columns: number): Promise<string[][]> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const strings = Array.from(
    part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g),
    ([, item = '']) => plain(item.replace(/<[^>]+>/g, '')),
  );
  const rows: string[][] = [];
  for (const [, attributes = '', body = ''] of part('xl/worksheets/sheet1.xml').matchAll(
    /<c ([^>]*)>([\s\S]*?)<\/c>/g,
  )) {
    const [, letters = '', number = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const value = body.replace(/<[^>]+>/g, '');
    rows[Number(number) - 1] ??= Array.from({ length: columns }, () => '');
    const row = rows[Number(number) - 1];
    if (row) row[column] = /\bt="s"/.test(attributes) ? (strings[Number(value)] ?? '') : plain(value);
  }
  return rows.slice(1);
}

/** The table field of each part, and its expected content for a record. */
const FIELDS: ReadonlyArray<readonly [FacePart, title: string, words: (record: PublishedRecord) => string]> =
  [
    ['value', '数字', (record) => recordFace(record).figure ?? ''],
    ['magnitude', '数量级', ({ quantity }) => quantity?.magnitude ?? ''],
    ['unit', '单位', ({ quantity }) => quantity?.unit ?? ''],
    ['per', '计量基数', ({ quantity }) => quantity?.per ?? ''],
    ['qualifier', '限定用词', (record) => recordFace(record).parts.qualifier ?? ''],
    [
      'sense',
      '增减',
      ({ sense }) => ({ increase: '增', decrease: '降', unstated: '原文未言明', none: '' })[sense ?? 'none'],
    ],
    [
      'basis',
      '变化基准',
      ({ basis }) =>
        ({ total: '期间变化', 'annual-average': '年均变化', 'on-previous-year': '比上年变化', none: '' })[
          basis ?? 'none'
        ],
    ],
    [
      'status',
      '状态',
      ({ status }) =>
        ({ actual: '实绩', forecast: '预计', estimate: '概算', planned: '计划', none: '' })[status ?? 'none'],
    ],
    ['doubt', '口径待核', ({ doubt }) => doubt ?? ''],
    ['disagreement', '分歧', (record) => recordFace(record).parts.disagreement ?? ''],
    ['settled', '已定分歧', (record) => recordFace(record).parts.settled ?? ''],
    ['scope', '范围', ({ regionName }) => regionName],
    ['group', '对象', ({ group }) => group ?? ''],
    ['period', '时点', ({ period }) => period.label],
    ['implied', '据上下文', ({ period }) => (period.implied ? '是' : '')],
  ];

export function cellsLacking(rows: ReadonlyArray<readonly string[]>, { all }: PanelData): string[] {
  const at = (title: string): number => PANEL_COLUMNS.findIndex((column) => column.title === title);
  return all.flatMap((record, index) => {
    const row = rows[index] ?? [];
    const wrong = FIELDS.filter(([, title, words]) => row[at(title)] !== guardText(words(record))).map(
      ([part]) => part,
    );
    const derived = (row[at('推算')] === '') === (record.derived !== undefined) ? ['derived'] : [];
    return lacks(record, [...wrong, ...derived], row.join(' | '));
  });
}
