import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './bench/chromium.ts';
import { ensurePrograms } from './bench/systemPrograms.ts';
import { PDF_READER } from './browser/printedPages.ts';

/** `npm test`: everything, in the order in which a mistake is cheapest to find. */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
const times: string[] = [];

/** Runs a program; `together` keeps what it prints until it ends, where several run side by side. */
async function run({ name, command, env = {} }: Step, together = false): Promise<number> {
  const started = Date.now();
  if (!together) console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    stdio: together ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.log(String(error));
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  times.push(`${name} ${Math.round((Date.now() - started) / 1000)}`);
  if (together) console.log(`\n== ${name}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`.trimEnd());
  return code;
}

/** Steps that are one check each and keep no more than a core busy: side by side, two at a time. */
async function checks(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const code = await run(step, true);
      if (code === 0) tally.passed += 1;
      else {
        tally.failed += 1;
        broken.push(step.name);
      }
    }
  };
  await Promise.all([work(), work()]);
}

/** A step that counts its own tests and leaves the counts in a file. */
async function suite(step: Step, report: string, count: (json: never) => Tally): Promise<void> {
  // One of an earlier run would speak for this one.
  rmSync(report, { force: true });
  const code = await run(step);
  if (!existsSync(report)) {
    tally.failed += 1;
    broken.push(`${step.name}（没有报告）`);
    return;
  }
  const counts = count(JSON.parse(readFileSync(report, 'utf8')) as never);
  tally.passed += counts.passed;
  tally.skipped += counts.skipped;
  // An error outside any test fails the run without failing a test.
  tally.failed += code !== 0 ? Math.max(1, counts.failed) : counts.failed;
  if (code !== 0) broken.push(step.name);
}

const started = Date.now();
mkdirSync('.cache/none', { recursive: true });

await checks([
  { name: '类型', command: ['npx', 'tsc', '--noEmit'] },
  { name: '无用代码', command: ['npx', 'knip'] },
  { name: '格式与规则', command: ['npx', 'biome', 'check', '.'] },
  { name: '数据', command: ['npm', 'run', '-s', 'data:check'] },
]);
// Before the build: the pictures it draws want the font that is installed with the browser.
console.log(`\n== 浏览器：${ensureChromium()}`);
try {
  ensurePrograms([PDF_READER], ['poppler-utils']);
} catch (error) {
  // The one test that reads printed pages will say so again, and fail.
  console.log(String(error));
}
await suite(
  {
    name: '仓库规则、单元、组件',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.cache/vitest.json',
    ],
  },
  '.cache/vitest.json',
  (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  }),
);
const build = ['npx', 'vite', 'build', '--logLevel', 'warn'];
await checks([
  { name: '构建', command: build },
  // Its reader is what is looked at; what the build draws does not depend on originals.
  {
    name: '构建（无原文）',
    command: [...build, '--outDir', '.cache/dist-bare'],
    env: { SOURCES_DIR: '.cache/none', DRAW: 'off' },
  },
]);
// Made of the site that was built just now.
await checks([{ name: '构建（离线版）', command: [...build, '-c', 'vite.portable.config.ts'] }]);
interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs?: readonly { title: string; file: string; tests: readonly { status: string }[] }[];
}
interface BrowserReport extends BrowserSuite {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
/** What passed only when it was tried again; more than that many at once is no accident. */
const FLAKY_MOST = 3;
const flakyOf = ({ suites = [], specs = [] }: BrowserSuite): string[] => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(flakyOf),
];
for (const [project, name] of [
  ['together', '浏览器'],
  ['alone', '浏览器，逐项计时'],
] as const)
  await suite(
    {
      name,
      command: [
        'npx',
        'playwright',
        'test',
        '-c',
        'tests/browser/playwright.config.ts',
        '--project',
        project,
      ],
      env: { BROWSER_REPORT: `browser-${project}` },
    },
    `.cache/browser-${project}.json`,
    (report: BrowserReport) => {
      const flaky = flakyOf(report);
      for (const name of flaky) console.log(`第二次才通过，须查明：${name}`);
      const { expected, unexpected, skipped } = report.stats;
      const tooMany = flaky.length > FLAKY_MOST;
      if (tooMany) broken.push(`${flaky.length} 项第二次才通过`);
      return {
        passed: expected + (tooMany ? 0 : flaky.length),
        failed: unexpected + (tooMany ? flaky.length : 0),
        skipped,
      };
    },
  );

console.log(`\n用时 ${Math.round((Date.now() - started) / 1000)} 秒（${times.join('，')}）`);
if (broken.length > 0) console.log(`未通过：${broken.join('、')}`);
console.log(
  `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
