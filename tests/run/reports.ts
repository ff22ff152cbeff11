/** The result of a test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Remarks on it, one per line. */
  readonly notes?: readonly string[];
  /** What failed, each with the first line of its message. */
  readonly failures?: readonly string[];
}

/** Counts the results in a report, whatever its format; throws where there is none. */
export type Count = (report: unknown) => Tally;

/** The escapes of colour in messages of a terminal. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

const failureOf = (name: string, message = ''): string => {
  const line = message
    .replace(COLOUR, '')
    .split('\n')
    .find((text) => text.trim() !== '');
  return line === undefined ? name : `${name}：${line.trim().slice(0, 300)}`;
};

interface UnitFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: ReadonlyArray<{
    status: string;
    fullName: string;
    failureMessages?: readonly string[];
  }>;
}

const failuresOf = ({ name, status, message, assertionResults }: UnitFile): string[] => {
  const file = name.replace(/^.*\/tests\//, '');
  const own = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages }) => failureOf(`${file} › ${fullName}`, failureMessages?.[0]));
  // A file that cannot be read has no tests that could fail.
  return own.length === 0 && status === 'failed' ? [failureOf(file, message)] : own;
};

export const countVitest: Count = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
  if (numPassedTests === undefined) throw new Error('这不是 vitest 的报告');
  const { testResults = [] } = report as { testResults?: readonly UnitFile[] };
  return {
    passed: numPassedTests,
    failed: numFailedTests ?? 0,
    skipped: numPendingTests ?? 0,
    failures: testResults.flatMap(failuresOf),
  };
};

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs?: readonly BrowserSpec[];
}
interface BrowserSpec {
  readonly title: string;
  readonly file: string;
  readonly tests: ReadonlyArray<{
    readonly status: string;
    readonly results?: ReadonlyArray<{ readonly error?: { readonly message?: string } }>;
  }>;
}
interface BrowserReport extends BrowserSuite {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Tests that passed only on a retry; more than this many at once are not an accident. */
const FLAKY_MOST = 3;

/** The tests that ended so, each with the first line of its first message. */
const endedAs = (wanted: string, { suites = [], specs = [] }: BrowserSuite): string[] => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === wanted))
    .map(({ file, title, tests }) =>
      failureOf(
        `${file} › ${title}`,
        tests.flatMap(({ results = [] }) => results).find(({ error }) => error)?.error?.message,
      ),
    ),
  ...suites.flatMap((suite) => endedAs(wanted, suite)),
];

export const countPlaywright: Count = (report) => {
  const { stats, ...suites } = report as BrowserReport;
  const flaky = endedAs('flaky', suites);
  const tooMany = flaky.length > FLAKY_MOST;
  return {
    passed: stats.expected + (tooMany ? 0 : flaky.length),
    failed: stats.unexpected + (tooMany ? flaky.length : 0),
    skipped: stats.skipped,
    failures: endedAs('unexpected', suites),
    notes: [
      ...flaky.map((name) => `第二次才通过，须查明：${name}`),
      ...(tooMany ? [`${flaky.length} 项第二次才通过，超过 ${FLAKY_MOST} 项，作未通过计`] : []),
    ],
  };
};
