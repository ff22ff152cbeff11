import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { ensureChromium } from '../../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { findPort, startNginx } from './nginx.ts';
import { hostConfig, siteConfig } from './nginxConfig.ts';

/**
 * `npm run test:deploy` runs deploy/nginx.conf in this system's nginx, with the built site under a sub-path,
 * another site's server beside it, and a real browser. Files stay in .cache/deploy.
 */

const OUT = '.cache/deploy';
const REPORT = `${OUT}/report.json`;
const PLACE = 'gov/city';

function runTests(env: Record<string, string>): Promise<number> {
  const args = [
    'playwright',
    'test',
    '-c',
    'tests/suites/deploy/playwright.config.ts',
    ...process.argv.slice(2),
  ];
  const child = spawn('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((done) => {
    child.on('close', (code) => done(code ?? 1));
  });
}

const specsOf = (suite: JSONReportSuite): JSONReportSpec[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** Prints one line for each test, with its measurements. */
function printTable(): void {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as JSONReport;
  console.log('\n结果  用时      测试');
  for (const suite of report.suites) {
    console.log(`              ${suite.file}`);
    for (const { ok, title, tests } of specsOf(suite)) {
      const results = tests.flatMap((test) => test.results);
      const ms = results.reduce((sum, { duration }) => sum + duration, 0);
      const measured = tests.flatMap(({ annotations }) =>
        annotations.flatMap(({ type, description }) => (type === 'measured' ? (description ?? []) : [])),
      );
      const tail = measured.length > 0 ? `：${measured.join('；')}` : '';
      console.log(`${ok ? '通过' : '失败'}  ${`${ms} ms`.padEnd(9)} ${title}${tail}`);
    }
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  console.log(`${expected} passed, ${unexpected + flaky} failed, ${skipped} skipped`);
}

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  ensurePrograms(['nginx', 'pdftotext'], ['nginx', 'poppler-utils']);
  ensureChromium();
  rmSync(REPORT, { force: true });
  const [site, closed, host] = [await findPort(), await findPort(), await findPort()];
  const stops: Array<() => Promise<void>> = [];
  try {
    stops.push(
      await startNginx({
        prefix: `${OUT}/site`,
        config: siteConfig({ port: site, place: `${PLACE}/`, hosts: '*' }),
        link: { folder: 'dist', place: PLACE },
      }),
    );
    // At the root, with the recipe as delivered.
    stops.push(
      await startNginx({
        prefix: `${OUT}/closed`,
        config: siteConfig({ port: closed, place: '', hosts: "'self'" }),
        link: { folder: 'dist', place: '' },
      }),
    );
    stops.push(await startNginx({ prefix: `${OUT}/host`, config: hostConfig(host) }));
    console.log('nginx -t：通过');
    process.exitCode = await runTests({
      DEPLOY_SITE: `http://127.0.0.1:${site}/${PLACE}/`,
      DEPLOY_CLOSED: `http://127.0.0.1:${closed}/`,
      // Another host name and not only another port, so that the browser treats them as different sites.
      DEPLOY_HOST: `http://localhost:${host}/`,
      DEPLOY_HOST_FOLDER: `${OUT}/host/html`,
    });
  } finally {
    for (const stop of stops) await stop();
  }
  if (existsSync(REPORT)) printTable();
}

await main();
