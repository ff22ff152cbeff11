import { expect, type Page } from '@playwright/test';

/** What is measured on a slide as it stands in the window. */
export interface MeasuredSlide {
  /** Texts that are cut, lie beyond the stage or their picture, overlap or touch others; one line each. */
  readonly faults: readonly string[];
  /** The smallest font size, as a share of the window's height. */
  readonly smallestText: number;
  /** The smallest font size of a scope, date or source; infinite where none is shown. */
  readonly smallestScope: number;
  /** Height of the large figure's digits as a share of the window's; null where the slide has none. */
  readonly figure: number | null;
}

/** Goes to a slide by its address, without a reload, and waits until its charts are rendered. */
export async function showSlide(page: Page, hash: string, number: number): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
  await expect(page.locator(`main[data-slide="${number}"]`)).toBeVisible();
  await expect(page.locator('main [data-panel]:not([data-state="ready"])')).toHaveCount(0);
  for (const picture of await page.locator('main [data-panel] div[role="img"]').all())
    await expect(picture.locator('svg')).toContainText(/\S/);
}

/** Measured in the page, on the rendered elements: the boxes of every line of text, of HTML as of SVG. */
export function measureSlide(page: Page): Promise<MeasuredSlide> {
  return page.evaluate(() => {
    // Section, scope lines, and the source.
    const SCOPES =
      'header p, footer p[class*="source"], [data-mode] > p[class*="scope"], [data-hero] p[class*="scope"]';
    const faults: string[] = [];
    const root = document.documentElement;
    const { innerWidth: width, innerHeight: height } = window;
    if (root.scrollWidth > width || root.scrollHeight > height) faults.push('document scrolls');
    const main = document.querySelector('main');
    const footer = main?.querySelector('footer');
    const header = main?.querySelector('header');
    const nothing = { smallestText: 0, smallestScope: 0, figure: null };
    if (!main || !footer || !header) return { faults: ['no slide'], ...nothing };
    const hides = (element: Element) => getComputedStyle(element).overflow !== 'visible';
    const hiding = [main, ...main.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element instanceof HTMLElement && !element.closest('.visually-hidden') && hides(element),
    );
    for (const element of hiding) {
      const over = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      if (over.some((by) => by > 1)) faults.push(`clipped ${element.className} by ${over}`);
    }
    const foot = footer.getBoundingClientRect().top;
    const head = header.getBoundingClientRect();
    let smallestText = Number.POSITIVE_INFINITY;
    let smallestScope = Number.POSITIVE_INFINITY;
    const drawn: Array<{ what: string; box: DOMRect; size: number; block: Element | null }> = [];
    const blockOf = (element: Element): Element => {
      let block = element;
      while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      return block;
    };
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
      const what = node.textContent.trim().slice(0, 20);
      // An SVG may be transformed, so the size on screen is measured.
      const inPicture = parent instanceof SVGElement;
      const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
      const size = Number.parseFloat(style.fontSize) * (matrix ? Math.hypot(matrix.b, matrix.d) : 1);
      smallestText = Math.min(smallestText, size);
      if (parent.closest(SCOPES)) smallestScope = Math.min(smallestScope, size);
      const svg = parent.closest('svg')?.getBoundingClientRect();
      for (const box of boxes) {
        // The box of a line is about 1.5 times as high as its glyphs.
        const blank = (box.height - size * 0.8) / 2;
        const glyphs = new DOMRect(box.x, box.y + blank, box.width, box.height - 2 * blank);
        drawn.push({ what, box: glyphs, size, block: inPicture ? null : blockOf(parent) });
        if (box.left < -0.5 || box.right > width + 0.5 || glyphs.top < -0.5 || glyphs.bottom > height + 0.5)
          faults.push(`outside ${what}`);
        for (const element of hiding) {
          if (!element.contains(parent)) continue;
          const frame = element.getBoundingClientRect();
          const over = [
            frame.left - glyphs.left,
            glyphs.right - frame.right,
            frame.top - glyphs.top,
            glyphs.bottom - frame.bottom,
          ];
          if (over.some((by) => by > 1)) faults.push(`cut by ${element.className}: ${what}`);
        }
        // The last row of a body may touch the footer's line but never cross it.
        if (!footer.contains(node) && glyphs.bottom > foot + 1) faults.push(`over the footer ${what}`);
        const beside = head.right <= box.left || main.dataset.shape === 'wall';
        if (!header.contains(node) && !beside && glyphs.top < head.bottom - 1)
          faults.push(`under the headline ${what}`);
        if (svg) {
          const over = [
            svg.left - glyphs.left,
            glyphs.right - svg.right,
            svg.top - glyphs.top,
            glyphs.bottom - svg.bottom,
          ];
          if (over.some((by) => by > 1)) faults.push(`cut by its picture ${what}`);
        }
      }
    }
    for (const [index, { what, box: p, size, block }] of drawn.entries()) {
      for (const { what: other, box: q, size: otherSize, block: otherBlock } of drawn.slice(index + 1)) {
        const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        if (across > 2 && down > 2) faults.push(`${what} lies over ${other}`);
        // Neighbours of different blocks need a gap, or two figures read as one.
        else if (block !== null && otherBlock !== null && block !== otherBlock && down > 2) {
          const apart = [block, otherBlock].every((one, at, both) => !one.contains(both[1 - at] ?? null));
          if (apart && -across < 0.3 * Math.min(size, otherSize)) faults.push(`${what} touches ${other}`);
        }
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
    return {
      faults: [...new Set(faults)],
      smallestText: smallestText / height,
      smallestScope: smallestScope / height,
      figure,
    };
  });
}
