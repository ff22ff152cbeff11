import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { ensureChromium } from '../../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { HIDDEN_FILES } from './hiddenFiles.ts';
import {
  apacheFiles,
  caddyFiles,
  hostFiles,
  nginxFiles,
  usedApacheFiles,
  usedCaddyFiles,
  usedNginxFiles,
} from './recipeFiles.ts';
import { findPort, startApache, startCaddy, startNginx } from './startServer.ts';

/**
 * `npm run test:deploy` runs the recipes in this system's nginx, Caddy and Apache, with the built site under a
 * sub-path and at the root, another site's server beside them, and a real browser. Files stay in .cache/deploy.
 */

const OUT = '.cache/deploy';
const REPORT = `${OUT}/report.json`;
const PLACE = 'gov/city';
const TREE = `${OUT}/tree`;

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

/**
 * The site as it is served: the built one, with what should not lie there but does, and packed copies as
 * deploy/README.md explains, among them one beside a file whose name holds no hash.
 */
function laySite(): void {
  rmSync(TREE, { recursive: true, force: true });
  cpSync('dist', TREE, { recursive: true });
  for (const path of HIDDEN_FILES) {
    mkdirSync(dirname(join(TREE, path)), { recursive: true });
    writeFileSync(join(TREE, path), 'not for readers');
  }
  for (const name of readdirSync(join(TREE, 'assets')).filter((name) => /^index-.*\.(?:js|css)$/.test(name)))
    writeFileSync(
      join(TREE, 'assets', `${name}.gz`),
      gzipSync(readFileSync(join(TREE, 'assets', name)), { level: 9 }),
    );
  writeFileSync(join(TREE, 'index.html.gz'), gzipSync('an older page'));
}

const SERVERS = [
  { name: 'nginx', start: startNginx, files: nginxFiles, place: PLACE },
  // At the root, with the recipe as delivered.
  { name: 'nginx-closed', start: startNginx, files: nginxFiles, place: '', hosts: "'self'" },
  { name: 'nginx-used', start: startNginx, files: usedNginxFiles, place: PLACE },
  { name: 'caddy', start: startCaddy, files: caddyFiles, place: PLACE },
  { name: 'caddy-root', start: startCaddy, files: caddyFiles, place: '' },
  { name: 'caddy-used', start: startCaddy, files: usedCaddyFiles, place: PLACE },
  { name: 'apache', start: startApache, files: apacheFiles, place: PLACE },
  { name: 'apache-root', start: startApache, files: apacheFiles, place: '' },
  { name: 'apache-used', start: startApache, files: usedApacheFiles, place: PLACE },
] as const;

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
  ensurePrograms(
    ['nginx', 'caddy', 'apache2', 'pdftotext'],
    ['nginx', 'caddy', 'apache2', 'poppler-utils', 'media-types'],
  );
  ensureChromium();
  rmSync(REPORT, { force: true });
  laySite();
  const stops: Array<() => Promise<void>> = [];
  try {
    const addresses: Record<string, string> = {};
    for (const { name, start, files, place, ...more } of SERVERS) {
      const port = await findPort();
      const folder = place === '' ? '' : `${place}/`;
      const hosts = 'hosts' in more ? more.hosts : '*';
      stops.push(
        await start({
          prefix: `${OUT}/${name}`,
          port,
          files: files({ port, place: folder, hosts }),
          link: { folder: TREE, place },
        }),
      );
      addresses[name] = `http://127.0.0.1:${port}/${folder}`;
      console.log(`${name}：配置检查通过，已启动`);
    }
    const host = await findPort();
    stops.push(await startNginx({ prefix: `${OUT}/host`, port: host, files: hostFiles(host) }));
    process.exitCode = await runTests({
      DEPLOY_SITES: JSON.stringify(addresses),
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
