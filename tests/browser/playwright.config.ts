import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../bench/chromium.ts';

const port = Number(process.env.TEST_PORT ?? 4781);
const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['line'], ['json', { outputFile: '../../.cache/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/gov/city/`,
    viewport: { width: 1366, height: 768 },
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  webServer: {
    command: 'npx tsx tests/browser/server.ts',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/gov/city/`,
    reuseExistingServer: false,
  },
});
