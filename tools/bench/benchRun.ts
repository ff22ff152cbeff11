import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium, findHeadlessShell } from '../machine/chromium.ts';
import type { Args } from './benchArgs.ts';
import { FAST, type Row, SLOW } from './benchBudgets.ts';
import { floorOf } from './benchFloor.ts';
import { serveLikeRecipe } from './benchServer.ts';
import { stepsOf } from './benchSteps.ts';
import { measureUse } from './benchUse.ts';
import { type Condition, type Measured, measureLoad, openVisit } from './benchVisit.ts';
import { writeScaled } from './scaled.ts';

export const VIEWPORT = { width: 1366, height: 768 };
const CONDITIONS: Readonly<Record<string, Condition>> = {
  [FAST]: { name: FAST, cpu: 1, line: null },
  [SLOW]: { name: SLOW, cpu: 4, line: { bytes: 200_000, latency: 150 } },
};
/**
 * A tab with charts in its first view, on which user actions are measured too; a second tab; and the
 * overview, of which only loading is measured.
 */
const [USED, TAB, LOADED] = ['urban', 'education', 'index'];
const FOLDER = '.cache/bench';

interface Cell {
  readonly page: string;
  readonly condition: Condition;
  readonly factor: number | null;
  readonly url: string;
  readonly rounds: Measured[];
}

/**
 * Measures every page under every condition with one visit per round, so that other load on the machine
 * affects all of them alike.
 */
export async function runBench(args: Args): Promise<Row[]> {
  const sites = new Map<number, string>();
  for (const factor of args.factors) sites.set(factor, await siteOf(factor));
  const floors = join(FOLDER, 'floor');
  mkdirSync(floors, { recursive: true });
  const folders = Object.fromEntries(Array.from(sites, ([factor, dist]) => [`/x${factor}/`, dist]));
  const server = await serveLikeRecipe({ ...folders, '/floor/': floors });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  const first = args.factors[0] ?? 1;
  for (const page of [USED, LOADED])
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
      url: `${base}/${folder}/${page}.html`,
      rounds: [],
    });
    return [USED, LOADED].flatMap((page) => [
      cell(page, null, 'floor'),
      // The overview is the same at every scale.
      ...(page === LOADED ? [first] : args.factors).map((factor) => cell(page, factor, `x${factor}`)),
    ]);
  });
  for (let round = 0; round < args.rounds; round += 1) {
    for (const { page, condition, factor, url, rounds } of cells) {
      const visit = await openVisit(browser, condition, VIEWPORT);
      const load = await measureLoad(visit, url, factor !== null);
      const steps = factor === null || page === LOADED ? null : stepsOf(sites.get(factor) ?? '', TAB);
      rounds.push(steps === null ? load : { ...load, ...(await measureUse(visit, steps)) });
      await visit.close();
    }
    console.error(`第${round + 1}轮，共${args.rounds}轮`);
  }
  await browser.close();
  server.close();
  return cells.map(({ page, condition, factor, rounds }) => ({
    page,
    condition: condition.name,
    factor,
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
