import { drawSome } from '../../support/forms.ts';
import {
  chooseMode,
  cutText,
  MODES,
  type Mode,
  smallTargets,
  smallText,
  sticksOut,
} from '../support/accessChecks.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, ROUTES, test } from '../support/site.ts';

/**
 * Tests every mode on some routes, and on every route with ACCESS=all, which `npm run test:access` sets. The
 * axe run over every route in the plain mode is in routes.spec.ts.
 */
const ALL = process.env.ACCESS === 'all';
/** In the short form every mode is seen on a tab, and each on one other page. */
const SHORT: Readonly<Record<Mode, string>> = {
  light: 'decks',
  dark: 'figure in reader',
  contrast: 'map',
  forced: 'review',
  elder: 'decks',
};
const routesOf = (mode: Mode) =>
  ROUTES.filter(({ name }) => ALL || name === 'open card' || name === SHORT[mode]);
/** A stage has sizes of its own, as shares of its window; present.spec.ts measures them. */
const OWN_SIZES = ['present', 'handout', 'speaker'];

// Two of them, drawn by the seed of the run; `npm run test:full` gives all.
const TRIED = ALL
  ? MODES
  : drawSome(
      'modes',
      MODES.filter((name) => name !== 'light'),
      2,
    );

for (const mode of TRIED) {
  test(`${mode}: axe finds nothing, targets and text are large enough, nothing is cut`, async ({ page }) => {
    test.setTimeout(300_000);
    await chooseMode(page, mode);
    await page.setViewportSize({ width: 1366, height: 768 });
    const routes = routesOf(mode);
    for (const { name, hash, page: view } of routes) {
      await test.step(name, async () => {
        await openRoute(page, hash);
        const wrong = {
          axe: await axeFaults(page),
          out: await sticksOut(page),
          targets: OWN_SIZES.includes(view) ? [] : await smallTargets(page, mode === 'elder' ? 60 : 44),
          text: mode === 'elder' && !OWN_SIZES.includes(view) ? await smallText(page, 24) : [],
          cut: OWN_SIZES.includes(view) ? [] : await cutText(page),
        };
        expect.soft(wrong, `${mode}, ${name}`).toEqual({ axe: [], out: [], targets: [], text: [], cut: [] });
      });
    }
    console.log(`${mode}：${routes.length}个页面，逐页查过 axe、横向溢出、点按尺寸、文字`);
  });
}
