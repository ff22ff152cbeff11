/** The result of a test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Remarks on it, one per line. */
  readonly notes?: readonly string[];
}

/** Counts the results in a report, whatever its format; throws where there is none. */
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

/** Tests that passed only on a retry; more than this many at once are not an accident. */
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
