import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Viewport } from './benchFloor.ts';
import { WATCH } from './benchWatch.ts';

/** How a visitor's machine and line are held back. */
export interface Condition {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly cpu: number;
  /** Bytes a second and milliseconds there and back; null for the machine's own. */
  readonly line: { readonly bytes: number; readonly latency: number } | null;
}

/** Over which blocking is summed, and after which a visitor begins to use the page. */
export const FIRST_SECONDS = 5000;

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  /** Bytes on the wire so far, heads included. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

/** A window of its own, with nothing kept from any other, held back as the condition says. */
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

/** One visit's figures, by column: milliseconds and bytes. */
export type Measured = Record<string, number>;

/** Loads a page and watches its first seconds. The floor has no app: it never becomes interactive. */
export async function measureLoad(visit: Visit, url: string, hasApp: boolean): Promise<Measured> {
  const { page, session, received } = visit;
  await page.goto(url, { waitUntil: 'commit' });
  const view = await page.evaluate<number>('bench.view');
  const interactive = hasApp ? await page.evaluate<number>('bench.interactive') : Number.NaN;
  await page.waitForLoadState('load');
  const bytes = received();
  if (hasApp)
    await page.evaluate(`new Promise((done) => setTimeout(done, ${FIRST_SECONDS} - performance.now()))`);
  const [paint, blocking, pictures] = await page.evaluate<[number, number, number]>(
    `[bench.firstPaint(), bench.blocking(${FIRST_SECONDS}), bench.panelsInView().filter(bench.picture).length]`,
  );
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { paint, view, interactive, blocking, bytes, heap: usedSize, pictures };
}
