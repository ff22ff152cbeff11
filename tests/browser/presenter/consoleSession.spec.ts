import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstOfEach } from '../../support/forms.ts';
import { DECK } from '../../support/ownDataset.ts';
import { BY_NAME, BY_NUMBER, CHANGE_SLIDE } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { expect, openRoute, test } from '../support/site.ts';
import { openSpeaker, openWall, openWindows, readWindows, speakerAt, wallAt } from '../support/windows.ts';

const AT = CHANGE_SLIDE;

test('forged and malformed messages change nothing, and another dataset is named', async ({
  page,
  context,
}) => {
  const windows = await openWindows(page, { query: `s=${AT}` });
  const forger = await context.newPage();
  await openRoute(forger, '#/about');
  // Forged messages are made from a real message of a window.
  await forger.evaluate(() => {
    const heard = new Promise((resolve) => {
      const channel = new BroadcastChannel('youju:present:main:default');
      channel.onmessage = ({ data }) => (data?.kind === 'state' ? resolve(data) : undefined);
    });
    Object.assign(window, { heard });
  });
  await windows.speaker.keyboard.press('PageDown');
  const mould = await forger.evaluate(() => Reflect.get(window, 'heard') as Promise<Record<string, unknown>>);
  await expect(wallAt(windows.wall, AT + 1)).toBeVisible();
  const before = await readWindows(windows);
  await forger.evaluate((state) => {
    const channel = new BroadcastChannel('youju:present:main:default');
    const show = state.show as Record<string, unknown>;
    const forged: Record<string, unknown> = {
      ...state,
      sender: 'forger00',
      author: 'forger00',
      revision: 999,
      sequence: 1,
      show: { ...show, slide: 3, blank: 'white' },
    };
    const { data: _, ...withoutData } = forged;
    for (const message of [
      null,
      'next',
      42,
      {},
      { kind: 'state' },
      withoutData,
      { ...forged, protocol: 9 },
      { ...forged, deck: 'other' },
      { ...forged, session: 'evening' },
      { ...forged, extra: true },
      { ...forged, show: { ...show, slide: 99 } },
      { ...forged, show: { ...show, slide: 'x' } },
      { ...forged, show: { ...show, blank: '<img>' } },
      { ...forged, show: { slide: 2 } },
      { ...forged, revision: -1 },
      { ...forged, revision: Number.POSITIVE_INFINITY },
      { ...forged, revision: 0 },
      // A replayed message has an outdated sequence number.
      { ...state, show: { ...show, slide: 2 } },
    ])
      channel.postMessage(message);
  }, mould);
  await windows.wall.waitForTimeout(400);
  expect(await readWindows(windows)).toEqual(before);
  await expect(windows.speaker.getByRole('alert')).toHaveCount(0);
  await forger.evaluate((state) => {
    new BroadcastChannel('youju:present:main:default').postMessage({
      ...state,
      sender: 'elsewhere',
      sequence: 1,
      data: 'deadbeef0000',
    });
  }, mould);
  await expect(windows.speaker.getByRole('alert')).toContainText('数据版本不同');
  await expect(windows.speaker.getByRole('button', { name: '重新载入本窗口' })).toBeVisible();
  expect((await readWindows(windows)).wallSlide).toBe(String(AT + 1));
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
  await page.keyboard.press('g');
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
    [BY_NAME.query, BY_NAME.record.id],
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
  for (const key of firstOfEach('screens', ['g', '?', '/'], () => 'sheet')) {
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
