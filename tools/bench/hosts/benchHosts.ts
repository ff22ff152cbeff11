import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { TARGET } from '../../../src/prerender/engines.ts';
import { CHROMIUM_ARGS, ensureChromium, findHeadlessShell } from '../../machine/chromium.ts';
import { bundle } from '../../plugins/bundle.ts';
import { serveLikeRecipe } from '../benchServer.ts';
import { cell, inUnit, markdownTable } from '../benchTable.ts';
import { type Measured, openVisit } from '../benchVisit.ts';
import { today } from '../paper/performancePaper.ts';
import { measureRetained } from './liveCharts.ts';

/**
 * `npm run bench -- --host` compares the wrapper behind `ChartHost` with a bare host in its place, each built
 * into a page of its own with twelve charts of the city's data by the app's own builders.
 */

const HOSTS = ['wrapper', 'bare'] as const;
const FOLDER = '.cache/bench/hosts';
const PAGE = (script: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>hosts</title><link rel="stylesheet" href="tokens.css"></head><body><div id="root"></div><script type="module" src="${script}"></script></body></html>`;

/** Builds the page of one host; resolves to the compressed size of its script. */
async function buildPage(host: string): Promise<number> {
  const output = await bundle({
    build: {
      target: TARGET,
      write: false,
      rolldownOptions: { input: `tools/bench/hosts/${host}.ts` },
    },
  });
  const [script] = output.flatMap((part) => (part.type === 'chunk' && part.isEntry ? [part.code] : []));
  if (script === undefined) throw new Error(`no script of ${host}`);
  writeFileSync(join(FOLDER, `${host}.js`), script);
  writeFileSync(join(FOLDER, `${host}.html`), PAGE(`${host}.js`));
  return gzipSync(script, { level: 9 }).length;
}

const DRAWN = (count: number) =>
  `() => document.querySelectorAll('[data-host] svg').length === ${count} && Array.from(document.querySelectorAll('[data-host] svg')).every((svg) => svg.querySelector('text'))`;
const timeShow = (count: number) =>
  `(async () => { const from = performance.now(); hosts.show(${count}, false); return (await bench.painted(${DRAWN(count)})) - from; })()`;
const timeOne = (which: string) =>
  `(async () => { const from = performance.now(); hosts.showOne('${which}'); return (await bench.painted(${DRAWN(1)})) - from; })()`;
const UPDATE = `(async () => { const done = bench.settled(400); const from = performance.now(); hosts.show(12, true); return (await done) - from; })()`;

/**
 * Measures in one window: one chart, twelve charts, larger labels in all of them; then the memory they retain
 * and leak.
 */
async function measureHost(browser: Browser, url: string, cpu: number): Promise<Measured> {
  const visit = await openVisit(browser, { name: 'host', cpu, line: null }, { width: 1366, height: 768 });
  const { page, session } = visit;
  await page.goto(url);
  // The first chart of a page also warms up the engine, with either host, so it is not measured.
  const cold = await page.evaluate<number>(timeShow(1));
  await page.evaluate('hosts.clear()');
  const one = await page.evaluate<number>(timeShow(1));
  await page.evaluate('hosts.clear()');
  // Neither has been shown before, so each first time also warms up the engine for what only it draws.
  const firstAndNext: number[] = [];
  for (const which of ['largest', 'trend', 'largest', 'trend']) {
    firstAndNext.push(await page.evaluate<number>(timeOne(which)));
    await page.evaluate('hosts.clear()');
  }
  const [largestFirst = 0, trendFirst = 0, largest = 0, trend = 0] = firstAndNext;
  const before = await measureRetained(page, session);
  const blockedBefore = await page.evaluate<number>('bench.blocking(Infinity)');
  const twelve = await page.evaluate<number>(timeShow(12));
  const blocking = (await page.evaluate<number>('bench.blocking(Infinity)')) - blockedBefore;
  await page.waitForTimeout(500);
  const retained = await measureRetained(page, session);
  const update = await page.evaluate<number>(UPDATE);
  await page.evaluate('hosts.clear()');
  const { leftBehind } = await measureRetained(page, session);
  await visit.close();
  return {
    cold,
    one,
    largestFirst,
    trendFirst,
    largest,
    trend,
    twelve,
    blocking,
    update,
    heap: retained.heapBytes - before.heapBytes,
    leftBehind,
  };
}

/** The rows of both hosts as Markdown, on this machine at full speed and four times slower. */
export async function benchHosts(rounds: number): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'tokens.css'), readFileSync('src/styles/tokens.css'));
  const bytes = new Map<string, number>();
  for (const host of HOSTS) bytes.set(host, await buildPage(host));
  const server = await serveLikeRecipe({ '/': FOLDER });
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  const cells = [1, 4].flatMap((cpu) => HOSTS.map((host) => ({ host, cpu, rounds: [] as Measured[] })));
  for (let round = 0; round < rounds; round += 1)
    for (const { host, cpu, rounds: measured } of cells)
      measured.push(await measureHost(browser, `http://127.0.0.1:${port}/${host}.html`, cpu));
  await browser.close();
  server.close();
  const rows = cells.map(({ host, cpu, rounds: measured }) => {
    const all = (key: string) => measured.map((round) => round[key] ?? Number.NaN);
    return [
      `${host}, ${cpu}× CPU`,
      ...[
        'cold',
        'one',
        'largestFirst',
        'trendFirst',
        'largest',
        'trend',
        'twelve',
        'blocking',
        'update',
      ].map((key) => cell(all(key), 'ms')),
      cell(all('heap'), 'KB'),
      inUnit(bytes.get(host) ?? Number.NaN, 'KB'),
      String(Math.max(...all('leftBehind'))),
    ];
  });
  const head = [
    'host',
    'first chart',
    'one chart',
    'largest chart, first time',
    'trend of 6 × 60, first time',
    'largest chart, again',
    'trend, again',
    'twelve',
    'blocking',
    'twelve anew',
    'heap KB',
    'script KB',
    'left behind',
  ];
  return `${today()}, ${rounds} rounds interleaved, median (worst), milliseconds.\n\n${markdownTable(head, rows)}`;
}
