import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawOf, isWhole, sampleSeed } from '../support/forms.ts';

/**
 * Which browser tests `npm test` runs: some files whole, of every other file a fifth that the seed of the run
 * draws. The next run draws another fifth, and `npm run test:full -- scenarios` runs them all.
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

/** A fifth of the tests of each file, at least one, determined by the seed; of the files that are kept, all. */
export function drawTests(all: readonly ListedTest[], seed: string): readonly ListedTest[] {
  const byFile = new Map<string, ListedTest[]>();
  for (const test of all) byFile.set(test.file, [...(byFile.get(test.file) ?? []), test]);
  return [...byFile].flatMap(([file, tests]) =>
    KEPT_FILES.includes(file)
      ? tests
      : tests
          .map((test) => ({ test, draw: drawOf(seed, test.line.replace(/:\d+:\d+/, '')) }))
          .sort((a, b) => a.draw - b.draw)
          .slice(0, Math.ceil(tests.length / 5))
          .map(({ test }) => test),
  );
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
