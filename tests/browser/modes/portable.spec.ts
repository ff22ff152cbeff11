import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
import { encodePairs } from '../../support/encodePairs.ts';
import {
  type DiskSite,
  goTo,
  pickCounty,
  placeOnDisk,
  presentInTwoWindows,
  readFigure,
  searchAndOpen,
  seeCharts,
  watchErrors,
} from '../support/diskBehaviours.ts';

import { sentenceOf } from '../support/ownDrafts.ts';

/** The short form of `npm run test:portable`: the most important functions, from disk, in Chromium. */

let site: DiskSite;
test.beforeAll(() => {
  site = placeOnDisk();
});
const KB = 1024;

test('the folder from disk: overview, charts, search, map, paragraph with its original', async ({ page }) => {
  const errors = watchErrors(page);
  await goTo(page, site.page, '#/', 'overview');
  await seeCharts(page, site.page);
  await searchAndOpen(page, site.page);
  await pickCounty(page, site.page);
  await readFigure(page, site.page, true);
  expect(errors).toEqual([]);
});

test('both copies proof-read a draft from disk; the folder reads and writes docx, the single file says what it leaves out', async ({
  page,
}) => {
  const errors = watchErrors(page);
  const { text, line } = sentenceOf('value', 'differs');
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
  const field = page.getByRole('textbox', { name: '稿件' });
  const file = page.locator('input[type=file]');
  const differs = page.locator('[data-verdict="differs"]');
  await goTo(page, site.page, '#/proof', 'proof');
  await file.setInputFiles({ name: '稿.docx', mimeType: '', buffer: docx });
  await expect(differs).toHaveText(line.said);
  await file.setInputFiles({ name: '稿.html', mimeType: '', buffer: Buffer.from(`<html><p>${text}</p>`) });
  await expect(page.getByText('已读入“稿.html”。')).toBeVisible();
  await expect(differs).toHaveText(line.said);
  await page.getByRole('button', { name: /DOCX/ }).click();
  await expect(page.getByText('带批注的稿件已生成。')).toBeVisible();
  await goTo(page, site.single, '#/proof', 'proof');
  await field.fill(text);
  await expect(differs).toHaveText(line.said);
  await differs.click();
  await expect(page.getByRole('dialog')).toContainText(line.said);
  await page.keyboard.press('Escape');
  const gbk = Buffer.from(encodePairs(`各位记者：\r\n${text}`, 'gbk'));
  await file.setInputFiles({ name: '稿.txt', mimeType: '', buffer: gbk });
  await expect(field).toHaveValue(`各位记者：\n${text}`);
  await file.setInputFiles({ name: '稿.docx', mimeType: '', buffer: docx });
  await expect(page.getByRole('alert')).toContainText('单文件版只读 txt');
  await expect(page.getByText('单文件版不含带批注的 docx')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the folder from disk: two windows in step', async ({ page }) => {
  const errors = watchErrors(page);
  await presentInTwoWindows(page, site.page);
  expect(errors).toEqual([]);
});

test('the single file from disk: overview, charts, search, paragraph, two windows; small enough', async ({
  page,
}) => {
  const packed = gzipSync(readFileSync('dist-portable/youju-single.html'), { level: 9 }).length;
  console.log(`单文件 ${(packed / KB).toFixed(1)} KB gzip，上限 732 KB`);
  recordRow('the single file for chats', `${(packed / KB).toFixed(1)} KB`, '732 KB');
  expect(packed).toBeLessThanOrEqual(732 * KB);
  const errors = watchErrors(page);
  await goTo(page, site.single, '#/', 'overview');
  await seeCharts(page, site.single);
  await searchAndOpen(page, site.single);
  await readFigure(page, site.single, false);
  await presentInTwoWindows(page, site.single);
  expect(errors).toEqual([]);
});
