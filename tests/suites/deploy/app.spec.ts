import { embedPath } from '../../../src/model/paths.ts';
import { PANELS } from '../../browser/support/embedBehaviours.ts';
import { expect, openRoute, ROUTES, test } from '../../browser/support/site.ts';
import { openWindows, speakerAt, wallAt } from '../../browser/support/windows.ts';
import { BAR, BY_NUMBER, TAB } from '../../support/subjects.ts';

/**
 * The whole app under the policy of the recipe. The fixture fails on any blocked script, style or request,
 * which is a console error.
 */

for (const { name, hash, page: place } of ROUTES)
  test(`${name}: nothing is refused`, async ({ page }) => {
    await openRoute(page, hash);
    await expect(page.locator('main')).toHaveAttribute('data-page', place);
    // An arrow between two figures is a sign with a name, and no chart.
    for (const picture of await page.locator('[data-panel] div[role="img"]').all())
      await expect(picture.locator('svg')).toContainText(/\S/);
  });

test('a figure opens its card, the search finds, and both close', async ({ page }) => {
  await openRoute(page, TAB.hash);
  await page.locator('[data-panel] button[data-observation]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // A dialog that covers the page keeps it from scrolling, by a style that the policy admits.
  await page.getByRole('button', { name: '显示：主题与字号' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill(BY_NUMBER.query);
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('console and wall keep in step, and the console shows the wall in frames of its own', async ({
  page,
}) => {
  const { speaker, wall } = await openWindows(page);
  await expect(speaker.locator('iframe')).toHaveCount(2);
  for (const index of [0, 1])
    await expect(speaker.frameLocator(`iframe >> nth=${index}`).locator('main[data-slide]')).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(speakerAt(speaker, 2)).toBeVisible();
  await expect(wallAt(wall, 2)).toBeVisible();
});

test('presentation and spreadsheet are written in the window', async ({ page }) => {
  await openRoute(page, '#/present/main/handout');
  const [pptx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载PPTX' }).click(),
  ]);
  expect(pptx.suggestedFilename()).toMatch(/\.pptx$/);
  await openRoute(page, '#/review?view=sheet');
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /XLSX/ }).click(),
  ]);
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('every panel is drawn as its own page, and nothing is refused', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { spec } of PANELS) {
    await page.goto(`embed/${spec.id}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(spec.title);
    // Styled by its own style sheet, which the policy admits by hash.
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).position)).toBe('relative');
  }
  const description = `${PANELS.length}个图板`;
  test.info().annotations.push({ type: 'measured', description });
});

test('what slips into a page is refused, in the app and in an embed', async ({ page, clean }) => {
  clean.allow(/Content Security Policy|TrustedScript|policy: /);
  for (const [place, styles] of [
    ['#/', ['style-src-attr']],
    [embedPath(BAR.panel.spec.id), ['style-src-elem', 'style-src-attr']],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(place);
    await expect(page.locator('main')).toBeVisible();
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const add = (name: string, text: string) => {
        const element = document.createElement(name);
        element.append(new Text(text));
        document.body.append(element);
      };
      add('script', 'document.title = "slipped in"');
      add('style', 'main { display: none; }');
      document.body.setAttribute('style', 'opacity: 0');
      const link = document.createElement('a');
      try {
        link.setAttribute('onclick', 'document.title = "slipped in"');
      } catch {
        seen.push('onclick');
      }
      document.body.append(link);
      link.click();
      await new Promise((done) => setTimeout(done, 200));
      return { seen: [...new Set(seen)].sort(), title: document.title };
    });
    expect(refused.seen).toEqual([...styles, 'onclick', 'require-trusted-types-for'].sort());
    expect(refused.title).not.toBe('slipped in');
  }
});
