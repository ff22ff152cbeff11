import { recordRow } from '../../tools/bench/paper/measuredRows.ts';
import { expect, openRoute, test } from './support/site.ts';

test('search opens by Ctrl+K, by / and by the field; Enter opens the figure with its evidence', async ({
  page,
}) => {
  await openRoute(page, '#/d/education');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('zss');
  const first = page.locator('[data-result]').first();
  await expect(first).toHaveAttribute('data-result', 'record reclaimed-water-rate-latest');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-result]').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '再生水利用率' })).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'domain');

  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.fill('珊瑚礁');
  await expect(page.getByRole('status')).toContainText('没有找到');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /查数字/ }).click();
  await field.fill('污水、再生水、燃气');
  await page.locator('[data-result^="paragraph"]').first().click();
  await expect(page.locator('[data-paragraph="42"]')).toHaveAttribute('data-here', 'true');
});

test('an indicator page shows figure, series, every observation and its sources', async ({ page }) => {
  await openRoute(page, '#/i/heating-network');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'indicator');
  await expect(page.getByRole('heading', { level: 1, name: '市政供热管网' })).toBeVisible();
  await expect(page.locator('[data-panel="series-heating-network"] svg')).toContainText('1938公里');
  await expect(page.getByText('1938公里 − 369公里 = 1569公里')).toBeVisible();
  await page.getByRole('link', { name: '与其他指标比较' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'compare');
});

test('comparison keeps its picks in the address and says what may not stand together', async ({ page }) => {
  await openRoute(page, '#/compare?i=gas-pipes-renewed,roads-renovated-length,roads-renovated');
  await expect(page.locator('[data-panel="comparison"] svg')).toContainText('247.36公里');
  await expect(page.getByRole('region', { name: '不能放在一条轴上' })).toContainText('单位不同：公里与条');
  await page.getByLabel(/添加可比较的指标/).selectOption('storm-sewer-separation');
  await page.getByRole('button', { name: '添加' }).click();
  await expect(page).toHaveURL(
    /i=gas-pipes-renewed%2Croads-renovated-length%2Croads-renovated%2Cstorm-sewer-separation/,
  );
  await expect(page.locator('[data-panel="comparison"] svg')).toContainText('503.58公里');
  await page.getByRole('button', { name: '去掉改造燃气管道' }).click();
  await expect(page.locator('[data-panel="comparison"] svg')).not.toContainText('247.36公里');
  await page.goBack();
  await expect(page.locator('[data-panel="comparison"] svg')).toContainText('247.36公里');
});

test('charts far from view wait, and a hundred tab switches leave nothing behind', async ({ page }) => {
  test.setTimeout(180_000);
  await openRoute(page, '#/d/urban');
  const drawn = await page.locator('[data-panel] svg').count();
  expect(drawn).toBeLessThan(await page.locator('[data-panel] button[aria-pressed]').count());
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const tabs = page.getByRole('navigation', { name: '领域' }).getByRole('link');
  const visit = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      await tabs.nth(1 + (round % 3)).click();
      await expect(tabs.nth(1 + (round % 3))).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('[data-panel] svg').first()).toBeVisible();
    }
  };
  await visit(9);
  const before = await heap();
  const live = await page.evaluate(() => document.querySelectorAll('[_echarts_instance_]').length);
  await visit(99);
  const growth = (await heap()) - before;
  console.log(`切换标签 99 次后堆增长 ${(growth / 1024 / 1024).toFixed(2)} MB`);
  recordRow('heap growth over 99 tab switches', `${(growth / 1024 / 1024).toFixed(1)} MB`, '5 MB');
  expect(growth).toBeLessThan(5 * 1024 * 1024);
  expect(await page.evaluate(() => document.querySelectorAll('[_echarts_instance_]').length)).toBe(live);
});

const JUMPY = [
  '#/',
  '#/d/urban',
  '#/d/education',
  '#/i/heating-network',
  '#/map',
  '#/county/140728',
  '#/sources',
  '#/sources/press-conference',
  '#/review',
  '#/compare?i=gas-pipes-renewed,roads-renovated-length',
];

test('nothing jumps while a page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput) shifts.push(shift.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let largest = 0;
  for (const width of [1366, 390])
    for (const hash of JUMPY) {
      await page.setViewportSize({ width, height: 768 });
      // A page of its own each time: a change of the hash alone would load nothing.
      await page.goto('about:blank');
      await openRoute(page, hash);
      await page.waitForTimeout(500);
      const total = await page.evaluate(() =>
        (Reflect.get(window, 'layoutShifts') as number[]).reduce((sum, value) => sum + value, 0),
      );
      largest = Math.max(largest, total);
      console.log(`布局位移 ${width} ${hash} ${total.toFixed(4)}`);
      expect.soft(total, `${width} ${hash}`).toBeLessThanOrEqual(0.02);
    }
  recordRow('layout shift of ten routes at 1366 and 390: largest', largest.toFixed(3), '0.02');
});
