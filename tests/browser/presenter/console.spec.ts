import type { Page } from '@playwright/test';
import { KEYMAP } from '../../../src/views/presenter/session/keymap.ts';
import {
  BY_INITIALS,
  CHANGE,
  CHANGE_SLIDE,
  CHANGE_SLIDE_RECORD,
  DOUBTED,
  LAST_SLIDE,
  paragraphOf,
  quoteOf,
  TAB,
} from '../../support/subjects.ts';
import { expect, openRoute, test } from '../support/site.ts';
import {
  openSpeaker,
  openWall,
  openWindows,
  readWindows,
  speakerAt,
  type Windows,
  wallAt,
} from '../support/windows.ts';

const SECOND = { timeout: 1000 };
/** Where the words of the answer stand. */
const ANSWERED = `第${paragraphOf(quoteOf(BY_INITIALS.record).quote)}段`;
/** The slide of a change, by its number. */
const AT = CHANGE_SLIDE;

/** What each command may change, and to which value. */
const CHANGES: Readonly<Record<string, Record<string, string | RegExp>>> = {
  next: { slide: `${AT + 1}`, wallSlide: `${AT + 1}`, line: new RegExp(`^${AT + 1} /`) },
  previous: { slide: `${AT - 1}`, wallSlide: `${AT - 1}`, line: new RegExp(`^${AT - 1} /`) },
  first: { slide: '1', wallSlide: '1', line: /^1 \// },
  last: { slide: `${LAST_SLIDE}`, wallSlide: `${LAST_SLIDE}`, line: new RegExp(`^${LAST_SLIDE} /`) },
  confirm: {},
  grid: { sheet: `全部页面，共${LAST_SLIDE}页` },
  find: { sheet: '即席调用' },
  black: { blank: 'black', wallBlank: 'black', line: /黑屏/ },
  white: { blank: 'white', wallBlank: 'white', line: /白屏/ },
  evidence: { wallEvidence: CHANGE_SLIDE_RECORD, line: /墙上显示出处/ },
  laser: { line: /光点/ },
  freeze: { line: new RegExp(`定格在第${AT}页`) },
  timer: { running: 'running' },
  // The view before this page: it was reached from the last one, and no key in between has turned a page.
  undo: { slide: `${LAST_SLIDE}`, wallSlide: `${LAST_SLIDE}`, line: new RegExp(`^${LAST_SLIDE} /`) },
  log: { sheet: /^放映记录，共/ },
  help: { sheet: '按键说明' },
  escape: {},
};

for (const from of ['speaker', 'wall'] as const) {
  test(`every key pressed in the window of the ${from} does exactly one thing in both`, async ({ page }) => {
    const windows: Windows = await openWindows(page);
    const own = windows[from];
    await own.bringToFront();
    for (const { keys, shift, command } of KEYMAP) {
      const expected = CHANGES[command];
      if (!expected) continue;
      const [key] = keys;
      await own.keyboard.type(String(AT));
      await own.keyboard.press('Enter');
      await expect(wallAt(windows.wall, AT)).toBeVisible(SECOND);
      await expect(speakerAt(windows.speaker, AT)).toBeVisible(SECOND);
      const before = await readWindows(windows);
      await own.keyboard.press(`${shift ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`);
      await expect(async () => {
        const after = await readWindows(windows);
        const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
        expect(changed.sort(), `${key}`).toEqual(Object.keys(expected).sort());
        for (const [name, value] of Object.entries(expected)) expect(after[name], `${key}`).toMatch(value);
      }).toPass(SECOND);
      // Restores the initial state for every key; the search handles Escape in its own field.
      const undo = { freeze: 'z', laser: 'l', timer: 't' }[command as string] ?? 'Escape';
      await (command === 'find' ? windows.speaker : own).keyboard.press(undo);
      if (command === 'timer') await windows.speaker.getByRole('button', { name: '归零' }).click();
    }
  });
}

test('typing in a field, with or without an input method, turns no page; a clicker does', async ({
  page,
}) => {
  const windows = await openWindows(page, { query: `s=${AT}` });
  const { speaker, wall } = windows;
  await expect(speaker.getByRole('region', { name: '出处' })).toBeVisible();
  const before = await readWindows(windows);
  const field = speaker.getByLabel('限时');
  await field.click();
  await speaker.keyboard.type('12');
  expect((await readWindows(windows)).line).toBe(before.line);
  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, AT + 1)).toBeVisible(SECOND);
  await speaker.keyboard.press('b');
  await expect(wall.locator('main')).toHaveAttribute('data-blank', 'black', SECOND);
  await speaker.keyboard.press('.');
  await expect(wall.locator('main[data-blank]')).toHaveCount(0, SECOND);
  await expect(field).toHaveValue('12');
  await speaker.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await speaker.keyboard.press('/');
  await expect(speaker.getByRole('combobox')).toBeFocused();
  await speaker.keyboard.type('bwezlgo.');
  await speaker.keyboard.press('PageUp');
  await expect(wallAt(wall, AT)).toBeVisible(SECOND);
  expect((await readWindows(windows)).blank).toBe('');
  await speaker.keyboard.press('Escape');
  await expect(speaker.locator('[data-sheet]')).toHaveCount(0);
  await speaker.evaluate(() => {
    const send = (init: KeyboardEventInit & { keyCode?: number }) =>
      window.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    send({ key: 'b', isComposing: true });
    send({ key: 'Process', keyCode: 229 });
    send({ key: 'z', keyCode: 229 });
  });
  await speaker.waitForTimeout(200);
  expect(await readWindows(windows)).toEqual(before);
});

