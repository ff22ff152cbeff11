import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Deck, Slide } from '../../../src/model/authored/deck.ts';
import { expect, openRoute, test } from '../support/site.ts';

const main = JSON.parse(readFileSync('public/data/decks/main.json', 'utf8')) as Deck;
const bodies = main.slides.filter(({ kind }) => kind !== 'title');

/** A visitor's deck of so many slides, taken from the city's. */
const ownDeck = (count: number): Deck => ({
  id: 'pinned',
  title: '我的放映稿',
  slides: Array.from(
    { length: count },
    (_, index): Slide => ({ ...(bodies[index % bodies.length] as Slide), id: `own-${index + 1}` }),
  ),
});

async function openDecks(page: Page, deck: Deck): Promise<void> {
  await openRoute(page, '#/present');
  // Set once: a script that runs before each page would run in the frames of the pictures too.
  await page.evaluate((text) => localStorage.setItem('youju:pinned-deck', text), JSON.stringify(deck));
  await page.reload();
  await expect(page.locator('[data-own-slide]')).toHaveCount(deck.slides.length);
}

const own = (page: Page) => page.locator('[data-deck="pinned"]');
const order = (page: Page) =>
  page
    .locator('[data-own-slide]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.ownSlide));

test('decks are shown as pictures of their slides, and only those that are near are drawn', async ({
  page,
}) => {
  await openDecks(page, ownDeck(250));
  const picture = own(page).frameLocator('iframe').first();
  await expect(picture.getByRole('heading', { name: bodies[0]?.headline ?? '' })).toBeVisible();
  expect(await page.locator('iframe').count()).toBeLessThan(40);
  // Nothing in a picture takes the focus.
  await page.getByRole('link', { name: '放映：我的放映稿' }).focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  }
  const row = page.locator('[data-own-slide="own-200"]');
  await row.scrollIntoViewIfNeeded();
  await expect(row.locator('iframe')).toHaveCount(1);
  await row.getByRole('button', { name: /^编辑/ }).click();
  await row.getByLabel('页码').fill('3');
  await row.getByRole('button', { name: '完成' }).click();
  expect((await order(page)).slice(1, 4)).toEqual(['own-2', 'own-200', 'own-3']);
  await expect(page.locator('main')).toHaveAttribute('data-page', 'decks');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});

test('words, order and copies are changed by keyboard and pointer, and every change can be undone', async ({
  page,
}) => {
  // A drag ends where the page scrolls, so all rows are in the window.
  await page.setViewportSize({ width: 1366, height: 1400 });
  await openDecks(page, ownDeck(3));
  const row = (id: string) => page.locator(`[data-own-slide="${id}"]`);
  await row('own-1').getByRole('button', { name: /^编辑/ }).click();
  await row('own-1').getByLabel('标题').fill('另有八百七十六个项目');
  await expect(row('own-1')).toContainText('“八百七十六个”为自填，不出自文件');
  await row('own-1').getByRole('button', { name: '完成' }).click();
  await expect(row('own-1').getByRole('link')).toHaveText('另有八百七十六个项目');
  await row('own-3').getByRole('button', { name: /^复制/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await order(page)).toEqual(['own-1', 'own-3', 'own-2']);
  await page.keyboard.press('Enter');
  expect(await order(page)).toEqual(['own-1', 'own-3', 'own-3-copy', 'own-2']);
  const from = row('own-2').locator('[draggable]');
  await from.dragTo(row('own-1').locator('[draggable]'));
  expect(await order(page)).toEqual(['own-2', 'own-1', 'own-3', 'own-3-copy']);
  await page.getByRole('button', { name: '加文字页' }).click();
  await row('text').getByLabel('标题').fill('下一步');
  await row('text').getByLabel('内容，一行一条').fill('先调查\n再公布');
  await row('text').getByRole('button', { name: '完成' }).click();
  await expect(row('text')).toContainText('自拟文字，不出自文件');
  await page.reload();
  await expect(page.locator('[data-own-slide]')).toHaveCount(5);
  expect(await order(page)).toEqual(['own-2', 'own-1', 'own-3', 'own-3-copy', 'text']);
  await row('text').getByRole('link').click();
  const slide = page.locator('main[data-slide="5"]');
  await expect(slide).toContainText('先调查');
  await expect(slide.locator('footer')).not.toContainText('来源');
  await page.goBack();
  await expect(page.locator('[data-own-slide]')).toHaveCount(5);
  for (const name of [/^移出/, /^移出/]) await page.getByRole('button', { name }).first().click();
  const undo = page.getByRole('button', { name: '撤销', exact: true });
  await undo.click();
  await page.keyboard.press('Control+z');
  expect(await order(page)).toEqual(['own-2', 'own-1', 'own-3', 'own-3-copy', 'text']);
});

test('what another window does to the deck is followed, and a deck that cannot be read is kept', async ({
  page,
  context,
}) => {
  await openDecks(page, ownDeck(2));
  const other = await context.newPage();
  await openRoute(other, '#/present');
  await other.getByRole('button', { name: /^移出/ }).first().click();
  await expect(page.getByText('另一个窗口改动了放映稿。')).toBeVisible();
  expect(await order(page)).toEqual(['own-2']);
  await other.close();
  await page.evaluate(() => localStorage.setItem('youju:pinned-deck', '{"slides": 3}'));
  await page.reload();
  await expect(page.getByText('以前保存的放映稿读不出来')).toBeVisible();
  await page.getByRole('button', { name: '加文字页' }).click();
  await page.reload();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成文件' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toBe('{"slides": 3}');
  await page.getByRole('button', { name: '不再保留' }).click();
  await expect(page.getByText('以前保存的放映稿读不出来')).toHaveCount(0);
  await expect(page.locator('[data-own-slide]')).toHaveCount(1);
});
