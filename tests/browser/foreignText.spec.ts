import type { Page } from '@playwright/test';
import { drawSome, firstOfEach } from '../support/forms.ts';
import { TAB } from '../support/subjects.ts';
import { expect, openRoute, ROUTES, TABS, test } from './support/site.ts';

/** Translators and reading aids: what they do to every text of a page, one way each. */
const WAYS = ['replaced', 'wrapped', 'split'] as const;

function alterTexts(page: Page, way: (typeof WAYS)[number]): Promise<void> {
  return page.evaluate((how) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if ((node.textContent ?? '').trim() !== '' && !node.parentElement?.closest('svg, script, style'))
        texts.push(node as Text);
    for (const text of texts) {
      if (how === 'split') text.splitText(Math.ceil(text.length / 2));
      else {
        const font = document.createElement('font');
        if (how === 'replaced') {
          font.textContent = text.data;
          text.replaceWith(font);
        } else {
          text.replaceWith(font);
          font.append(text);
        }
      }
    }
  }, way);
}

/** What a reader reads, one line a block. */
const read = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main: HTMLElement) => main.innerText.replace(/\s+/g, ' '));

/** Views whose numbers change with the address. */
const COUNTED = [
  ['map', '#/map', '?drawing=tiles'],
  ['all', '#/all', `?domain=${TAB.id}`],
  ['review', '#/review', `?domain=${TAB.id}`],
] as const;

for (const way of WAYS) {
  test(`texts that are ${way} on every view: the way goes on, and nothing breaks`, async ({ page }) => {
    const views = ROUTES.filter(({ page: name }) => !/^(?:present|speaker|handout)$/.test(name));
    await openRoute(page, TABS[0]?.hash ?? '#/');
    for (const { hash, page: name } of drawSome('routes', views, 5)) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await expect(page.locator(`main[data-page="${name}"]`)).toBeVisible();
      await expect(page.locator('[data-state="loading"]')).toHaveCount(0);
      await alterTexts(page, way);
    }
    await page.goBack();
    await expect(page.getByText('页面出错')).toHaveCount(0);
  });

  for (const [name, bare, query] of firstOfEach('switches', COUNTED, () => WAYS.indexOf(way)))
    test(`numbers on ${name} are those of the moment where texts were ${way}`, async ({ page }) => {
      await openRoute(page, `${bare}${query}`);
      const fresh = await read(page);
      await openRoute(page, bare);
      await page.waitForTimeout(300);
      await alterTexts(page, way);
      await page.evaluate((to) => {
        window.location.hash = to;
      }, `${bare}${query}`);
      await expect.poll(() => read(page)).toBe(fresh);
    });
}
