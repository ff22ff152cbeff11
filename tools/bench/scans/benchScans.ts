import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { ScanReading } from '../../../src/model/authored/scanReading.ts';
import { CHROMIUM_ARGS, findChromium } from '../../machine/chromium.ts';
import { decodeGray, loadAddOn } from '../../ocr/addOn.ts';
import type { Gray } from '../../ocr/image/gray.ts';
import { isOcrInstalled, OCR_INSTALL } from '../../ocr/installed.ts';
import { runReader } from '../../ocr/runReader.ts';
import { blurredPhoto, photographed, scanned, worn } from './degrade.ts';
import { type InventedPage, inventedPages, PAGE_HEIGHT, PAGE_WIDTH } from './inventedPages.ts';
import { scoreScan } from './scoreScan.ts';

/**
 * `npm run bench:ocr` (after `npm run ocr:install`): invented pages are drawn by Chromium, made worse as scanners and
 * cameras do, read by the add-on, and compared numeral by numeral. The row of each form goes into the table of
 * docs/performance.md unless `--print` is given; `--errors` lists what was misread; names of forms pick some of them,
 * `--pages=1` says how many pages of each.
 */

interface Form {
  readonly name: string;
  readonly dpi: number;
  readonly treat: (page: Gray) => Gray;
  readonly jpeg?: number;
  /** Small type in columns that a rule parts. */
  readonly small?: true;
}

const FORMS: readonly Form[] = [
  { name: 'clean, 200 dpi', dpi: 200, treat: (page) => page },
  { name: 'clean, 100 dpi', dpi: 100, treat: (page) => page },
  { name: 'scanned, 200 dpi', dpi: 200, treat: scanned },
  { name: 'scanned, 100 dpi', dpi: 100, treat: scanned },
  { name: 'photographed, 200 dpi', dpi: 200, treat: photographed, jpeg: 55 },
  { name: 'photographed out of focus, 150 dpi', dpi: 150, treat: blurredPhoto, jpeg: 35 },
  { name: 'worn copy, 150 dpi', dpi: 150, treat: worn, jpeg: 40 },
  { name: 'small type and rules, scanned, 200 dpi', dpi: 200, treat: scanned, small: true },
];

const PAGES = 2;
const FOLDER = resolve('.cache/bench/scans', String(process.pid));
const REPORT = 'docs/performance.md';

async function draw(page: InventedPage, dpi: number): Promise<Buffer> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext({
      viewport: { width: PAGE_WIDTH, height: PAGE_HEIGHT },
      deviceScaleFactor: dpi / 96,
    });
    const tab = await context.newPage();
    await tab.setContent(page.html);
    return await tab.screenshot();
  } finally {
    await browser.close();
  }
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${part}/${whole} (${((part / whole) * 100).toFixed(1)} %)`;

const [BEFORE, AFTER] = ['<!-- measured: scans -->', '<!-- /measured: scans -->'];
const HEAD = [
  '| pages | how many | numerals exact | wrong ones flagged | false flags | rows in order | seconds a page | load | peak MB |',
  '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
];

/** Puts the row of a form into the table as soon as it is measured; those of other forms stay, and all are summed up. */
function writeRow(name: string, row: string): void {
  const report = readFileSync(REPORT, 'utf8');
  const [from, to] = [report.indexOf(BEFORE), report.indexOf(AFTER)];
  if (from < 0 || to < 0) throw new Error(`${REPORT} has no place for the table`);
  const known = report.slice(from, to).split('\n');
  const rows = FORMS.flatMap((form) =>
    form.name === name ? [row] : known.filter((own) => own.startsWith(`| ${form.name} |`)),
  );
  const sum = (column: number): string => {
    const shares = rows.map((own) => /([0-9]+)\/([0-9]+)/u.exec(own.split('|')[column] ?? ''));
    const part = (group: number) => shares.reduce((all, own) => all + Number(own?.[group] ?? 0), 0);
    return share(part(1), part(2));
  };
  const all = `| all | | ${[3, 4, 5, 6].map(sum).join(' | ')} | | | |`;
  const day = `Last on ${new Date().toISOString().slice(0, 10)}, on two cores; seconds are those of waiting, and the load says who waited with them.`;
  const table = [day, '', ...HEAD, ...rows, all].join('\n');
  writeFileSync(REPORT, `${report.slice(0, from + BEFORE.length)}\n${table}\n${report.slice(to)}`);
}

async function main(args: readonly string[]): Promise<number> {
  if (!isOcrInstalled()) {
    process.stderr.write(`没有安装文字识别组件：${OCR_INSTALL}\n`);
    return 1;
  }
  const named = args.filter((own) => !own.startsWith('--'));
  const first = args.find((own) => own.startsWith('--pages='))?.slice('--pages='.length);
  const { pictures } = await loadAddOn();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const pages = first === undefined ? PAGES : Number(first);
  for (const { name, dpi, treat, jpeg, small } of FORMS.filter(
    (own) => named.length === 0 || named.some((word) => own.name.includes(word)),
  )) {
    const invented = inventedPages(pages, small ? 'small' : 'usual');
    const files: string[] = [];
    for (const page of invented) {
      const gray = treat(await decodeGray(pictures, new Uint8Array(await draw(page, dpi))));
      const raw = pictures(gray.data, { raw: { width: gray.width, height: gray.height, channels: 1 } });
      const { data } = await (jpeg ? raw.jpeg({ quality: jpeg }) : raw.webp({ lossless: true })).toBuffer({
        resolveWithObject: true,
      });
      const file = join(
        FOLDER,
        `${name.replace(/[^a-z0-9]+/gu, '-')}-${files.length}.${jpeg ? 'jpg' : 'webp'}`,
      );
      writeFileSync(file, data);
      files.push(file);
    }
    const from = performance.now();
    const { path, peak } = await runReader(files, join(FOLDER, 'out')).result;
    const seconds = (performance.now() - from) / 1000;
    const reading = JSON.parse(readFileSync(path, 'utf8')) as ScanReading;
    const score = scoreScan(
      invented.flatMap(({ paragraphs }) => paragraphs),
      reading,
    );
    if (args.includes('--errors')) {
      for (const error of score.errors) process.stdout.write(`${name}: ${error}\n`);
      for (const [kind, times] of score.falseKinds)
        process.stdout.write(`${name}: false alarm ${kind} ${times}\n`);
    }
    if (args.includes('--text')) process.stdout.write(`${reading.text}\n`);
    const row = `| ${name} | ${pages} | ${share(score.exact, score.numerals)} | ${share(score.flagged, score.wrong)} | ${share(score.falseFlags, score.exact)} | ${share(score.inOrder, score.pairs)} | ${(seconds / pages).toFixed(1)} | ${(loadavg()[0] ?? 0).toFixed(0)} | ${peak} |`;
    process.stdout.write(`${row}\n`);
    if (!args.includes('--print')) writeRow(name, row);
  }
  return 0;
}

process.exit(await main(process.argv.slice(2)));
