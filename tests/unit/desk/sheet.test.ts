import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareSheet, readSheet, sheetRows, writeSheet } from '../../../tools/desk/sheet.ts';
import { baseOf, decideAll, openText, plantEmptyCity } from '../../support/deskCity.ts';

const base = baseOf(plantEmptyCity('sheet'));
const draft = openText(base, readFileSync('tests/fixtures/desk/briefing.txt', 'utf8'));
decideAll(draft, (options) => options[0]);
const sent = sheetRows(draft, base);

describe('the sheet for sign-off', () => {
  it('has a row for every decision, and comes back as it went out', async () => {
    expect(sent).toHaveLength(draft.items.length);
    expect(readSheet(new Uint8Array(await writeSheet(sent)))).toEqual(sent);
    expect(compareSheet(sent, readSheet(new Uint8Array(await writeSheet(sent))))).toEqual([]);
  });

  it('tells what a bureau changed, with who and when', async () => {
    const at = sent.findIndex(({ 处理 }) => 处理 !== '不取');
    const back = sent.map((row, index) =>
      index === at
        ? { ...row, 名称: '另一个名称', 处理: '不取', 处理人: '统计科', 日期: '2026-08-01', 意见: '口径不合' }
        : row,
    );
    const found = compareSheet(sent, readSheet(new Uint8Array(await writeSheet(back))));
    expect(found.map(({ column, now }) => [column, now])).toEqual([
      ['处理', '不取'],
      ['名称', '另一个名称'],
    ]);
    expect(found[0]?.by).toBe('统计科，2026-08-01，口径不合');
  });

  it('is read as other programs write it: words in the cells, several runs, cells left out', async () => {
    const files = unzipSync(new Uint8Array(await writeSheet(sent)));
    const shared = Array.from(
      strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>([\s\S]*?)<\/si>/gu),
      ([, xml = '']) => xml,
    );
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(
      /<c r="([A-Z]+[0-9]+)"([^>]*?)t="s"([^>]*)><v>([0-9]+)<\/v><\/c>/gu,
      (_, reference, before, after, index) =>
        `<c r="${reference}"${before}t="inlineStr"${after}><is><r>${shared[Number(index)]}</r></is></c>`,
    );
    expect(sheet).toContain('inlineStr');
    const other = zipSync({
      ...files,
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      'xl/sharedStrings.xml': strToU8('<sst/>'),
    });
    expect(readSheet(other)).toEqual(sent);
  });

  it('is refused with a sentence where it is none', () => {
    expect(() => readSheet(new Uint8Array([1, 2, 3]))).toThrow(/不是 XLSX/u);
    expect(() => readSheet(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<row r="1"></row>') }))).toThrow(
      /不是签核表/u,
    );
  });
});
