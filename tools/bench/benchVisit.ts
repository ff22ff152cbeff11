import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Viewport } from './benchFloor.ts';
import { WATCH } from './benchWatch.ts';

/** How a visitor's processor and network are throttled. */
export interface Condition {
  readonly name: string;
  /** By what factor the processor is slowed down. */
  readonly cpu: number;
  /** Bytes per second and round-trip milliseconds; null for the machine's own network. */
  readonly line: { readonly bytes: number; readonly latency: number } | null;
}

/** Blocking time is summed over this period; after it the visitor begins to use the page. */
export const FIRST_SECONDS = 5000;

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  /** Bytes received so far, with headers. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

/** Opens a fresh window with empty caches, throttled as the condition says. */
export async function openVisit(browser: Browser, condition: Condition, viewport: Viewport): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  if (condition.line !== null)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: condition.line.latency,
      downloadThroughput: condition.line.bytes,
      uploadThroughput: condition.line.bytes,
    });
  await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
  await page.addInitScript(WATCH);
  return { page, session, received: () => bytes, close: () => context.close() };
}

/** The measurements of one visit, by column: milliseconds and bytes. */
export type Measured = Record<string, number>;

/** Loads a page and observes its first seconds. The floor page has no app and never becomes interactive. */
export async function measureLoad(visit: Visit, url: string, hasApp: boolean): Promise<Measured> {
  const { page, session, received } = visit;
  await page.goto(url, { waitUntil: 'commit' });
  const view = await page.evaluate<number>('bench.view');
  const interactive = hasApp ? await page.evaluate<number>('bench.interactive') : Number.NaN;
  await page.waitForLoadState('load');
  const bytes = received();
  if (hasApp)
    await page.evaluate(`new Promise((done) => setTimeout(done, ${FIRST_SECONDS} - performance.now()))`);
  const [paint, blocking, task, pictures] = await page.evaluate<[number, number, number, number]>(
    `[bench.firstPaint(), bench.blocking(${FIRST_SECONDS}), bench.longest(${FIRST_SECONDS}), bench.panelsInView().filter(bench.picture).length]`,
  );
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { paint, view, interactive, blocking, task, bytes, heap: usedSize, pictures };
}
