import type { Page } from '@playwright/test';
import { CHANGE_SLIDE, LAST_SLIDE } from '../../support/subjects.ts';
import { expect, test } from '../support/site.ts';
import { openWall, openWindows, speakerAt, wallAt } from '../support/windows.ts';

const SECOND = { timeout: 1000 };
/** The slide of a change, by its number. */
const AT = CHANGE_SLIDE;

test('a page that is not there is refused in words, and F5 reloads nothing', async ({ page }) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  for (const number of [String(LAST_SLIDE + 1), '0', `10${AT}`]) {
    await speaker.keyboard.type(number);
    await speaker.keyboard.press('Enter');
    await expect(speaker.locator('[data-show-line]')).toContainText(
      `没有第${number}页，共${LAST_SLIDE}页`,
      SECOND,
    );
    await expect(wallAt(wall, AT)).toBeVisible();
  }
  const mark = (own: Page) => own.evaluate(() => Object.assign(window, { mark: true }).mark);
  const marked = (own: Page) => own.evaluate(() => Reflect.get(window, 'mark') === true);
  for (const own of [wall, speaker]) {
    await own.bringToFront();
    await mark(own);
    await own.keyboard.press('F5');
    await own.waitForTimeout(200);
    expect(await marked(own)).toBe(true);
  }
});

test('the clicker is ticked by its own keys, in either window', async ({ page }) => {
  const { speaker, wall } = await openWindows(page);
  const clicker = speaker.locator('[data-setup="clicker"]');
  for (const key of ['ArrowRight', 'g', 'Escape', 'e', 'e', '7']) await speaker.keyboard.press(key);
  await expect(clicker).toHaveAttribute('data-state', 'open');
  await wall.bringToFront();
  await wall.keyboard.press('PageDown');
  await expect(clicker).toHaveAttribute('data-state', 'good', SECOND);
  await expect(clicker).toContainText('PageDown');
});

test('answer, freeze, evidence and stopwatch outlive the reload of both windows and a clock that is set', async ({
  page,
  context,
}) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  await speaker.getByLabel('限时').fill('9');
  await speaker.keyboard.press('Enter');
  await speaker.keyboard.press('t');
  await speaker.keyboard.press('z');
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('e');
  await speaker.keyboard.press('l');
  await speaker.waitForTimeout(1200);
  // From now on every window believes that it is an hour later.
  const late = () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  };
  for (const own of [speaker, wall]) await own.evaluate(late);
  await context.addInitScript(late);
  const line = await speaker.locator('[data-show-line]').textContent();
  await Promise.all([speaker.reload(), wall.reload()]);
  await expect(speaker.locator('[data-show-line]')).toHaveText(line ?? '');
  await expect(speakerAt(speaker, AT + 1)).toBeVisible();
  await expect(wallAt(wall, AT)).toBeVisible();
  await expect(speaker.locator('[data-timer]')).toHaveAttribute('data-timer', 'running');
  await expect(speaker.locator('[data-timer]')).toHaveText(/^0:(?:0[1-9]|[1-5][0-9])/);
  await expect(speaker.getByText(/剩余 8:/)).toBeVisible();
  await expect(speaker.getByLabel('限时')).toHaveValue('9');
  await speaker.keyboard.press('z');
  await expect(wallAt(wall, AT + 1)).toBeVisible(SECOND);
  await expect(wall.locator('[data-evidence-of]')).toBeVisible();
});

test('nothing but the slide is on the wall while the mouse rests', async ({ page, context }) => {
  const wall = await openWall(context, { query: 'kiosk=1&every=60' });
  const button = wall.getByRole('button', { name: '暂停播放' });
  const cursor = () =>
    wall.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).cursor);
  await wall.mouse.move(200, 200);
  await expect(button).toBeVisible();
  expect(await cursor()).not.toBe('none');
  await expect.poll(cursor, { timeout: 4000 }).toBe('none');
  await expect(button).toBeHidden();
  await wall.mouse.move(220, 240);
  await expect(button).toBeVisible();
  // By F11 and in a kiosk the page has not asked for the full screen itself.
  await expect(wall.getByRole('button', { name: '全屏' })).toBeVisible();
  const session = await context.newCDPSession(wall);
  const features = [{ name: 'display-mode', value: 'fullscreen' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await expect(wall.getByRole('button', { name: '全屏' })).toHaveCount(0);
  await page.close();
});
