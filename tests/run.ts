import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { ensureChromium } from './bench/chromium.ts';

/** `npm test`: everything, in the order in which a mistake is cheapest to find. */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

function run(command: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const [program = '', ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A step that is one check: it passes or it fails. */
async function check(name: string, command: readonly string[], env?: Record<string, string>): Promise<void> {
  console.log(`\n== ${name}`);
  const code = await run(command, env);
  if (code === 0) tally.passed += 1;
  else {
    tally.failed += 1;
    broken.push(name);
  }
}

/** A step that counts its own tests and leaves the counts in a file. */
async function suite(
  name: string,
  command: readonly string[],
  report: string,
  count: (json: never) => Tally,
  env?: Record<string, string>,
): Promise<void> {
  console.log(`\n== ${name}`);
  const code = await run(command, env);
  if (!existsSync(report)) {
    tally.failed += 1;
    broken.push(`${name}（没有报告）`);
    return;
  }
  const counts = count(JSON.parse(readFileSync(report, 'utf8')) as never);
  tally.passed += counts.passed;
  tally.skipped += counts.skipped;
  // An error outside any test fails the run without failing a test.
  tally.failed += code !== 0 ? Math.max(1, counts.failed) : counts.failed;
  if (code !== 0) broken.push(name);
}

const started = Date.now();
mkdirSync('.cache/none', { recursive: true });

await check('类型', ['npx', 'tsc', '--noEmit']);
await check('格式与规则', ['npx', 'biome', 'check', '.']);
await check('无用代码', ['npx', 'knip']);
await check('数据', ['npm', 'run', '-s', 'data:check']);
await suite(
  '仓库规则、单元、组件',
  ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/vitest.json'],
  '.cache/vitest.json',
  (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  }),
);
await check('构建', ['npx', 'vite', 'build', '--logLevel', 'warn']);
await check(
  '构建（无原文）',
  ['npx', 'vite', 'build', '--logLevel', 'warn', '--outDir', '.cache/dist-bare'],
  { SOURCES_DIR: '.cache/none' },
);
await check('构建（离线版）', [
  'npx',
  'vite',
  'build',
  '-c',
  'vite.portable.config.ts',
  '--logLevel',
  'warn',
]);
console.log(`\n== 浏览器：${ensureChromium()}`);
interface BrowserReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
for (const [project, name] of [
  ['together', '浏览器'],
  ['alone', '浏览器，逐项计时'],
] as const)
  await suite(
    name,
    ['npx', 'playwright', 'test', '-c', 'tests/browser/playwright.config.ts', '--project', project],
    `.cache/browser-${project}.json`,
    ({ stats }: BrowserReport) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    { BROWSER_REPORT: `browser-${project}` },
  );

console.log(`\n用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
if (broken.length > 0) console.log(`未通过：${broken.join('、')}`);
console.log(
  `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
