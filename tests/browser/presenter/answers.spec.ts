import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstOfEach } from '../../support/forms.ts';
import { LAST_SLIDE, SILENT, TOLD } from '../../support/subjects.ts';
import { axeFaults } from '../support/axeRules.ts';
import { findOtherPlace, findOwnQuestions, findUnknown } from '../support/questions.ts';
import { expect, test } from '../support/site.ts';
import { measureSlide } from '../support/slideFaults.ts';
import { openSpeaker, openWall, openWindows, speakerAt, wallAt } from '../support/windows.ts';

const SECOND = { timeout: 1000 };
const [OWN] = await findOwnQuestions(1);
const OTHER = await findOtherPlace();
const UNKNOWN = await findUnknown();

/** Types a question into 即席调用 and waits for its results. */
async function ask(page: Page, question: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(question);
  await expect(page.getByRole('option', { name: /文件没有这个数字/ }).first()).toBeVisible();
  // The list is that of the whole question.
  await expect(page.locator('[data-late]')).toHaveCount(0);
}
const logged = (page: Page) =>
  page.locator('[data-log]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.log));

test('a figure of another place is asked about once more, and is marked on the wall', async ({ page }) => {
  test.skip(OTHER === null, 'the dataset tells of no other place');
  if (OTHER === null) return;
  const { speaker, wall } = await openWindows(page, { query: 's=5' });
  await ask(speaker, OTHER.question);
  await speaker.keyboard.press('Enter');
  await expect(speaker.getByRole('combobox')).toBeVisible();
  await speaker.keyboard.press('ArrowDown');
  await speaker.keyboard.press('Enter');
  const preview = speaker.frameLocator('iframe[data-preview="current"]');
  await expect(preview.locator('[data-elsewhere]')).toContainText(OTHER.record.regionName);
  await speaker.keyboard.press('Enter');
  await expect(speaker.locator('[data-notice="elsewhere"]')).toContainText(OTHER.record.regionName);
  await expect(wall.locator('main[data-answer]')).toHaveCount(0);
  await speaker.keyboard.press('Enter');
  await expect(wall.locator('main[data-answer] [data-elsewhere]')).toContainText(
    `其他地方：${OTHER.record.regionName}`,
    SECOND,
  );
  await expect(speaker.locator('[data-notice="elsewhere"]')).toHaveCount(0);
  await speaker.keyboard.press('u');
  await expect(wall.locator('main[data-answer]')).toHaveCount(0, SECOND);
  await expect(wallAt(wall, 5)).toBeVisible();
});

test('a county shows its card, one that no text names 未点名, and what no document holds a page of its own', async ({
  page,
}) => {
  const { speaker, wall } = await openWindows(page);
  const put = async (question: string) => {
    await ask(speaker, question);
    await speaker.keyboard.press('Enter');
    await expect(speaker.locator('[data-show-line]')).toContainText('仅讲者可见');
    await speaker.keyboard.press('Enter');
  };
  await put(TOLD.name);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(`文件怎样说${TOLD.name}`, SECOND);
  await expect(wall.locator('[data-told]').first()).toBeVisible();
  await expect(wall.locator('footer').getByText(/^来源：/)).toBeVisible();
  if (SILENT) {
    await put(SILENT.name);
    await expect(wall.getByText('未点名', { exact: true })).toBeVisible(SECOND);
  }
  await put(UNKNOWN);
  await expect(wall.locator('main[data-kind="nearest"]')).toContainText('文件没有这个数字', SECOND);
  expect(await wall.locator('body').textContent()).not.toContain(UNKNOWN);
  // One key for each answer, back to the page of the deck.
  for (const name of [...(SILENT ? [SILENT.name] : []), TOLD.name]) {
    await speaker.keyboard.press('u');
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(`文件怎样说${name}`, SECOND);
  }
  await wall.bringToFront();
  await wall.keyboard.press('u');
  await expect(wallAt(wall, 1)).toBeVisible(SECOND);
  await expect(wall.locator('main[data-answer]')).toHaveCount(0);
});

test('a window that the hall looks on to shows no number before the second Enter', async ({
  page,
  context,
}) => {
  if (!OWN) throw new Error('no figure to ask for');
  const { question, record } = OWN;
  const wall = await openWall(context, { query: 's=1' });
  const digits = record.quantity?.value ?? '';
  await ask(wall, question);
  const sheet = wall.locator('[data-sheet]');
  await expect(sheet).toContainText(record.name);
  expect(await sheet.locator('[data-result]').first().textContent()).not.toContain(digits);
  await wall.keyboard.press('Enter');
  const draft = wall.locator('[data-lone-draft]');
  await expect(draft).toContainText(record.name);
  expect(await draft.textContent()).not.toContain(digits);
  await expect(wall.locator('main[data-answer]')).toHaveCount(0);
  await wall.keyboard.press('Enter');
  await expect(wall.locator('main[data-answer]')).toContainText(digits, SECOND);
  await expect(draft).toHaveCount(0);
  await page.close();
});

const SHAPES = firstOfEach(
  'screens',
  [
    [1920, 1080],
    [1024, 768],
    [1080, 1920],
    [6656, 1792],
  ] as const,
  () => 'shape',
);
for (const [width, height] of SHAPES)
  test(`answers of every sort fit ${width}×${height} and are readable, in the preview too`, async ({
    page,
    context,
  }) => {
    if (!OWN) throw new Error('no figure to ask for');
    await page.close();
    const wall = await openWall(context);
    await wall.emulateMedia({ reducedMotion: 'reduce' });
    await wall.setViewportSize({ width, height });
    const near = `${OWN.question}${UNKNOWN}`;
    for (const question of [TOLD.name, SILENT?.name, UNKNOWN, near, OTHER?.question]) {
      if (question === undefined) continue;
      await ask(wall, question);
      // Unsure answers are chosen by hand: the first one, or of what is near the line with the nearest.
      if (question === near) for (const _ of [1, 2]) await wall.keyboard.press('ArrowUp');
      else if (question === OTHER?.question) await wall.keyboard.press('ArrowDown');
      await wall.keyboard.press('Enter');
      await expect(wall.locator('[data-lone-draft]')).toBeVisible();
      expect.soft(await axeFaults(wall), question).toEqual([]);
      await wall.keyboard.press('Enter');
      if (question === OTHER?.question) await wall.keyboard.press('Enter');
      await expect(wall.locator('main[data-answer]')).toBeVisible();
      await expect
        .soft(async () => expect((await measureSlide(wall)).faults, question).toEqual([]))
        .toPass({ timeout: 3000 });
      const { smallestText } = await measureSlide(wall);
      expect.soft(smallestText, question).toBeGreaterThanOrEqual(width < height ? 0.016 : 0.024);
      await wall.keyboard.press('u');
      await expect(wall.locator('main[data-answer]')).toHaveCount(0);
    }
  });

test('the log says what was shown, outlives the reload of both windows, and is saved', async ({ page }) => {
  if (!OWN) throw new Error('no figure to ask for');
  const { speaker, wall } = await openWindows(page);
  await speaker.keyboard.press('End');
  await expect(wallAt(wall, LAST_SLIDE)).toBeVisible();
  await ask(speaker, OWN.question);
  await speaker.keyboard.press('Enter');
  await speaker.keyboard.press('Enter');
  await expect(wall.locator('main[data-answer]')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(wall.locator('main')).toHaveAttribute('data-blank', 'black');
  await Promise.all([speaker.reload(), wall.reload()]);
  await expect(speakerAt(speaker, LAST_SLIDE)).toBeVisible();
  await expect(wall.locator('main')).toHaveAttribute('data-blank', 'black');
  await speaker.keyboard.press('u');
  await expect(wall.locator('main[data-answer]')).toBeVisible();
  await speaker.keyboard.press('u');
  await expect(wall.locator('main[data-answer]')).toHaveCount(0, SECOND);
  await speaker.keyboard.press('r');
  const kinds = ['放映页', '放映页', '即席调用', '遮屏', '即席调用', '放映页'];
  await expect.poll(() => logged(speaker)).toEqual(kinds);
  const [download] = await Promise.all([
    speaker.waitForEvent('download'),
    speaker.getByRole('button', { name: '存为表格' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^放映记录 .+\.csv$/);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved.charCodeAt(0)).toBe(0xfeff);
  expect(saved.split('\r\n')).toHaveLength(kinds.length + 2);
  expect(saved).toContain(OWN.record.name);
  await speaker.keyboard.press('Escape');
  await expect(speaker.locator('[data-sheet]')).toHaveCount(0);
});

test('the pace is that of the rehearsal, by the stopwatch and not by the clock', async ({
  page: speaker,
}) => {
  await openSpeaker(speaker);
  const pace = speaker.locator('[data-pace]');
  await expect(pace).toHaveCount(0);
  // A rehearsal: every other page for a second and more.
  await speaker.evaluate(() => {
    const now = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => now() + ahead;
    Object.assign(window, { pass: (ms: number) => (ahead += ms) });
  });
  const pass = (ms: number) =>
    speaker.evaluate((by) => (Reflect.get(window, 'pass') as (ms: number) => void)(by), ms);
  const turn = async (to: number) => {
    await speaker.keyboard.press('PageDown');
    await expect(speakerAt(speaker, to)).toBeVisible();
  };
  await speaker.keyboard.press('t');
  await expect(speaker.locator('[data-timer="running"]')).toBeVisible();
  for (let to = 2; to <= LAST_SLIDE; to += 1) {
    await pass(10_000);
    await turn(to);
  }
  await pass(10_000);
  await speaker.keyboard.press('t');
  await speaker.getByRole('button', { name: '归零' }).click();
  await speaker.keyboard.press('Home');
  await expect(speakerAt(speaker, 1)).toBeVisible();
  await speaker.keyboard.press('t');
  await pass(40_000);
  await expect(pace).toContainText(/本页0:4[0-3]，排练0:1[0-9]/);
  await expect(pace).toContainText(/至此比排练慢(?:2[5-9]|3[0-3])秒/);
  await turn(2);
  await speaker.keyboard.press('End');
  await expect(pace).toContainText(/至此比排练快/);
  await speaker.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  await speaker.reload();
  await expect(pace).toContainText(/至此比排练快/);
});
