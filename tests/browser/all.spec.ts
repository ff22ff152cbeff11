import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { dataPath, pathToAll } from '../../src/model/paths.ts';
import { CHANGE, TAB } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, test } from './support/site.ts';

const { rows: TOTAL } = JSON.parse(readFileSync(`public/${dataPath('catalogue/index.json')}`, 'utf8')) as {
  rows: number;
};
const DOMAIN = `#${pathToAll({ domain: TAB.id })}`;
const OWN = new Set(TAB.shard.records.filter(({ domain }) => domain === TAB.id).map(({ id }) => id));

test('only rows near the window are in the page, and all are within reach', async ({ page }) => {
  await openRoute(page, '#/all');
  const table = page.locator('table[data-rows]');
  await expect(table).toHaveAttribute('data-rows', String(TOTAL));
  await expect(table).toHaveAttribute('aria-rowcount', String(TOTAL + 1));
  const shown = page.locator('[data-row]');
  // A window and what is kept ready around it; of a short table that may be more than half.
  const few = Math.min(TOTAL - 1, Math.max(TOTAL / 2, 40));
  expect(await shown.count()).toBeLessThanOrEqual(few);
  // The browser's own search reads the text of the page: every name is in it, drawn or not.
  const last = page.locator(`tr[aria-rowindex="${TOTAL + 1}"]`);
  await expect(last).toHaveCount(0);
  expect((await table.textContent())?.length).toBeGreaterThan(TOTAL * 5);
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(last).toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect.poll(() => shown.count()).toBeLessThanOrEqual(few);
  // What is scrolled away keeps its place: the page is as tall as before.
  const height = () => page.evaluate(() => document.body.scrollHeight);
  const before = await height();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport();
  expect(Math.abs((await height()) - before) / before).toBeLessThan(0.05);
});

test('a figure previews its words, fetched when it is pointed at, and opens them', async ({ page }) => {
  await openRoute(page, DOMAIN);
  await expect(page.locator('table[data-rows]')).toHaveAttribute('data-rows', String(OWN.size));
  const row = page
    .locator('[data-row]')
    .filter({ has: page.locator('[data-picture="dumbbell"]') })
    .first();
  await expect(row).toBeVisible();
  const id = (await row.getAttribute('data-row')) ?? '';
  const figure = row.locator(`[data-observation="${id}"]`);
  await figure.hover();
  await expect(page.locator(`[data-quote="${id}"]`)).toBeVisible();
  // Both values of the pair are in words, each with its own evidence.
  await expect(row.locator('[data-observation]')).toHaveCount(2);
  await figure.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();
});

test('on paper all rows are there, or the picked ones, without controls; the sheet holds the same', async ({
  page,
}) => {
  await openRoute(page, DOMAIN);
  const rows = page.locator('[data-row]');
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(OWN.size);
  for (const name of ['打印', '清除筛选']) await expect(page.getByRole('button', { name })).toBeHidden();
  await expect(rows.first().getByRole('checkbox')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await rows.first().getByRole('checkbox').check();
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '全部取消' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格（XLSX）' }).click();
  const file = await (await download).path();
  const sheet = strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(OWN.size + 1);
});

test('on a phone the filters unfold, and axe finds nothing in the list with rows in doubt', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRoute(page, `#${pathToAll({ doubt: 'any' })}`);
  const fold = page.getByRole('button', { name: '筛选和排序（已设1项）' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(page.getByRole('combobox', { name: '领域' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const record = CHANGE.record.id;
  await page.goto(`#${pathToAll({ domain: TAB.id, f: record })}`);
  await expect(page.getByRole('dialog', { name: CHANGE.record.name })).toBeVisible();
});
