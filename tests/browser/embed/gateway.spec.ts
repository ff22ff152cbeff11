import { embedPath } from '../../../src/model/paths.ts';
import { BAR, fileOf, TAB } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';

/** What gateways do to the answers of a site: a wrong encoding, a policy of their own. */

const PANEL = embedPath(BAR.panel.spec.id);

test('pages that are sent as GBK are read as what they are', async ({ page }) => {
  await page.route(/\.html/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-type': 'text/html; charset=gbk' },
    });
  });
  for (const path of [PANEL, fileOf(TAB)]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
    await expect(page.locator('body')).toContainText('来源：');
  }
});

test('a drawing keeps its colours where a second policy refuses the styles of the page', async ({
  page,
  clean,
}) => {
  clean.allow(/Content Security Policy|Applying inline style|policy: style-src/);
  await page.route(/\.html/, async (route) => {
    const response = await route.fetch();
    const own = response.headers()['content-security-policy'] ?? '';
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': `${own}, default-src 'self'` },
    });
  });
  await page.goto(PANEL);
  const fills = await page
    .locator('[data-picture] svg, svg[data-drawn]')
    .first()
    .evaluate((svg) =>
      [...svg.querySelectorAll('[fill]:not([fill="none"], clipPath *)')].map(
        (mark) => getComputedStyle(mark).fill,
      ),
    );
  expect(fills.length).toBeGreaterThan(3);
  expect(fills.filter((fill) => fill === 'rgb(0, 0, 0)')).toEqual([]);
});
