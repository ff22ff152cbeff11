import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import {
  askFor,
  goTo,
  pickCounty,
  placeOnDisk,
  presentInTwoWindows,
  readFigure,
  searchAndOpen,
  seeCharts,
  watchErrors,
} from '../../browser/support/diskBehaviours.ts';
import { ROUTES } from '../../browser/support/site.ts';
import { BY_SCRIPT, findByOtherWords, ROW } from '../../support/subjects.ts';

/** Both forms of the copy, opened from disk in each browser with its own rules for files. */

const site = placeOnDisk();
const FORMS = [
  { form: 'folder', address: site.page, full: true },
  { form: 'single file', address: site.single, full: false },
] as const;

/** Saves the download of a click and returns its name and bytes. */
async function save(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const { form, address, full } of FORMS) {
  test(`${form}: every route draws its page without an error`, async ({ page }) => {
    test.setTimeout(180_000);
    const errors = watchErrors(page);
    for (const { hash, page: name } of ROUTES) {
      await goTo(page, address, hash, name);
      await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
    }
    expect(errors).toEqual([]);
  });

  test(`${form}: charts, search, map, paragraph, and the way back`, async ({ page }) => {
    const errors = watchErrors(page);
    await seeCharts(page, address);
    await searchAndOpen(page, address);
    await pickCounty(page, address);
    await readFigure(page, address, full);
    await page.goBack();
    await expect(page.locator('main[data-page="map"]')).toBeVisible();
    await page.reload();
    await expect(page.locator('main[data-page="map"]')).toBeVisible({ timeout: 15_000 });
    expect(errors).toEqual([]);
  });

  test(`${form}: two windows in step`, async ({ page }) => {
    const errors = watchErrors(page);
    const wall = await presentInTwoWindows(page, address);
    await page.keyboard.press('b');
    await expect(wall.locator('main[data-blank="black"]')).toBeAttached();
    await wall.close();
    expect(errors).toEqual([]);
  });

  test(`${form}: the console finds a figure by other words and old script, and says what is not there`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    const wall = await presentInTwoWindows(page, address);
    await page.bringToFront();
    const status = page.locator('[data-sheet]').getByRole('status').first();
    const ask = async (question: string) => {
      await page.keyboard.press('/');
      await expect(page.getByRole('combobox')).toBeFocused();
      await askFor(page, question);
    };
    for (const { query, record } of [await findByOtherWords(), BY_SCRIPT]) {
      await ask(query);
      await expect(status).toContainText('再按一次上墙', { timeout: 15_000 });
      await page.keyboard.press('Enter');
      const preview = page.frameLocator('iframe[data-preview="current"]');
      await expect(preview.locator(`[data-hero="${record.id}"]`)).toBeVisible({ timeout: 15_000 });
      await page.keyboard.press('Enter');
      await expect(wall.locator(`[data-answer] [data-hero="${record.id}"]`)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(wall.locator('[data-answer]')).toHaveCount(0);
    }
    // What is not there goes to no wall.
    await ask('珊瑚礁');
    await expect(status).toHaveText('没有收录“珊瑚礁”', { timeout: 15_000 });
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-sheet]')).toHaveCount(1);
    await expect(wall.locator('[data-answer]')).toHaveCount(0);
    await wall.close();
    expect(errors).toEqual([]);
  });

  test(`${form}: a sheet is saved, a deck is laid out for paper`, async ({ page, browserName }) => {
    const errors = watchErrors(page);
    // Firefox's driver supports no downloads, so the test only checks that the file is made.
    if (browserName === 'firefox') {
      await goTo(page, address, '#/present/main/handout', 'handout');
      if (full) {
        await page.getByRole('button', { name: '下载PPTX' }).click();
        await expect(page.getByText('PPTX 已生成。')).toBeAttached({ timeout: 60_000 });
      } else await expect(page.getByText('单文件版不含 PPTX 导出')).toBeVisible();
      expect(errors).toEqual([]);
      return;
    }
    await goTo(page, address, '#/review?view=sheet', 'review');
    const sheet = await save(page, () => page.getByRole('button', { name: /XLSX/ }).click());
    expect(sheet.name).toMatch(/核对单\.xlsx$/);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    await goTo(page, address, '#/present/main/handout', 'handout');
    await expect(page.locator('[data-slide]').first()).toBeVisible();
    if (full) {
      const deck = await save(page, () => page.getByRole('button', { name: '下载PPTX' }).click());
      expect(deck.name).toMatch(/\.pptx$/);
      expect(deck.bytes.subarray(0, 2).toString()).toBe('PK');
    } else {
      await expect(page.getByRole('button', { name: '下载PPTX' })).toHaveCount(0);
      await expect(page.getByText('单文件版不含 PPTX 导出')).toBeVisible();
    }
    expect(errors).toEqual([]);
  });
}

test('folder: panels for other pages, and their way back into the copy', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto(site.page.replace('index.html', embedPath(ROW.panel.spec.id)));
  await expect(page.locator('body')).toContainText('供热管网');
  const back = await page.locator('a[href^="../index.html#/"]').first().getAttribute('href');
  await page.goto(new URL(back ?? '', page.url()).href);
  await expect(page.locator('main[data-page]')).toBeVisible({ timeout: 15_000 });
  expect(errors).toEqual([]);
});
