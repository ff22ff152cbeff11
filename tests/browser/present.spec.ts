import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Deck } from '../../src/model/deck.ts';
import { expect, test } from './site.ts';

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
  /** What does not fit: scrolled, clipped, or lying over something else. */
  readonly faults: string[];
  readonly smallestText: number;
  /** Height of the great figure's digits; null where the slide has none. */
  readonly figure: number | null;
}

/** Moves to a slide by its address, without a reload, and waits until its pictures stand. */
async function showSlide(page: Page, number: number): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/present/main?s=${number}`);
  await expect(page.locator(`main[data-slide="${number}"]`)).toBeVisible();
  await expect(page.locator('[data-panel]:not([data-state="ready"])')).toHaveCount(0);
  for (const picture of await page.locator('[data-panel] [role="img"]:not(svg)').all())
    await expect(picture.locator('svg')).toContainText(/\S/);
}

/** Measured in the page, from what is drawn. */
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
      // A drawing may be transformed: what counts is the size on screen.
      const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.b, matrix.d) : 1;
      smallestText = Math.min(smallestText, Number.parseFloat(style.fontSize) * scale);
      for (const box of boxes) {
        const what = node.textContent.trim().slice(0, 20);
        drawn.push({ what, box });
        if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
          faults.push(`outside ${what}`);
        // The last row of a body may come near the footer's rule, never over it.
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
        // Boxes of lines are higher than their ink: a third of the lower one may be shared.
        if (across > 2 && down > Math.min(p.height, q.height) / 3) faults.push(`${what} lies over ${other}`);
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

for (const [width, height] of SIZES) {
  test(`every slide of the deck fits ${width}×${height} and is readable`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.goto('#/present/main');
    let smallest = Number.POSITIVE_INFINITY;
    let figures = 0;
    for (const [index, slide] of deck.slides.entries()) {
      await showSlide(page, index + 1);
      // A picture takes a moment to take its new size; what does not fit then never will.
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
    expect(figures).toBeGreaterThan(3);
    console.log(`${width}×${height}：最小字为屏高的 ${(smallest * 100).toFixed(2)}%`);
  });
}
