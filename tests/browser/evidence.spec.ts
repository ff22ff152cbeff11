import type { Page } from '@playwright/test';
import { firstOfEach, isWhole } from '../support/forms.ts';
import {
  BAR,
  CHANGE,
  DERIVED,
  LONGEST,
  paragraphOf,
  quoteOf,
  ROW,
  readerHash,
  TAB,
} from '../support/subjects.ts';
import { expect, HOMES, openRoute, TABS, test, unfold } from './support/site.ts';

/** The reader is at the paragraph and evidence that the address names. */
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

/** Panels by the tab they stand on; one of each kind, where not all are asked for. */
const PLACED = firstOfEach(
  'panels',
  TABS.flatMap(({ name, shard }) => shard.panels.map(({ id, kind }) => ({ name, id, kind }))),
  ({ kind }) => kind,
);

for (const { name: domain, hash, shard } of TABS) {
  const own = PLACED.filter(({ name }) => name === domain);
  if (own.length === 0) continue;
  const { panels } = shard;

  test(`panels of ${domain}, ${own.length}: each leads to its paragraph, its evidence current`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openRoute(page, hash);
    expect(await page.locator('[data-panel]').count()).toBe(panels.length);
    for (const { id } of own) {
      const source = page.locator(`[data-panel="${id}"]`).getByText(/^来源：/);
      await expect(source).toBeVisible();
      await source.getByRole('link').first().click();
      await expectArrived(page);
      await page.goBack();
      await expect(page.locator(`[data-panel="${id}"]`)).toBeVisible();
    }
  });

  if (domain === TAB.id || domain === 'overview' || isWhole('panels'))
    test(`each figure and mark of ${domain} is a control with a name`, async ({ page }) => {
      await openRoute(page, hash);
      const controls = await page.locator('[data-observation]').evaluateAll((elements) =>
        elements.map((element) => ({
          // A button, or the link that a prerendered picture has instead.
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

const CHARTED = firstOfEach(
  'panels',
  TABS.filter(({ shard }) => shard.panels.some(({ kind }) => CHARTS.has(kind))),
  ({ name }) => (name === TAB.id ? name : 'another'),
);
for (const { name, hash, shard } of CHARTED) {
  test(`each chart of ${name} shows in its table the same records and every number`, async ({ page }) => {
    test.setTimeout(120_000);
    await openRoute(page, hash);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    });
    for (const { id } of shard.panels.filter(({ kind }) => CHARTS.has(kind))) {
      const panel = page.locator(`[data-panel="${id}"]`);
      // The wrapper first measures each chart with a temporary instance, so an empty SVG may exist for a
      // moment.
      const pictures = panel.locator('svg');
      await expect(pictures.first()).toBeVisible();
      await expect.poll(async () => (await pictures.allTextContents()).filter((t) => t === '')).toEqual([]);
      const marks = await panel
        .locator('[data-observation]')
        .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-observation')));
      // A change between two points may be beside the chart, as a control of its own.
      const drawn = [
        ...(await pictures.allTextContents()),
        ...(await panel.locator('button[data-observation]').allTextContents()),
      ].join(' ');
      await panel.getByRole('button', { name: '表格', exact: true }).click();
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
  await openRoute(page, TAB.hash);
  const place = `[data-panel="${CHANGE.panel.spec.id}"] [data-observation="${CHANGE.record.id}"]`;
  const mark = page.locator(place);
  const card = page.getByRole('dialog', { name: CHANGE.record.name, exact: true });
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
  await openRoute(phone, TAB.hash);
  await unfold(phone);
  await phone.locator(place).tap();
  await expect(phone.getByRole('dialog', { name: CHANGE.record.name, exact: true })).toBeVisible();
  await context.close();
});

test('an address opens the card of a figure in the window, wherever its figure is', async ({ page }) => {
  const ids = TABS.find(({ name }) => name === TAB.id)?.shard.records.map(({ id }) => id) ?? [];
  const some = [ids[0], ids[Math.floor(ids.length / 2)], ids[ids.length - 1]];
  // The widths on both sides of the sheet, tall and low.
  for (const [width, height] of [
    [768, 1024],
    [820, 1180],
    [1024, 600],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const id of some) {
      await openRoute(page, `${TAB.hash}?f=${id}`);
      const card = page.getByRole('dialog');
      await expect(card).toBeVisible();
      const box = await card.boundingBox();
      if (!box) throw new Error('no card');
      const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      expect(inside, `${id} at ${width}×${height}: ${JSON.stringify(box)}`).toBe(true);
    }
  }
});

for (const { label, base } of HOMES) {
  test.describe(label, () => {
    test.use({ baseURL: base });

    test('the card leads to the paragraph, and the paragraph to its panels', async ({ page }) => {
      await openRoute(page, `${TAB.hash}?f=${DERIVED.record.id}`);
      await page.getByRole('link', { name: '读这一段' }).click();
      await expectArrived(page);
      const { id, title } = ROW.panel.spec;
      const paragraph = page.locator('[data-paragraph][data-here="true"]');
      await paragraph.locator('summary').click();
      await paragraph.getByRole('link', { name: title, exact: true }).click();
      await expect(page.locator(`[data-panel="${id}"]`)).toBeInViewport();
      await expect(page.locator(`[data-panel="${id}"]`)).toHaveAttribute('data-arrived', 'true');
    });

    test('a mark in the text makes its figure current and shows what uses it', async ({ page }) => {
      const at = quoteOf(CHANGE.record);
      const beside = LONGEST.quotes.find(
        (quote) =>
          paragraphOf(quote) === paragraphOf(at.quote) &&
          quote.record !== CHANGE.record.id &&
          quote.panels.length > 0,
      );
      if (!beside) throw new Error('no other figure in its paragraph');
      await openRoute(page, readerHash(at));
      await page.locator(`mark[data-evidence~="${beside.evidence}"] button`).click();
      await expect(page).toHaveURL(new RegExp(`e=${beside.evidence}`));
      await expectArrived(page);
      await expect(page.getByRole('complementary').locator('[data-panel]').first()).toBeVisible();
    });
  });
}

test('the picture of a chart is drawn, sharp and from zero', async ({ page }) => {
  await openRoute(page, TAB.hash);
  const panel = page.locator(`[data-panel="${BAR.panel.spec.id}"]`);
  // Far below the first screen it is not rendered yet.
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('svg')).toBeVisible();
  await expect(panel.locator('svg')).toContainText(BAR.figure);
  await expect(panel.locator('canvas')).toHaveCount(0);
});
