import type { Page } from '@playwright/test';
import { drawSome } from '../../support/forms.ts';
import { CHANGE, fileOf, NEXT, TAB } from '../../support/subjects.ts';
import { expect, openRoute, settle, test } from '../support/site.ts';

/**
 * Hydration begins in a task after that in which the app has decided for it, and goes on panel by panel. A
 * change in between must not reach the first render of anything: React would compare the prerendered page with
 * something else, report an error, which the fixture counts, and render the page anew.
 */

/** What the page looks like at a moment of hydration, as a selector in `html`. */
const MOMENTS = {
  'before the first render': '#root:not(:has(a[data-drawn-figure])):has(button)',
  'while the panels follow': '&[data-app="ready"]',
} as const;
type Moment = keyof typeof MOMENTS;

/** Changes the hash at a moment of hydration, in the same task. */
async function navigateAt(page: Page, moment: Moment, hash: string): Promise<void> {
  await page.addInitScript(
    ([selector, to]) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector) && !document.documentElement.matches(selector)) return;
        observer.disconnect();
        window.location.hash = to;
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    },
    [MOMENTS[moment].replace('&', ':root'), hash] as const,
  );
}

const VIEWS = [
  { to: NEXT.hash, shown: 'domain', from: 'index.html' },
  { to: '#/', shown: 'overview', from: fileOf(TAB) },
  { to: '#/map', shown: 'map', from: fileOf(TAB) },
  { to: `${TAB.hash}?f=${CHANGE.record.id}`, shown: 'domain', from: fileOf(TAB) },
];

for (const moment of Object.keys(MOMENTS) as Moment[])
  for (const { to, shown, from } of drawSome('routes', VIEWS, 2))
    test(`who goes from ${from} to ${to} ${moment} gets there`, async ({ page }) => {
      await navigateAt(page, moment, to);
      await page.goto(from);
      await expect(page.locator('main[data-page]')).toHaveAttribute('data-page', shown);
      await settle(page);
      expect(new URL(page.url()).hash).toBe(to);
      if (to.includes('?f=')) await expect(page.getByRole('dialog')).toContainText(CHANGE.figure);
      else await expect(page).toHaveTitle(shown === 'domain' ? new RegExp(`^${NEXT.title}`) : /./);
    });

test('a stored deck is shown by every panel once it is hydrated, and by none before', async ({ page }) => {
  await openRoute(page, TAB.hash);
  const pins = page.locator('[data-panel] button[aria-label*="放映"]');
  await pins.last().click();
  await expect(pins.last()).toHaveText('已加入放映');
  // A click hydrates its panel before the others, and that panel asks for the module of the pinned deck. The
  // scheduler of React goes on by messages: with a pause before each, the module is there when the others follow.
  await page.addInitScript(() => {
    const send = MessagePort.prototype.postMessage;
    const isStarting = () =>
      document.querySelector('[data-panel] [data-drawing-of] > :nth-child(2)') !== null;
    MessagePort.prototype.postMessage = function (...args: unknown[]) {
      window.setTimeout(() => Reflect.apply(send, this, args), isStarting() ? 300 : 0);
    };
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.app !== 'ready') return;
      observer.disconnect();
      window.setTimeout(() =>
        document.querySelector<HTMLElement>('[data-panel] button[aria-pressed]')?.click(),
      );
    }).observe(document, { attributes: true, subtree: true });
  });
  await page.goto(fileOf(TAB));
  await settle(page);
  await expect(pins.last()).toHaveText('已加入放映');
});
