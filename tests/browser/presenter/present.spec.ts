import { readFileSync } from 'node:fs';
import type { Deck } from '../../../src/model/authored/deck.ts';
import { firstOfEach } from '../../support/forms.ts';
import { CHANGE, DOUBTED, TAB } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, test } from '../support/site.ts';
import { measureSlide, showSlide } from '../support/slideFaults.ts';

const deck = JSON.parse(readFileSync('public/data/decks/main.json', 'utf8')) as Deck;

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [6656, 1792],
  [1080, 1920],
] as const;

/** Of a window that is higher than wide, letters of the same size on a wall are a smaller share of its height. */
const smallestText = (width: number, height: number): number => (width < height ? 0.016 : 0.024);
/** Section, scope, date and source are read in the last row of a hall, 20 m away. */
const SMALLEST_SCOPE = 0.032;
const smallestFigure = (width: number, height: number): number => (width < height ? 1 / 18 : 1 / 8);

// A hall’s wall and the squarest screen; `npm run test:full` measures the others.
const MEASURED = firstOfEach('screens', SIZES, ([width, height]) =>
  width < height ? 'tall' : width / height < 1.5 ? 'square' : 'wide',
);
for (const [width, height] of MEASURED) {
  test(`every slide of the deck fits ${width}×${height} and is readable`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.goto('#/present/main');
    let smallest = Number.POSITIVE_INFINITY;
    let figures = 0;
    for (const [index, slide] of deck.slides.entries()) {
      await showSlide(page, `#/present/main?s=${index + 1}`, index + 1);
      // A chart takes a moment to resize; what does not fit then never will.
      await expect
        .soft(async () => expect((await measureSlide(page)).faults, slide.id).toEqual([]))
        .toPass({ timeout: 3000 });
      const measured = await measureSlide(page);
      expect.soft(measured.smallestText, slide.id).toBeGreaterThanOrEqual(smallestText(width, height));
      expect.soft(measured.smallestScope, slide.id).toBeGreaterThanOrEqual(SMALLEST_SCOPE);
      smallest = Math.min(smallest, measured.smallestText);
      if (slide.kind === 'figure' || slide.kind === 'change') {
        figures += 1;
        expect.soft(measured.figure ?? 0, slide.id).toBeGreaterThanOrEqual(smallestFigure(width, height));
      }
      await expect.soft(page.locator('footer').getByText(/^来源：/), slide.id).toBeVisible();
      await expect.soft(page.locator('footer a').first(), slide.id).toHaveAttribute('href', /^#\/sources/);
    }
    expect(figures).toBeGreaterThan(1);
    console.log(`${width}×${height}：最小字为屏高的 ${(smallest * 100).toFixed(2)}%`);
  });
}

for (const theme of firstOfEach('screens', ['projection', 'light', 'contrast'], () => 'theme')) {
  test(`axe finds nothing on slides in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`#/present/main?theme=${theme}`);
    for (const kind of new Set(deck.slides.map((slide) => slide.kind))) {
      const number = deck.slides.findIndex((slide) => slide.kind === kind) + 1;
      await showSlide(page, `#/present/main?s=${number}&theme=${theme}`, number);
      expect.soft(await axeFaults(page), kind).toEqual([]);
    }
  });
}

