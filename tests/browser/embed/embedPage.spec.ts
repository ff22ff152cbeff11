import { embedPath } from '../../../src/model/paths.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { firstOfEach } from '../../support/forms.ts';
import { MAP_PANEL, paragraphOf, quoteOf, ROW } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { ONE_OF_EACH_KIND } from '../support/embedBehaviours.ts';
import { allFit, frameBoxes, frameOf, loaderOf, openHost, writeHostPage } from '../support/hostPage.ts';
import { expect, test } from '../support/site.ts';

/** What a reader can do inside an embed, and what the host page may do to it. */

const PANEL = ROW.panel.spec.id;
const MARK = `svg[data-drawn="wide"] [data-observation="${ROW.record.id}"]`;
const CARD = `#e-${ROW.record.id}`;
const { doc, quote } = quoteOf(ROW.record);
const MAIN = '[data-page="embed"]';

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('a mark opens its words as a card, and Escape gives the focus back', async ({ page }) => {
  await page.goto(embedPath(PANEL));
  const mark = page.locator(MARK);
  await mark.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: ROW.record.name, exact: true });
  await expect(card).toBeFocused();
  await expect(card.getByText(quote.quote)).toBeVisible();
  await expect(
    card.getByRole('link', { name: new RegExp(`第${paragraphOf(quote)}段`) }).first(),
  ).toHaveAttribute('href', new RegExp(`#/sources/${doc}\\?.*p=${paragraphOf(quote)}`));
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
  // The entry is back in the list.
  await expect(page.locator(CARD)).toContainText(quote.quote);
  await mark.click();
  await expect(card).toBeVisible();
  const [box, frame] = [await card.boundingBox(), await page.locator(MAIN).boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  await page.getByRole('heading', { level: 1 }).click();
  await expect(card).toBeHidden();
  // None of this adds a history entry.
  expect(new URL(page.url()).hash).toBe('');
});

test('a hint names the mark under pointer and focus, can be reached and dismissed', async ({ page }) => {
  await page.goto(embedPath(PANEL));
  const hint = page.locator('[data-hint]');
  await page.locator(MARK).hover();
  const label = (await page.locator(MARK).getAttribute('aria-label')) ?? '';
  expect(label).toContain(`${ROW.record.name}：${ROW.figure}`);
  await expect(hint).toHaveText(label.replace(/，[^，]*$/, ''));
  await hint.hover();
  await page.waitForTimeout(400);
  await expect(hint).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(hint).toBeHidden();
  await page.locator(MARK).focus();
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
});

test('table, picture and all words are one link away, and the ground stays', async ({ page }) => {
  await page.goto(`${embedPath(PANEL)}#dark`);
  const main = page.locator(MAIN);
  const dark = rgb(TOKENS.projection.paper);
  await expect(main).toHaveCSS('background-color', dark);
  await page.getByRole('link', { name: '表格' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator(MARK)).toBeHidden();
  await page.getByRole('link', { name: '图形' }).click();
  await expect(page.locator(MARK)).toBeVisible();
  await page.getByRole('link', { name: '查看全部用语与出处' }).click();
  await expect(page.locator('section li:visible')).toHaveCount(ROW.panel.all.length);
  await page.getByRole('link', { name: '收起' }).click();
  await expect(page.locator('section li:visible')).toHaveCount(0);
  await expect(main).toHaveCSS('background-color', dark);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [fragment, ground, table] of [
    ['', TOKENS.light.paper, false],
    ['#table', TOKENS.light.paper, true],
    ['#dark', TOKENS.projection.paper, false],
    ['#dark-table', TOKENS.projection.paper, true],
    ['#auto', TOKENS.light.paper, false],
  ] as const)
    test(`the fragment chooses ground and view: ${fragment || 'none'}`, async ({ page }) => {
      await page.goto(`${embedPath(PANEL)}${fragment}`);
      await expect(page.locator(MAIN)).toHaveCSS('background-color', rgb(ground));
      await expect(page.locator('table').first()).toBeVisible({ visible: table });
      await expect(page.locator(MARK)).toBeVisible({ visible: !table });
    });

  test('a ground may follow the system, or be left out', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${embedPath(PANEL)}#auto`);
    await expect(page.locator(MAIN)).toHaveCSS('background-color', rgb(TOKENS.projection.paper));
    await page.goto(`${embedPath(PANEL)}#clear`);
    await page.reload();
    await expect(page.locator(MAIN)).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });

  test('a mark leads to its words on the same page', async ({ page }) => {
    await page.goto(embedPath(PANEL));
    await expect(page.locator(CARD)).toBeHidden();
    await page.locator(MARK).click();
    await expect(page.locator(CARD)).toBeVisible();
    await expect(page.locator(CARD)).toContainText(quote.quote);
  });
});

test('a page around that is zoomed, scaled or dark changes neither fit nor ground', async ({
  page,
  baseURL,
  clean,
}) => {
  clean.allow(/^request: http:\/\/localhost:/);
  const site = baseURL ?? '';
  const host = await openHost();
  const body = frameOf(`${site}${embedPath(PANEL)}`, { more: 'data-youju' }) + loaderOf(site);
  const inside = page.frameLocator('iframe').locator(MAIN);
  for (const style of ['zoom: 1.5', 'zoom: 0.75', 'transform: scale(0.8)', 'color-scheme: dark']) {
    const head = `<style>body{${style};background:#000}</style>`;
    await page.goto(writeHostPage(host, { head, body }));
    await expect
      .poll(
        () => inside.evaluate((main) => Math.abs(window.innerHeight - main.getBoundingClientRect().height)),
        { message: style },
      )
      .toBeLessThanOrEqual(1.5);
    await expect(inside).toHaveCSS('background-color', rgb(TOKENS.light.paper));
  }
  host.close();
});

test('a fragment below the fold of a page of the same site leaves that page where it is', async ({
  page,
  baseURL,
}) => {
  const frame = frameOf(`${embedPath(PANEL)}#dark-table`, { more: 'data-youju' });
  await page.route(/same-site\.html$/, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><body><div style="height:3000px"></div>${frame}${loaderOf(baseURL ?? '')}`,
    }),
  );
  await page.goto('same-site.html');
  await expect(page.frameLocator('iframe').locator('table').first()).toBeAttached();
  await expect.poll(async () => allFit(await frameBoxes(page))).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

/** One that is drawn, and the map; `npm run test:full` looks at a panel of every kind. */
const LOOKED_AT = firstOfEach(
  'panels',
  [PANEL, MAP_PANEL.id, ...ONE_OF_EACH_KIND.filter((id) => id !== PANEL && id !== MAP_PANEL.id)],
  (id) => (id === PANEL ? id : 'other'),
);
for (const panel of LOOKED_AT)
  test(`axe finds nothing in ${panel}, on light and dark ground, as picture, table and card`, async ({
    page,
  }) => {
    for (const fragment of firstOfEach('screens', ['#dark', '#dark-table', ''], (one) =>
      one.includes('table') ? 'table' : 'picture',
    )) {
      await page.goto('about:blank');
      await page.goto(`${embedPath(panel)}${fragment}`);
      expect(await axeFaults(page), fragment).toEqual([]);
    }
    await page.locator('[data-observation]:visible').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
