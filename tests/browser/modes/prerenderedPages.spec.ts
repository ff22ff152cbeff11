import type { Page } from '@playwright/test';
import { isWhole } from '../../support/forms.ts';
import { CHANGE, fileOf, LONGEST, NEXT, ROW, TAB, TILE } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, TABS, test } from '../support/site.ts';

/** Prerendered pages: readable without scripts, and hydrated in place by the app. */

const APP = /assets\/index-[^/]+\.js$/;
const ENGINE = /assets\/echarts-[^/]+\.js$/;

/** Loads the page but delays the app until the returned function is called. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(APP, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const appRuns = (page: Page) => expect(page.locator('#root a[data-drawn-figure]')).toHaveCount(0);

/** Boxes of the parts of a page and of the letters of its figures, which may lie otherwise in a box that stays. */
const boxesOf = (page: Page) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        '[data-panel], [data-panel] svg[data-width], h1, h2, nav a, footer, main [data-observation][data-size]',
      ),
    )
      .map((element) => {
        if (!element.hasAttribute('data-size')) return element.getBoundingClientRect();
        const letters = document.createRange();
        letters.selectNodeContents(element);
        return letters.getBoundingClientRect();
      })
      .filter(({ width }) => width > 0)
      .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ')),
  );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is whole: its panels, and a place for each of its links', async ({
    page,
    request,
    baseURL,
  }) => {
    for (const { hash, shard } of TABS) {
      const file = fileOf({ hash });
      await page.goto(file);
      await expect(page.locator('h1:visible')).toHaveCount(1);
      for (const panel of shard.panels)
        await expect(page.locator(`[data-panel="${panel.id}"]`)).toBeVisible();
      const html = await (await request.get(new URL(file, baseURL).href)).text();
      const decode = (text: string) => text.replace(/&amp;/g, '&');
      const named = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decode(id)));
      const led = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => decode(href));
      expect(led.length).toBeGreaterThan(TABS.length);
      const pages = new Set(TABS.map((tab) => fileOf(tab)));
      expect(
        led.filter((href) => !(href.startsWith('#') ? named.has(href.slice(1)) : pages.has(href))),
      ).toEqual([]);
    }
  });

  test('a figure leads to its words, a tab to its page', async ({ page }) => {
    await page.goto(fileOf(TAB));
    await page.locator(`[data-panel="${TILE.panel.spec.id}"] [data-observation]`).first().click();
    await expect(page.locator('#words li:target')).toBeInViewport();
    await page.goto(fileOf(TAB));
    await page.locator(`svg:visible [data-observation="${ROW.record.id}"]`).click();
    await expect(page.locator('#words li:target')).toContainText(ROW.record.quantity?.value ?? '?');
    await page.getByRole('link', { name: new RegExp(`^${NEXT.title}`) }).click();
    await expect(page).toHaveURL(new RegExp(`${fileOf(NEXT)}$`));
    await page.getByRole('link', { name: '总览' }).click();
    await expect(page).toHaveURL(/index\.html$/);
  });
});

for (const file of ['index.html', fileOf(TAB)])
  test(`${file} is taken over in place: the same elements, nothing moves`, async ({ page }) => {
    const release = await holdApp(page);
    await page.goto(file);
    await page.evaluate(() => {
      for (const element of Array.from(document.querySelectorAll('main, [data-panel]')))
        element.setAttribute('data-was-here', '');
    });
    const before = await boxesOf(page);
    expect(before.length).toBeGreaterThan(20);
    release();
    await appRuns(page);
    expect(await boxesOf(page)).toEqual(before);
    await expect(page.locator('main:not([data-was-here]), [data-panel]:not([data-was-here])')).toHaveCount(0);
    // Each figure is in the page once: variants for other widths are removed.
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('svg[data-width]').length))
      .toBe(await page.locator('svg[data-width]:visible').count());
    expect(await boxesOf(page)).toEqual(before);
  });

test('a figure pressed before the app is there opens its evidence once it is', async ({ page }) => {
  const release = await holdApp(page);
  await page.goto(fileOf(TAB));
  await page.locator(`svg:visible [data-observation="${ROW.record.id}"]`).click();
  release();
  await expect(page.getByRole('dialog')).toContainText(ROW.figure);
  await expect(page).toHaveURL(new RegExp(`${TAB.hash}\\?f=${ROW.record.id}$`));
});

