import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from '../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../tools/machine/systemPrograms.ts';
import { PDF_READER } from '../browser/support/printedPages.ts';
import { describeOriginals, findOriginals } from '../support/foundOriginals.ts';
import { listUnproven, STATE_REPORT, type StateCounts } from '../support/stateReport.ts';
import { envOf, listInBothStates, STATES } from '../support/states.ts';
import { countPlaywright, countVitest } from './reports.ts';
import type { Run } from './runner.ts';

/** The steps of `npm test`, in the order in which a mistake is cheapest to find. */

const BUILD = ['npx', 'vite', 'build', '--logLevel', 'warn'] as const;
export const BUILD_SITE = { name: '构建', command: BUILD };
export const BUILD_PORTABLE = {
  name: '构建（离线版）',
  command: [...BUILD, '-c', 'vite.portable.config.ts'],
};

const browserSuite = (project: string, name: string) => ({
  name,
  command: ['npx', 'playwright', 'test', '-c', 'tests/browser/playwright.config.ts', '--project', project],
  env: { BROWSER_REPORT: `browser-${project}` },
  report: `.cache/browser-${project}.json`,
  count: countPlaywright,
});

/** Every file that depends on the originals has to have proven something in every state there can be. */
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

export async function runUnits(run: Run, env: Readonly<Record<string, string>> = {}): Promise<void> {
  rmSync(STATE_REPORT, { force: true });
  const report = '.cache/vitest.json';
  await run.suite({
    name: '仓库规则、单元、组件',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--reporter=./tests/support/stateReporter.ts',
    ],
    env,
    report,
    count: countVitest,
  });
  run.prepare('两种状态', () => checkStates(run));
}

/** Everything that `npm test` proves; `env` makes some of it longer. */
export async function runSuite(run: Run, env: Readonly<Record<string, string>> = {}): Promise<void> {
  await run.checks([
    { name: '类型', command: ['npx', 'tsc', '-b'] },
    { name: '无用代码', command: ['npx', 'knip'] },
    { name: '格式与规则', command: ['npx', 'biome', 'check', '.'] },
    { name: '数据', command: ['npm', 'run', '-s', 'data:check'] },
    {
      name: '数据（无原文）',
      command: ['npm', 'run', '-s', 'data:check'],
      env: envOf('without', null),
    },
  ]);
  // Before the build: the pictures it draws want the font that is installed with the browser.
  const browser = run.prepare('浏览器（没有 Chromium）', () => {
    console.log(`\n== 浏览器：${ensureChromium()}`);
  });
  // Where it is missing, the one test that reads printed pages says so again, and fails.
  try {
    ensurePrograms([PDF_READER], ['poppler-utils']);
  } catch (error) {
    console.log(String(error));
  }
  await runUnits(run, env);
  const built = await run.checks([BUILD_SITE]);
  // Made of the site that was built just now. Without it, the tests of the copy fail and the others run.
  if (built) {
    rmSync('dist-portable', { recursive: true, force: true });
    await run.checks([BUILD_PORTABLE]);
  }
  const suites = [browserSuite('together', '浏览器'), browserSuite('alone', '浏览器，逐项计时')];
  for (const suite of suites) {
    if (built && browser) await run.suite(suite);
    else run.verdict(`${suite.name}（没有运行：${built ? '没有浏览器' : '构建失败'}）`, false);
  }
}
