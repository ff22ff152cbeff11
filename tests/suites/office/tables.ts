import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { COUNTIES, DOMAINS } from '../../support/ownDataset.ts';

/**
 * Part of `npm run test:office`: every table of the built site that can be copied is copied as a reader copies it, and
 * both forms of the clipboard are opened by LibreOffice Calc. Each must come out with the rows, columns and cells that
 * the table has on the screen: text as it stands, and numbers as numbers.
 */

const OUT = '.cache/office/tables';
/** Comma, quotes, UTF-8, and cells as a spreadsheet shows them. */
const OFFICE = 'soffice';
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';
/** Tabs, quotes and UTF-8; numbers are recognised as on pasting, dates and other special forms are not. */
const FROM_LINES = 'Text - txt - csv (StarCalc):9,34,76,1,,0,false,false';

interface Copied {
  readonly route: string;
  readonly name: string;
  readonly html: string;
  readonly text: string;
  /** The rows of the table on the screen: how many cells each has, and the words of the first. */
  readonly drawn: ReadonlyArray<{ readonly cells: number; readonly first: string }> | null;
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Cells of a CSV file with quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows[rows.length - 1]?.push(squeeze(quoted?.replace(/""/gu, '"') ?? plain ?? ''));
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Copies every table of a page by its button. */
async function copyTables(page: Page, route: string): Promise<Copied[]> {
  const buttons = page.getByRole('button', { name: '复制表格' });
  const copied: Copied[] = [];
  for (let at = 0; at < (await buttons.count()); at += 1) {
    const button = buttons.nth(at);
    if (!(await button.isVisible())) continue;
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await button.click();
    const read = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const [html, text] = await Promise.all(
          ['text/html', 'text/plain'].map(async (type) =>
            item?.types.includes(type) ? (await item.getType(type)).text() : '',
          ),
        );
        return { html: html ?? '', text: text ?? '' };
      });
    let clip = await read();
    for (let round = 0; round < 40 && clip.html === ''; round += 1) {
      await page.waitForTimeout(50);
      clip = await read();
    }
    const drawn = await button.evaluate((element) => {
      const table = element.closest('section, div')?.querySelector('table');
      // The catalogue copies rows that it has not drawn, with the columns of its spreadsheet.
      if (!table || table.dataset.rows !== undefined) return null;
      return Array.from(table.rows, ({ cells }) => ({
        cells: cells.length,
        first: cells[0]?.textContent ?? '',
      }));
    });
    copied.push({ route, name: `${copied.length + 1}`, ...clip, drawn });
  }
  return copied;
}

/** All tables of a route: folded ones are opened, panels show their tables. */
async function tablesOf(context: BrowserContext, base: string, route: string): Promise<Copied[]> {
  const page = await context.newPage();
  await page.goto(`${base}${route}`);
  await page.waitForSelector('main[data-page]');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  for (const button of await page.getByRole('button', { name: '表格', exact: true }).all())
    if (await button.isVisible()) await button.click();
  const copied = await copyTables(page, route);
  await page.close();
  return copied;
}

/** The cells that a spreadsheet has after it has opened files; all of them at once, because starting it is slow. */
function openInCalc(files: readonly string[], filter: readonly string[]): void {
  execFileSync(OFFICE, ['--headless', ...filter, '--convert-to', AS_CSV, '--outdir', OUT, ...files], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

/** Cells of the lines on the clipboard; a mark that keeps a text from being a formula is not part of it. */
const cellsOfLines = (text: string): string[][] =>
  text.split('\r\n').map((line) => line.split('\t').map((cell) => squeeze(cell.replace(/^'/u, ''))));

/** A number is the same with other zeros: Excel takes the format of the HTML, LibreOffice shows 41.90 as 41.9. */
const isNumber = (cell: string): boolean => /^-?[0-9]+(?:\.[0-9]+)?$/u.test(cell);

function compare(what: string, expected: readonly string[][], found: readonly string[][]): string[] {
  if (expected.length !== found.length) return [`${what}：应有${expected.length}行，实有${found.length}行`];
  return expected
    .flatMap((row, at) => {
      const other = found[at] ?? [];
      if (row.length !== other.length)
        return [`${what} 第${at + 1}行：应有${row.length}列，实有${other.length}列`];
      return row.flatMap((cell, column) =>
        cell === (other[column] ?? '').replace(/^'/u, '') ||
        (isNumber(cell) && Number(cell) === Number(other[column]))
          ? []
          : [`${what} 第${at + 1}行第${column + 1}列：应为“${cell}”，实为“${other[column]}”`],
      );
    })
    .slice(0, 5);
}

/** Copies and opens the tables of all routes; returns what is wrong. */
export async function checkTables(): Promise<string[]> {
  ensurePrograms([OFFICE, 'localc'], ['libreoffice-calc']);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const counties = COUNTIES.counties.map(({ adcode }) => `#/county/${adcode}`);
  const routes = ['#/all', '#/review', '#/map', ...counties, ...DOMAINS.map(({ hash }) => hash)];
  const server = await serveFolders({ '/': 'dist' }, 0);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copied: Copied[] = [];
  for (const route of routes) copied.push(...(await tablesOf(context, base, route)));
  await browser.close();
  server.close();
  const named = copied.map((table, at) => ({ ...table, file: `${OUT}/${at}` }));
  for (const { file, html, text } of named) {
    writeFileSync(`${file}-html.html`, html);
    writeFileSync(`${file}-lines.txt`, text);
  }
  openInCalc(
    named.map(({ file }) => `${file}-html.html`),
    ['--infilter=calc_HTML_WebQuery'],
  );
  openInCalc(
    named.map(({ file }) => `${file}-lines.txt`),
    [`--infilter=${FROM_LINES}`],
  );
  const problems = named.flatMap(({ file, route, name, text, drawn }) => {
    const expected = cellsOfLines(text);
    const whole = drawn?.length !== undefined && drawn.length !== expected.length;
    const own = (form: string): string[] => {
      const path = `${file}-${form}.csv`;
      const what = `${route} 表${name}（${form}）`;
      return existsSync(path)
        ? compare(what, expected, parseCsv(readFileSync(path, 'utf8')))
        : [`${what}：表格程序打不开`];
    };
    return [
      ...(whole ? [`${route} 表${name}：屏幕上${drawn?.length}行，剪贴板${expected.length}行`] : []),
      ...(new Set(expected.map(({ length }) => length)).size > 1 ? [`${route} 表${name}：各行列数不同`] : []),
      ...own('html'),
      ...own('lines'),
    ];
  });
  const cells = named.reduce((sum, { text }) => sum + cellsOfLines(text).flat().length, 0);
  console.log(`表格：${routes.length}页的${named.length}个表，${cells}格，经 LibreOffice Calc 两种粘贴`);
  if (named.length === 0) problems.push('没有找到可复制的表格');
  return problems;
}
