import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeOriginals, findOriginals } from '../support/foundOriginals.ts';
import { listUnproven, type StateCounts } from '../support/stateReport.ts';
import { listInBothStates, listPastStates, readTests, STATES, stateProjects } from '../support/states.ts';

const SEEDS = 'tests/fixtures/states';
const CITY = 'tests/fixtures/secondCity';

interface Report {
  readonly success: boolean;
  readonly testResults: ReadonlyArray<{ name: string; status: string }>;
}

/** Runs the seeded violations as the suite runs its tests. */
function runSeeds(): { code: number | null; failed: string[]; counts: StateCounts } {
  const dir = mkdtempSync(join(tmpdir(), 'states-'));
  try {
    const [report, states] = [join(dir, 'report.json'), join(dir, 'states.json')];
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        `--config=${SEEDS}/vitest.config.ts`,
        '--reporter=json',
        '--reporter=./tests/support/stateReporter.ts',
        `--outputFile.json=${report}`,
      ],
      { env: { ...process.env, STATE_REPORT: states }, stdio: 'ignore' },
    );
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const failed = testResults.flatMap((file) => (file.status === 'failed' ? [file.name] : []));
    return {
      code: status,
      failed: failed.map((name) => name.slice(name.lastIndexOf('/') + 1)).sort(),
      counts: JSON.parse(readFileSync(states, 'utf8')) as StateCounts,
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('the two states', () => {
  it('fail what passes in one of them only, what returns early and what is left out', () => {
    const { code, failed, counts } = runSeeds();
    expect(code).toBe(1);
    expect(failed).toEqual([
      'leftOut.test.ts',
      'onlyWith.test.ts',
      'onlyWithout.test.ts',
      'returnsEarly.test.ts',
    ]);
    const files = listInBothStates(readTests([SEEDS]));
    expect(files).toEqual(['leftOut', 'returnsEarly', 'sound'].map((name) => `${SEEDS}/${name}.test.ts`));
    expect(listUnproven(counts, files, STATES)).toEqual([
      `${SEEDS}/leftOut.test.ts：无原文时没有通过任何一项`,
      `${SEEDS}/returnsEarly.test.ts：无原文时没有通过任何一项`,
    ]);
    expect(counts[`${SEEDS}/sound.test.ts`]).toEqual({ with: 1, without: 1 });
  });

  it('are both asked of every file, where the originals are', () => {
    const counts = { a: { with: 3, without: 2 }, b: { without: 1 }, c: { with: 0, without: 1 } };
    expect(listUnproven(counts, ['a'], STATES)).toEqual([]);
    expect(listUnproven(counts, ['a', 'b', 'c', 'd'], STATES)).toEqual([
      'b：有原文时没有通过任何一项',
      'c：有原文时没有通过任何一项',
      'd：无原文时没有通过任何一项',
      'd：有原文时没有通过任何一项',
    ]);
    expect(listUnproven(counts, ['b'], ['without'])).toEqual([]);
  });

  it('are one where the originals are not', () => {
    const names = (folder: string | null) =>
      stateProjects('k', folder, { include: [], inBoth: [] }).map(({ test }) => test?.name);
    expect(names('somewhere')).toEqual(['k', 'k-with']);
    expect(names(null)).toEqual(['k']);
  });
});

describe('tests', () => {
  it('reach for the originals by way of the two states alone', () => {
    const tests = readTests();
    expect(listInBothStates(tests).length).toBeGreaterThan(8);
    tests.delete('tests/repo/states.test.ts');
    expect(listPastStates(tests)).toEqual([]);
  });

  it.each([
    ['a.test.ts', "const project = readProject('data', process.env);"],
    ['a.test.ts', "readProject(\n  'data', {})"],
    ['a.test.ts', 'readdirSync(process.env.SOURCES_DIR)'],
    ['a.test.ts', 'readProject(folder, process.env)'],
    ['a.test.ts', 'readOriginals(folder, documents)'],
    ['helper.ts', "import { readCity } from '../support/originals.ts';"],
  ])('catch a seeded violation in %s: %s', (path, text) => {
    expect(listPastStates(new Map([[path, text]]))).toHaveLength(1);
  });
});

describe('the originals of a machine', () => {
  const city = (sources: string) => findOriginals(`${CITY}/data`, { SOURCES_DIR: sources });

  it('are held whole or not at all', () => {
    expect(city(`${CITY}/originals`)).toEqual({ folder: `${CITY}/originals`, held: 2, all: 2 });
    expect(city(SEEDS)).toEqual({ folder: null, held: 0, all: 2 });
    expect(describeOriginals(city(SEEDS))).toContain('只在无原文的状态下测试');
  });

  it('are not looked for in a folder that is not there', () => {
    expect(() => city('tests/nowhere')).toThrow('tests/nowhere');
  });
});
