import type { CDPSession, Page } from 'playwright-core';
import { measureRetained, type RetainedObjects } from '../../tools/bench/hosts/liveCharts.ts';
import { BY_INITIALS } from './subjects.ts';

/** A console and a wall of one session, and for how long to change slides. */
export interface SoakOptions {
  readonly speaker: Page;
  readonly wall: Page;
  readonly slides: number;
  readonly ms: number;
  readonly onRound?: (rounds: number) => void;
}

export interface SoakResult {
  readonly changes: number;
  readonly growth: { readonly speaker: number; readonly wall: number };
  readonly after: { readonly speaker: RetainedObjects; readonly wall: RetainedObjects };
}

const WARM_ROUNDS = 8;
/** What a round leaves behind is told from chance by a second one, however slow the machine. */
const LEAST_ROUNDS = 2;

/** One round: every slide of the deck, an answer with its evidence, freeze, blank, and back to the start. */
async function playRound(speaker: Page, wall: Page, slides: number): Promise<void> {
  for (let at = 1; at < slides; at += 1) await speaker.keyboard.press('PageDown');
  // waitForSelector is avoided, because its handle would keep old elements alive.
  await wall.locator(`main[data-slide="${slides}"]`).waitFor();
  await speaker.keyboard.press('/');
  await speaker.keyboard.type(BY_INITIALS.query);
  await speaker.locator('[data-result]').first().waitFor();
  await speaker.keyboard.press('Enter');
  await speaker.keyboard.press('Enter');
  await wall.locator('main[data-answer]').waitFor();
  for (const key of ['e', 'e', 'z', 'z', 'b', 'b', 'Escape', 'Home']) await speaker.keyboard.press(key);
  await wall.locator('main[data-slide="1"]:not([data-answer])').waitFor();
}

/**
 * Changes slides for a time, faster than in reality, and measures what two windows retain before and after,
 * both times on the first slide, which has no chart.
 */
export async function changeSlides({ speaker, wall, slides, ms, onRound }: SoakOptions): Promise<SoakResult> {
  const sessions: Record<'speaker' | 'wall', CDPSession> = {
    speaker: await speaker.context().newCDPSession(speaker),
    wall: await wall.context().newCDPSession(wall),
  };
  // The preview of the second slide is rendered beside the first; both windows need a moment to settle.
  const hold = async () => {
    await speaker.waitForTimeout(800);
    return {
      speaker: await measureRetained(speaker, sessions.speaker),
      wall: await measureRetained(wall, sessions.wall),
    };
  };
  await speaker.bringToFront();
  // Caches and compiled code always grow at first, so a tenth of the time is warm-up, or eight rounds of a
  // short run, after which the engine has compiled what is used repeatedly.
  const warm = Date.now() + ms / 10;
  for (let round = 0; round < WARM_ROUNDS || Date.now() < warm; round += 1)
    await playRound(speaker, wall, slides);
  const before = await hold();
  const end = Date.now() + ms;
  let rounds = 0;
  while (Date.now() < end || rounds < LEAST_ROUNDS) {
    await playRound(speaker, wall, slides);
    rounds += 1;
    onRound?.(rounds);
  }
  const after = await hold();
  return {
    changes: rounds * (slides + 2),
    growth: {
      speaker: after.speaker.heapBytes - before.speaker.heapBytes,
      wall: after.wall.heapBytes - before.wall.heapBytes,
    },
    after,
  };
}
