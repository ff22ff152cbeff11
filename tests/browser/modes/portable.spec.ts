import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
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

test('the folder from disk: two windows in step', async ({ page }) => {
  const errors = watchErrors(page);
  await presentInTwoWindows(page, site.page);
  expect(errors).toEqual([]);
});

test('the single file from disk: overview, charts, search, paragraph, two windows; small enough', async ({
  page,
}) => {
  const packed = gzipSync(readFileSync('dist-portable/youju-single.html'), { level: 9 }).length;
  console.log(`单文件 ${(packed / KB).toFixed(1)} KB gzip，上限 600 KB`);
  recordRow('the single file for chats', `${(packed / KB).toFixed(1)} KB`, '600 KB');
  expect(packed).toBeLessThanOrEqual(600 * KB);
  const errors = watchErrors(page);
  await goTo(page, site.single, '#/', 'overview');
  await seeCharts(page, site.single);
  await searchAndOpen(page, site.single);
  await readFigure(page, site.single, false);
  await presentInTwoWindows(page, site.single);
  expect(errors).toEqual([]);
});
