import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/machine/chromium.ts';

const chromium = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/portable',
  timeout: 90_000,
  // Browsers run one after the other, so that neither affects the other's measurements.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['line'], ['json', { outputFile: '../../../.cache/portable/report.json' }]],
  use: { viewport: { width: 1366, height: 768 } },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { args: CHROMIUM_ARGS, ...(chromium === null ? {} : { executablePath: chromium }) },
      },
    },
    {
      name: 'firefox',
      testMatch: 'disk*.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
      },
    },
  ],
});
