import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ALLOWED, engineFaults } from '../../repo/engineRules.ts';
import { fileOf, NEXT, TAB } from '../../support/subjects.ts';
import { expect, openRoute, test } from '../support/site.ts';

/**
 * What engines at and below the oldest targets get from the built site. `npm run test:engines` runs it in
 * real ones.
 */

const APP = /assets\/index-[^/]+\.js$/;

/** Scripts and styles of the built site, including inline ones. */
function readBuilt(): Array<{ path: string; text: string }> {
  return readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css|html)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).replace(/\\/g, '/');
      const text = readFileSync(path, 'utf8');
      if (!path.endsWith('.html')) return { path, text };
      const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style);
      return { path: `${path}.css`, text: styles.join('\n') };
    });
}

test('no built script or style uses what the targets lack, and no excuse has outlived its reason', () => {
  const built = readBuilt();
  expect(built.length).toBeGreaterThan(20);
  expect(built.flatMap(({ path, text }) => engineFaults(path, text))).toEqual([]);
  const unexcused = built.flatMap(({ path, text }) => engineFaults(path, text, []));
  expect(
    ALLOWED.filter(({ rule, around }) => around && !unexcused.some((fault) => fault.includes(`: ${rule} (`))),
  ).toEqual([]);
});

test('no button lays its content out as a grid or in flexible boxes, which Chromium learned in 83', async ({
  page,
}) => {
  for (const hash of ['#/', '#/map', '#/review', '#/present', '#/present/main/speaker']) {
    await openRoute(page, hash);
    const wrong = await page
      .locator('button')
      .evaluateAll((all) =>
        all
          .filter((button) => /flex|grid/.test(getComputedStyle(button).display))
          .map(({ outerHTML }) => outerHTML),
      );
    expect(wrong, hash).toEqual([]);
  }
});

/**
 * The static fallback: it says why nothing responds, shows figures with their evidence, and has no control
 * that does nothing.
 */
async function expectFallback(page: Page, why: RegExp): Promise<void> {
  await expect(page.getByRole('note')).toHaveText(why);
  await expect(page.locator('[data-panel] svg:visible', { hasText: /\d/ }).first()).toBeVisible();
  await expect(page.locator('#root button:visible')).toHaveCount(0);
  await page.locator('a[data-observation]:visible').first().click();
  await expect(page.locator('#words li:target')).toBeInViewport();
}

for (const { name, lack } of [
  { name: 'a method', lack: 'delete Object.fromEntries' },
  { name: 'an observer', lack: 'delete window.ResizeObserver' },
  { name: 'modules', lack: 'delete HTMLScriptElement.prototype.noModule' },
])
  test(`an engine that lacks ${name} keeps the drawn page and says why`, async ({ page }) => {
    await page.addInitScript(lack);
    await page.goto(fileOf(TAB));
    await expectFallback(page, /这个浏览器较旧/);
    // An address of the app leads to its prerendered page, or keeps the current one.
    await page.goto(`index.html${NEXT.hash}`);
    await expect(page).toHaveURL(new RegExp(`${fileOf(NEXT)}$`));
    await page.goto('index.html#/map');
    await expectFallback(page, /这个浏览器较旧/);
  });

test('an engine that cannot read the app keeps the drawn page and says why', async ({ page, clean }) => {
  clean.allow(/SyntaxError|Unexpected/);
  await page.route(APP, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'const young = of an engine to come;' }),
  );
  await page.goto('index.html#/map');
  await expectFallback(page, /这个浏览器较旧/);
});

test('an app that does not arrive leaves the drawn page, which says that it did not', async ({
  page,
  clean,
}) => {
  clean.allow(/ERR_FAILED/);
  await page.route(APP, (route) => route.abort());
  await page.goto(fileOf(TAB));
  await expectFallback(page, /没有载入，刷新页面可以再试/);
});

test('an engine that can run the app is told nothing', async ({ page }) => {
  await openRoute(page, TAB.hash);
  await expect(page.getByRole('note')).toHaveCount(0);
});
