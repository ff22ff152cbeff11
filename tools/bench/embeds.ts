import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../machine/chromium.ts';
import { serveFolders } from '../machine/staticServer.ts';
import { markdownTable, median } from './benchTable.ts';
import { floorPage } from './embedFloor.ts';
import { reportSection, today } from './paper/performancePaper.ts';

/**
 * `npm run bench:embeds` compares, on the built site, an embed with a hand-made static page in a bare frame,
 * interleaved in one run, at 4× CPU, 1.6 Mbit/s and 150 ms; it prints medians of 7.
 */
const TURNS = 7;
const CPU = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const FOLDER = '.cache/bench-embeds';
/** Panels of every chart kind; the first is also measured alone. */
const PANELS = [
  'area-changes',
  'public-toilets',
  'waste-sorting-change',
  'private-education-2022',
  'renewed-lengths',
  'school-construction',
  'medical-centres',
  'kindergarten-grades-2022',
  'incineration-change',
  'white-list-projects-panel',
  'quality-remediation',
  'employment-people',
];

const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/**
 * Runs in every frame and records when its chart was painted, on the clock that all frames share. It is text,
 * because the page does not have the helpers that a compiler adds to functions.
 */
const WATCH_PAINT = `
if (window.top === window) {
  window.painted = [];
  window.addEventListener('message', ({ data }) => {
    if (data && typeof data.bench === 'number') window.painted.push(data.bench - performance.timeOrigin);
  });
} else {
  const seen = () => Array.from(document.querySelectorAll('svg text')).some((text) => text.getClientRects().length > 0);
  const tell = () => window.top.postMessage({ bench: performance.timeOrigin + performance.now() }, '*');
  // A drawing that is not shown at this width does not count; the frame after the one that draws it is told.
  const look = () => requestAnimationFrame(seen() ? tell : look);
  requestAnimationFrame(look);
}`;

/** Milliseconds from the host page's start until the last of its frames has painted its chart. */
async function timeHost(browser: Browser, url: string, frames: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(WATCH_PAINT);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction((count) => (window as { painted?: number[] }).painted?.length === count, frames);
  const last = await page.evaluate(() => Math.max(...((window as { painted?: number[] }).painted ?? [])));
  await context.close();
  return last;
}

const hostPage = (sources: readonly string[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>host</title></head><body>${sources
    .map((src) => `<iframe src="${src}" title="panel" width="700" height="500"></iframe>`)
    .join('')}</body></html>`;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const panel of PANELS)
  writeFileSync(join(FOLDER, `${panel}.html`), floorPage(`dist/embed/${panel}.html`));
const hosts = {
  'one-floor': hostPage(PANELS.slice(0, 1).map((panel) => `/floor/${panel}.html`)),
  'one-embed': hostPage(PANELS.slice(0, 1).map((panel) => `/site/embed/${panel}.html`)),
  'twelve-floor': hostPage(PANELS.map((panel) => `/floor/${panel}.html`)),
  'twelve-embed': hostPage(PANELS.map((panel) => `/site/embed/${panel}.html`)),
} as const;
for (const [name, html] of Object.entries(hosts)) writeFileSync(join(FOLDER, `${name}.html`), html);

const server = await serveFolders({ '/site/': 'dist', '/floor/': FOLDER }, 0, { compressed: true });
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const times = new Map<string, number[]>(Object.keys(hosts).map((name) => [name, []]));
for (let turn = 0; turn < TURNS; turn += 1)
  for (const name of Object.keys(hosts))
    times
      .get(name)
      ?.push(
        await timeHost(
          browser,
          `http://127.0.0.1:${port}/floor/${name}.html`,
          name.startsWith('one') ? 1 : 12,
        ),
      );
await browser.close();
server.close();

const script = readdirSync('dist/embed').find((name) => name.startsWith('enhance-')) ?? '';
const weights = readdirSync('dist/embed')
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, bytes: gzip(join('dist/embed', name)) + gzip(join('dist/embed', script)) }))
  .sort((a, b) => b.bytes - a.bytes);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const compare = (name: 'one' | 'twelve', most: number): string[] => {
  const floor = median(times.get(`${name}-floor`) ?? []);
  const embed = median(times.get(`${name}-embed`) ?? []);
  if (embed / floor > most) process.exitCode = 1;
  return [
    name === 'one' ? 'one panel' : 'twelve panels, the last chart',
    `${Math.round(embed)} ms`,
    `${Math.round(floor)} ms`,
    `${(embed / floor).toFixed(2)}×`,
    `${most}×`,
  ];
};
const table = markdownTable(
  ['chart painted', 'embedded', 'hand-made page', 'ratio', 'at most'],
  [compare('one', 1.3), compare('twelve', 1.5)],
);
reportSection(
  'embeds',
  `${today()}, ${TURNS} rounds interleaved, medians; ${CPU}× CPU, 1.6 Mbit/s, 150 ms.\n\n${table}`,
  !process.argv.includes('--print'),
);
console.log(
  `嵌入页连同脚本（gzip）：中位 ${kilobytes(weights[Math.floor(weights.length / 2)]?.bytes ?? 0)}，最大 ${kilobytes(weights[0]?.bytes ?? 0)}（${weights[0]?.name}），加载脚本 ${kilobytes(gzip('dist/embed/loader.js'))}，页内脚本 ${kilobytes(gzip(join('dist/embed', script)))}`,
);
