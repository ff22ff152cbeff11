import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, openRoute, TABS, test } from './site.ts';

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

test('an embedded panel weighs what it may: page with its script, loader', () => {
  const folder = 'dist/embed';
  const sizeOf = (name: string) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length;
  const names = readdirSync(folder);
  const script = names.filter((name) => /^enhance-.*\.js$/.test(name));
  expect(script).toHaveLength(1);
  const own = sizeOf(script[0] ?? '');
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, gzip: sizeOf(name) + own }))
    .sort((a, b) => b.gzip - a.gzip);
  console.log(
    `嵌入页 ${pages.length} 个，最大 ${((pages[0]?.gzip ?? 0) / KB).toFixed(1)} KB（${pages[0]?.name}）；页内脚本 ${(own / KB).toFixed(1)} KB，加载脚本 ${(sizeOf('loader.js') / KB).toFixed(1)} KB（gzip）`,
  );
  expect(pages.length).toBe(TABS.flatMap(({ shard }) => shard.panels).length);
  expect(pages.filter(({ gzip }) => gzip > 30 * KB)).toEqual([]);
  expect(own).toBeLessThanOrEqual(12 * KB);
  expect(sizeOf('loader.js')).toBeLessThanOrEqual(2 * KB);
});
