import type { Locator, Page } from '@playwright/test';
import { firstOfEach, isWhole } from '../../support/forms.ts';
import { DOMAINS } from '../../support/ownDataset.ts';
import { CHANGE, COMPARED, quoteOf, readerHash, TAB, TILE } from '../../support/subjects.ts';
import { expect, openRoute, TABS, test } from '../support/site.ts';

const MARK = '[data-observation]';

/** Presses Tab until the focus is there, like a keyboard user. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${target}`);
}

/** Every picture of the page is one tab stop, so its arrow keys work. */
async function openKeyed(page: Page, hash: string): Promise<void> {
  await openRoute(page, hash);
  // A picture of one mark is no group.
  await expect(page.locator('[data-marks][role="group"]').first()).toBeAttached();
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('data-observation') ?? at?.getAttribute('aria-label') ?? at?.tagName;
  });

test('one stop for each chart; arrows, Home and End go through its marks in order, and let the page go', async ({
  page,
}) => {
  await openKeyed(page, TAB.hash);
  const groups = await page.locator('[data-marks]').all();
  expect(groups.length).toBeGreaterThan(1);
  for (const group of groups) {
    const ids = await group
      .locator(MARK)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-observation')));
    if (ids.length < 2) continue;
    await expect(group).toHaveAttribute('aria-label', `图中${ids.length}项，方向键移动`);
    await expect(group.locator(`${MARK}[tabindex="0"]`)).toHaveCount(1);
    await group.locator(MARK).first().focus();
    const walked = [await focused(page)];
    for (let step = 1; step < ids.length; step += 1) {
      await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      walked.push(await focused(page));
    }
    expect(walked).toEqual(ids);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(ids[0]);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(ids[ids.length - 2]);
    // Returning to the picture focuses the mark that was left.
    await expect(group.locator(`${MARK}[tabindex="0"]`)).toHaveAttribute(
      'data-observation',
      ids[ids.length - 2] ?? '',
    );
    await page.keyboard.press('Tab');
    expect(ids).not.toContain(await focused(page));
  }
  const last = groups[0]?.locator(MARK).last();
  await last?.focus();
  const before = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  await expect(last as Locator).toBeFocused();
});

test('by keyboard alone: tab, chart point, evidence, paragraph', async ({ page }) => {
  await openKeyed(page, '#/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: new RegExp(`^${TAB.title}`) }).first());
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'domain');
  await expect(page.locator('main')).toBeFocused();
  const chart = page.locator(`[data-panel="${CHANGE.panel.spec.id}"] [data-marks]`);
  await expect(chart).toHaveAttribute('role', 'group');
  await tabTo(page, chart.locator(`${MARK}[tabindex="0"]`));
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe(CHANGE.record.id);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: CHANGE.record.name, exact: true });
  await expect(card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(chart.locator(`[data-observation="${CHANGE.record.id}"]`)).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, card.getByRole('link', { name: '读这一段' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'reader');
  await expect(page.locator('mark[aria-current="true"]')).toBeInViewport();
  await expect(page.locator('main')).toBeFocused();
});

test('what one hears of a tab is the same in picture and table, each point once', async ({ page }) => {
  await openKeyed(page, TAB.hash);
  for (const { id, kind } of TAB.shard.panels) {
    const panel = page.locator(`[data-panel="${id}"]`);
    // Reads the browser's accessibility tree, not the markup.
    const hear = async () =>
      [...(await panel.ariaSnapshot()).matchAll(/- (?:button|link) "((?:[^"\\]|\\.)*，查看出处)"/g)]
        .map(([, name]) => name)
        .sort();
    const picture = await hear();
    expect(new Set(picture).size, id).toBe(picture.length);
    if (kind === 'table') continue;
    await panel.getByRole('button', { name: '表格', exact: true }).press('Enter');
    await expect(panel.getByRole('table', { name: /./ })).toBeVisible();
    await expect(panel.getByRole('button', { name: '表格', exact: true })).toBeFocused();
    expect(await hear(), id).toEqual(picture);
    expect(picture.length, id).toBe(await panel.locator('tbody tr').count());
  }
});

test('the focus stays where the reader is when what held it goes', async ({ page }) => {
  await openKeyed(page, TAB.hash);
  const panel = page.locator(`[data-panel="${CHANGE.panel.spec.id}"]`);
  await panel.getByRole('button', { name: /^加入放映/ }).press('Enter');
  await expect(panel.getByRole('button', { name: /^移出放映/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^加入放映/ })).toBeFocused();

  // A mark that is replaced by another, as when a live chart replaces its picture.
  const mark = panel.locator(`[data-observation="${CHANGE.record.id}"]`);
  await mark.focus();
  await mark.evaluate((element) => {
    const heir = element.cloneNode(true);
    element.parentElement?.append(heir);
    element.remove();
  });
  await expect(mark).toBeFocused();

  // On closing, a card that the address opened returns the focus to its figure.
  await page.goto('about:blank');
  await openRoute(page, `${TAB.hash}?f=${TILE.record.id}`);
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(`[data-observation="${TILE.record.id}"]`).first()).toBeFocused();

  // A lazy-loaded view, and a search opened without a focused control.
  await page
    .getByRole('navigation', { name: '文件与说明' })
    .getByRole('link', { name: '县区' })
    .press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'map');
  await expect(page.locator('main')).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toBeFocused();
  await page.getByRole('button', { name: /查数字/ }).press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /查数字/ })).toBeFocused();
});

