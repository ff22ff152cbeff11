import type { Route } from '@playwright/test';
import { deckDomains } from '../../../src/model/authored/deck.ts';
import { addressesOf } from '../../support/builtFile.ts';
import { DECK } from '../../support/ownDataset.ts';
import { expect, openRoute, test } from '../support/site.ts';
import { openSpeaker, openWindows, speakerAt, wallAt } from '../support/windows.ts';

const domainsAt = (slide: number): readonly string[] => {
  const own = DECK.slides[slide - 1];
  return own ? deckDomains({ slides: [own] }) : [];
};
/** A slide of one domain between two slides that do without it. */
const AT =
  DECK.slides.findIndex((_, at) => {
    const [domain, ...more] = domainsAt(at + 1);
    if (domain === undefined || more.length > 0 || at === 0) return false;
    return ![...domainsAt(at), ...domainsAt(at + 2)].includes(domain);
  }) + 1;
const [DOMAIN = ''] = domainsAt(AT);
const SHARD = addressesOf(`data/domains/${DOMAIN}.json`);
const notice = '[data-notice="parts"]';

test.beforeEach(({ clean }) => {
  expect(AT).toBeGreaterThan(1);
  clean.allow(/Failed to load resource|net::ERR/);
});

test('a part that is missing costs its own slide, is said on the console alone, and comes back by itself', async ({
  page,
  context,
}) => {
  const refuse = (route: Route) => route.abort();
  await context.route(SHARD, refuse);
  const { speaker, wall } = await openWindows(page, { query: `s=${AT - 1}` });
  await speaker.keyboard.press('PageDown');
  await expect(speakerAt(speaker, AT)).toBeVisible();
  await expect(speaker.locator(notice)).toContainText(`第${AT}页的数据没有读到`);
  await expect(speaker.locator(notice)).toContainText(`${DOMAIN}.json`);
  await expect(speaker.locator(notice)).toContainText(`墙上仍是第${AT - 1}页`);
  await expect(wallAt(wall, AT - 1)).toBeVisible();
  await expect(wall.getByRole('alert')).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  await expect(speaker.locator(notice)).toContainText('其他页不受影响');
  await speaker.keyboard.press('PageUp');
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  await context.unroute(SHARD, refuse);
  await expect(wallAt(wall, AT)).toBeVisible({ timeout: 15_000 });
  await expect(speaker.locator(notice)).toHaveCount(0);
});

test('a part that is late is said on the console, and the wall keeps its slide until it is there', async ({
  page,
  context,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(SHARD, async (route) => {
    await held;
    await route.continue();
  });
  const { speaker, wall } = await openWindows(page, { query: `s=${AT - 1}` });
  await speaker.keyboard.press('PageDown');
  await expect(speaker.locator(notice)).toContainText(`第${AT}页的数据还没有读到`);
  await expect(wallAt(wall, AT - 1)).toBeVisible();
  release();
  await expect(wallAt(wall, AT)).toBeVisible();
  await expect(speaker.locator(notice)).toHaveCount(0);
});

test('next page and notes stay in sight at a text size of 150 % on a small screen', async ({ page }) => {
  await openRoute(page, '#/about');
  await page.evaluate(() => localStorage.setItem('youju:view', 'system 24'));
  for (const { width, height } of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize({ width, height });
    await openSpeaker(page, { query: 's=5' });
    await page.keyboard.press('t');
    const parts = [page.locator('iframe[data-preview="next"]'), page.locator('[data-notes]')];
    for (const part of parts) {
      await expect(part).toBeInViewport({ ratio: 0.99 });
      expect((await part.boundingBox())?.height ?? 0).toBeGreaterThan(60);
    }
    const over = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    await page.goto('about:blank');
  }
});
