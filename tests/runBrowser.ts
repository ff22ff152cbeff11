import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../tools/machine/chromium.ts';
import { isFresh } from '../tools/machine/fresh.ts';
import { BUILD_PORTABLE, BUILD_SITE } from './run/suiteSteps.ts';

/**
 * `npm run test:browser -- modes.spec.ts` runs the browser tests of the named files, after a build if the
 * last one is missing or older than its inputs. All arguments go to Playwright.
 */

function run(command: readonly string[]): number {
  const [program = '', ...args] = command;
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function main(args: readonly string[]): number {
  ensureChromium();
  if (!isFresh('dist') && run(BUILD_SITE.command) !== 0) return 1;
  // Only tests that open the portable copy need one.
  const wantsCopy = args.length === 0 || args.some((arg) => arg.includes('portable'));
  if (wantsCopy && !isFresh('dist-portable', ['dist/index.html']) && run(BUILD_PORTABLE.command) !== 0)
    return 1;
  return run(['npx', 'playwright', 'test', '-c', 'tests/browser/playwright.config.ts', ...args]);
}

process.exitCode = main(process.argv.slice(2));