test('by keyboard alone: indicators are picked, put side by side and taken away', async ({ page }) => {
  await openRoute(page, `#/compare?i=${COMPARED.axis[0]?.id}`);
  const list = page.getByLabel(/添加可比较的指标/);
  await tabTo(page, list);
  // Moving over an entry does not choose it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(new RegExp(`i=${COMPARED.axis[0]?.id}$`));
  const wanted = await list.inputValue();
  expect(wanted).not.toBe('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${wanted}$`));
  await expect(page.getByRole('button', { name: '添加' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^去掉/ }).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`i=${wanted}$`));
  expect(await focused(page)).not.toBe('BODY');
});

/** A tab with links to its sections: more than five of them. */
const INDEXED =
  TABS.find(({ shard }) => new Set(shard.panels.map(({ section }) => section)).size > 5) ?? null;

test('the names of the sections take the keyboard along', async ({ page }) => {
  test.skip(INDEXED === null, 'no tab of this dataset has so many sections that links lead to them');
  await openKeyed(page, INDEXED?.hash ?? '');
  const index = page.getByRole('navigation', { name: '本页各节' }).getByRole('button');
  const name = (await index.last().textContent()) ?? '';
  await index.last().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      (title) => document.activeElement?.closest(`section[aria-label="${title}"]`) !== null,
      name,
    ),
  ).toBe(true);
});

const SEEN = [
  TAB.hash,
  '#/map',
  readerHash(quoteOf(CHANGE.record)),
  '#/review',
  '#/all',
  `#/compare?i=${COMPARED.axis[0]?.id}`,
];
const SIGHTS = SEEN.flatMap((hash) => [390, 1366].map((width) => ({ hash, width })));
// Every view once, on a phone and at a desk in turn.
for (const { hash, width } of firstOfEach(
  'screens',
  SIGHTS.filter((_, at) => isWhole('screens') || at % 4 === 0 || at % 4 === 3),
  (sight) => sight.hash,
))
  test(`whatever has the focus is in sight: ${hash} at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
    await openRoute(page, hash);
    // The bar of a page that is scrolled leaves in the frame after the header has come back, not in between.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(page.locator('[data-slim-bar]')).toHaveCount(0);
    const hidden = await page.evaluate(() => {
      const stops = [
        ...document.querySelectorAll<HTMLElement | SVGElement>(
          'a[href], button, input, select, summary, [tabindex="0"]',
        ),
      ];
      return stops.flatMap((stop) => {
        if (stop.getClientRects().length === 0 || stop.tabIndex < 0) return [];
        stop.focus();
        if (document.activeElement !== stop) return [];
        // A link over several lines counts as visible if one of them is, and a place on a map, which seldom
        // fills its box, if a point of it is.
        const parts = stop.closest('svg') ? [1, 2, 3, 4, 5, 6, 7].map((part) => part / 8) : null;
        const tops = Array.from(stop.getClientRects()).flatMap(({ left, top, width, height }) =>
          parts
            ? parts.flatMap((x) =>
                parts.map((y) => document.elementFromPoint(left + width * x, top + height * y)),
              )
            : document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20)),
        );
        const shown = tops.some((top) => top !== null && (stop.contains(top) || top.contains(stop)));
        return shown
          ? []
          : [
              `${stop.getAttribute('aria-label') ?? stop.textContent} under ${tops[0]?.outerHTML.slice(0, 80)}`,
            ];
      });
    });
    expect(hidden).toEqual([]);
  });

test('by keyboard alone: a disagreement is found, read side by side, and left again', async ({ page }) => {
  await openRoute(page, '#/');
  await tabTo(page, page.getByRole('link', { name: /^校核，/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'review');
  const pair = page.locator('[data-conflict]').getByRole('link', { name: '两处原文并排对照' }).first();
  await tabTo(page, pair);
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'reader');
  await expect(page.locator('blockquote[data-pair]').first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'review');
  const source = page
    .locator('[data-conflict]')
    .getByRole('link', { name: /第\d+段$/ })
    .first();
  await tabTo(page, source);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark[aria-current="true"]').first()).toBeInViewport();
});

test('by keyboard alone: a panel is saved as a table, and its snippet is found', async ({ page }) => {
  const tab = DOMAINS.reduce((a, b) => (b.shard.panels.length < a.shard.panels.length ? b : a));
  await openRoute(page, tab.hash);
  const [panel] = tab.shard.panels;
  const frame = page.locator(`[data-panel="${panel?.id}"]`);
  await tabTo(page, frame.getByRole('button', { name: /^下载：/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: /CSV/ }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expect(frame.getByRole('button', { name: /^下载：/ })).toBeFocused();
  await tabTo(page, frame.getByRole('button', { name: /^嵌入：/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /复制/ }).first());
  await page.keyboard.press('Escape');
  await expect(frame.getByRole('button', { name: /^嵌入：/ })).toBeFocused();
});
