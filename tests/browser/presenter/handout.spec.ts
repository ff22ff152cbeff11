import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { qualifierWord } from '../../../src/model/numbers/quantity.ts';
import {
  listMissing,
  type Parts,
  partText,
  readParts,
} from '../../../src/views/presenter/handout/officePackage.ts';
import { firstOfEach } from '../../support/forms.ts';
import { BAR, TAB } from '../../support/subjects.ts';
import { deck, planInput, slideFigures } from '../../unit/views/presenter/handout/mainDeck.ts';
import { expect, openRoute, test } from '../support/site.ts';

const NOTES = 'tests/fixtures/notes/main.md';
const input = planInput(deck.slides);

async function openHandout(page: Page, query = '', id = 'main'): Promise<void> {
  await openRoute(page, `#/present/${id}/handout${query}`);
  await expect(page.locator('[data-sheet]').first()).toBeVisible();
  await expect(page.locator('[data-panel]:not([data-state="ready"])')).toHaveCount(0);
  for (const picture of await page.locator('[data-panel] div[role="img"]').all())
    await expect(picture.locator('svg')).toContainText(/\S/);
}

async function download(page: Page): Promise<{ file: Download; parts: Parts }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载PPTX' }).click(),
  ]);
  return { file, parts: readParts(readFileSync(await file.path())) };
}

/** Pages of a PDF as the browser writes it: each is an object of its own, uncompressed. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The text of a slide's part and of its charts, without tags. */
function slideWords(parts: Parts, number: number): string {
  const rels = partText(parts, `ppt/slides/_rels/slide${number}.xml.rels`);
  const charts = Array.from(
    rels.matchAll(/charts\/(chart[0-9]+\.xml)"/g),
    ([, name]) => `ppt/charts/${name}`,
  );
  return [`ppt/slides/slide${number}.xml`, ...charts]
    .map((path) => partText(parts, path))
    .join('\n')
    .replace(/<[^>]+>|\s/g, '');
}

test('the deck goes out as a presentation with every figure, and with notes where a file was opened', async ({
  page,
  context,
  clean,
}) => {
  // The line for a first visit is no part of a handout, and comes late.
  clean.allow(/FirstHint/);
  await openHandout(page);
  await page.locator('input[type="file"]').setInputFiles(NOTES);
  await expect(page.getByText('main.md，4页有讲稿')).toBeVisible();
  const { file, parts } = await download(page);
  expect(file.suggestedFilename()).toBe(`${deck.title}.pptx`);
  expect(listMissing(parts)).toEqual([]);
  expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide[0-9]+\.xml$/.test(path))).toHaveLength(
    deck.slides.length,
  );
  const notes = partText(parts, 'ppt/notesSlides/notesSlide3.xml');
  expect(notes).toContain('这一页先停三秒再报数。');
  expect(partText(parts, 'ppt/notesSlides/notesSlide9.xml')).toContain('再念两个数');
  for (const [index, data] of input.slides.entries()) {
    const words = slideWords(parts, index + 1);
    for (const { quantity, kind } of data.records)
      if (quantity && kind === 'observation' && data.slide.kind !== 'words')
        expect.soft(words, data.slide.id).toContain(String(Number(quantity.value)));
    if (data.slide.kind === 'words')
      for (const figure of slideFigures(data)) expect.soft(words).toContain(figure);
  }
  // Parsed in a window without the site's policy, which forbids parsing text into markup.
  const bench = await context.newPage();
  const broken = await bench.evaluate(
    (texts) =>
      Object.entries(texts).flatMap(([path, text]) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') ? [path] : [],
      ),
    Object.fromEntries(
      Object.keys(parts)
        .filter((path) => /\.(?:xml|rels)$/.test(path))
        .map((path) => [path, partText(parts, path)]),
    ),
  );
  expect(broken).toEqual([]);
  await bench.close();
  await context.setOffline(true);
  const { parts: again } = await download(page);
  expect(listMissing(again)).toEqual([]);
  expect(Object.keys(again)).toHaveLength(Object.keys(parts).length);
});