test('the engine is asked for when a chart is touched, keeps the focus and moves nothing', async ({
  page,
}) => {
  const engine: string[] = [];
  page.on('request', (request) => {
    if (ENGINE.test(request.url())) engine.push(request.url());
  });
  await page.goto(fileOf(TAB));
  await appRuns(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
  await page.mouse.move(400, 300);
  expect(engine).toEqual([]);
  const panel = page.locator(`[data-panel="${ROW.panel.spec.id}"]`);
  const boxes = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-panel]')).map((element) =>
        Math.round(element.getBoundingClientRect().height),
      ),
    );
  const before = await boxes();
  const mark = panel.locator(`[data-observation="${ROW.record.id}"]`);
  await expect(mark).toHaveCount(1);
  await mark.focus();
  await expect(panel.locator('[_echarts_instance_] svg')).toContainText(ROW.figure);
  expect(engine).toHaveLength(1);
  await expect(mark).toBeFocused();
  expect(await boxes()).toEqual(before);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(ROW.figure);
});

test('a press that the engine comes in the middle of still opens the figure', async ({ page }) => {
  await page.goto(fileOf(TAB));
  await appRuns(page);
  const mark = page.locator(`[data-panel="${ROW.panel.spec.id}"] [data-observation="${ROW.record.id}"]`);
  await expect(mark).toHaveCount(1);
  const box = await mark.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.waitForResponse(ENGINE);
  await page.waitForTimeout(300);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toContainText(ROW.figure);
});

test('an address of another view shows its outline before any of the app', async ({ page }) => {
  const release = await holdApp(page);
  for (const [hash, outline] of [
    [NEXT.hash, 'panels'],
    [`#/sources/${LONGEST.document.id}?p=12`, 'text'],
    ['#/map', 'map'],
    ['#/present/main?s=3', 'wall'],
  ] as const) {
    await page.goto('about:blank');
    // The app of a wall starts before the page has loaded, and is held back here.
    await page.goto(`index.html${hash}`, { waitUntil: 'domcontentloaded' });
    await expect(page.locator('html')).toHaveAttribute('data-elsewhere', outline);
    await expect(page.locator('main')).toBeHidden();
  }
  await page.goto('about:blank');
  await page.goto(`index.html${NEXT.hash}`);
  await expect(page.locator('#outline')).toBeVisible();
  release();
  await expect(page.locator('main[data-page="domain"]')).toBeVisible();
  await expect(page.locator('#outline')).toBeHidden();
});

test('tabs lead the same way from every page, drawn pictures come with them', async ({ page }) => {
  await page.goto(fileOf(TAB));
  await appRuns(page);
  await page.getByRole('link', { name: new RegExp(`^${NEXT.title}`) }).click();
  await expect(page).toHaveURL(new RegExp(`${fileOf(TAB)}${NEXT.hash}$`));
  await expect(page.locator('main[data-page="domain"] [data-drawing-of]').first()).toBeVisible();
  await page.getByRole('link', { name: '总览' }).click();
  await expect(page.locator('main[data-page="overview"]')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: CHANGE.panel.spec.section })).toBeVisible();
  await expect(page.locator('[_echarts_instance_]')).toHaveCount(0);
});

test('a page drawn from other figures is not taken over but drawn anew', async ({ page }) => {
  await page.route(`**/${fileOf(TAB)}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-drawn-version="[^"]*"/, 'data-drawn-version="other"');
    await route.fulfill({ response, body });
  });
  await page.goto(fileOf(TAB));
  await appRuns(page);
  await expect(page.locator(`[data-panel="${ROW.panel.spec.id}"] [_echarts_instance_] svg`)).toContainText(
    ROW.figure,
  );
});

test('drawn pages hold no violation of access, before and after', async ({ page }) => {
  test.setTimeout(120_000);
  const release = await holdApp(page);
  await page.goto(fileOf(TAB));
  expect(await axeFaults(page)).toEqual([]);
  // What the app makes of it routes.spec.ts looks at as well.
  release();
  await appRuns(page);
  if (isWhole('screens')) expect(await axeFaults(page)).toEqual([]);
});

test('each page names itself in its head', async ({ page }) => {
  const seen = new Set<string>();
  for (const { hash, shard } of TABS) {
    await page.goto(fileOf({ hash }));
    const title = await page.locator('meta[property="og:title"]').getAttribute('content');
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(description).toContain(shard.panels[0]?.title.slice(0, 8) ?? '');
    seen.add(title ?? '');
  }
  expect(seen.size).toBe(TABS.length);
  await openRoute(page, '#/');
});
