import type { Page } from '@playwright/test';
import {
  reduceShow,
  type ShowAction,
  type ShowState,
  startShow,
} from '../../../src/model/show/presenterState.ts';
import { isWhole } from '../../support/forms.ts';
import { HALL_SLIDES, moveMouse, openHall } from '../support/hall.ts';
import { expect, test } from '../support/site.ts';
import { speakerAt, wallAt } from '../support/windows.ts';

const KEYS = isWhole('switches') ? 200 : 60;

interface Stroke {
  readonly from: 'speaker' | 'wall';
  readonly keys: readonly string[];
  readonly restMs: number;
}

/** The recorded mix: next, previous, black, white and jumps, in both windows, at the pace of a hasty hand. */
function recordedStrokes(): Stroke[] {
  let seed = 20261130;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const strokes: Stroke[] = [];
  let keys = 0;
  while (keys < KEYS) {
    const sort = draw(20);
    const pressed =
      sort < 9
        ? ['PageDown']
        : sort < 13
          ? ['PageUp']
          : sort < 15
            ? ['b']
            : sort < 16
              ? ['w']
              : sort < 17
                ? ['End']
                : [...String(1 + draw(HALL_SLIDES)), 'Enter'];
    strokes.push({ from: draw(2) === 0 ? 'speaker' : 'wall', keys: pressed, restMs: 20 + draw(120) });
    keys += pressed.length;
  }
  return strokes;
}

const ACTIONS: Readonly<Record<string, ShowAction>> = {
  PageDown: { type: 'press', command: 'next' },
  PageUp: { type: 'press', command: 'previous' },
  End: { type: 'press', command: 'last' },
  Enter: { type: 'press', command: 'confirm' },
  b: { type: 'press', command: 'black' },
  w: { type: 'press', command: 'white' },
};
const actionOf = (key: string): ShowAction => ACTIONS[key] ?? { type: 'digit', digit: key };

/** Every state that the keys lead to, one after the other. */
function commanded(strokes: readonly Stroke[]): ShowState[] {
  const states = [startShow(1, HALL_SLIDES)];
  for (const key of strokes.flatMap(({ keys }) => keys))
    states.push(
      reduceShow(states[states.length - 1] ?? startShow(1, HALL_SLIDES), actionOf(key), {
        count: HALL_SLIDES,
        now: 0,
      }),
    );
  return states;
}

/** Notes what the wall shows, in each frame in which it changes. */
const watchWall = (wall: Page) =>
  wall.evaluate(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    const note = () => {
      const { slide, blank } = document.querySelector('main')?.dataset ?? {};
      const now = `${slide} ${blank ?? ''}`;
      if (shown[shown.length - 1] !== now) shown.push(now);
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-slide', 'data-blank'],
    });
  });

for (const hand of ['laser', 'pen'] as const)
  test(`${KEYS} keys in both windows while the mouse moves the ${hand}: each counts once, and the wall shows nothing else`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const strokes = recordedStrokes();
    const states = commanded(strokes);
    const { speaker, wall } = await openHall(page);
    await speaker.keyboard.press(hand === 'pen' ? 'p' : 'l');
    await watchWall(wall);
    const stop = await moveMouse(speaker, hand);
    for (const { from, keys, restMs } of strokes) {
      const own = from === 'speaker' ? speaker : wall;
      for (const key of keys) await own.keyboard.press(key);
      await own.waitForTimeout(restMs);
    }
    await stop();
    const last = states[states.length - 1];
    const end = `${last?.slide} ${last?.blank ?? ''}`;
    await expect(wallAt(wall, last?.slide ?? 0)).toBeVisible();
    await expect(speakerAt(speaker, last?.slide ?? 0)).toBeVisible();
    const shown = await wall.evaluate(() => Reflect.get(window, 'shown') as string[]);
    expect(shown[shown.length - 1]).toBe(end);
    // Each picture of the wall is the next of those that were commanded; one that lasted a moment may be skipped.
    let at = 0;
    for (const picture of shown) {
      const found = states.findIndex(
        ({ slide, blank }, index) => index >= at && `${slide} ${blank ?? ''}` === picture,
      );
      const wanted = states.slice(at, at + 12).map(({ slide, blank }) => `${slide} ${blank ?? ''}`);
      expect(found, `${picture} is none of ${wanted.join(', ')}`).toBeGreaterThanOrEqual(at);
      at = found;
    }
    await expect(speaker.locator('[data-notice="refused"]')).toHaveCount(0);
  });
