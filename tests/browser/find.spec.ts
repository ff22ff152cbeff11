import { recordRow } from '../../tools/bench/paper/measuredRows.ts';
import { isWhole } from '../support/forms.ts';
import { DOMAINS } from '../support/ownDataset.ts';
import {
  BY_INITIALS,
  CHANGE,
  COMPARED,
  DERIVED,
  figureOn,
  LONGEST,
  NEXT,
  paragraphOf,
  quoteOf,
  ROW,
  TAB,
  TOLD,
} from '../support/subjects.ts';
import { expect, openRoute, test } from './support/site.ts';

test('search opens by Ctrl+K, by / and by the field; Enter opens the figure with its evidence', async ({
  page,
}) => {
  await openRoute(page, NEXT.hash);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill(BY_INITIALS.query);
  const first = page.locator('[data-result]').first();
  await expect(first).toHaveAttribute('data-result', `record ${BY_INITIALS.record.id}`);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  // The field as it was may find more than one thing; its first letter does.
  await field.fill(BY_INITIALS.query.slice(0, 1));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-result]').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await field.fill(BY_INITIALS.query);
  await expect(first).toHaveAttribute('data-result', `record ${BY_INITIALS.record.id}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: BY_INITIALS.record.name, exact: true })).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'domain');

  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.fill('珊瑚礁');
  await expect(page.getByRole('status')).toContainText('没有收录');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /查数字/ }).click();
  const { quote } = quoteOf(CHANGE.record);
  const paragraph = LONGEST.paragraphs.find(({ n }) => n === paragraphOf(quote));
  await field.fill(paragraph?.digest.slice(0, 10) ?? '');
  await page.locator('[data-result^="paragraph"]').first().click();
  await expect(page.locator(`[data-paragraph~="${paragraph?.n}"]`)).toHaveAttribute('data-here', 'true');
});

test('an indicator page shows figure, series, every observation and its sources', async ({ page }) => {
  await openRoute(page, `#/i/${ROW.record.indicator}`);
  await expect(page.locator('main')).toHaveAttribute('data-page', 'indicator');
  await expect(page.getByRole('heading', { level: 1, name: ROW.record.name })).toBeVisible();
  await expect(page.locator(`[data-panel="series-${ROW.record.indicator}"] svg`)).toContainText(ROW.figure);
  await expect(page.getByText(new RegExp(`${ROW.figure} − .+ = ${DERIVED.figure}`))).toBeVisible();
  await page.getByRole('link', { name: '与其他指标比较' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'compare');
});

test('comparison keeps its picks in the address and says what may not stand together', async ({ page }) => {
  const [first, second, third] = COMPARED.axis;
  if (!first || !second || !third) throw new Error('nothing to compare');
  const picture = page.locator('[data-panel="comparison"] svg');
  await openRoute(page, `#/compare?i=${first.id},${second.id},${COMPARED.other.id}`);
  await expect(picture).toContainText(figureOn(first.id));
  await expect(page.getByRole('region', { name: '不能放在一条轴上' })).toContainText(
    `单位不同：${first.unit}与${COMPARED.other.unit}`,
  );
  await page.getByLabel(/添加可比较的指标/).selectOption(third.id);
  await page.getByRole('button', { name: '添加' }).click();
  await expect(page).toHaveURL(
    new RegExp(`i=${[first, second, COMPARED.other, third].map(({ id }) => id).join('%2C')}`),
  );
  await expect(picture).toContainText(figureOn(third.id));
  await page.getByRole('button', { name: `去掉${first.name}`, exact: true }).click();
  await expect(picture).not.toContainText(figureOn(first.id));
  await page.goBack();
  await expect(picture).toContainText(figureOn(first.id));
});

/** Tabs with charts, between which the test switches. */
const CHARTED = DOMAINS.filter(({ shard }) =>
  shard.panels.some(({ kind }) => kind === 'bar' || kind === 'slope' || kind === 'dumbbell'),
).slice(0, 3);
const SWITCHES = isWhole('switches') ? 99 : 18;

test(`charts far from view wait, and ${SWITCHES} tab switches leave nothing behind`, async ({ page }) => {
  test.setTimeout(180_000);
  await openRoute(page, TAB.hash);
  const drawn = await page.locator('[data-panel] svg').count();
  expect(drawn).toBeLessThan(await page.locator('[data-panel] button[aria-pressed]').count());
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const tabs = page.getByRole('navigation', { name: '领域' });
  expect(CHARTED.length).toBeGreaterThan(1);
  const visit = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      const tab = tabs.locator(`a[href="${CHARTED[round % CHARTED.length]?.hash}"]`);
      await tab.click();
      await expect(tab).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('[data-panel] svg').first()).toBeVisible();
    }
  };
  await visit(9);
  const before = await heap();
  const live = await page.evaluate(() => document.querySelectorAll('[_echarts_instance_]').length);
  await visit(SWITCHES);
  const growth = (await heap()) - before;
  console.log(`切换标签 ${SWITCHES} 次后堆增长 ${(growth / 1024 / 1024).toFixed(2)} MB`);
  recordRow('heap growth over 99 tab switches', `${(growth / 1024 / 1024).toFixed(1)} MB`, '5 MB');
  expect(growth).toBeLessThan(5 * 1024 * 1024);
  expect(await page.evaluate(() => document.querySelectorAll('[_echarts_instance_]').length)).toBe(live);
});

const JUMPY = [
  '#/',
  TAB.hash,
  NEXT.hash,
  `#/i/${ROW.record.indicator}`,
  '#/map',
  `#/county/${TOLD.adcode}`,
  '#/sources',
  `#/sources/${LONGEST.document.id}`,
  '#/review',
  `#/compare?i=${COMPARED.axis
    .slice(0, 2)
    .map(({ id }) => id)
    .join()}`,
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
  const loads = JUMPY.flatMap((hash) => [1366, 390].map((width) => ({ hash, width })));
  // Every other view, at a desk or on a phone.
  for (const { hash, width } of loads.filter((_, at) => isWhole('screens') || at % 8 === 0 || at % 8 === 5)) {
    await page.setViewportSize({ width, height: 768 });
    // A new page each time, because a change of the hash alone would load nothing.
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
