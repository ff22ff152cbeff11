import { addressesOf } from '../../support/builtFile.ts';
import { BAR, CHANGE, ROW, TAB } from '../../support/subjects.ts';
import { expect, openRoute, test } from '../support/site.ts';

const PATH = `data/domains/${TAB.id}.json`;
const SHARD = addressesOf(PATH);
/** A figure as it stands in the file, and as somebody else would have it. */
const VALUE = CHANGE.record.quantity?.value ?? '';

for (const [name, edit, says] of [
  ['missing', null, '读取不到'],
  ['truncated', (text: string) => text.slice(0, -500), '不完整'],
  ['tampered', (text: string) => text.replace(VALUE, `7${VALUE}`), '校验值不符'],
  [
    'stale',
    (text: string) => text.replace(/"version": "[0-9a-f]+"/, '"version": "0123456789ab"'),
    '另一个版本',
  ],
] as const) {
  test(`a shard that is ${name} is named in its page, and retry brings it back`, async ({ page, clean }) => {
    clean.allow(/404/);
    await page.route(SHARD, async (route) => {
      if (edit === null) return route.fulfill({ status: 404, body: '' });
      const response = await route.fetch();
      return route.fulfill({ response, body: edit(await response.text()) });
    });
    await openRoute(page, TAB.hash);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(PATH);
    await expect(alert).toContainText(says);
    await page.unroute(SHARD);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByRole('heading', { name: CHANGE.panel.spec.section })).toBeVisible();
  });
}

test('without the chart engine drawn charts stand, and panels without a drawing say so', async ({
  page,
  clean,
}) => {
  clean.allow(/Failed to load resource|echarts|ChartHost/);
  await page.route(/assets\/echarts/, (route) => route.abort());
  await openRoute(page, TAB.hash);
  const drawn = page.locator(`[data-panel="${BAR.panel.spec.id}"]`);
  await drawn.locator('[data-observation]').first().focus();
  await expect(drawn).toHaveAttribute('data-state', 'ready');
  await expect(drawn.locator('svg[data-width]')).toContainText(BAR.figure);
  await page.goto(`#/i/${ROW.record.indicator}`);
  const panel = page.locator(`[data-panel="series-${ROW.record.indicator}"]`);
  await expect(panel).toHaveAttribute('data-state', 'error');
  await panel.getByRole('button', { name: '表格', exact: true }).click();
  await expect(panel.getByRole('table')).toBeVisible();
});

test('an answer that is a page instead of data never leaves a blank one', async ({ page }) => {
  await page.route(/data\/manifest\.json/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>login' }),
  );
  // A drawn page stays; any other address says what is wrong.
  await page.goto('#/');
  await expect(page.locator('[data-kept-line]')).toContainText('data/manifest.json');
  await expect(page.locator('[data-panel]').first()).toBeVisible();
  await page.goto('about:blank');
  await openRoute(page, '#/review');
  await expect(page.getByRole('alert')).toContainText('data/manifest.json');
});
