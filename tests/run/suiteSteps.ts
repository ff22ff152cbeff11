import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from '../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../tools/machine/systemPrograms.ts';
import { PDF_READER } from '../browser/support/printedPages.ts';
import { newSeed, SEED_VARIABLE } from '../support/forms.ts';
import { describeOriginals, findOriginals } from '../support/foundOriginals.ts';
import { listUnproven, STATE_REPORT, type StateCounts } from '../support/stateReport.ts';
import { envOf, listInBothStates, STATES } from '../support/states.ts';
import { drawnCommand } from './drawnTests.ts';
import { countPlaywright, countVitest } from './reports.ts';
import type { Run, Step } from './runner.ts';

/** The steps of `npm test`, ordered so that mistakes are found as cheaply as possible. */

/** What `npm test` may take on two free cores, installation aside. */
export const BUDGET_SECONDS = 480;

/** The command that runs a script of package.json. */
export const npm = (script: string, ...args: string[]): readonly string[] => [
  'npm',
  'run',
  '-s',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];

const BUILD = ['npx', 'vite', 'build', '--logLevel', 'warn'] as const;
export const BUILD_SITE = { name: '构建', command: BUILD };
export const BUILD_PORTABLE = {
  name: '构建（离线版）',
  command: [...BUILD, '-c', 'vite.portable.config.ts'],
};

/** Cheap ones first; each keeps one core busy. */
const CHECKS: readonly Step[] = [
  { name: '类型', command: ['npm', 'run', '-s', 'types'] },
  { name: '格式与规则', command: ['npx', 'biome', 'check', '.'] },
  { name: '无用代码', command: ['npx', 'knip'] },
  { name: '数据', command: ['npm', 'run', '-s', 'data:check'] },
  {
    name: '数据（无原文）',
    command: ['npm', 'run', '-s', 'data:check'],
    env: envOf('without', null),
  },
];

const browserSuite = (project: string, name: string) => ({
  name,
  command: ['npx', 'playwright', 'test', '-c', 'tests/browser/playwright.config.ts', '--project', project],
  env: { BROWSER_REPORT: `browser-${project}` },
  report: `.cache/browser-${project}.json`,
  count: countPlaywright,
});

const UNIT_REPORT = '.cache/vitest.json';
const UNITS = {
  name: '仓库规则、单元、组件',
  command: [
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
    '--reporter=./tests/support/stateReporter.ts',
  ],
  report: UNIT_REPORT,
  count: countVitest,
};

/** Every file that depends on originals must have passed a test in every possible state. */
function checkStates(run: Run): void {
  const held = findOriginals();
  const states = held.folder === null ? (['without'] as const) : STATES;
  const counts = existsSync(STATE_REPORT)
    ? (JSON.parse(readFileSync(STATE_REPORT, 'utf8')) as StateCounts)
    : {};
  const unproven = listUnproven(counts, listInBothStates(), states);
  console.log(`\n== 两种状态\n${[describeOriginals(held), ...unproven].join('\n')}`);
  run.verdict('两种状态', unproven.length === 0);
}

export async function runUnits(run: Run): Promise<void> {
  rmSync(STATE_REPORT, { force: true });
  await run.suite(UNITS);
  run.prepare('两种状态', () => checkStates(run));
}

/** The checks one by one, then the site, then the copy of it for disks; true where the site was built. */
async function checkAndBuild(run: Run): Promise<boolean> {
  for (const step of CHECKS) await run.check(step, true);
  const built = await run.check(BUILD_SITE, true);
  // Made of the site that was just built. Without it, the tests of the portable copy fail and the others run.
  if (built) {
    rmSync('dist-portable', { recursive: true, force: true });
    await run.check(BUILD_PORTABLE, true);
  }
  return built;
}

/** Everything that `npm test` proves. */
export async function runSuite(run: Run): Promise<void> {
  // One for all who draw samples, so that what a run found can be found again.
  process.env[SEED_VARIABLE] ??= newSeed();
  console.log(`抽样的种子 ${process.env[SEED_VARIABLE]}（${SEED_VARIABLE}=… npm test 重做同一批）`);
  // Runs before the build, whose pictures need the font that is installed with the browser.
  const browser = run.prepare('浏览器（没有 Chromium）', () => {
    console.log(`浏览器：${ensureChromium()}`);
  });
  // Without it, the one test that reads printed pages reports that again and fails.
  try {
    ensurePrograms([PDF_READER], ['poppler-utils']);
  } catch (error) {
    console.log(String(error));
  }
  // Checks and builds keep one core busy, and the units fill what is left of the other.
  const [built] = await Promise.all([checkAndBuild(run), runUnits(run)]);
  const together = browserSuite('together', '浏览器');
  let command: readonly string[] = together.command;
  run.prepare('浏览器（抽取）', () => {
    command = drawnCommand(together.command);
  });
  const suites = [{ ...together, command }, browserSuite('alone', '浏览器，逐项计时')];
  for (const suite of suites) {
    if (built && browser) await run.suite(suite);
    else run.verdict(`${suite.name}（没有运行：${built ? '没有浏览器' : '构建失败'}）`, false);
  }
}
