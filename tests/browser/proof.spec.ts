import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { encodePairs } from '../support/encodePairs.ts';
import { axeFaults } from './support/axeRules.ts';
import { longDraft, sentenceOf, verdictsOf } from './support/ownDrafts.ts';
import { expect, openRoute, test } from './support/site.ts';

const RIGHT = sentenceOf('right', 'same');
const WRONG = sentenceOf('value', 'differs');
const LOST = sentenceOf('qualifier', 'qualifier');
const DRAFT = [WRONG, RIGHT, LOST].map(({ text }) => text).join('\n');

const field = (page: Page) => page.getByRole('textbox', { name: '稿件' });
const marks = (page: Page) => page.locator('[data-verdict]');
const shown = (page: Page) =>
  marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('data-verdict')));
const list = (page: Page) => page.getByRole('region', { name: '逐项核对' });

/** Opens a file and waits until the draft in it has its verdicts. */
async function open(page: Page, name: string, buffer: Buffer): Promise<void> {
  await field(page).fill('');
  await expect(marks(page)).toHaveCount(0);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await expect(field(page)).toHaveValue(/\S/);
}

test('a draft of ten thousand characters gets the verdicts that the command gives', async ({ page }) => {
  const text = longDraft(10_000);
  await openRoute(page, '#/proof');
  await field(page).fill(text);
  const wanted = verdictsOf(text);
  expect(new Set(wanted).size).toBeGreaterThan(5);
  await expect(marks(page)).toHaveCount(wanted.length, { timeout: 20_000 });
  expect(await shown(page)).toEqual(wanted);
  expect(await page.getByRole('region', { name: '稿件中的数字' }).locator('p').allTextContents()).toEqual(
    text.split('\n'),
  );
});

test('the gravest comes first, opens what was said against what is recorded, and leaves no trace', async ({
  page,
  context,
}) => {
  await openRoute(page, '#/proof');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const before = await context.storageState();
  await field(page).fill(DRAFT);
  await expect(marks(page)).not.toHaveCount(0);
  const first = list(page).getByRole('listitem').first();
  await expect(first).toContainText('与数据不符');
  await expect(first).toContainText(WRONG.line.said);
  const recorded = first.locator(`[data-observation="${WRONG.line.recordId}"]`);
  await expect(recorded).toHaveText(WRONG.line.expected ?? '?');
  // By the keyboard: from the list to the number in the draft, and from there to its evidence and back.
  await first.getByRole('button', { name: /^第\d+行$/ }).focus();
  await page.keyboard.press('Enter');
  const mark = page.locator('[data-verdict="differs"]').first();
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await expect(card.locator('dt', { hasText: '稿件' }).first()).toBeVisible();
  await expect(card).toContainText(WRONG.line.said);
  await expect(card.getByRole('link', { name: /第\d+段/ }).first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  // A paragraph can be read, and Back finds the draft.
  await first
    .getByRole('link', { name: /第\d+段$/ })
    .first()
    .click();
  await expect(page.locator('main[data-page="reader"]')).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue(DRAFT);
  await expect(marks(page)).not.toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/proof');
  expect(asked.filter((line) => !/^GET .*\/(?:data|drawn|assets|originals)\//.test(line))).toEqual([]);
  expect(await context.storageState()).toEqual(before);
  await page.reload();
  await expect(field(page)).toHaveValue('');
});

test('files come in as text: GBK, Word with a table, a saved page; hostile markup stays text', async ({
  page,
}) => {
  await openRoute(page, '#/proof');
  await open(page, '讲话.txt', Buffer.from(encodePairs(`${RIGHT.text}\r\n${WRONG.text}`, 'gbk')));
  await expect(field(page)).toHaveValue(`${RIGHT.text}\n${WRONG.text}`);
  await expect(page.locator('[data-verdict="differs"]')).toHaveCount(1);

  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['项目', '说明'],
    ['<img src=x onerror="window.slipped=1">', RIGHT.text],
  ].map((texts) => new TableRow({ children: texts.map(cell) }));
  const children = [new Paragraph(WRONG.text), new Table({ rows })];
  await open(page, '稿.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
  await expect(field(page)).toHaveValue(
    `${WRONG.text}\n项目\t说明\n<img src=x onerror="window.slipped=1">\t${RIGHT.text}\n`,
  );
  await expect(page.locator('[data-verdict="same"]')).not.toHaveCount(0);

  const saved = `<!doctype html><meta charset="utf-8"><title>通稿</title><nav><a href="/">首页 2025</a></nav>
    <script>window.slipped = 1</script><noscript><img src="x.png"></noscript>
    <main><h1>通稿</h1><p>${WRONG.text}<img src="x" onerror="window.slipped=1"></p><p>${RIGHT.text}</p></main>`;
  await open(page, '通稿.html', Buffer.from(saved));
  const text = await field(page).inputValue();
  expect(text).toContain(`${WRONG.text}\n${RIGHT.text}`);
  expect(text).not.toContain('首页');
  await expect(page.locator('[data-verdict="differs"]')).toHaveCount(1);

  const hostile = `<script>window.slipped=1</script><img src=x onerror="window.slipped=1">${WRONG.text}`;
  await field(page).fill(hostile);
  await expect(page.locator('[data-verdict="differs"]')).not.toHaveCount(0);
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '稿件中的数字' })).toHaveText(hostile);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);

  // What cannot be read says why, and leaves the draft as it is.
  for (const [name, bytes, why] of [
    ['a.pdf', '%PDF-1.7', /不读 PDF/],
    ['a.docx', 'PK\u0003\u0004 no archive', /不是可以打开的 Word 文件/],
    ['a.doc', '\u00d0\u00cf\u0011\u00e0', /旧版 Word/],
  ] as const) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes, 'latin1') });
    await expect(page.getByRole('alert')).toContainText(why);
    await expect(field(page)).toHaveValue(hostile);
  }
});

test('the result is saved as the draft with comments and as a table, and is laid out for a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRoute(page, '#/proof');
  await field(page).fill(DRAFT);
  await expect(marks(page)).not.toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  const save = async (name: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return unzipSync(readFileSync(await download.path()));
  };
  const word = await save(/DOCX/);
  const comments = strFromU8(word['word/comments.xml'] ?? new Uint8Array());
  const body = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  expect(comments).toContain(`数据：${WRONG.line.expected}`);
  const due = verdictsOf(DRAFT).filter((verdict) => verdict !== 'same' && verdict !== 'aside').length;
  expect(body.match(/<w:commentRangeStart /g)).toHaveLength(due);
  expect(body.replace(/<[^>]+>/g, '')).toContain(WRONG.text);
  const sheet = Object.entries(await save(/XLSX/));
  const cells = sheet.map(([, bytes]) => strFromU8(bytes)).join('');
  expect(cells).toContain('与数据不符');
  expect(cells).toContain(WRONG.line.said);
});
