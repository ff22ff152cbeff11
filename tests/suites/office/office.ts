import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { listMissing, listUntyped, readParts } from '../../../src/views/presenter/handout/officePackage.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { deck, planInput, slideFigures } from '../../unit/views/presenter/handout/mainDeck.ts';
import { checkSchema } from './schema.ts';
import { checkTables } from './tables.ts';

/**
 * `npm run test:office` opens the presentation and the PDF of the built site in an office program: there must
 * be as many pages as slides, with every figure as text. Files stay in .cache/office.
 */

const OUT = '.cache/office';

/** Runs a program of the system and returns its output. */
const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });

/** Downloads presentation and PDF like a visitor. */
async function handOut(pptx: string, pdf: string): Promise<void> {
  const server = await serveFolders({ '/': 'dist' }, 0);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`http://127.0.0.1:${port}/#/present/${deck.id}/handout`);
  await page.waitForSelector(`[data-sheet="${deck.slides.length}"]`);
  await page.setInputFiles('input[type="file"]', 'tests/fixtures/notes/main.md');
  await page.getByLabel('随页打印').uncheck();
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-panel] div[role="img"]')).every((picture) =>
      picture.querySelector('svg')?.textContent?.trim(),
    ),
  );
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载PPTX' }).click();
  await (await waiting).saveAs(pptx);
  await browser.close();
  server.close();
}

/** Text of each page without blanks, because programs differ in the spaces between digits and Chinese. */
function pageTexts(pdf: string): string[] {
  const text = run('pdftotext', ['-enc', 'UTF-8', pdf, '-']);
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

interface Row {
  readonly figures: number;
  readonly missing: string[];
}

const findFigures = (texts: readonly string[]): Row[] =>
  planInput(deck.slides).slides.map((data, index) => {
    const figures = slideFigures(data);
    return {
      figures: figures.length,
      missing: figures.filter((figure) => !(texts[index] ?? '').includes(figure)),
    };
  });

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  ensurePrograms(['soffice', 'pdftotext'], ['libreoffice-impress', 'poppler-utils', 'fonts-noto-cjk']);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const [pptx, printed, converted] = [`${OUT}/deck.pptx`, `${OUT}/printed.pdf`, `${OUT}/deck.pdf`];
  await handOut(pptx, printed);
  const started = Date.now();
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', OUT, pptx]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const parts = readParts(readFileSync(pptx));
  const problems = [
    ...listMissing(parts).map(({ where, part }) => `${where} 声明的 ${part} 不存在`),
    ...listUntyped(parts).map((part) => `${part} 没有类型`),
    ...checkSchema(pptx),
  ];
  const files = [
    { name: 'PPTX，经 LibreOffice 转换', texts: pageTexts(converted) },
    { name: 'PDF，由页面打印', texts: pageTexts(printed) },
  ].map((file) => ({ ...file, rows: findFigures(file.texts) }));
  for (const { name, texts } of files)
    if (texts.length !== deck.slides.length)
      problems.push(`${name}：应有${deck.slides.length}页，实有${texts.length}页`);
  console.log('页  数字  PPTX  PDF   放映页');
  deck.slides.forEach(({ headline }, index) => {
    const cells = files.map(({ name, rows }) => {
      const { figures = 0, missing = [] } = rows[index] ?? {};
      if (missing.length > 0) problems.push(`${name} 第${index + 1}页缺 ${missing.join('、')}`);
      return String(figures - missing.length).padEnd(6);
    });
    const figures = String(files[0]?.rows[index]?.figures ?? 0).padEnd(6);
    console.log(`${String(index + 1).padEnd(4)}${figures}${cells.join('')}${headline}`);
  });
  for (const { name, texts, rows } of files) {
    const figures = rows.reduce((sum, row) => sum + row.figures, 0);
    const missing = rows.reduce((sum, row) => sum + row.missing.length, 0);
    console.log(`${name}：${texts.length}页，${figures}个数字中有${figures - missing}个是文字`);
  }
  console.log(`PPTX 共${Object.keys(parts).length}个部件，LibreOffice 转换用时${seconds}秒`);
  problems.push(...(await checkTables()));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main();
