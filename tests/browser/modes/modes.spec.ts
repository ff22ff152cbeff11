import type { Page } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { ELDER_SIZES } from '../../../src/state/readerView.ts';
import { PAPERS } from '../../../src/styles/theme.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { firstOfEach } from '../../support/forms.ts';
import { BAR, CHANGE, LONGEST, quoteOf, ROW, readerHash, TAB } from '../../support/subjects.ts';
import { chooseMode, cutText, smallTargets, sticksOut } from '../support/accessChecks.ts';
import { expect, openRoute, settle, test } from '../support/site.ts';

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

const root = (page: Page) => page.locator('html');
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const metaOf = (page: Page, name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');

async function openSettings(page: Page) {
  await page.getByRole('button', { name: '显示：主题与字号' }).click();
  return page.getByRole('dialog', { name: '显示' });
}

test('the theme follows the machine, live, until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openRoute(page, TAB.hash);
  expect(await ground(page)).toBe(rgb(PAPERS.light));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBe(rgb(PAPERS.projection));
  expect([await metaOf(page, 'color-scheme'), await metaOf(page, 'theme-color')]).toEqual([
    'dark',
    PAPERS.projection,
  ]);
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(() => ground(page)).toBe(rgb(PAPERS.contrast));
  await page.emulateMedia({ contrast: 'no-preference' });
  const dialog = await openSettings(page);
  await dialog.getByRole('radio', { name: '浅色' }).check();
  await expect.poll(() => ground(page)).toBe(rgb(PAPERS.light));
  await dialog.getByRole('radio', { name: '高对比' }).check();
  expect(await metaOf(page, 'theme-color')).toBe(PAPERS.contrast);
  await page.reload();
  await expect.poll(() => ground(page)).toBe(rgb(PAPERS.contrast));
  await settle(page);
  const label = page.locator(`[data-panel="${BAR.panel.spec.id}"] svg text`).first();
  await label.scrollIntoViewIfNeeded();
  await expect(label).toHaveCSS('fill', rgb(TOKENS.contrast.ink));
  // A chart follows the theme without being rendered again: the same label element changes its colour.
  const held = await label.elementHandle();
  await (await openSettings(page)).getByRole('radio', { name: '深色' }).check();
  await expect
    .poll(() => held?.evaluate((text) => getComputedStyle(text).fill))
    .toBe(rgb(TOKENS.projection.ink));
  expect(await held?.evaluate((text) => text.isConnected)).toBe(true);
});

test('长辈模式 by keyboard: one press, a size from 18 to 30 points, kept', async ({ page }) => {
  await openRoute(page, '#/');
  const button = page.getByRole('button', { name: '长辈模式' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(await size()).toBe('24px');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '显示' });
  const larger = dialog.getByRole('button', { name: '字号增大' });
  await larger.focus();
  for (const pixels of ELDER_SIZES.slice(1)) {
    await page.keyboard.press('Enter');
    await expect(dialog.locator('output')).toHaveText(`${(pixels * 3) / 4}磅`);
    expect(await size()).toBe(`${pixels}px`);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect.poll(size).toBe('40px');
  await openRoute(page, '#/');
  // After switching off and on again, the chosen size is restored.
  await button.click();
  await expect.poll(size).toBe('16px');
  await button.click();
  await expect.poll(size).toBe('40px');
});

test('large text is laid out as if the browser had been set to it, and taken back', async ({ page }) => {
  await openRoute(page, TAB.hash);
  const columns = () =>
    page.evaluate(() => {
      const cells = Array.from(document.querySelectorAll('[data-span]'), (cell) =>
        cell.getBoundingClientRect(),
      );
      return cells.filter(({ left }) => left > 200).length;
    });
  const before = await columns();
  expect(before).toBeGreaterThan(0);
  await page.getByRole('button', { name: '长辈模式' }).click();
  await expect.poll(columns).toBe(0);
  // A lazy-loaded part of the app adds style sheets of its own.
  await page.goto(`#/sources/${LONGEST.document.id}`);
  await expect(page.locator('mark[data-evidence]').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: '段落目录' })).toBeHidden();
  await page.goto(TAB.hash);
  await page.getByRole('button', { name: '长辈模式' }).click();
  await expect.poll(columns).toBe(before);
});

test('where the browser refuses storage the choice holds for the visit, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await openRoute(page, '#/');
  const dialog = await openSettings(page);
  await dialog.getByRole('radio', { name: '深色' }).check();
  await expect(root(page)).toHaveAttribute('data-theme', 'projection');
  await expect(dialog).toContainText('不保存设置');
});

test('stored text of somebody else is the default', async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem('youju:view', 'dark 900"><script>'));
  await openRoute(page, '#/');
  await expect(root(page)).not.toHaveAttribute('data-theme');
  await expect(root(page)).not.toHaveAttribute('data-mode');
});

test('paper is light and of one size, whatever the screen shows', async ({ page }) => {
  await chooseMode(page, 'dark', 'dark 32');
  await openRoute(page, TAB.hash);
  await expect(root(page)).toHaveAttribute('data-mode', 'elder');
  await page.emulateMedia({ media: 'print' });
  // Paper has its own ground.
  await expect.poll(() => ground(page)).toBe('rgba(0, 0, 0, 0)');
  await expect(root(page)).not.toHaveAttribute('data-theme');
  await expect(root(page)).not.toHaveAttribute('data-mode');
  await page.emulateMedia({ media: 'screen' });
  await expect(root(page)).toHaveAttribute('data-mode', 'elder');
  // The print events have the same effect.
  const printed = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('beforeprint', () =>
          resolve(document.documentElement.dataset.theme ?? 'light'),
        );
      }),
  );
  await page.pdf();
  expect(await printed).toBe('light');
  await expect(root(page)).toHaveAttribute('data-theme', 'projection');
});

