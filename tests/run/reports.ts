/** What a run of tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What is to be said of it, a line each. */
  readonly notes?: readonly string[];
}

/** Counts a report of its program, of whatever shape that is; throws where it is none. */
export type Count = (report: unknown) => Tally;

export const countVitest: Count = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
  if (numPassedTests === undefined) throw new Error('这不是 vitest 的报告');
  return { passed: numPassedTests, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
};

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

export const countPlaywright: Count = (report) => {
  const { stats, ...suites } = report as BrowserReport;
  const flaky = flakyOf(suites);
  const tooMany = flaky.length > FLAKY_MOST;
  return {
    passed: stats.expected + (tooMany ? 0 : flaky.length),
    failed: stats.unexpected + (tooMany ? flaky.length : 0),
    skipped: stats.skipped,
    notes: [
      ...flaky.map((name) => `第二次才通过，须查明：${name}`),
      ...(tooMany ? [`${flaky.length} 项第二次才通过，超过 ${FLAKY_MOST} 项，作未通过计`] : []),
    ],
  };
};
