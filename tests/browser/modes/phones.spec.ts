import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import { firstOfEach } from '../../support/forms.ts';
import { CORE } from '../../support/ownDataset.ts';
import { CHANGE, ROW, TAB, TOLD } from '../../support/subjects.ts';
import { chooseMode } from '../support/accessChecks.ts';
import { expect, openRoute, ROUTES, TABS, test, unfold } from '../support/site.ts';

/** The user agent of WeChat 8 on Android. */
const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; M2102J2SC Build/UKQ1.231207.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64';

/** As every title names the city and its plan. */
const CITY = `${CORE.site.city}“${CORE.site.period.label}”`;

const PHONE = { width: 390, height: 844 } as const;

/** Slides are sized by their window, whatever the reader's text size. */
const STAGE = ['present', 'handout', 'speaker'];

/** One address of each view. */
const SOME = firstOfEach('routes', ROUTES, ({ page }) => page);

test.use({ viewport: PHONE, hasTouch: true, isMobile: true, userAgent: WECHAT });

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

const openSession = (context: BrowserContext, page: Page): Promise<CDPSession> => context.newCDPSession(page);

/** The touches of one finger that starts in the middle of an element; a finger stays down for `holds` ms. */
async function drag(
  session: CDPSession,
  from: Locator,
  by: { readonly x: number; readonly y: number },
  holds = 0,
): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('nothing to put a finger on');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const send = (type: string, touchPoints: ReadonlyArray<{ x: number; y: number }>) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
  await send('touchStart', [{ x, y }]);
  if (holds > 0) await from.page().waitForTimeout(holds);
  const steps = Math.ceil(Math.max(Math.abs(by.x), Math.abs(by.y)) / 10);
  for (let step = 1; step <= steps; step += 1)
    await send('touchMove', [{ x: x + (by.x * step) / steps, y: y + (by.y * step) / steps }]);
  await send('touchEnd', []);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('on phones of 360, 390 and 430 no route is wider than the screen', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { hash, page: name } of SOME.filter(({ page: name }) => name !== 'speaker')) {
    await page.goto(hash);
    await expect(page.locator('main[data-page]')).toHaveAttribute('data-page', name);
    await expect(page.locator('h1')).toHaveCount(1);
    for (const width of [360, 390, 430]) {
      await page.setViewportSize({ width, height: PHONE.height });
      // Charts take their new width a moment later.
      await expect.poll(() => sideways(page), { message: `${hash} at ${width}` }).toBeLessThanOrEqual(0);
    }
  }
});

test('with the largest text of 长辈模式 no route is wider than a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await chooseMode(page, 'elder', 'light 40');
  await page.setViewportSize({ width: 360, height: PHONE.height });
  for (const { hash, page: name } of SOME.filter(({ page: view }) => !STAGE.includes(view))) {
    await page.goto(hash);
    await expect(page.locator('main[data-page]')).toHaveAttribute('data-page', name);
    await expect.poll(() => sideways(page), { message: hash }).toBeLessThanOrEqual(0);
  }
});

test('a finger that lands on a chart or a map scrolls the page, and opens nothing', async ({
  page,
  context,
}) => {
  const session = await openSession(context, page);
  for (const [hash, target] of [
    [TAB.hash, `[data-panel="${ROW.panel.spec.id}"] [data-observation]`],
    [TAB.hash, `[data-panel="${CHANGE.panel.spec.id}"] [data-observation]`],
    ['#/map', `[data-county="${TOLD.adcode}"]`],
  ] as const) {
    await openRoute(page, hash);
    if (hash === TAB.hash) await unfold(page);
    const mark = page.locator(target).first();
    await mark.scrollIntoViewIfNeeded();
    // Once on the prerendered picture, once on the live chart.
    for (let round = 0; round < 2; round += 1) {
      await page.evaluate(
        (element) => element?.scrollIntoView({ block: 'center' }),
        await mark.elementHandle(),
      );
      const before = await scrolled(page);
      await drag(session, mark, { x: 0, y: -200 });
      await expect
        .poll(() => scrolled(page), { message: `${target} ${round}` })
        .toBeGreaterThan(before + 100);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(page.url()).not.toMatch(/[?&](?:f|county)=/);
    }
  }
});

test('a tap on a mark opens its card, which fits the screen and closes by a tap', async ({ page }) => {
  for (const width of [360, 430]) {
    await page.setViewportSize({ width, height: 700 });
    await openRoute(page, TAB.hash);
    await unfold(page);
    await page
      .locator(`[data-panel="${CHANGE.panel.spec.id}"] [data-observation="${CHANGE.record.id}"]`)
      .tap();
    const card = page.getByRole('dialog', { name: CHANGE.record.name, exact: true });
    await expect(card).toBeVisible();
    const box = await card.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
    for (const action of await card.getByRole('button').or(card.locator('[class*="_actions_"] a')).all())
      expect((await action.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await card.getByRole('button', { name: '关闭' }).tap();
    await expect(card).toBeHidden();
  }
});

test('nothing is told by hovering alone: a tap shows what the pointer would', async ({ page }) => {
  await openRoute(page, '#/map');
  await page.locator(`[data-county="${TOLD.adcode}"] path`).first().tap();
  await expect(page.locator(`[data-card="${TOLD.adcode}"]`)).toBeVisible();
  // Touch users never see the browser's own tooltips.
  const hidden: string[] = [];
  for (const { hash } of TABS) {
    await openRoute(page, hash);
    hidden.push(
      ...(await page
        .locator('[title]:not(iframe), svg title')
        .evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120)))),
    );
  }
  expect(hidden).toEqual([]);
});

test('a page says in its head what a chat shows of it', async ({ page, request, baseURL }) => {
  await openRoute(page, '#/');
  const html = await (await request.get(baseURL ?? '')).text();
  const read = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
  const title = read(/<meta property="og:title" content="([^"]*)"/);
  const description = read(/<meta property="og:description" content="([^"]*)"/);
  expect(title).toContain(CITY);
  expect(description).toMatch(/原文/);
  expect(read(/<meta name="description" content="([^"]*)"/)).toBe(description);
  // Chat apps use the current title, so it names the city on every view.
  await expect(page).toHaveTitle(new RegExp(CITY));
  await openRoute(page, TAB.hash);
  await expect(page).toHaveTitle(new RegExp(`${TAB.title}.*${CITY}`));
});

test('a long press shows the words of a figure and opens nothing; on the sheet a swipe goes on and ends', async ({
  page,
  context,
}) => {
  const session = await openSession(context, page);
  await page.goto(TAB.hash);
  const figure = page.locator('main [data-panel] button[data-observation]').first();
  await expect(figure).toBeVisible();
  const id = await figure.getAttribute('data-observation');
  const box = await figure.boundingBox();
  const point = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  const words = page.locator(`[data-quote="${id}"]`);
  await expect(words).toBeVisible();
  // Longer than a tap may take, so that lifting the finger presses nothing.
  await page.waitForTimeout(700);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(300);
  expect(new URL(page.url()).hash).not.toContain('f=');

  await figure.tap();
  const sheet = page.getByRole('dialog');
  const title = sheet.getByRole('heading').first();
  await expect(page).toHaveURL(new RegExp(`f=${id}$`));
  await drag(session, title, { x: -120, y: 0 });
  await expect(page).not.toHaveURL(new RegExp(`f=${id}$`));
  await expect(page).toHaveURL(/f=/);
  await drag(session, title, { x: 120, y: 0 });
  await expect(page).toHaveURL(new RegExp(`f=${id}$`));
  await drag(session, title, { x: 0, y: 160 });
  await expect(sheet).toBeHidden();
});
