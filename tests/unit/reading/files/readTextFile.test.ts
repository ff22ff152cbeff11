import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTextFile } from '../../../../data/pipeline/files/readTextFile.ts';
import { sha256 } from '../../../../data/pipeline/read/originals.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../../../../tools/machine/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'texts-'));
const at = (name: string): string => join(folder, name);
const SENTENCE = '全市新建学校15所，改造公路80公里，完成投资1.2亿元。';

const COLUMNS = `<style>@page{size:A4;margin:15mm} .two{column-count:2;column-gap:14mm}</style><h3>云岭市民生简报</h3><div class="two">${Array.from(
  { length: 14 },
  (_, n) => `<p>第${n + 1}段开头，${SENTENCE.repeat(2)}</p>`,
).join('')}</div>`;
/** A page that is a picture of ink, as large as a sheet. */
const inked = (n: number): string =>
  `<canvas id="c${n}" width="640" height="900" style="display:block;width:180mm;height:250mm"></canvas><script>{const c=document.getElementById('c${n}').getContext('2d');c.fillStyle='#f4f4ee';c.fillRect(0,0,640,900);c.fillStyle='#000';c.fillRect(40,60,300,20)}</script>`;
const TYPED = `<p>${SENTENCE.repeat(3)}</p>`;
/** Other words: what stands on each page alike is taken for its head. */
const LAST = `<p>城乡养老服务站点改造提升，老旧管网更新，绿地面积增加。${SENTENCE}</p>`;
const NEXT = '<div style="break-after:page"></div>';
const OUTLINED = `<svg width="600" height="600">${Array.from({ length: 120 }, (_, n) => `<path d="M${(n % 20) * 20} ${Math.floor(n / 20) * 30}h12v18h-12z"/>`).join('')}</svg>`;
const RULED = `<svg width="600" height="60"><path d="M0 10h500M0 40h500" stroke="black"/></svg>`;
/** Typed pages with others between them: what the others are, and the pages that are named. */
const MIXED: ReadonlyArray<readonly [name: string, html: string, named: string | null]> = [
  ['a scan in the middle', `${TYPED}${NEXT}${inked(1)}${NEXT}${TYPED}`, '第2页'],
  ['two scans at the end', `${TYPED}${NEXT}${inked(1)}${NEXT}${inked(2)}`, '第2、3页'],
  ['a scan with a stamped page number', `${TYPED}${NEXT}${inked(1)}<p>第2页 共2页 云岭市</p>`, '第2页'],
  ['letters as outlines', `${TYPED}${NEXT}${OUTLINED}`, '第2页'],
  ['a blank page', `${TYPED}${NEXT}<p>&nbsp;</p>${NEXT}${LAST}`, null],
  ['a page with a line and a number', `${TYPED}${NEXT}${RULED}<p>— 2 —</p>${NEXT}${LAST}`, null],
  ['a picture among its words', `${TYPED}${inked(1)}<p>${SENTENCE.repeat(2)}</p>`, null],
];
const SCAN = `<canvas id="c" width="600" height="800"></canvas><script>const c=document.getElementById('c').getContext('2d');c.fillRect(0,0,300,300)</script>`;

beforeAll(async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['指标', '2023年'],
    ['工业总产值（亿元）', '130.6'],
    ['常住人口（万人）', '30.2'],
  ].map((row) => new TableRow({ children: row.map(cell) }));
  const document = new Document({ sections: [{ children: [new Paragraph(SENTENCE), new Table({ rows })] }] });
  writeFileSync(at('a.docx'), await Packer.toBuffer(document));
  writeFileSync(at('broken.docx'), 'PK\u0003\u0004 no archive');
  writeFileSync(at('old.doc'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('broken.pdf'), '%PDF-1.7 nothing follows');
  writeFileSync(at('a.html'), `<meta charset="gbk"><p>${SENTENCE}`);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  for (const [name, html] of [
    ['columns.pdf', COLUMNS],
    ['scan.pdf', SCAN],
    ['scans.pdf', `${inked(1)}${NEXT}${inked(2)}<p>第2页</p>`],
    ...MIXED.map(([name, html]) => [`${name}.pdf`, html] as const),
  ] as const) {
    await page.setContent(html);
    writeFileSync(at(name), await page.pdf({ format: 'A4' }));
  }
  await browser.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file', () => {
  it('of Word gives its paragraphs and tables', async () => {
    const { text, form } = await readTextFile(at('a.docx'));
    expect(form).toBe('docx');
    expect(text).toBe(`${SENTENCE}\n指标\t2023年\n工业总产值（亿元）\t130.6\n常住人口（万人）\t30.2\n`);
  });

  it('of PDF with two columns is read column by column', async () => {
    const { text } = await readTextFile(at('columns.pdf'));
    const order = Array.from(text.replace(/\s/gu, '').matchAll(/第([0-9]+)段开头/gu), ([, n]) => Number(n));
    expect(order).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
  });

  it('of PDF leaves the methods of the engine as they are', async () => {
    const own = [JSON.parse, JSON.stringify, Array.prototype.push];
    await readTextFile(at('columns.pdf'));
    expect([JSON.parse, JSON.stringify, Array.prototype.push]).toEqual(own);
    expect(own.map(String).filter((text) => !text.includes('[native code]'))).toEqual([]);
  });

  it.each(MIXED)('of PDF with %s loses no page silently', async (name, _, named) => {
    const read = readTextFile(at(`${name}.pdf`));
    if (named !== null) await expect(read).rejects.toThrow(`其中${named}的字是图片`);
    else expect((await read).text.replace(/\s/gu, '').split(SENTENCE).length).toBeGreaterThan(3);
  });

  it('says the hash of its text and of its bytes', async () => {
    const { text, sha256: own, fileSha256 } = await readTextFile(at('a.html'));
    expect(text).toContain(SENTENCE);
    expect(own).toBe(sha256(text));
    expect(fileSha256).not.toBe(own);
  });

  it.each([
    ['scan.pdf', '扫描件'],
    ['scans.pdf', '扫描件'],
    ['broken.pdf', '已损坏'],
    ['broken.docx', '不是可以打开的 Word 文件'],
    ['old.doc', '旧版 Word'],
    ['empty.txt', '空的'],
  ])('%s is refused with the reason', async (name, reason) => {
    await expect(readTextFile(at(name))).rejects.toThrow(reason);
  });
});
