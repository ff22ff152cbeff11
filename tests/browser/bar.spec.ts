import type { Page } from '@playwright/test';
import { LONGEST, NEXT } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, test } from './support/site.ts';

const bar = (page: Page) => page.locator('[data-slim-bar]');

/** What is focused, and by how much the bar covers it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const [own, focused] = [document.querySelector('[data-slim-bar]'), document.activeElement];
    if (!own || !focused || own.contains(focused)) return 0;
    return Math.max(0, own.getBoundingClientRect().bottom - focused.getBoundingClientRect().top);
  });

test('a bar stays with page, sections, search and the way to the top, and covers nothing that is focused', async ({
  page,
}) => {
  await openRoute(page, NEXT.hash);
  await expect(bar(page)).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(bar(page)).toContainText(NEXT.title);
  expect(await axeFaults(page)).toEqual([]);
  // Backwards through the page, every control comes out from under the bar.
  await page.locator('main button').last().focus();
  let steps = 0;
  for (; steps < 60 && (await page.evaluate(() => window.scrollY > 200)); steps += 1) {
    await page.keyboard.press('Shift+Tab');
    expect(await covered(page), `step ${steps}`).toBe(0);
  }
  expect(steps).toBeGreaterThan(20);

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await bar(page)
    .getByRole('button', { name: /本页各节/ })
    .click();
  // The second, because the first may begin beside the header.
  const second = bar(page).getByRole('listitem').nth(1).getByRole('button');
  const title = (await second.textContent()) ?? '';
  await second.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
  await expect(heading).toBeFocused();
  expect(await covered(page)).toBe(0);
  await bar(page).getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: '回顶部' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('the reader keeps the name of its document, and tabs that go on say so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRoute(page, `#/sources/${LONGEST.document.id}`);
  await expect(page.getByRole('navigation', { name: '领域', exact: true })).toHaveAttribute('data-more', '');
  await page.evaluate(() => window.scrollTo(0, 4000));
  await expect(bar(page)).toContainText(LONGEST.document.shortTitle);
  expect(await axeFaults(page)).toEqual([]);
});

test('? lists the keys, and / and ? can be switched off', async ({ page }) => {
  await openRoute(page, '#/');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: '按键说明' });
  await expect(keys).toContainText('Ctrl+K');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^显示/ }).click();
  await page.getByRole('group', { name: '单键' }).getByRole('radio', { name: '关闭' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-keys', 'off');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
});
