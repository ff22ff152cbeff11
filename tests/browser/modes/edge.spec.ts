import { expect, openRoute, test } from '../support/site.ts';

const URBAN = /data\/domains\/urban\.json/;

for (const [name, edit, says] of [
  ['missing', null, '读取不到'],
  ['truncated', (text: string) => text.slice(0, -500), '不完整'],
  ['tampered', (text: string) => text.replace('38.2', '88.2'), '校验值不符'],
  [
    'stale',
    (text: string) => text.replace(/"version": "[0-9a-f]+"/, '"version": "0123456789ab"'),
    '另一个版本',
  ],
] as const) {
  test(`a shard that is ${name} is named in its page, and retry brings it back`, async ({ page, clean }) => {
    clean.allow(/404/);
    await page.route(URBAN, async (route) => {
      if (edit === null) return route.fulfill({ status: 404, body: '' });
      const response = await route.fetch();
      return route.fulfill({ response, body: edit(await response.text()) });
    });
    await openRoute(page, '#/d/urban');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('data/domains/urban.json');
    await expect(alert).toContainText(says);
    await page.unroute(URBAN);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByRole('heading', { name: '期初与现值' })).toBeVisible();
  });
}

test('without the chart engine drawn charts stand, and panels without a drawing say so', async ({
  page,
  clean,
}) => {
  clean.allow(/Failed to load resource|echarts|ChartHost/);
  await page.route(/assets\/echarts/, (route) => route.abort());
  await openRoute(page, '#/d/urban');
  const drawn = page.locator('[data-panel="public-toilets"]');
  await drawn.locator('[data-observation]').first().focus();
  await expect(drawn).toHaveAttribute('data-state', 'ready');
  await expect(drawn.locator('svg[data-width]')).toContainText('80座');
  await page.goto('#/i/heating-network');
  const panel = page.locator('[data-panel="series-heating-network"]');
  await expect(panel).toHaveAttribute('data-state', 'error');
  await panel.getByRole('button', { name: '表格' }).click();
  await expect(panel.getByRole('table')).toBeVisible();
});

test('an answer that is a page instead of data never leaves a blank one', async ({ page }) => {
  await page.route(/data\/manifest\.json/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>login' }),
  );
  await openRoute(page, '#/');
  await expect(page.getByRole('alert')).toContainText('data/manifest.json');
});
