import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CORE_SHARD } from '../../src/model/paths.ts';
import type { CoreShard } from '../../src/model/published/dataset.ts';
import { CHROMIUM_ARGS, ensureChromium, findHeadlessShell } from '../machine/chromium.ts';
import { buildAgainst } from './benchAgainst.ts';
import type { Args } from './benchArgs.ts';
import { FAST, type Row, SLOW } from './benchBudgets.ts';
import { floorOf } from './benchFloor.ts';
import { serveLikeRecipe } from './benchServer.ts';
import { stepsOf } from './benchSteps.ts';
import { measureUnreadTab, measureUse, type Steps } from './benchUse.ts';
import { type Condition, type Measured, measureLoad, openVisit } from './benchVisit.ts';
import { writeScaled } from './scaled.ts';
import { readSiteShard } from './siteShards.ts';

export const VIEWPORT = { width: 1366, height: 768 };
const CONDITIONS: Readonly<Record<string, Condition>> = {
  [FAST]: { name: FAST, cpu: 1, line: null },
  [SLOW]: { name: SLOW, cpu: 4, line: { bytes: 200_000, latency: 150 } },
};
/** A tab with charts in its first view, on which user actions are measured too; and the tab that is opened then. */
const [USED, TAB] = ['urban', 'education'];
/** Of the overview and the other pages only loading is measured. */
const OVERVIEW = 'index';

/** The pages that are loaded and not used: the overview, or every drawn page. */
function loadedPages(dist: string, all: boolean): string[] {
  if (!all) return [OVERVIEW];
  const core = readSiteShard<CoreShard>(dist, CORE_SHARD);
  const domains = core.domains.map(({ id }) => id);
  return [OVERVIEW, ...domains.filter((id) => id !== USED && existsSync(join(dist, `${id}.html`)))];
}
const FOLDER = '.cache/bench';
/** What the rounds of the weekly form may take together; it also makes at least this many. */
const WEEKLY_MS = 8.5 * 60_000;
const WEEKLY_LEAST = 3;

interface Cell {
  readonly page: string;
  readonly condition: Condition;
  readonly factor: number | null;
  readonly commit?: string;
  /** The folder of the site, whose dataset says what can be asked of it; null for the floor. */
  readonly site: string | null;
  readonly url: string;
  readonly rounds: Measured[];
}

/**
 * Measures every page under every condition with one visit per round, so that other load on the machine
 * affects all of them alike.
 */
export async function runBench(args: Args): Promise<Row[]> {
  const until = args.weekly ? Date.now() + WEEKLY_MS : Number.POSITIVE_INFINITY;
  const other = args.against === null ? null : buildAgainst(args.against);
  const sites = new Map<number, string>();
  for (const factor of args.factors) sites.set(factor, await siteOf(factor));
  const floors = join(FOLDER, 'floor');
  mkdirSync(floors, { recursive: true });
  const folders = Object.fromEntries(Array.from(sites, ([factor, dist]) => [`/x${factor}/`, dist]));
  const against = other === null ? {} : { '/against/': other.dist };
  const server = await serveLikeRecipe({ ...folders, ...against, '/floor/': floors });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  const first = args.factors[0] ?? 1;
  const loaded = loadedPages(sites.get(first) ?? 'dist', args.allPages);
  for (const page of [USED, ...loaded])
    writeFileSync(
      join(floors, `${page}.html`),
      await floorOf(browser, `${base}/x${first}/${page}.html`, VIEWPORT),
    );
  const cells: Cell[] = args.conditions.flatMap((name) => {
    const condition = CONDITIONS[name];
    if (!condition) throw new Error(`--conditions: ${name}`);
    const cell = (page: string, factor: number | null, folder: string): Cell => ({
      page,
      condition,
      factor,
      site: factor === null ? null : (sites.get(factor) ?? null),
      url: `${base}/${folder}/${page}.html`,
      rounds: [],
    });
    return [USED, ...loaded].flatMap((page) => [
      cell(page, null, 'floor'),
      // Others than the used page are loaded at one scale: the overview is the same at every one.
      ...(page === USED ? args.factors : [first]).map((factor) => cell(page, factor, `x${factor}`)),
      ...(other === null ? [] : [{ ...cell(page, 1, 'against'), commit: other.commit, site: other.dist }]),
    ]);
  });
  for (let round = 0; round < args.rounds; round += 1) {
    const begun = Date.now();
    for (const { page, condition, site, url, rounds } of cells) {
      const visit = await openVisit(browser, condition, VIEWPORT);
      const load = await measureLoad(visit, url, site !== null);
      const steps = site === null || page !== USED ? null : stepsOf(site, TAB);
      const use = steps === null ? {} : await measureUse(visit, steps);
      await visit.close();
      rounds.push({ ...load, ...use, ...(steps === null ? {} : await measureUnread(condition, url, steps)) });
    }
    console.error(`第${round + 1}轮，共${args.rounds}轮`);
    if (round + 1 >= WEEKLY_LEAST && 2 * Date.now() - begun > until) break;
  }
  async function measureUnread(condition: Condition, url: string, steps: Steps): Promise<Measured> {
    const visit = await openVisit(browser, condition, VIEWPORT);
    const unread = await measureUnreadTab(visit, url, steps);
    await visit.close();
    return { unread };
  }
  await browser.close();
  server.close();
  return cells.map(({ page, condition, factor, commit, rounds }) => ({
    page,
    condition: condition.name,
    factor,
    ...(commit === undefined ? {} : { commit }),
    values: byColumn(rounds),
  }));
}

function byColumn(rounds: readonly Measured[]): Record<string, number[]> {
  const columns = new Set(rounds.flatMap((round) => Object.keys(round)));
  return Object.fromEntries(
    [...columns].map((column) => [column, rounds.flatMap((round) => round[column] ?? [])]),
  );
}

/**
 * The folder of the site built over `factor` copies of the data: `dist` at 1×, otherwise built here, with its
 * prerendered pages but without embeds, which no row measures.
 */
async function siteOf(factor: number): Promise<string> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  if (factor === 1) return 'dist';
  const [data, site] = [`.cache/scaled/${factor}`, `.cache/bench/x${factor}`];
  rmSync(data, { recursive: true, force: true });
  await writeScaled(factor, data);
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir'], {
    stdio: 'inherit',
    env: { ...process.env, YOUJU_PUBLIC: data, DRAW: 'pages' },
  });
  return site;
}
