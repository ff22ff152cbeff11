import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawOf, isWhole, sampleSeed } from '../support/forms.ts';

/**
 * Which browser tests `npm test` runs: some files whole, half of what proves the same of one view after the other,
 * and a fifth of all others, drawn by the seed of the run. The next run draws others, and
 * `npm run test:full -- scenarios` runs them all.
 */

/** What may not be missing from any run: sizes, nothing from outside, clipping. */
export const KEPT_FILES: readonly string[] = ['weight.spec.ts', 'policy.spec.ts', 'modes/clipped.spec.ts'];

/** The same of one view, tab or mode after the other: evidence, routes, access. */
export const HALVED_FILES: readonly string[] = [
  'evidence.spec.ts',
  'routes.spec.ts',
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

/** One of how many tests of a file is drawn. */
const stepOf = (file: string): number =>
  KEPT_FILES.includes(file) ? 1 : HALVED_FILES.includes(file) ? 2 : 5;

/**
 * Every second or fifth is taken from the tests file by file, those of a file in an order of the seed, from a start
 * of the seed: so that share of each file is drawn, and a file of one test in one run of five. At least one test of
 * each file would be two fifths.
 */
export function drawTests(all: readonly ListedTest[], seed: string): readonly ListedTest[] {
  const inOrder = all
    .map((test) => ({ test, draw: drawOf(seed, test.line.replace(/:\d+:\d+/, '')) }))
    .sort((a, b) => (a.test.file === b.test.file ? a.draw - b.draw : a.test.file < b.test.file ? -1 : 1))
    .map(({ test }) => test);
  const drawn = new Set<ListedTest>();
  for (const step of new Set(all.map(({ file }) => stepOf(file)))) {
    const start = Math.floor(drawOf(seed, `start ${step}`) * step);
    inOrder
      .filter(({ file }) => stepOf(file) === step)
      .forEach((test, at) => {
        if (at % step === start) drawn.add(test);
      });
  }
  return all.filter((test) => drawn.has(test));
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
