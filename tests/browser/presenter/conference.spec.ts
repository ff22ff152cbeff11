import { readFileSync } from 'node:fs';
import { listMissing, readParts } from '../../../src/views/presenter/handout/officePackage.ts';
import { isWhole } from '../../support/forms.ts';
import { LAST_SLIDE, SILENT, TOLD } from '../../support/subjects.ts';
import { type Asked, findOtherPlace, findOwnQuestions, findUnknown } from '../support/questions.ts';
import { expect, openRoute, test } from '../support/site.ts';
import { openWindows, speakerAt, wallAt } from '../support/windows.ts';

const SECOND = { timeout: 1000 };
const OWN = await findOwnQuestions(3);
const OTHER = await findOtherPlace();
const UNKNOWN = await findUnknown();

/** The questions of the hall: three figures, two counties, another place, and two that no document answers. */
type Question =
  | { readonly sort: 'own' | 'other'; readonly asked: Asked }
  | { readonly sort: 'county'; readonly name: string; readonly told: boolean }
  | { readonly sort: 'none' | 'near'; readonly question: string };
const QUESTIONS: readonly Question[] = [
  ...OWN.map((asked) => ({ sort: 'own', asked }) as const),
  { sort: 'county', name: TOLD.name, told: true },
  ...(SILENT ? [{ sort: 'county', name: SILENT.name, told: false } as const] : []),
  ...(OTHER ? [{ sort: 'other', asked: OTHER } as const] : []),
  { sort: 'none', question: UNKNOWN },
  { sort: 'near', question: `${OWN[0]?.question ?? ''}${UNKNOWN}` },
];

const wordsOf = (question: Question): string =>
  question.sort === 'county'
    ? question.name
    : 'asked' in question
      ? question.asked.question
      : question.question;