test('a stage keeps the ground of its address and its own sizes; the console its high contrast', async ({
  page,
}) => {
  await chooseMode(page, 'contrast', 'contrast 32');
  await page.goto('#/present/main?s=3&theme=light');
  await expect(page.locator('main[data-slide="3"]')).toBeVisible();
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await expect(root(page)).toHaveAttribute('data-mode', 'aside');
  await page.goto('#/present/main/speaker');
  await expect(root(page)).toHaveAttribute('data-theme', 'contrast');
  await page.goto('#/present');
  await expect(page.locator('main[data-page="decks"]')).toBeVisible();
  await expect(root(page)).toHaveAttribute('data-theme', 'contrast');
  await expect(root(page)).toHaveAttribute('data-mode', 'elder');
});

test('motion stops the moment the reader asks, without a reload', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('#/present/main?s=3');
  const head = page.locator('main[data-slide] > *').first();
  const moving = () => head.evaluate((element) => getComputedStyle(element).animationName);
  await expect(page.locator('main[data-slide="3"]')).toBeVisible();
  expect(await moving()).not.toBe('none');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe('none');
  for (const hash of ['#/', TAB.hash, `#/sources/${LONGEST.document.id}`]) {
    await openRoute(page, hash);
    const left = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => String(animation)),
      ...Array.from(document.querySelectorAll('*'))
        .map((element) => getComputedStyle(element))
        .filter(
          (style) =>
            style.scrollBehavior === 'smooth' ||
            !/^(?:none|all|)$/.test(style.transitionProperty) ||
            /[1-9]/.test(style.transitionDuration),
        )
        .map((style) => `${style.transition} ${style.scrollBehavior}`),
    ]);
    expect(left, hash).toEqual([]);
  }
});

test('forced colours: figures, marks, tab, counties and bars are told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openRoute(page, '#/map');
  const seen = await page.evaluate(() => {
    const fillOf = (kind: string) => {
      const path = document.querySelector(`[data-county][data-fill="${kind}"] path`);
      const style = path ? getComputedStyle(path) : null;
      return style ? `${style.fill} ${style.fillOpacity}` : kind;
    };
    const tab = document.querySelector('nav [aria-current]');
    return {
      fills: ['step1', 'step2', 'step3', 'absent'].map(fillOf),
      tab: tab ? getComputedStyle(tab).boxShadow : '',
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(new Set(seen.fills).size).toBe(4);
  expect(seen.tab).not.toBe('none');
  await openRoute(page, TAB.hash);
  const panel = page.locator(`[data-panel="${BAR.panel.spec.id}"]`);
  await panel.scrollIntoViewIfNeeded();
  const text = panel.locator('svg text').first();
  await expect(text).toBeVisible();
  const bar = await panel
    .locator('svg path[fill="var(--data)"]')
    .first()
    .evaluate((path) => getComputedStyle(path).fill);
  expect(bar).not.toBe(seen.ground);
  expect(await text.evaluate((label) => getComputedStyle(label).fill)).not.toBe(seen.ground);
  const figure = page.locator('button[data-observation][data-size]').first();
  await expect(figure).toHaveCSS('border-bottom-style', 'dotted');
  await figure.focus();
  await expect(figure).toHaveCSS('outline-style', 'solid');
  await openRoute(page, readerHash(quoteOf(CHANGE.record)));
  await expect(page.locator('mark[aria-current="true"]').first()).toHaveCSS('outline-style', 'dotted');
  // An embed has a background of its own, which is replaced as well.
  await page.goto(`${embedPath(ROW.panel.spec.id)}#dark`);
  const inside = await page.evaluate(() => {
    const label = document.querySelector('[data-page] svg text');
    return label ? [getComputedStyle(label).fill, getComputedStyle(document.body).backgroundColor] : [];
  });
  expect(new Set(inside).size).toBe(2);
});

/** 1280 pixels at 400 % are 320; the narrowest phones are as wide. */
const NARROW = [
  ['320 px, as at 400 % zoom', 320, 'light'],
  ['长辈模式 on a phone', 390, 'light 24'],
  ['长辈模式 at its largest', 1366, 'light 40'],
] as const;
for (const [name, width, stored] of firstOfEach('screens', NARROW, ([, , text]) =>
  text === 'light' ? 'plain' : 'elder',
)) {
  test(`${name}: no page scrolls sideways, nothing is cut`, async ({ page }) => {
    await chooseMode(page, 'light', stored);
    await page.setViewportSize({ width, height: width < 500 ? 640 : 768 });
    for (const hash of [
      '#/',
      TAB.hash,
      `#/i/${ROW.record.indicator}`,
      '#/map',
      `#/sources/${LONGEST.document.id}`,
      '#/review',
      '#/all',
    ]) {
      await openRoute(page, hash);
      // Lazy-loaded sheets and charts adapt to the text size a moment after they load.
      await expect.poll(() => sticksOut(page), { message: hash }).toEqual([]);
      await expect.poll(() => cutText(page), { message: hash }).toEqual([]);
      await expect
        .poll(() => smallTargets(page, stored === 'light' ? 44 : 60), { message: hash })
        .toEqual([]);
    }
  });
}
