import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { markdownTable } from '../../../tools/bench/benchTable.ts';
import { recordTable } from '../../../tools/bench/paper/measuredRows.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { coreSteps, type Times, timeLoad } from './coreSteps.ts';
import { ENGINES, type Engine } from './engineList.ts';
import { fallbackPageSteps } from './oldEngine.ts';
import { startEngine } from './startEngine.ts';
import { writeWatchedSite } from './watchedSite.ts';

/**
 * `npm run test:engines` tests the built site in real engines, old and new, with the same steps; missing
 * engines are installed into .cache/engines or, on Debian, by apt. Names of engines as arguments select some;
 * `--shots` saves a picture of each step in .cache/engines/shots.
 */

const WATCHED = '.cache/engines/watched';
const SHOTS = '.cache/engines/shots';
const LOADS = 5;

interface Row {
  readonly engine: Engine;
  readonly version: string;
  readonly passed: number;
  readonly steps: number;
  /** Medians over cold loads; null where the engine shows the static fallback. */
  readonly timesMs: Times | null;
  readonly faults: readonly string[];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function runEngine(engine: Engine, base: string, shots: boolean): Promise<Row> {
  const { driver, version } = await startEngine(engine);
  const faults: string[] = [];
  let passed = 0;
  const steps = engine.expects === 'app' ? coreSteps(base) : fallbackPageSteps(base);
  try {
    for (const [index, { name, run }] of steps.entries()) {
      try {
        await run(driver);
        const errors = await driver.errors();
        // An engine that cannot parse the app logs an error; that is expected with the fallback.
        if (engine.expects === 'app' && errors.length > 0) throw new Error(errors.join('；'));
        passed += 1;
      } catch (error) {
        faults.push(`${name}：${messageOf(error)}`);
      }
      if (shots) await driver.screenshot(`${SHOTS}/${engine.id}-${index + 1}.png`);
    }
    const times: Times[] = [];
    for (let load = 0; load < LOADS && engine.expects === 'app'; load += 1)
      times.push(await timeLoad(driver, base));
    return {
      engine,
      version,
      passed,
      steps: steps.length,
      timesMs:
        times.length > 0
          ? {
              firstChart: median(times.map(({ firstChart }) => firstChart)),
              answers: median(times.map(({ answers }) => answers)),
            }
          : null,
      faults,
    };
  } finally {
    await driver.close();
  }
}

const tableOf = (rows: readonly Row[]): string =>
  markdownTable(
    ['engine', 'version', 'driven by', 'steps passed', 'first chart', 'answers'],
    rows.map(({ engine, version, passed, steps, timesMs }) => [
      engine.name,
      version,
      engine.driven,
      `${passed} of ${steps}`,
      ...(timesMs ? [`${timesMs.firstChart} ms`, `${timesMs.answers} ms`] : ['drawn page', 'says why not']),
    ]),
  );

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  const picked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const shots = process.argv.includes('--shots');
  if (shots) mkdirSync(SHOTS, { recursive: true });
  const engines = ENGINES.filter(({ id }) => picked.length === 0 || picked.includes(id));
  writeWatchedSite('dist', WATCHED);
  const server = await serveFolders({ '/watched/': WATCHED, '/': 'dist' }, 0);
  const { port } = server.address() as AddressInfo;
  const rows: Row[] = [];
  try {
    for (const engine of engines) {
      const place = engine.driven === 'WebDriver' ? 'watched/' : '';
      const row = await runEngine(engine, `http://127.0.0.1:${port}/${place}`, shots).catch(
        (error: unknown): Row => ({
          engine,
          version: '—',
          passed: 0,
          steps: 0,
          timesMs: null,
          faults: [messageOf(error)],
        }),
      );
      console.log(`${row.faults.length === 0 ? '通过' : '失败'}  ${engine.name} ${row.version}`);
      for (const fault of row.faults) console.log(`      ${fault}`);
      rows.push(row);
    }
  } finally {
    server.close();
  }
  const table = tableOf(rows);
  console.log(`\n${table}`);
  if (picked.length === 0) recordTable('engines', table);
  process.exitCode = rows.length > 0 && rows.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

await main();
