import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { firstOfEach } from '../../support/forms.ts';
import { DECK } from '../../support/ownDataset.ts';
import { BY_NUMBER, BY_SCRIPT, CHANGE_SLIDE } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, test } from '../support/site.ts';
import { openSpeaker, openWall, openWindows, readWindows, speakerAt, wallAt } from '../support/windows.ts';

const AT = CHANGE_SLIDE;

const CHANNEL = 'youju:present:main:default';
const refused = (speaker: Page) => speaker.locator('[data-notice="refused"]');

/** A page of the same origin that is no window of the presentation, and what it overhears of a key. */
async function overhear(context: BrowserContext, speaker: Page) {
  const forger = await context.newPage();
  await openRoute(forger, '#/about');
  await forger.evaluate((name) => {
    const heard = new Promise((resolve) => {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => (data?.kind === 'command' ? resolve(data) : undefined);
    });
    Object.assign(window, { heard });
  }, CHANNEL);
  await speaker.bringToFront();
  await speaker.keyboard.press('PageDown');
  const mould = await forger.evaluate(() => Reflect.get(window, 'heard') as Promise<Record<string, unknown>>);
  const post = (messages: readonly unknown[]) =>
    forger.evaluate(
      ([name, all]) => {
        const channel = new BroadcastChannel(name as string);
        for (const message of all as unknown[]) channel.postMessage(message);
      },
      [CHANNEL, messages] as const,
    );
  return { mould, post };
}

test('messages from elsewhere change nothing, are named, and another dataset is too', async ({
  page,
  context,
}) => {
  const windows = await openWindows(page, { query: `s=${AT}` });
  const { speaker, wall } = windows;
  const { mould, post } = await overhear(context, speaker);
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  // A window names strangers once it has been open for as long as a handshake may take.
  await speaker.waitForTimeout(3200);
  const before = await readWindows(windows);
  const command = mould.command as Record<string, unknown>;
  const most = Number.MAX_SAFE_INTEGER - 1;
  const forged = {
    ...mould,
    sender: 'forger00',
    command: { ...command, author: 'forger00', number: 1, action: { type: 'press', command: 'black' } },
  };
  const { data: _, ...withoutData }: Record<string, unknown> = forged;
  await post([
    null,
    'next',
    42,
    {},
    { kind: 'command' },
    withoutData,
    { ...forged, protocol: 9 },
    { ...forged, deck: 'other' },
    { ...forged, session: 'evening' },
    { ...forged, extra: true },
    { ...forged, command: { ...forged.command, revision: -1 } },
    { ...forged, command: { ...forged.command, action: { type: 'goTo', slide: 'x' } } },
    forged,
    { ...forged, command: { ...forged.command, revision: most } },
    // A message that a window has sent before, and one in its name with a revision beyond all others.
    mould,
    { ...mould, command: { ...command, revision: most, number: 9 } },
  ]);
  await expect(refused(speaker)).toContainText('格式不对12条');
  await expect(refused(speaker)).toContainText('窗口不明');
  expect(await readWindows(windows)).toEqual(before);
  await expect(wall.getByRole('alert')).toHaveCount(0);
  // The keys go on to work in both windows, also after both were reloaded.
  for (const own of [wall, speaker]) {
    await own.bringToFront();
    await own.keyboard.press('PageDown');
  }
  await expect(wallAt(wall, AT + 3)).toBeVisible();
  await Promise.all([wall.reload(), speaker.reload()]);
  await expect(wallAt(wall, AT + 3)).toBeVisible();
  // A key counts from the moment the console stands.
  await expect(speakerAt(speaker, AT + 3)).toBeVisible();
  await expect(refused(speaker)).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, AT + 4)).toBeVisible();
  await post([
    { ...mould, sender: 'elsewhere', data: 'deadbeef0000', command: { ...command, author: 'elsewhere' } },
  ]);
  await expect(speaker.getByRole('alert')).toContainText('数据版本不同');
  await expect(speaker.getByRole('button', { name: '重新载入本窗口' })).toBeVisible();
  expect((await readWindows(windows)).wallSlide).toBe(String(AT + 4));
});

test('接管 puts the wall back on the console’s page', async ({ page, context }) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  const { post } = await overhear(context, speaker);
  await speaker.keyboard.press('e');
  await expect(wall.locator('[data-evidence-of]')).toBeVisible();
  await post(['anything']);
  await refused(speaker).getByRole('button', { name: '接管' }).click();
  await expect(wall.locator('[data-evidence-of]')).toHaveCount(0);
  await expect(refused(speaker)).toHaveCount(0);
  await expect(wallAt(wall, AT + 1)).toBeVisible();
  await expect(speaker.locator('[data-audience="live"]')).toBeVisible();
  await wall.bringToFront();
  await wall.keyboard.press('PageDown');
  await expect(wallAt(wall, AT + 2)).toBeVisible();
  await expect(speakerAt(speaker, AT + 2)).toBeVisible();
});

test('the audience is a clean window; where it is refused the console says so and offers one window', async ({
  page,
  context,
}) => {
  await openSpeaker(page, { query: 's=4' });
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '观众窗口' }).click(),
  ]);
  await expect(wallAt(popup, 4)).toBeVisible();
  await expect(popup.getByRole('banner')).toHaveCount(0);
  // The button is there while the mouse moves.
  await popup.mouse.move(300, 300);
  await expect(popup.getByRole('button', { name: '全屏' })).toBeVisible();
  await expect(page.locator('[data-audience="live"]')).toBeVisible();
  await popup.close();
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.keyboard.press('s');
  await expect(page.getByRole('alert')).toContainText('浏览器拦下了观众窗口');
  await page.getByRole('link', { name: '在本窗口放映' }).click();
  await expect(wallAt(page, 4)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(wallAt(page, 5)).toBeVisible();
});

