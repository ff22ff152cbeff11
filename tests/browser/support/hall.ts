import type { Page } from '@playwright/test';
import { DECK } from '../../support/ownDataset.ts';
import { expect, openRoute } from './site.ts';
import { openSpeaker, wallAt } from './windows.ts';

/** A console and its wall over a long deck, and a hand on the mouse. */

export const HALL_SLIDES = 250;
export const MOUSE_EVERY_MS = 8;

/** The city's slides over and over, each under an id of its own. */
const DECK_FILE = {
  id: 'pinned',
  title: '我的放映稿',
  slides: Array.from({ length: HALL_SLIDES }, (_, at) => {
    const slide = DECK.slides[at % DECK.slides.length];
    return { ...slide, id: `${slide?.id}-${at}` };
  }),
};

/** The console over the long deck, without a wall. */
export async function openLongDeck(page: Page): Promise<void> {
  await openRoute(page, '#/about');
  await page.evaluate(
    (deck) => localStorage.setItem('youju:pinned-deck', JSON.stringify(deck)),
    DECK_FILE as unknown,
  );
  await page.goto('about:blank');
  await openSpeaker(page, { deck: 'pinned' });
}

export async function openHall(page: Page): Promise<{ speaker: Page; wall: Page }> {
  await openLongDeck(page);
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: '观众窗口' }).click(),
  ]);
  await expect(wallAt(wall, 1)).toBeVisible();
  await expect(page.locator('[data-audience="live"]')).toBeVisible();
  return { speaker: page, wall };
}

/** What the mouse does meanwhile: it moves the laser, or draws stroke after stroke. */
export type Hand = 'laser' | 'pen';

/** Moves the mouse over the console's copy of the wall until the returned function is called. */
export async function moveMouse(speaker: Page, hand: Hand = 'laser'): Promise<() => Promise<void>> {
  const box = await speaker.locator('iframe[data-preview="current"]').boundingBox();
  if (!box) throw new Error('no preview');
  let moving = true;
  const moves = (async () => {
    for (let step = 0; moving; step += 1) {
      const [x, y] = [(step % 40) / 40, ((step * 7) % 30) / 30];
      const next = new Promise((done) => setTimeout(done, MOUSE_EVERY_MS));
      await speaker.mouse.move(box.x + box.width * x, box.y + box.height * y);
      if (hand === 'pen' && step % 40 === 1) await speaker.mouse.down();
      if (hand === 'pen' && step % 40 === 39) await speaker.mouse.up();
      await next;
    }
    await speaker.mouse.up();
  })();
  return () => {
    moving = false;
    return moves;
  };
}
