import type { Page } from '@playwright/test';
import { expect, HOMES, openRoute, TABS, test } from './support/site.ts';

/** The reader stands at the paragraph and evidence that the address names. */
async function expectArrived(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-page', 'reader');
  const query = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
  const evidence = query.get('e') ?? '';
  const paragraph = page.locator(`[data-paragraph~="${query.get('p')}"]`);
  await expect(paragraph).toHaveAttribute('data-here', 'true');
  await expect(page.locator(`mark[aria-current="true"][data-evidence~="${evidence}"]`)).toHaveCount(1);
  await expect(page.locator('mark[aria-current="true"]')).toHaveCount(1);
  await expect(paragraph.locator('mark[aria-current="true"]')).toBeInViewport();
}

const CHARTS = new Set(['bar', 'slope', 'dumbbell', 'share', 'parts', 'multiples']);

for (const { name: domain, hash, shard } of TABS) {
  const { panels } = shard;

  test(`each panel of ${domain} leads to its paragraph, its evidence current`, async ({ page }) => {
    test.setTimeout(180_000);
    await openRoute(page, hash);
    expect(await page.locator('[data-panel]').count()).toBe(panels.length);
    for (const { id } of panels) {
      const source = page.locator(`[data-panel="${id}"]`).getByText(/^来源：/);
      await expect(source).toBeVisible();
      await source.getByRole('link').first().click();
      await expectArrived(page);
      await page.goBack();
      await expect(page.locator(`[data-panel="${id}"]`)).toBeVisible();
    }
  });

  test(`each figure and mark of ${domain} is a control with a name`, async ({ page }) => {
    await openRoute(page, hash);
    const controls = await page.locator('[data-observation]').evaluateAll((elements) =>
      elements.map((element) => ({
        // A button, or the link that a drawn picture has in its place.
        operable: element.matches('button, a[href]'),
        name: element.getAttribute('aria-label') ?? '',
        height: element.getBoundingClientRect().height,
      })),
    );
    expect(controls.length).toBeGreaterThan(panels.length);
    expect(controls.filter(({ operable, name }) => !operable || !name.endsWith('查看出处'))).toEqual([]);
    expect(controls.filter(({ height }) => height < 24)).toEqual([]);
  });
}

for (const { name, hash, shard } of TABS) {
  test(`each chart of ${name} shows in its table the same records and every number`, async ({ page }) => {
    test.setTimeout(120_000);
    await openRoute(page, hash);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    });
    for (const { id } of shard.panels.filter(({ kind }) => CHARTS.has(kind))) {
      const panel = page.locator(`[data-panel="${id}"]`);
      // The wrapper sizes each chart on a throw-away instance first: an SVG may stand there with nothing in it.
      const pictures = panel.locator('svg');
      await expect(pictures.first()).toBeVisible();
      await expect.poll(async () => (await pictures.allTextContents()).filter((t) => t === '')).toEqual([]);
      const marks = await panel
        .locator('[data-observation]')
        .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-observation')));
      // A change between two points may stand beside the picture, as a control of its own.
      const drawn = [
        ...(await pictures.allTextContents()),
        ...(await panel.locator('button[data-observation]').allTextContents()),
      ].join(' ');
      await panel.getByRole('button', { name: '表格' }).click();
      const cells = await panel.locator('tbody button[data-observation]').evaluateAll((elements) =>
        elements.map((element) => ({
          id: element.getAttribute('data-observation'),
          text: element.textContent ?? '',
        })),
      );
      expect(cells.map((cell) => cell.id).sort(), id).toEqual([...new Set(marks)].sort());
      for (const { text } of cells.filter((cell) => /[0-9]/.test(cell.text)))
        expect(drawn, id).toContain(text);
    }
  });
}

test('a chart mark opens its evidence by mouse, by keyboard and by touch', async ({
  page,
  browser,
  baseURL,
}) => {
  await openRoute(page, '#/d/urban');
  const mark = page.locator(
    '[data-panel="reclaimed-water-change"] [data-observation="reclaimed-water-rate-latest"]',
  );
  const card = page.getByRole('dialog', { name: '再生水利用率' });
  await mark.click();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.goBack();
  await expect(card).toBeHidden();

  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    baseURL: baseURL ?? '',
  });
  const phone = await context.newPage();
  await openRoute(phone, '#/d/urban');
  await phone
    .locator('[data-panel="reclaimed-water-change"] [data-observation="reclaimed-water-rate-latest"]')
    .tap();
  await expect(phone.getByRole('dialog', { name: '再生水利用率' })).toBeVisible();
  await context.close();
});

for (const { label, base } of HOMES) {
  test.describe(label, () => {
    test.use({ baseURL: base });

    test('the card leads to the paragraph, and the paragraph to its panels', async ({ page }) => {
      await openRoute(page, '#/d/urban?f=heating-network-start');
      await page.getByRole('link', { name: '读这一段' }).click();
      await expectArrived(page);
      const paragraph = page.locator('[data-paragraph="42"]');
      await paragraph.locator('summary').click();
      await paragraph
        .getByRole('link', { name: '供热管网五年间增长369公里，公园面积增至1145万平方米' })
        .click();
      await expect(page.locator('[data-panel="area-changes"]')).toBeInViewport();
      await expect(page.locator('[data-panel="area-changes"]')).toHaveAttribute('data-arrived', 'true');
    });

    test('a mark in the text makes its figure current and shows what uses it', async ({ page }) => {
      await openRoute(page, '#/sources/press-conference?p=42&e=reclaimed-water-rate-latest-pc');
      await page.locator('mark[data-evidence~="heating-network-latest-pc"] button').click();
      await expect(page).toHaveURL(/e=heating-network-latest-pc/);
      await expectArrived(page);
      await expect(page.getByRole('complementary').locator('[data-panel]').first()).toBeVisible();
    });
  });
}

test('the picture of a chart is drawn, sharp and from zero', async ({ page }) => {
  await openRoute(page, '#/d/urban');
  const panel = page.locator('[data-panel="public-toilets"]');
  // Far below the first screen it is not drawn yet.
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('svg')).toBeVisible();
  await expect(panel.locator('svg')).toContainText('80座');
  await expect(panel.locator('canvas')).toHaveCount(0);
});