test('a whole press conference: all pages, the questions of the hall, undo, black, the end, and the log', async ({
  page,
}) => {
  test.skip(!isWhole('conference'), 'npm run test:full -- conference');
  test.setTimeout(240_000);
  const { speaker, wall } = await openWindows(page);
  await speaker.keyboard.press('t');
  await expect(speaker.locator('[data-timer="running"]')).toBeVisible();
  for (let slide = 2; slide <= LAST_SLIDE; slide += 1) {
    await speaker.keyboard.press('PageDown');
    await expect(wallAt(wall, slide)).toBeVisible();
    await expect(wall.locator('footer').getByText(/^来源：/)).toBeVisible();
  }
  const answer = wall.locator('main[data-answer]');
  for (const question of QUESTIONS) {
    await speaker.keyboard.press('/');
    await expect(speaker.getByRole('combobox')).toBeFocused();
    await speaker.keyboard.type(wordsOf(question));
    await expect(speaker.getByRole('option', { name: /文件没有这个数字/ }).first()).toBeVisible();
    // The list is that of the whole question.
    await expect(speaker.locator('[data-late]')).toHaveCount(0);
    if (question.sort === 'other') await speaker.keyboard.press('ArrowDown');
    if (question.sort === 'near') for (const _ of [1, 2]) await speaker.keyboard.press('ArrowUp');
    await speaker.keyboard.press('Enter');
    await expect(speaker.locator('[data-show-line]')).toContainText('仅讲者可见');
    await expect(answer).toHaveCount(0);
    await speaker.keyboard.press('Enter');
    if (question.sort === 'other') {
      await expect(speaker.locator('[data-notice="elsewhere"]')).toContainText(
        question.asked.record.regionName,
      );
      await expect(answer).toHaveCount(0);
      await speaker.keyboard.press('Enter');
    }
    await expect(answer).toBeVisible(SECOND);
    await expect(answer.locator('footer').getByText(/^来源：/)).toBeVisible();
    await expect(answer.locator('[data-elsewhere]')).toHaveCount(question.sort === 'other' ? 1 : 0);
    if (question.sort === 'county')
      await expect(answer).toContainText(question.told ? `文件说到${question.name}` : '未点名');
    else if ('asked' in question) await expect(answer).toContainText(question.asked.record.name);
    else {
      await expect(answer.getByRole('heading', { level: 1 })).toHaveText('文件没有这个数字');
      await expect(answer.locator('[data-item]').first()).toBeVisible({ visible: question.sort === 'near' });
      expect(await wall.locator('body').textContent()).not.toContain(UNKNOWN);
    }
    // Every answer is taken back by one key, and the deck stands where it stood.
    await speaker.keyboard.press('u');
    await expect(answer).toHaveCount(0, SECOND);
    await expect(wallAt(wall, LAST_SLIDE)).toBeVisible();
  }
  // The pen marks a figure of the last page, and goes with the page.
  const preview = speaker.locator('iframe[data-preview="current"]');
  const copy = await preview.boundingBox();
  if (!copy) throw new Error('no preview');
  await speaker.keyboard.press('p');
  await speaker.mouse.move(copy.x + copy.width * 0.2, copy.y + copy.height * 0.4);
  await speaker.mouse.down();
  await speaker.mouse.move(copy.x + copy.width * 0.5, copy.y + copy.height * 0.4, { steps: 6 });
  await speaker.mouse.up();
  await expect(wall.locator('svg[data-ink="1"]')).toBeVisible(SECOND);
  await speaker.keyboard.press('p');
  await speaker.keyboard.press('PageUp');
  await expect(wallAt(wall, LAST_SLIDE - 1)).toBeVisible(SECOND);
  await expect(wall.locator('svg[data-ink]')).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect(wallAt(wall, LAST_SLIDE)).toBeVisible(SECOND);
  await speaker.keyboard.press('b');
  await expect(wall.locator('main')).toHaveAttribute('data-blank', 'black', SECOND);
  await speaker.keyboard.press('PageDown');
  await expect(wall.locator('main[data-blank]')).toHaveCount(0, SECOND);
  // A wrong jump at the end.
  await speaker.keyboard.press('Home');
  await expect(wallAt(wall, 1)).toBeVisible(SECOND);
  await speaker.keyboard.press('u');
  await expect(wallAt(wall, LAST_SLIDE)).toBeVisible(SECOND);
  await speaker.keyboard.press('t');
  await Promise.all([speaker.reload(), wall.reload()]);
  await expect(speakerAt(speaker, LAST_SLIDE)).toBeVisible();
  await speaker.keyboard.press('r');
  const rows = LAST_SLIDE + 2 * QUESTIONS.length + 2 + 2 + 2;
  await expect(speaker.getByRole('heading', { name: `放映记录，共${rows}条` })).toBeVisible();
  const save = async (name: string) => {
    const [download] = await Promise.all([
      speaker.waitForEvent('download'),
      speaker.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const [table, text] = [await save('存为表格'), await save('存为文本')];
  expect(table.split('\r\n')).toHaveLength(rows + 2);
  for (const saved of [table, text]) {
    expect(saved.match(/即席调用/g)).toHaveLength(QUESTIONS.length);
    expect(saved).not.toContain(UNKNOWN);
    for (const question of QUESTIONS)
      if ('asked' in question) {
        expect(saved).toContain(question.asked.record.name);
        expect(saved).toContain(question.asked.record.regionName);
      }
  }
  // What is handed out afterwards: every page on paper and in the presentation file.
  await openRoute(page, '#/present/main/handout');
  await expect(page.locator('[data-sheet]')).toHaveCount(LAST_SLIDE);
  await expect(page.locator('[data-panel]:not([data-state="ready"])')).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载PPTX' }).click(),
  ]);
  const parts = readParts(readFileSync(await file.path()));
  const pages = Object.keys(parts).filter((path) => /^ppt\/slides\/slide[0-9]+\.xml$/.test(path));
  expect(pages).toHaveLength(LAST_SLIDE);
  expect(listMissing(parts)).toEqual([]);
});