test('either window may be reloaded, closed and opened anew, and catches up within a second', async ({
  page,
  context,
}) => {
  const { speaker, wall } = await openWindows(page);
  for (const key of ['7', 'Enter', 't', 'b']) await speaker.keyboard.press(key);
  await expect(wallAt(wall, 7)).toHaveAttribute('data-blank', 'black', SECOND);
  const settled = async (other: Page) => {
    await expect(other.locator('main[data-slide], main[data-speaker-slide]')).toBeVisible();
    await expect(other.locator('main')).toHaveAttribute('data-blank', 'black', SECOND);
  };
  await wall.reload();
  await settled(wall);
  await expect(wallAt(wall, 7)).toBeVisible(SECOND);
  await speaker.reload();
  await settled(speaker);
  await expect(speakerAt(speaker, 7)).toBeVisible(SECOND);
  await expect(speaker.locator('[data-timer]')).toHaveAttribute('data-timer', 'running', SECOND);
  await wall.close();
  await expect(speaker.locator('[data-audience="lost"]')).toContainText('最后联系', { timeout: 8000 });
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('PageDown');
  const again = await openWall(context, { query: 's=2' });
  await expect(wallAt(again, 8)).toBeVisible(SECOND);
  await speaker.close();
  await again.keyboard.press('PageDown');
  await expect(wallAt(again, 9)).toBeVisible(SECOND);
  const third = await context.newPage();
  await openSpeaker(third);
  await expect(speakerAt(third, 9)).toBeVisible(SECOND);
});

test('an answer: the speaker sees it first, then the wall; Escape returns to where the deck stood', async ({
  page,
}) => {
  const { speaker, wall } = await openWindows(page, { query: 's=5' });
  await speaker.keyboard.press('/');
  await expect(speaker.getByRole('combobox')).toBeFocused();
  await speaker.keyboard.type(BY_INITIALS.query);
  await expect(speaker.locator('[data-result]').first()).toBeVisible();
  await speaker.keyboard.press('Enter');
  const preview = speaker.frameLocator('iframe[data-preview="current"]');
  await expect(preview.locator(`[data-hero="${BY_INITIALS.record.id}"]`)).toBeVisible();
  await expect(speaker.getByRole('region', { name: '出处' })).toContainText(ANSWERED);
  await expect(wall.locator('[data-answer]')).toHaveCount(0);
  await expect(wallAt(wall, 5)).toBeVisible();
  await speaker.keyboard.press('Enter');
  await expect(wall.locator(`[data-answer] [data-hero="${BY_INITIALS.record.id}"]`)).toBeVisible(SECOND);
  await expect(wall.locator('footer').getByText(/^来源：/)).toContainText(ANSWERED);
  await speaker.keyboard.press('Escape');
  await expect(wall.locator('[data-answer]')).toHaveCount(0, SECOND);
  await expect(wallAt(wall, 5)).toBeVisible();
});

test('freeze, laser and a point in the preview reach the wall as they should', async ({ page }) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  await wall.setViewportSize({ width: 1024, height: 768 });
  const frame = speaker.locator('iframe[data-preview="current"]');
  const preview = speaker.frameLocator('iframe[data-preview="current"]');
  // The preview takes the proportions of the wall.
  await expect(async () => {
    const box = await frame.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1024 / 768, 2);
  }).toPass();
  await preview.locator(`[data-observation="${CHANGE_SLIDE_RECORD}"]`).first().hover();
  await expect(wall.locator(`[data-observation="${CHANGE_SLIDE_RECORD}"][data-lit]`).first()).toBeVisible(
    SECOND,
  );
  await speaker.keyboard.press('l');
  for (const [x, y] of [
    [0.25, 0.3],
    [0.8, 0.65],
  ] as const) {
    const box = await frame.boundingBox();
    if (!box) throw new Error('no preview');
    await speaker.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
    await expect(async () => {
      const dot = await wall.locator('[data-laser]').boundingBox();
      if (!dot) throw new Error('no dot');
      expect(Math.abs((dot.x + dot.width / 2) / 1024 - x)).toBeLessThanOrEqual(0.01);
      expect(Math.abs((dot.y + dot.height / 2) / 768 - y)).toBeLessThanOrEqual(0.01);
    }).toPass(SECOND);
  }
  await speaker.keyboard.press('z');
  await expect(wall.locator('[data-laser]')).toHaveCount(0, SECOND);
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('PageDown');
  await expect(speakerAt(speaker, AT + 2)).toBeVisible();
  await wall.waitForTimeout(300);
  await expect(wallAt(wall, AT)).toBeVisible();
  await speaker.keyboard.press('z');
  await expect(wallAt(wall, AT + 2)).toBeVisible(SECOND);
});

test('two decks, and two sessions of one, do not talk to each other', async ({ page, context }) => {
  await openRoute(page, TAB.hash);
  await page.getByRole('button', { name: `加入放映：${DOUBTED.spec.title}`, exact: true }).click();
  await openRoute(page, `#/i/${CHANGE.record.indicator}`);
  await page.getByRole('button', { name: new RegExp(`^加入放映：${CHANGE.record.name}由`) }).click();
  const { speaker, wall } = await openWindows(page);
  const pinned = await openWall(context, { deck: 'pinned' });
  const evening = await openWall(context, { query: 'session=evening' });
  await speaker.bringToFront();
  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, 2)).toBeVisible(SECOND);
  await pinned.bringToFront();
  await pinned.keyboard.press('b');
  await expect(pinned.locator('main')).toHaveAttribute('data-blank', 'black');
  await wall.waitForTimeout(300);
  expect(await wall.locator('main').getAttribute('data-blank')).toBeNull();
  await expect(wallAt(pinned, 1)).toBeVisible();
  await expect(wallAt(evening, 1)).toBeVisible();
  await expect(speaker.locator('[data-audience="live"]')).toContainText('已连接，');
});
