import { OVERVIEW } from '../support/ownDataset.ts';
import { expect, openRoute, test } from './support/site.ts';

const DOTS = 'button[data-known][data-observation]';

test('at 1366 × 768 the promise and the whole first section stand in the first screen', async ({ page }) => {
  await openRoute(page, '#/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('点任何一个都能看到原文');
  const [lead] = OVERVIEW.shard.panels;
  const firstSection = OVERVIEW.shard.panels.filter(({ section }) => section === lead?.section);
  expect(firstSection.length).toBeGreaterThan(0);
  for (const { id } of firstSection) {
    const box = await page.locator(`[data-panel="${id}"]`).first().boundingBox();
    expect(box?.y, id).toBeLessThan(768 / 2);
  }
  // No headline is under doubt.
  const [first] = OVERVIEW.shard.panels;
  const doubted = OVERVIEW.shard.records.filter(
    ({ id, doubt, conflicts }) => first?.records.includes(id) && (doubt ?? conflicts),
  );
  expect(doubted).toEqual([]);
});

test('every dot previews its words and opens them, and the card goes on by arrow keys', async ({ page }) => {
  await openRoute(page, '#/');
  const drawn = await page.locator('[data-known]').count();
  expect(drawn).toBeGreaterThan(10);
  await page.locator('section[aria-label="每个数字一点"]').scrollIntoViewIfNeeded();
  // The legend has one dot of each kind.
  await expect(page.locator(DOTS)).toHaveCount(drawn - 4);
  const dot = page.locator(DOTS).nth(3);
  const id = await dot.getAttribute('data-observation');
  await dot.hover();
  await expect(page.locator(`[data-quote="${id}"]`)).toBeVisible();
  await dot.click();
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  // The page beside the card stays readable: its dot is not covered.
  const [place, own] = [await card.boundingBox(), await dot.boundingBox()];
  expect(
    place &&
      own &&
      (place.x >= own.x + own.width || place.x + place.width <= own.x || place.y >= own.y + own.height),
  ).toBe(true);
  const named = await card.getAttribute('aria-labelledby');
  expect(named).not.toBeNull();
  await page.keyboard.press('ArrowRight');
  const next = await page.locator(DOTS).nth(4).getAttribute('data-observation');
  await expect(page).toHaveURL(new RegExp(`f=${next}$`));
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a first visit is told how to read, until a figure was pointed at', async ({ page }) => {
  await openRoute(page, '#/');
  const hint = page.getByText('指着任何一个数字');
  await expect(hint).toBeVisible();
  await page.locator('main [data-panel] button[data-observation]').first().hover();
  await expect(hint).toBeHidden();
  await page.reload();
  await page.waitForTimeout(3500);
  await expect(hint).toBeHidden();
});
