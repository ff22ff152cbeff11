import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { revisionOf } from '../../../src/model/paths.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import type { Manifest } from '../../../src/model/published/manifest.ts';
import { CHROMIUM_ARGS, findChromium, findHeadlessShell } from '../../machine/chromium.ts';
import { serveFolders } from '../../machine/staticServer.ts';
import { selectComparisons, whyNoPicture } from './screenDebt.ts';
import { inkOf, pictureShare, type ScreenInk } from './screenInk.ts';

/**
 * Prints how much of the first screens is picture, how many red marks a page has, and how long a page is on a phone;
 * exits with 1 where a figure misses its goal. `npm run measure:screens [folder]`, after a build. Whether a screen of a
 * domain has a goal follows from its records (`screenDebt.ts`); where it has none, the reason is printed.
 */

const PORT = Number(process.env.TEST_PORT ?? 4790);
const DESK = { width: 1366, height: 768 } as const;
const PHONE = { width: 390, height: 844 } as const;

interface Goal {
  readonly name: string;
  readonly is: number;
  readonly least?: number;
  readonly most?: number;
  readonly unit: string;
  /** Why there is no goal. */
  readonly why?: string | null;
}

/** The least share of picture on the first and second screen of a domain that owes one. */
const LEAST_PICTURE = [15, 35] as const;

const isMet = ({ is, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Goal): boolean =>
  is >= least && is <= most;

/** Opens a route and waits until everything below the fold is drawn too. */
async function open(page: Page, route: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${PORT}/${route}`);
  await page.waitForSelector('main[data-page]');
  await page.waitForFunction(() => document.querySelector('[data-coming], [data-state="loading"]') === null);
  await page.waitForTimeout(800);
}

async function measureDesk(page: Page, route: string): Promise<ScreenInk & { readonly shares: number[] }> {
  await open(page, route);
  const ink = await page.evaluate(inkOf);
  const shares = [0, 1].map((screen) => pictureShare(ink.boxes, DESK, screen));
  return { ...ink, shares };
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** Reads the first page of the domain that a tab leads to, from the built site. */
function readDomain(folder: string, href: string): DomainShard {
  const id = /(?:#\/d\/|^)([a-z0-9-]+)(?:\.html)?$/.exec(href)?.[1];
  const { files } = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest;
  const name = [`domains/${id}.json`, `domains/${id}/1.json`].find((path) => path in files);
  const hash = name === undefined ? undefined : files[name]?.sha256;
  if (name === undefined || hash === undefined) throw new Error(`no domain of the manifest: ${href}`);
  const named = name.replace(/\.json$/, `.${revisionOf(hash)}.json`);
  return JSON.parse(readFileSync(join(folder, 'data', named), 'utf8')) as DomainShard;
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'dist';
  await serveFolders({ '/': folder }, PORT, {});
  const executablePath = findHeadlessShell() ?? findChromium();
  if (executablePath === null) throw new Error('no Chromium was found');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  // The compiler wraps named functions in a call that pages do not know.
  const keepNames = 'globalThis.__name = (own) => own;';
  const desk = await browser.newPage({ viewport: DESK });
  await desk.addInitScript(keepNames);
  const goals: Goal[] = [];
  const overview = await measureDesk(desk, '#/');
  goals.push({ name: '总览第一屏画面', is: percent(overview.shares[0] ?? 0), least: 25, unit: '%' });
  const tabs = await desk.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('nav a[href*="#/d/"], nav a[href$=".html"]')].map(
      (link) => ({ href: link.getAttribute('href') ?? '', name: link.textContent ?? '' }),
    ),
  );
  for (const { href, name } of tabs) {
    const tab = await measureDesk(desk, href);
    const comparisons = selectComparisons(readDomain(folder, href));
    LEAST_PICTURE.forEach((least, screen) => {
      const top = screen * DESK.height;
      const before = new Set(tab.heights.filter((own) => own.top < top).map(({ id }) => id));
      const why = whyNoPicture(comparisons, before);
      goals.push({
        name: `${name} ${screen === 0 ? '第一屏' : '第二屏'}画面`,
        is: percent(tab.shares[screen] ?? 0),
        unit: '%',
        ...(why === null ? { least } : { why }),
      });
    });
    if (href.includes('education'))
      goals.push({ name: `${name} 红色标记`, is: tab.red, most: 12, unit: '处' });
  }
  const phone = await browser.newPage({ viewport: PHONE, isMobile: true, hasTouch: true });
  for (const { href, name } of [{ href: '#/', name: '总览' }, ...tabs]) {
    await open(phone, href);
    const height = await phone.evaluate(() => document.documentElement.scrollHeight);
    const most = href.includes('education') ? { most: 9000 } : {};
    goals.push({ name: `${name} 手机页长`, is: height, unit: 'px', ...most });
  }
  await browser.close();
  for (const goal of goals) {
    const { name, is, least, most, unit, why } = goal;
    const wish = least === undefined ? (most === undefined ? '' : `≤ ${most}`) : `≥ ${least}`;
    process.stdout.write(
      `${isMet(goal) ? '  ' : '✗ '}${name}：${is} ${unit}${wish === '' ? '' : `（${wish}）`}${why ? `（不设下限：${why}）` : ''}\n`,
    );
  }
  process.exit(goals.every(isMet) ? 0 : 1);
}

await main();
