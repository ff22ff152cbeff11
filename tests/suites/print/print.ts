import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { comeNear, findCut, PDF_READER, pdfPages, readPrinted } from '../../browser/support/printedPages.ts';
import { TABS } from '../../browser/support/site.ts';
import { ROW } from '../../support/subjects.ts';

/**
 * `npm run test:print` prints every tab and one indicator of the built site on A4, in portrait and landscape:
 * the text of each panel must be on one page. Files stay in .cache/print.
 */

const OUT = '.cache/print';
const INDICATOR = { name: 'indicator', hash: `#/i/${ROW.record.indicator}` };

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  ensurePrograms([PDF_READER], ['poppler-utils', 'fonts-noto-cjk']);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const server = await serveFolders({ '/': 'dist' }, 0);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const problems: string[] = [];
  console.log('页面         面板  纵  横  不完整');
  for (const { name, hash } of [...TABS, INDICATOR]) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    // The compiler of this script wraps named functions in a call that pages do not know.
    await page.addInitScript('globalThis.__name = (own) => own;');
    await page.goto(`http://127.0.0.1:${port}/${hash}`);
    await page.waitForSelector('[data-panel][data-state="ready"]');
    // A prerendered panel that is not hydrated yet has no table for paper.
    await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
    await page.waitForLoadState('networkidle');
    await comeNear(page);
    const panels = await readPrinted(page);
    const counts: number[] = [];
    const cut: string[] = [];
    for (const landscape of [false, true]) {
      const pdf = await page.pdf({ format: 'A4', landscape });
      writeFileSync(`${OUT}/${name}-${landscape ? 'landscape' : 'portrait'}.pdf`, pdf);
      const pages = pdfPages(pdf);
      counts.push(pages.length);
      cut.push(...findCut(panels, pages).map((found) => `${name} ${landscape ? '横' : '纵'} ${found}`));
    }
    problems.push(...cut);
    const cells = [panels.length, ...counts, cut.length].map((cell) => String(cell).padEnd(4));
    console.log(`${name.padEnd(13)}${cells.join('')}`);
    await page.close();
  }
  await browser.close();
  server.close();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main();
