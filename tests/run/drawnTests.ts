import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawOf, isWhole, sampleSeed } from '../support/forms.ts';

/**
 * Which browser tests `npm test` runs: some files whole, of all others a fifth that the seed of the run draws.
 * The next run draws another fifth, and `npm run test:full -- scenarios` runs them all.
 */

/** What may not be missing from any run: sizes, nothing from outside, evidence, clipping, access of every view. */
export const KEPT_FILES: readonly string[] = [
  'weight.spec.ts',
  'policy.spec.ts',
  'evidence.spec.ts',
  'routes.spec.ts',
  'modes/clipped.spec.ts',
  'modes/access.spec.ts',
  'modes/axe.spec.ts',
];

/** The tests left out: a list of those to run would leave out whole files whose tests stand in one they import. */
export const LEFT_OUT_LIST = '.cache/testsLeftOut.txt';

/** A line of Playwright's list: `[project] › file:line:column › title`. */
const LINE = /^\s*(\[[^\]]+\] › ([^:›]+):\d+:\d+ › .+)$/;

export interface ListedTest {
  readonly file: string;
  /** As Playwright reads it from a list of tests. */
  readonly line: string;
}

export const parseList = (printed: string): ListedTest[] =>
  printed.split('\n').flatMap((text) => {
    const [, line, file] = LINE.exec(text) ?? [];
    return line === undefined || file === undefined ? [] : [{ file, line }];
  });

/** One of how many tests is drawn. */
const STEP = 5;

/**
 * Of the files that are kept, all tests; of the others a fifth, determined by the seed. Every fifth is taken from
 * the tests file by file, those of a file in an order of the seed, from a start of the seed: so a fifth of each file
 * is drawn, and a file of one test in one run of five. At least one test of each file would be two fifths.
 */
export function drawTests(all: readonly ListedTest[], seed: string): readonly ListedTest[] {
  const drawnFrom = all
    .filter(({ file }) => !KEPT_FILES.includes(file))
    .map((test) => ({ test, draw: drawOf(seed, test.line.replace(/:\d+:\d+/, '')) }))
    .sort((a, b) => (a.test.file === b.test.file ? a.draw - b.draw : a.test.file < b.test.file ? -1 : 1))
    .map(({ test }) => test);
  const start = Math.floor(drawOf(seed, 'start') * STEP);
  const drawn = new Set(drawnFrom.filter((_, at) => at % STEP === start));
  return all.filter((test) => KEPT_FILES.includes(test.file) || drawn.has(test));
}

/**
 * Lists the tests of a command of Playwright and returns the command that runs those of this run.
 * Throws where Playwright lists none.
 */
export function drawnCommand(command: readonly string[]): readonly string[] {
  if (isWhole('scenarios')) return command;
  const [program = '', ...args] = command;
  const { stdout, stderr } = spawnSync(program, [...args, '--list', '--reporter=list'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const all = parseList(stdout);
  if (all.length === 0) throw new Error(`Playwright 没有列出测试：${stderr.trim() || stdout.trim()}`);
  const drawn = drawTests(all, sampleSeed());
  mkdirSync('.cache', { recursive: true });
  const leftOut = all.filter((test) => !drawn.includes(test));
  writeFileSync(LEFT_OUT_LIST, `${leftOut.map(({ line }) => line).join('\n')}\n`);
  console.log(
    `浏览器测试抽取 ${drawn.length} 项，共 ${all.length} 项；全部由 npm run test:full -- scenarios 运行`,
  );
  return [...command, '--test-list-invert', LEFT_OUT_LIST];
}
