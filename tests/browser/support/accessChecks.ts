import type { Page } from '@playwright/test';

/** Measurements of a page in any mode; each returns problems in words. */

/** The modes of a page besides the plain one. */
export const MODES = ['light', 'dark', 'contrast', 'forced', 'elder'] as const;
export type Mode = (typeof MODES)[number];

const STORED: Readonly<Record<Mode, string>> = {
  light: 'light',
  dark: 'dark',
  contrast: 'contrast',
  forced: 'system',
  elder: 'light 24',
};

/** Sets a mode for every page that is opened from now on, as if an earlier visit had chosen it. */
export async function chooseMode(page: Page, mode: Mode, stored = STORED[mode]): Promise<void> {
  await page.emulateMedia({ forcedColors: mode === 'forced' ? 'active' : 'none' });
  await page.addInitScript((text) => window.localStorage.setItem('youju:view', text), stored);
}

/** Elements beyond the window's edge, which make the page scroll sideways. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return Array.from(document.body.querySelectorAll('*'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.outerHTML.slice(0, 90)} ${element.textContent?.slice(0, 20)}`)
      .slice(-3);
  });
}

/**
 * Controls that are too small, in CSS pixels: standalone ones need `alone`, figures and links inside text or
 * a table 24.
 */
export function smallTargets(page: Page, alone: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary, label');
    const found: string[] = [];
    for (const control of Array.from(controls)) {
      const style = getComputedStyle(control);
      if (control.closest('[inert], [aria-hidden="true"]') || style.visibility === 'hidden') continue;
      // For a checkbox and its label the larger one counts; a field counts with its own size.
      const ticked = control.querySelector('[type="radio"], [type="checkbox"]');
      if (control.matches('[type="radio"], [type="checkbox"]') && control.closest('label')) continue;
      if (control.matches('label') && !ticked) continue;
      // A link in a sentence is as tall as its line, which is measured with the text.
      if (control.matches('a') && style.display === 'inline' && control.closest('p, li, td, th, dd, summary'))
        continue;
      const box = control.getBoundingClientRect();
      const hidden = box.width === 0 || box.right < 0 || box.width <= 1;
      if (hidden) continue;
      const inText =
        control.matches('[data-observation], [data-county]') ||
        control.closest('mark') !== null ||
        (control.matches('a') &&
          control.closest('main, [role="dialog"]') !== null &&
          !control.closest('nav'));
      const need = inText ? 24 : least;
      if (box.height < need - 0.5 || (inText && box.width < need - 0.5))
        found.push(`${Math.round(box.width)}×${Math.round(box.height)} ${control.outerHTML.slice(0, 110)}`);
    }
    return [...new Set(found)].slice(0, 8);
  }, alone);
}

/** Text smaller than `least` CSS pixels, and lines with a height below one and a half. */
export function smallText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!holder || words === '' || holder.closest('script, style, noscript, .visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
      if (boxes.length === 0 || getComputedStyle(holder).visibility === 'hidden') continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < wanted - 0.1)
        found.add(`${size}px “${words.slice(0, 16)}” ${holder.outerHTML.slice(0, 70)}`);
      if (holder.closest('svg') || boxes.length < 2) continue;
      const block = holder.closest('p, li, h1, h2, h3, td, th, dd, dt, blockquote, div, summary') ?? holder;
      const line = Number.parseFloat(getComputedStyle(block).lineHeight);
      const text = Number.parseFloat(getComputedStyle(block).fontSize);
      if (line / text < 1.495)
        found.add(`line ${(line / text).toFixed(2)} “${words.slice(0, 16)}” ${block.outerHTML.slice(0, 70)}`);
    }
    return [...found].slice(0, 8);
  }, least);
}

/** Labels that exceed their chart, and text that its box cuts off. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const label of Array.from(document.querySelectorAll('main svg text'))) {
      const own = label.getBoundingClientRect();
      const room = label.closest('main')?.getBoundingClientRect();
      const picture = label.closest('[data-panel], figure')?.getBoundingClientRect() ?? room;
      if (!room || !picture || own.width === 0) continue;
      if (own.left < picture.left - 2 || own.right > picture.right + 2)
        found.push(
          `“${label.textContent}” ${Math.round(own.left - picture.left)}…${Math.round(picture.right - own.right)}`,
        );
    }
    for (const box of Array.from(document.querySelectorAll('header *, main *'))) {
      const { overflowX, textOverflow } = getComputedStyle(box);
      if (overflowX !== 'hidden' || box.clientWidth < 2 || box.closest('.visually-hidden, svg')) continue;
      if (textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth + 1)
        found.push(`cut “${box.textContent?.slice(0, 20)}”`);
    }
    return found.slice(0, 8);
  });
}
