import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './site.ts';

export interface Windows {
  readonly speaker: Page;
  readonly wall: Page;
}

export interface OpenOptions {
  readonly deck?: string;
  readonly query?: string;
}

const address = (deck: string, tail: string, query: string) =>
  `#/present/${deck}${tail}${query === '' ? '' : `?${query}`}`;

/** The audience window of a deck; an error in it fails the test like one in the first page. */
export async function openWall(
  context: BrowserContext,
  { deck = 'main', query = '' }: OpenOptions = {},
): Promise<Page> {
  const wall = await context.newPage();
  wall.on('pageerror', (error) => {
    throw error;
  });
  await wall.goto(address(deck, '', query));
  await expect(wall.locator('main[data-slide]')).toBeVisible();
  return wall;
}

export async function openSpeaker(
  page: Page,
  { deck = 'main', query = '' }: OpenOptions = {},
): Promise<void> {
  await page.goto(address(deck, '/speaker', query));
  await expect(page.locator('main[data-page="speaker"]')).toBeVisible();
}

/** A wall and a console of one session, in step. */
export async function openWindows(page: Page, options: OpenOptions = {}): Promise<Windows> {
  const wall = await openWall(page.context(), options);
  await openSpeaker(page, options);
  await expect(page.locator('[data-audience="live"]')).toBeVisible();
  await page.bringToFront();
  return { speaker: page, wall };
}

/** Everything a key can change, as each window shows it. */
export async function readWindows({ speaker, wall }: Windows): Promise<Record<string, string>> {
  const console = await speaker.evaluate(() => ({
    slide: document.querySelector('main')?.dataset.speakerSlide ?? '',
    blank: document.querySelector('main')?.dataset.blank ?? '',
    sheet: document.querySelector('section[data-sheet]')?.getAttribute('aria-label') ?? '',
    line: document.querySelector('[data-show-line]')?.textContent ?? '',
    running: document.querySelector('[data-timer]')?.getAttribute('data-timer') ?? '',
  }));
  const shown = await wall.evaluate(() => ({
    wallSlide: document.querySelector('main')?.dataset.slide ?? '',
    wallBlank: document.querySelector('main')?.dataset.blank ?? '',
    wallAnswer: document.querySelector('main')?.dataset.answer ?? '',
    wallEvidence: document.querySelector('section[data-evidence-of]')?.getAttribute('data-evidence-of') ?? '',
    wallSheet: document.querySelector('section[data-sheet]')?.getAttribute('aria-label') ?? '',
  }));
  return { ...console, ...shown };
}

export const wallAt = (wall: Page, slide: number) => wall.locator(`main[data-slide="${slide}"]`);
export const speakerAt = (page: Page, slide: number) => page.locator(`main[data-speaker-slide="${slide}"]`);

/** A slide of the wall, and when the audience saw it: in the frame after the change. */
export interface ShownSlide {
  readonly slide: string;
  readonly at: number;
}

/** Notes in `window.shown` of the wall each slide that it comes to show. */
export const watchSlides = (wall: Page): Promise<void> =>
  wall.evaluate(() => {
    const shown: ShownSlide[] = [];
    Object.assign(window, { shown });
    new MutationObserver(() => {
      const slide = document.querySelector('main')?.dataset.slide ?? '';
      requestAnimationFrame(() => shown.push({ slide, at: performance.timeOrigin + performance.now() }));
    }).observe(document.body, { subtree: true, attributeFilter: ['data-slide'] });
  });
