import type { Page } from '@playwright/test';
import { dataPath, MANIFEST_PATH } from '../../src/model/paths.ts';
import { LONGEST, NEXT, TAB } from '../support/subjects.ts';
import { expect, openRoute, test } from './support/site.ts';

const offset = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const near = (page: Page, place: number) =>
  expect.poll(async () => Math.abs((await offset(page)) - place)).toBeLessThan(30);

/** Goes down by the wheel, as a reader does, until something is below the first screens. */
async function goDown(page: Page): Promise<number> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
    .toBeGreaterThan(1200);
  await page.mouse.move(600, 400);
  for (let at = 0; at < 4; at += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  // Long enough to be written down.
  await page.waitForTimeout(600);
  return offset(page);
}

for (const hash of [TAB.hash, `#/sources/${LONGEST.document.id}`])
  test(`a reload of ${hash} keeps the place, and so does the way back`, async ({ page }) => {
    await openRoute(page, hash);
    const place = await goDown(page);
    expect(place).toBeGreaterThan(600);
    await page.reload();
    await near(page, place);
    await page.evaluate((to) => {
      window.location.hash = to;
    }, NEXT.hash);
    await expect(page.locator(`main[data-page="domain"]`)).toBeFocused();
    await near(page, 0);
    await page.goBack();
    await near(page, place);
    // The place is let go once the reader moves.
    await page.mouse.wheel(0, -400);
    await expect.poll(() => offset(page)).toBeLessThan(place - 200);
  });

test('data that come late do not cost the place; an address that is typed begins at the top', async ({
  page,
}) => {
  await openRoute(page, TAB.hash);
  const place = await goDown(page);
  await page.route(new RegExp(dataPath('').replace('/', '\\/')), async (route) => {
    if (!route.request().url().includes(MANIFEST_PATH)) await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.reload();
  await near(page, place);
  await page.goto('about:blank');
  await openRoute(page, TAB.hash);
  await near(page, 0);
});
