import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium, findHeadlessShell } from '../../tools/machine/chromium.ts';

const port = Number(process.env.TEST_PORT ?? 4781);
const launch = (executablePath: string | null) => ({
  launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
});

const ALONE = [
  'consoleTimed.spec.ts',
  'inStep.spec.ts',
  'firstSlide.spec.ts',
  'readerSpeed.spec.ts',
  'mapSpeed.spec.ts',
  'proofSpeed.spec.ts',
];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Timeouts are generous, because a busy machine is only slow; tests of speed check their own limits.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Tests are retried once, because a busy machine may delay one; tests that pass only then are listed at the
  // end of the run.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: [
    ['line'],
    ['json', { outputFile: `../../.cache/${process.env.BROWSER_REPORT ?? 'browser'}.json` }],
  ],
  // What is measured in milliseconds has the machine to itself.
  projects: [
    {
      name: 'together',
      testIgnore: ALONE,
      use: launch(findHeadlessShell() ?? findChromium()),
    },
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}/gov/city/`,
    viewport: { width: 1366, height: 768 },
    ...launch(findChromium()),
  },
  webServer: {
    command: 'npx tsx tests/browser/support/server.ts',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/gov/city/`,
    reuseExistingServer: false,
  },
});
