import { gzipSync } from 'node:zlib';
import { expect, openRoute, test } from './site.ts';

const KB = 1024;

test('a domain tab weighs what it may: scripts, shell, data', async ({ page }) => {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    bodies.set(new URL(response.url()).pathname, response.body());
  });
  await openRoute(page, '#/d/urban');
  const sizes = await Promise.all(
    [...bodies].map(async ([path, body]) => ({ path, gzip: gzipSync(await body, { level: 9 }).length })),
  );
  const sum = (pattern: RegExp) =>
    sizes.filter(({ path }) => pattern.test(path)).reduce((total, { gzip }) => total + gzip, 0);
  const scripts = sum(/\.js$/);
  const engine = sum(/assets\/echarts-[^/]+\.js$/);
  const shell = scripts - engine - sum(/assets\/ChartHost-[^/]+\.js$/);
  const data = sum(/\/data\/.*\.json$/);
  console.log(
    `脚本 ${(scripts / KB).toFixed(1)} KB，其中外壳 ${(shell / KB).toFixed(1)} KB、图形引擎 ${(engine / KB).toFixed(1)} KB；数据 ${(data / KB).toFixed(1)} KB（gzip）`,
  );
  expect(engine).toBeGreaterThan(100 * KB);
  expect(scripts).toBeLessThanOrEqual(340 * KB);
  expect(shell).toBeLessThanOrEqual(130 * KB);
  expect(data).toBeLessThanOrEqual(40 * KB);
});

test('the first text is painted before the engine is asked for', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/echarts/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('#/d/urban');
  await expect(page.getByRole('heading', { name: '五年之变' })).toBeVisible();
  await expect(page.locator('[data-panel="roads-renewed"]')).toHaveAttribute('data-state', 'loading');
  const before = await page.locator('[data-panel="roads-renewed"]').boundingBox();
  release();
  await expect(page.locator('[data-panel="roads-renewed"]')).toHaveAttribute('data-state', 'ready');
  // The height was reserved: nothing moved when the picture came.
  expect(await page.locator('[data-panel="roads-renewed"]').boundingBox()).toEqual(before);
});