test('a writer that does not come is said plainly', async ({ page, clean }) => {
  clean.allow(/ERR_FAILED/);
  await openHandout(page);
  await page.route(/writePptx/, (route) => route.abort());
  await page.getByRole('button', { name: '下载PPTX' }).click();
  await expect(page.getByRole('alert')).toContainText('PPTX 没有生成。');
});

const PAPERS = [
  ['slide', 1280, 720],
  ['a4', 1122, 793],
  ['a4-2', 793, 1122],
  ['a4-3', 793, 1122],
  ['a4-6', 793, 1122],
] as const;
for (const [paper, width, height] of firstOfEach('screens', PAPERS, () => 'paper')) {
  test(`on paper ${paper} the deck takes the pages it should, and nothing is cut`, async ({ page }) => {
    await openHandout(page, `?paper=${paper}`);
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(() => {
      const sheets = Array.from(document.querySelectorAll<HTMLElement>('[data-sheet]'));
      return sheets.flatMap((sheet) => {
        const edge = sheet.getBoundingClientRect();
        const found: string[] = [];
        for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
          if (!(element instanceof HTMLElement) || element.closest('.visually-hidden')) continue;
          const over = [
            element.scrollWidth - element.clientWidth,
            element.scrollHeight - element.clientHeight,
          ];
          const hides = getComputedStyle(element).overflow !== 'visible';
          if (hides && over.some((by) => by > 1))
            found.push(`${sheet.dataset.sheet} clips ${element.className}`);
        }
        for (const text of sheet.querySelectorAll('text, p, h2, li')) {
          const box = text.getBoundingClientRect();
          if (text.closest('.visually-hidden') || box.width === 0) continue;
          if (box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1)
            found.push(`${sheet.dataset.sheet} leaves the page: ${text.textContent}`);
        }
        return found;
      });
    });
    expect(faults).toEqual([]);
    const first = await page.locator('[data-sheet="1"]').boundingBox();
    expect([Math.round(first?.width ?? 0), Math.round(first?.height ?? 0)]).toEqual([width, height]);
    const pages = Math.ceil(deck.slides.length / Number(/-([0-9])$/.exec(paper)?.[1] ?? 1));
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(pages);
    // The ground of the light theme is for screens; paper is white already.
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('[data-sheet]')).toBe('rgb(255, 255, 255)');
    expect(await ground('[data-sheet] section')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
    await page.locator('input[type="file"]').setInputFiles(NOTES);
    const shown = ['a4-2', 'a4-6'].includes(paper) ? 0 : 4;
    await expect(page.locator('[data-notes-text]')).toHaveCount(shown);
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(pages);
    await page.getByLabel('随页打印').uncheck();
    await expect(page.locator('[data-notes-text]')).toHaveCount(0);
  });
}

test('a pinned deck is handed out as well, and another file than notes is refused', async ({ page }) => {
  await openRoute(page, TAB.hash);
  await page.getByRole('button', { name: `加入放映：${BAR.panel.spec.title}`, exact: true }).click();
  await openHandout(page, '', 'pinned');
  await page.locator('input[type="file"]').setInputFiles('tests/golden/readme.png');
  await expect(page.getByRole('alert')).toContainText('这个讲稿文件没有打开。');
  await page.getByText('深色，供投影').click();
  await expect(page).toHaveURL(/theme=projection/);
  const { parts } = await download(page);
  expect(listMissing(parts)).toEqual([]);
  expect(slideWords(parts, 1)).toContain(BAR.record.quantity?.value ?? '?');
  for (const { quantity } of BAR.panel.all)
    expect(partText(parts, 'ppt/charts/chart1.xml')).toContain(quantity ? qualifierWord(quantity) : '?');
});

test('no word of the notes is anywhere in the built site', () => {
  const lines = readFileSync(NOTES, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((path) => join('dist', path))
    .filter((path) => statSync(path).isFile());
  const texts = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  // The search finds text that is present.
  expect(texts.some(({ text }) => text.includes('这个讲稿文件没有打开。'))).toBe(true);
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines)
    expect(texts.filter(({ text }) => text.includes(line)).map(({ path }) => path)).toEqual([]);
});