test('F fills the screen with the window it is pressed in; S turns a lone audience into console and wall', async ({
  page,
  context,
}) => {
  const wall = await openWall(context, { query: 's=6' });
  await wall.keyboard.press('f');
  const full = () => wall.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(full).toBe(true);
  await expect(wall.getByRole('button', { name: '全屏' })).toHaveCount(0);
  await wall.keyboard.press('f');
  await expect.poll(full).toBe(false);
  await wall.keyboard.press('b');
  await wall.keyboard.press('f');
  await expect(wall.locator('main[data-blank]')).toHaveCount(0);
  expect(await full()).toBe(false);
  const [popup] = await Promise.all([context.waitForEvent('page'), wall.keyboard.press('s')]);
  await expect(speakerAt(wall, 6)).toBeVisible();
  await expect(wallAt(popup, 6)).toBeVisible();
  await wall.keyboard.press('PageDown');
  await expect(wallAt(popup, 7)).toBeVisible();
  await page.close();
});

test('a rehearsal is timed per slide, kept in this browser and cleared by a button', async ({ page }) => {
  await openSpeaker(page);
  await page.getByLabel('限时').fill('1');
  await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('t');
  await expect(page.getByText('剩余 0:5')).toBeVisible();
  await page.waitForTimeout(1200);
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(200);
  await page.keyboard.press('t');
  await page.keyboard.press('g');
  const first = page.getByRole('button', { name: new RegExp(DECK.slides[0]?.headline ?? '?') });
  await expect(first).toContainText(/上次 0:0[1-9]/);
  const kept = (await first.textContent()) ?? '';
  await page.reload();
  await expect(page.locator('main[data-page="speaker"]')).toBeVisible();
  // The sheet is still open.
  await expect(first).toHaveText(kept);
  await page.getByRole('button', { name: '清除' }).click();
  await expect(first).not.toContainText('上次');
  expect(await page.evaluate(() => localStorage.getItem('youju:rehearsal-main'))).toBeNull();
});

test('once everything has been read, the network may go: answers come all the same', async ({
  page,
  context,
  clean,
}) => {
  clean.allow(/ERR_INTERNET_DISCONNECTED/);
  const { speaker, wall } = await openWindows(page);
  await expect(speaker.locator('[data-setup="offline"][data-state="good"]')).toBeVisible();
  await context.setOffline(true);
  for (const [typed, record] of [
    [BY_NUMBER.query, BY_NUMBER.record.id],
    // The list of traditional characters has been read beforehand too.
    [BY_SCRIPT.query, BY_SCRIPT.record.id],
  ] as const) {
    await speaker.keyboard.press('/');
    await expect(speaker.getByRole('combobox')).toBeFocused();
    await speaker.keyboard.type(typed);
    await expect(speaker.locator('[data-result]').first()).toBeVisible();
    await speaker.keyboard.press('Enter');
    await speaker.keyboard.press('Enter');
    await expect(wall.locator(`[data-answer] [data-observation="${record}"]`).first()).toBeVisible();
    await expect(speaker.getByRole('region', { name: '出处' })).toContainText('》，');
  }
  await context.setOffline(false);
});

test('notes come from a file, are shown as text, and stand nowhere in the built site', async ({ page }) => {
  await openSpeaker(page, { query: 's=2' });
  const secret = '这一句只写在讲稿里';
  const file = (name: string, text: string | Buffer) => ({
    name,
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  });
  const field = page.getByLabel('打开讲稿文件');
  const notes = page.getByRole('region', { name: '讲稿' });
  await field.setInputFiles(file('a.md', `# 一\n开场\n# 二\n${secret}<b>粗</b>\n# 99\n多出来的`));
  await expect(notes).toContainText(`${secret}<b>粗</b>`);
  await expect(notes).toContainText('没有对应页面的标题：99');
  await page.keyboard.press('PageUp');
  await expect(notes).toContainText('开场');
  await field.setInputFiles(file('b.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0])));
  await expect(notes.getByRole('alert')).toContainText('不是文本文件');
  await expect(notes).toContainText('开场');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('讲稿里');
  const built = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(built.length).toBeGreaterThan(30);
  for (const entry of built)
    expect(readFileSync(`${entry.parentPath}/${entry.name}`).includes(secret), entry.name).toBe(false);
});

test('axe finds nothing on the console, its sheets and the evidence on the wall', async ({ page }) => {
  const { speaker, wall } = await openWindows(page, { query: `s=${AT}` });
  const inspect = async (where: Page, what: string) => {
    expect.soft(await axeFaults(where), what).toEqual([]);
  };
  await inspect(speaker, 'console');
  for (const key of firstOfEach('screens', ['g', '?', '/', 'r'], () => 'sheet')) {
    await speaker.keyboard.press(key);
    await expect(speaker.locator('[data-sheet]')).toBeVisible();
    await inspect(speaker, key);
    await speaker.keyboard.press('Escape');
    await expect(speaker.locator('[data-sheet]')).toHaveCount(0);
  }
  await speaker.keyboard.press('e');
  await expect(wall.locator('[data-evidence-of]')).toBeVisible();
  await inspect(wall, 'evidence');
});
