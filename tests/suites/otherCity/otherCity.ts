import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureChromium } from '../../../tools/machine/chromium.ts';
import { countPlaywright, countVitest } from '../../run/reports.ts';
import { Run } from '../../run/runner.ts';
import { BUILD_PORTABLE, BUILD_SITE, npm } from '../../run/suiteSteps.ts';
import { SECOND_CITY_DATA, SECOND_CITY_ORIGINALS } from '../../support/secondCity.ts';
import { copyProject } from './copyProject.ts';

/**
 * `npm run test:otherCity`: a copy of the project that is made of another city, in which everything passes
 * that is not the first city's own suite. `-- units` or `-- pages` runs a part; file names after it go to
 * vitest or Playwright. What the other city has nothing to test with is counted as skipped, with the reason.
 */

const COPY = '.cache/otherCity';

const [part = '', ...files] = process.argv.slice(2);
const wants = (name: string): boolean => part === '' || part === name;

copyProject(COPY, SECOND_CITY_DATA);
process.env.SOURCES_DIR = resolve(SECOND_CITY_ORIGINALS);
process.env.TEST_PORT = String(Number(process.env.TEST_PORT ?? 4781) + 40);
ensureChromium();
process.chdir(COPY);
// The tests of the repository ask git for its files.
execFileSync('git', ['init', '-q']);
execFileSync('git', ['add', '-A'], { stdio: 'ignore' });

const run = new Run();
await run.check({ name: '另一座城市的数据', command: npm('data:publish') });
await run.check({ name: '固定版本', command: npm('data:freeze') });
const built = await run.check(BUILD_SITE);
execFileSync('git', ['add', '-A'], { stdio: 'ignore' });
if (wants('units')) {
  const report = '.cache/vitest.json';
  await run.suite({
    name: '单元、组件',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    report,
    count: countVitest,
  });
}
if (wants('pages') && built && (await run.check(BUILD_PORTABLE))) {
  const config = ['-c', 'tests/browser/playwright.config.ts'];
  await run.suite({
    name: '浏览器',
    command: ['npx', 'playwright', 'test', ...config, ...files],
    env: { BROWSER_REPORT: 'browser' },
    report: '.cache/browser.json',
    count: countPlaywright,
  });
}
process.exitCode = run.finish() ? 0 : 1;
