import { readFileSync } from 'node:fs';
import type { CountiesShard } from '../../src/model/dataset.ts';
import { expect, openRoute, test } from './site.ts';

const shard = JSON.parse(readFileSync('public/data/counties.json', 'utf8')) as CountiesShard;

test('tiles and table say the same, and a county opens by keyboard', async ({ page }) => {
  await openRoute(page, '#/map');
  for (const county of shard.counties) {
    const tile = page.locator(`[data-drawing="tiles"] [data-county="${county.adcode}"]`);
    const words = county.records.length === 0 ? '未点名' : String(county.records.length);
    await expect(tile).toContainText(words);
    await expect(page.getByRole('row', { name: new RegExp(`^${county.name}`) })).toContainText(words);
  }
  await page.locator('[data-county="140703"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-county="140727"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/county\/140728$/);
  await expect(page.getByRole('region', { name: '点名的事实' }).getByRole('listitem').first()).toBeVisible();
});

test('a county that no text names says so and shows what covers all', async ({ page }) => {
  await openRoute(page, '#/county/140725');
  await expect(page.getByText(/各份文件都没有点名提到/)).toBeVisible();
  await expect(page.getByRole('region', { name: '覆盖全部县（区、市）' }).locator('h3')).toHaveCount(
    shard.covering.length,
  );
});

test('the layer stands in the address and changes both', async ({ page }) => {
  await openRoute(page, '#/map');
  await page.getByRole('navigation', { name: '图层' }).getByRole('link', { name: '养老' }).click();
  await expect(page).toHaveURL(/layer=elderly/);
  await expect(page.locator('[data-county="140728"]')).toContainText('未点名');
});