test('a slide appears within 200 ms, and at once where motion is unwelcome', async ({ page }) => {
  await page.goto('#/present/main?s=3');
  const body = page.locator('main > div').first();
  const seconds = () => body.evaluate((element) => getComputedStyle(element).animationDuration);
  await expect(body).toBeVisible();
  expect(Number.parseFloat(await seconds())).toBeGreaterThan(0);
  expect(Number.parseFloat(await seconds())).toBeLessThanOrEqual(0.2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await body.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
});

test('the address names the slide that stands: it is kept on reload, and leads to the one that is typed', async ({
  page,
}) => {
  const slide = (number: number) => page.locator(`main[data-slide="${number}"]`);
  await page.goto('#/present/main?s=3&theme=light');
  await expect(slide(3)).toBeVisible();
  for (const _ of [4, 5, 6, 7]) await page.keyboard.press('PageDown');
  await expect(slide(7)).toBeVisible();
  await expect(page).toHaveURL(/\?s=7&theme=light$/);
  await page.reload();
  await expect(slide(7)).toBeVisible();
  await page.keyboard.press('PageDown');
  // Typed before the debounced address has changed.
  await page.evaluate(() => {
    window.location.hash = '#/present/main?s=2&theme=light';
  });
  await expect(slide(2)).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(slide(2)).toBeVisible();
  await expect(page).toHaveURL(/\?s=2&theme=light$/);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/\?theme=light$/);
});

test('a pinned panel is shown, and its deck goes out and comes in as a file', async ({ page }) => {
  await openRoute(page, TAB.hash);
  await page.getByRole('button', { name: `加入放映：${DOUBTED.spec.title}`, exact: true }).click();
  await openRoute(page, `#/i/${CHANGE.record.indicator}`);
  await page.getByRole('button', { name: new RegExp(`^加入放映：${CHANGE.record.name}由`) }).click();
  await openRoute(page, '#/present');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出文件' }).click(),
  ]);
  const path = await download.path();
  for (const name of [/^移出/, /^移出/]) await page.getByRole('button', { name }).first().click();
  await expect(page.getByText('还没有内容')).toBeVisible();
  await page.getByLabel('导入文件').setInputFiles(path);
  // Nothing was lost, so nothing was asked; a second import asks, and can be undone.
  const show = page.getByRole('link', { name: '放映：我的放映稿' });
  await expect(show).toBeVisible();
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Deck;
  const shorter = { ...stored, slides: stored.slides.slice(0, 1) };
  const upload = (content: Deck) =>
    page.getByLabel('导入文件').setInputFiles({
      name: 'deck.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  const count = (number: number) =>
    expect(page.getByRole('heading', { name: `我的放映稿 ${number}页` })).toBeVisible();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await upload(shorter);
  await press('不导入');
  await count(2);
  await upload(shorter);
  await press('替换');
  await count(1);
  await press('撤销');
  await count(2);
  await upload(shorter);
  await press('加在后面');
  await expect(page.getByText('1页已经有了，没有重复加入')).toBeVisible();
  await count(2);
  // A number that no record of its slide holds comes in with its mark, and its page is named.
  const [first, ...others] = stored.slides;
  if (!first) throw new Error('no slide');
  const title = { kind: 'title', id: 'own', section: '开场', headline: '累计达到987654.5亿元' } as const;
  await upload({ ...stored, slides: [{ ...first, headline: '累计达到九十八万余家' }, ...others, title] });
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText('第1页：“九十八万余家”为自填');
  await expect(asked).toContainText('第3页：“987654.5亿元”为自填');
  await press('替换');
  await count(3);
  await openRoute(page, '#/present/pinned');
  const slide = (number: number) => page.locator(`main[data-slide="${number}"]`);
  await expect(slide(1).locator('[data-own-number]')).toHaveText('九十八万余家自填');
  await expect(slide(1).locator('footer')).toContainText('来源（不含标“自填”的数字）：');
  await page.keyboard.press('End');
  await expect(slide(3).locator('[data-own-number]')).toHaveText('987654.5亿元自填');
  await expect(slide(3).locator('footer')).toContainText('自拟文字，不出自文件');
  await expect(slide(3).locator('footer')).not.toContainText('来源');
  await openRoute(page, '#/present');
  await upload(stored);
  await press('替换');
  await count(2);
  await show.click();
  await expect(page.locator(`main[data-slide="1"] [data-panel="${DOUBTED.spec.id}"]`)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator(`main[data-slide="2"] [data-hero="${CHANGE.record.id}"]`)).toBeVisible();
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'decks');
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('');
});
