import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/machine/chromium.ts';
import { SITE_URL } from './servers.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/deploy',
  timeout: 60_000,
  // Tests run one after the other, because some measure milliseconds.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['line'], ['json', { outputFile: '../../../.cache/deploy/report.json' }]],
  use: {
    baseURL: SITE_URL,
    viewport: { width: 1366, height: 768 },
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
  },
});
