import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest } from '../../run/reports.ts';
import { Run, type Suite } from '../../run/runner.ts';

const node = (name: string, code: string) => ({ name, command: [process.execPath, '-e', code] });

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void said.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A suite that writes `report` and exits with a code. */
const suiteWith = (name: string, report: unknown, code: number): Suite => {
  const path = join(folder, `${name}.json`);
  const write =
    report === undefined
      ? ''
      : `require('fs').writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(JSON.stringify(report))});`;
  return { ...node(name, `${write}process.exit(${code})`), report: path, count: countVitest };
};
const vitest = (passed: number, failed: number, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
});

describe('a run', () => {
  it('goes on after a step that fails, names it and counts it', async () => {
    const run = new Run();
    const codes = ['', 'process.exit(3)', "console.log('也跑了')"];
    const names = ['好', '坏', '后'];
    const verdicts = await Promise.all(names.map((name, at) => run.check(node(name, codes[at] ?? ''), true)));
    expect(verdicts).toEqual([true, false, true]);
    expect(await run.suite(suiteWith('套', vitest(4, 1, 2), 1))).toBe(false);
    expect(await run.check(node('末', ''))).toBe(true);
    expect(run.finish()).toBe(false);
    expect(said.join('\n')).toContain('也跑了');
    expect(said.slice(-2)).toEqual(['未通过：坏、套', '7 passed, 2 failed, 2 skipped']);
  });

  it('ends with the counts alone where all is well', async () => {
    const run = new Run();
    await run.suite(suiteWith('套', vitest(4, 0), 0));
    expect(run.finish()).toBe(true);
    expect(said[said.length - 1]).toBe('4 passed, 0 failed');
    expect(said.join('\n')).toMatch(/用时 \d+ 秒（套 \d+；有的并行）/);
  });

  it('that takes longer than its budget says so, with its longest steps, and does not fail', async () => {
    const run = new Run();
    await run.check(node('久', 'setTimeout(() => {}, 1100)'), true);
    expect(run.finish(0)).toBe(true);
    expect(said.join('\n')).toMatch(/超出预算 [1-9]\d* 秒：.*最长的几步：久 [1-9]/);
    said = [];
    expect(run.finish(60)).toBe(true);
    expect(said.join('\n')).not.toContain('超出预算');
  });

  it.each([
    ['leaves no report', undefined, 0, '0 passed, 1 failed', '（没有报告）'],
    ['leaves something else', {}, 0, '0 passed, 1 failed', '（没有报告）'],
    ['fails outside any test', vitest(3, 0), 1, '3 passed, 1 failed', '未通过：套'],
  ])('fails where a suite %s', async (_, report, code, counts, says) => {
    const run = new Run();
    await run.suite(suiteWith('套', report, code));
    expect(run.finish()).toBe(false);
    expect(said[said.length - 1]).toBe(counts);
    expect(said.join('\n')).toContain(says);
  });

  it('says at its end what failed and why', async () => {
    const run = new Run();
    const testResults = [
      {
        name: '/a/tests/unit/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: '一' },
          { status: 'failed', fullName: '二', failureMessages: ['\u001B[31m\n不相等\u001B[39m\n  at x'] },
        ],
      },
      { name: '/a/tests/unit/b.test.ts', status: 'failed', message: '读不出', assertionResults: [] },
    ];
    await run.suite(suiteWith('套', { ...vitest(1, 1), testResults }, 1));
    run.finish();
    expect(said.slice(-4, -2)).toEqual(['✗ unit/a.test.ts › 二：不相等', '✗ unit/b.test.ts：读不出']);
  });

  it('does not die of what is missing before a step', async () => {
    const run = new Run();
    const prepared = run.prepare('浏览器', () => {
      throw new Error('没有 Chromium');
    });
    expect(prepared).toBe(false);
    expect(await run.check({ name: '没有的程序', command: ['no-such-program-here'] })).toBe(false);
    run.finish();
    expect(said.join('\n')).toContain('没有 Chromium');
    expect(said[said.length - 1]).toBe('0 passed, 2 failed');
  });
});

describe('browser tests', () => {
  it('that fail are named with the first line of their message', () => {
    const spec = {
      title: 't',
      file: 'a.spec.ts',
      tests: [{ status: 'unexpected', results: [{ error: { message: '看不见\n…' } }] }],
    };
    const stats = { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, suites: [{ suites: [{ specs: [spec] }] }] }).failures).toEqual([
      'a.spec.ts › t：看不见',
    ]);
  });
});

describe('browser tests that pass the second time', () => {
  const report = (flaky: number) => ({
    stats: { expected: 10, unexpected: 0, flaky, skipped: 0 },
    suites: [
      {
        specs: Array.from({ length: flaky }, (_, at) => ({
          title: `t${at}`,
          file: 'a.spec.ts',
          tests: [{ status: 'flaky' }],
        })),
      },
    ],
  });

  it('are named, and fail where they are no accident', () => {
    expect(countPlaywright(report(2))).toMatchObject({ passed: 12, failed: 0 });
    expect(countPlaywright(report(2)).notes).toEqual([
      '第二次才通过，须查明：a.spec.ts › t0',
      '第二次才通过，须查明：a.spec.ts › t1',
    ]);
    expect(countPlaywright(report(4))).toMatchObject({ passed: 10, failed: 4 });
  });
});
