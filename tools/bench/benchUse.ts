import type { Measured, Visit } from './benchVisit.ts';

/** The actions of a visitor after the page has loaded, one after the other, each timed in the page. */

export interface Steps {
  /** The hash address of another tab, and its first panel. */
  readonly tab: { readonly href: string; readonly panel: string };
  /** The hash address of the longest document. */
  readonly reader: string;
  readonly map: string;
  /** The hash address of the catalogue of all figures. */
  readonly all: string;
  /** The hash addresses of all tabs. */
  readonly tabs: readonly string[];
}

/** A key that matches a lot, and two that narrow it down. */
const KEYS = ['z', 's', 's'];

/**
 * After this many milliseconds without any change the page has finished what a key started, or is waiting for
 * the network.
 */
const QUIET = 200;
const QUIET_LINE = 400;

const AHEAD = `performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/drawn/') && responseEnd > 0)`;

/** Waits until the app has prefetched the other tabs; later actions are measured after that. */
async function untilPrefetched({ page, received }: Visit): Promise<number> {
  // Poll through the debugger, because the page's policy forbids evaluating text.
  while (!(await page.evaluate<boolean>(AHEAD))) await page.waitForTimeout(200);
  let before = -1;
  while (received() !== before) {
    before = received();
    await page.waitForTimeout(600);
  }
  return before;
}

/** Opens the card of a figure in the first view, which proves that the page is interactive. */
async function openCard({ page }: Visit): Promise<number> {
  const figure = await page.evaluate<string>(
    `bench.panelsInView()[0].querySelector('[data-observation]').getAttribute('data-observation')`,
  );
  const card = await page.evaluate<number>(
    `bench.click('[data-panel] [data-observation="${figure}"]', () => document.querySelector('[role="dialog"] a[href*="sources"]') !== null)`,
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role="dialog"]', { state: 'detached' });
  return card;
}

/**
 * Types the same words twice: the first time parts of the index may have to be fetched, the second time all
 * are cached.
 */
async function typeKeys({ page }: Visit): Promise<{ first: number; key: number }> {
  await page.keyboard.press('/');
  await page.waitForSelector('[role="combobox"]');
  await page.evaluate(`bench.settled(400)`);
  const type = async (quiet: number) => {
    const times: number[] = [];
    for (const key of KEYS) {
      await page.evaluate(`bench.nextKey(${quiet})`);
      await page.keyboard.press(key);
      times.push(await page.evaluate<number>('bench.key'));
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await page.evaluate(`bench.settled(${quiet})`);
    if (times.some(Number.isNaN)) throw new Error(`a key changed nothing: ${times}`);
    return Math.max(...times);
  };
  const [first, key] = [await type(QUIET_LINE), await type(QUIET)];
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role="dialog"]', { state: 'detached' });
  return { first, key };
}

const TAB = ({ tab }: Steps) =>
  `bench.click('nav a[href="${tab.href}"]', () => document.querySelector('[data-panel="${tab.panel}"]') !== null && bench.viewDrawn())`;

/**
 * Opens a document; milliseconds until words of it were first painted, and until the last paint that changed
 * the page.
 */
const READ = (href: string) => `(async () => {
  const way = document.body.appendChild(document.createElement('a'));
  way.href = '${href}';
  way.id = 'bench-way';
  const from = performance.now();
  const first = await bench.click('#bench-way', () => document.querySelector('main mark[data-evidence]') !== null);
  const last = await bench.settled(400);
  way.remove();
  return [first, Number.isNaN(last) ? first : last - from];
})()`;

/** How many tabs a visitor opens before the memory is taken once more. */
const TABS_OPENED = 10;

/** The heap in bytes after ten tabs, in their order. */
async function heapAfterTabs({ page, session }: Visit, tabs: readonly string[]): Promise<number> {
  for (let at = 0; at < TABS_OPENED; at += 1) {
    const href = tabs[at % tabs.length];
    await page.evaluate(
      `bench.click('nav a[href="${href}"]', () => location.hash === '${href}' && bench.viewDrawn())`,
    );
  }
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Performs the actions; `first` and `key` are the slowest keys of the visit. */
export async function measureUse(visit: Visit, steps: Steps): Promise<Measured> {
  const { page } = visit;
  const { tab, reader, map, all, tabs } = steps;
  const ahead = await untilPrefetched(visit);
  const card = await openCard(visit);
  const switched = await page.evaluate<number>(TAB(steps));
  const pictures = await page.evaluate<number>('bench.panelsInView().filter(bench.picture).length');
  if (pictures === 0) throw new Error(`${tab.href} shows no picture at once`);
  const back = await page.evaluate<number>(
    `bench.done(() => history.back(), () => document.querySelector('[data-panel="${tab.panel}"]') === null && bench.viewDrawn())`,
  );
  const { first, key } = await typeKeys(visit);
  const mapped = await page.evaluate<number>(
    `bench.click('header nav a[href="${map}"]', () => document.querySelector('main [data-county]') !== null)`,
  );
  const [read, whole] = await page.evaluate<[number, number]>(READ(reader));
  const listed = await page.evaluate<number>(
    `bench.click('header nav a[href="${all}"]', () => document.querySelector('main [data-observation]') !== null && document.querySelector('main').dataset.page === 'all')`,
  );
  const heapTabs = await heapAfterTabs(visit, tabs);
  return {
    ahead,
    card,
    tab: switched,
    back,
    first,
    key,
    reader: read,
    whole,
    map: mapped,
    all: listed,
    heapTabs,
  };
}

/** Opens another tab as soon as the app answers, before any tab was read ahead. */
export async function measureUnreadTab({ page }: Visit, url: string, steps: Steps): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate('bench.interactive');
  return page.evaluate<number>(TAB(steps));
}
