import type { Page } from '@playwright/test';
import { chooseMode } from '../support/accessChecks.ts';
import { clippedFigures } from '../support/clippedFigures.ts';
import { CLIP_ROUTES, type ClipState, chosenStates } from '../support/clipStates.ts';
import { expect, openRoute, test } from '../support/site.ts';

test.use({ isMobile: true, hasTouch: true });

/** The spacings that WCAG 1.4.12 lets a reader set. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

async function takeState(page: Page, { width, adjust, spaced }: ClipState): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(
    ([size, rules]) => {
      document.body.style.setProperty('-webkit-text-size-adjust', `${size}%`);
      const own =
        document.getElementById('spacing') ?? document.head.appendChild(document.createElement('style'));
      own.id = 'spacing';
      own.textContent = rules ?? '';
    },
    [String(adjust), spaced ? SPACED : ''] as const,
  );
  // Charts are laid out for their new box in the next frames.
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 40)));
}

const chosen = chosenStates(300);
const sizes = [...new Set(chosen.map(({ size }) => size))];

for (const size of sizes)
  for (const { name, hash } of CLIP_ROUTES) {
    const states = chosen.filter((state) => state.size === size && state.route === name);
    if (states.length > 0)
      test(`no figure is clipped or touched: ${name} at ${size} px`, async ({ page, clean }) => {
        clean.allow(/policy: style-src/);
        test.setTimeout(60_000 + 2_000 * states.length);
        if (size !== 16) await chooseMode(page, 'elder', `light ${size}`);
        await openRoute(page, hash);
        const faults: string[] = [];
        for (const state of states) {
          await takeState(page, state);
          const found = await page.evaluate(clippedFigures);
          if (found.length > 0) faults.push(`${JSON.stringify(state)}: ${found.slice(0, 3).join('; ')}`);
        }
        expect(faults).toEqual([]);
      });
  }

test('the check finds a figure that is cut and two that touch', async ({ page }) => {
  await openRoute(page, CLIP_ROUTES[0]?.hash ?? '#/');
  expect(await page.evaluate(clippedFigures)).toEqual([]);
  await page.evaluate(() => {
    const figure = document.querySelector<HTMLElement>('main [data-observation][data-size]');
    if (figure?.parentElement) {
      figure.parentElement.style.overflow = 'hidden';
      figure.parentElement.style.width = '20px';
    }
  });
  expect((await page.evaluate(clippedFigures)).join()).toContain('clipped: ');
});
