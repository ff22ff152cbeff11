import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from '../../../tools/machine/chromium.ts';

/** `npm run test:access` tests every route of the built site in every mode; the suite runs a short form. */

if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
ensureChromium();
const config = ['-c', 'tests/browser/playwright.config.ts', '--project=together'];
const { status } = spawnSync('npx', ['playwright', 'test', ...config, 'access.spec.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ACCESS: 'all', BROWSER_REPORT: 'access' },
});
process.exitCode = status ?? 1;
