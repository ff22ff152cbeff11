import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Deck } from '../../../src/model/authored/deck.ts';
import { firstOfEach } from '../../support/forms.ts';
import { CHANGE, DOUBTED, TAB } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, test } from '../support/site.ts';

const deck = JSON.parse(readFileSync('public/data/decks/main.json', 'utf8')) as Deck;

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [6656, 1792],
] as const;

const SMALLEST_TEXT = 0.022;
const SMALLEST_FIGURE = 1 / 8;

interface Measured {
  /** Elements that do not fit: scrolled, clipped, or overlapping others. */
  readonly faults: string[];
  readonly smallestText: number;
  /** Height of the large figure's digits; null where the slide has none. */
  readonly figure: number | null;
}

/** Goes to a slide by its address, without a reload, and waits until its charts are rendered. */
async function showSlide(page: Page, number: number, theme = 'projection'): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/present/main?s=${number}&theme=${theme}`);
  await expect(page.locator(`main[data-slide="${number}"]`)).toBeVisible();
  await expect(page.locator('[data-panel]:not([data-state="ready"])')).toHaveCount(0);
  for (const picture of await page.locator('[data-panel] [role="img"]:not(svg)').all())
    await expect(picture.locator('svg')).toContainText(/\S/);
}

/** Measured in the page, on the rendered elements. */
async function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const { innerWidth: width, innerHeight: height } = window;
    if (root.scrollWidth > width || root.scrollHeight > height) faults.push('document scrolls');
    const main = document.querySelector('main');
    const footer = main?.querySelector('footer');
    const header = main?.querySelector('header');
    if (!main || !footer || !header) return { faults: ['no slide'], smallestText: 0, figure: null };
    for (const element of [main, ...main.querySelectorAll<HTMLElement>('*')]) {
      if (!(element instanceof HTMLElement) || element.closest('.visually-hidden')) continue;
      const over = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      const hides = getComputedStyle(element).overflow !== 'visible';
      if (hides && over.some((by) => by > 1)) faults.push(`clipped ${element.className} by ${over}`);
    }
    const foot = footer.getBoundingClientRect().top;
    const head = header.getBoundingClientRect();
    let smallestText = Number.POSITIVE_INFINITY;
    const drawn: Array<{ what: string; box: DOMRect }> = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.visually-hidden')) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden' || style.display === 'none') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = Array.from(range.getClientRects()).filter((box) => box.width > 0);
      if (boxes.length === 0) continue;
      // An SVG may be transformed, so the size on screen is measured.
      const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.b, matrix.d) : 1;
      smallestText = Math.min(smallestText, Number.parseFloat(style.fontSize) * scale);
      for (const box of boxes) {
        const what = node.textContent.trim().slice(0, 20);
        // The box of a line is about 1.5 times as high as its glyphs.
        const blank = (box.height - Number.parseFloat(style.fontSize) * scale * 0.8) / 2;
        drawn.push({ what, box: new DOMRect(box.x, box.y + blank, box.width, box.height - 2 * blank) });
        if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
          faults.push(`outside ${what}`);
        // The last row of a body may touch the footer's line but never cross it.
        if (!footer.contains(node) && box.bottom > foot + 1) faults.push(`over the footer ${what}`);
        const beside = head.right <= box.left || main.dataset.shape === 'wall';
        if (!header.contains(node) && !beside && box.top < head.bottom - 1)
          faults.push(`under the headline ${what}`);
        const svg = parent.closest('svg')?.getBoundingClientRect();
        if (svg && (box.left < svg.left - 1 || box.right > svg.right + 1))
          faults.push(`cut by its picture ${what}`);
      }
    }
    for (const [index, { what, box: p }] of drawn.entries()) {
      for (const { what: other, box: q } of drawn.slice(index + 1)) {
        const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        if (across > 2 && down > 2) faults.push(`${what} lies over ${other}`);
      }
    }
    const number = main.querySelector('[data-hero] button span[class*="number"]');
    let figure: number | null = null;
    if (number) {
      const style = getComputedStyle(number);
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas) {
        canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = canvas.measureText('0123456789');
        figure = (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) / height;
      }
    }
    return { faults, smallestText: smallestText / height, figure };
  });
}

// A hall’s wall and the squarest screen; `npm run test:full` measures the others.
const MEASURED = firstOfEach('screens', SIZES, ([width, height]) =>
  width / height < 1.5 ? 'square' : 'wide',
);
for (const [width, height] of MEASURED) {
  test(`every slide of the deck fits ${width}×${height} and is readable`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.goto('#/present/main');
    let smallest = Number.POSITIVE_INFINITY;
    let figures = 0;
    for (const [index, slide] of deck.slides.entries()) {
      await showSlide(page, index + 1);
      // A chart takes a moment to resize; what does not fit then never will.
      await expect
        .soft(async () => expect((await measure(page)).faults, slide.id).toEqual([]))
        .toPass({ timeout: 3000 });
      const { smallestText, figure } = await measure(page);
      expect.soft(smallestText, slide.id).toBeGreaterThanOrEqual(SMALLEST_TEXT);
      smallest = Math.min(smallest, smallestText);
      if (slide.kind === 'figure' || slide.kind === 'change') {
        figures += 1;
        expect.soft(figure ?? 0, slide.id).toBeGreaterThanOrEqual(SMALLEST_FIGURE);
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
      await showSlide(page, number, theme);
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
  await page.getByRole('link', { name: '开始放映' }).click();
  await expect(page.locator(`main[data-slide="1"] [data-panel="${DOUBTED.spec.id}"]`)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator(`main[data-slide="2"] [data-hero="${CHANGE.record.id}"]`)).toBeVisible();
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'decks');
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('');
});
