import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium, findHeadlessShell } from '../../machine/chromium.ts';
import { serveFolders } from '../../machine/staticServer.ts';

/**
 * Compares how soon the drawn overview of two builds is painted, in one run: `npm run measure:paint <before> <after>`, each
 * a folder that was built. Visits take turns, so that what else the machine does falls on both; exits with 1 where the
 * later build is slower by more than a twentieth.
 */

const VISITS = 25;
/** Visits that fill the caches of engine and disk, and are not counted. */
const WARM = 2;
const SLOWDOWN = 4;
const ALLOWED = 1.05;
const SCREEN = { width: 1366, height: 768 } as const;

/** Milliseconds from the request to the first paint with content and to that of the largest element. */
interface Painted {
  readonly first: number;
  readonly largest: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
};

async function main(): Promise<void> {
  const folders = process.argv.slice(2);
  if (folders.length !== 2)
    throw new Error('two built folders are needed: the earlier one, then the later one');
  const servers = await Promise.all(folders.map((folder) => serveFolders({ '/': folder }, 0, {})));
  const executablePath = findHeadlessShell() ?? findChromium();
  if (executablePath === null) throw new Error('no Chromium was found');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const visit = async (port: number): Promise<Painted> => {
    const context = await browser.newContext({ viewport: SCREEN });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`http://127.0.0.1:${port}/index.html`, { waitUntil: 'load' });
    const painted = await page.evaluate(
      () =>
        new Promise<Painted>((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const largest = list.getEntries().at(-1)?.startTime;
            const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
            if (largest === undefined || first === undefined) return;
            observer.disconnect();
            resolve({ first, largest });
          });
          observer.observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    await context.close();
    return painted;
  };
  const visits: Painted[][] = servers.map(() => []);
  for (let round = 0; round < VISITS + WARM; round += 1)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const server = servers[at];
      if (server === undefined) continue;
      const painted = await visit((server.address() as AddressInfo).port);
      if (round >= WARM) visits[at]?.push(painted);
    }
  await browser.close();
  const ratios = (['first', 'largest'] as const).map((key) => {
    const [before = 0, after = 0] = visits.map((own) => median(own.map((painted) => painted[key])));
    process.stdout.write(
      `${key === 'first' ? '首次绘制' : '最大内容绘制'}：${before.toFixed(0)} ms → ${after.toFixed(0)} ms，${(after / before).toFixed(3)} 倍\n`,
    );
    return after / before;
  });
  process.stdout.write(`各${VISITS}次轮流打开，处理器减速${SLOWDOWN}倍，取中位数；上限${ALLOWED}倍\n`);
  process.exit(ratios.every((ratio) => ratio <= ALLOWED) ? 0 : 1);
}

await main();
