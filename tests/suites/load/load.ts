import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { embedPath } from '../../../src/model/paths.ts';
import { recordRow } from '../../../tools/bench/paper/measuredRows.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { builtFile } from '../../support/builtFile.ts';
import { BAR, TAB } from '../../support/subjects.ts';
import { nginxFiles } from '../deploy/recipeFiles.ts';
import { findPort, startNginx } from '../deploy/startServer.ts';

/**
 * `npm run test:load` has deploy/nginx.conf serve the built site to 500 connections at once, kept open by
 * another process over loopback, with every file of a tab's first visit. Limited in time (`-- --seconds 5`);
 * fails on any error, any status other than 200, or a body of the wrong length.
 */

const CONNECTIONS = 500;
const OUT = '.cache/load';
const PLACE = 'gov/city';

const named = process.argv.indexOf('--seconds');
const SECONDS = Math.min(60, Math.max(2, Number(named > 0 ? process.argv[named + 1] : 10) || 10));

/** The files of a first visit, and of an embed: page, scripts, styles, data. */
function firstVisit(): string[] {
  const assets = readdirSync('dist/assets').filter((name) =>
    /^(?:index|echarts|dataset)-.*\.(?:js|css)$/.test(name),
  );
  return [
    '',
    ...assets.map((name) => `assets/${name}`),
    'data/manifest.json',
    builtFile('data/core.json'),
    builtFile(`data/domains/${TAB.id}.json`),
    embedPath(BAR.panel.spec.id),
  ];
}

/**
 * Runs the client in a process of its own, so that client and server do not share an event loop, and returns
 * its report.
 */
function runClient(base: string, paths: readonly string[]): Promise<ClientReport> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/suites/load/loadClient.ts',
      base,
      String(CONNECTIONS),
      String(SECONDS),
      ...paths,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code === 0) done(JSON.parse(text) as ClientReport);
      else fail(new Error(`loadClient: ${code}`));
    });
  });
}

export interface ClientReport {
  readonly requests: number;
  readonly bytes: number;
  readonly errors: Readonly<Record<string, number>>;
  /** The most connections that were open at one time. */
  readonly open: number;
  /** Times in milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

if (!existsSync('dist/index.html')) throw new Error('没有 dist/：请先运行 npm run build');
ensurePrograms(['nginx'], ['nginx']);
const port = await findPort();
const stop = await startNginx({
  prefix: OUT,
  port,
  files: nginxFiles({ port, place: `${PLACE}/`, hosts: '*' }),
  link: { folder: 'dist', place: PLACE },
});
try {
  const paths = firstVisit();
  const { requests, bytes, errors, open, median, p99, worst } = await runClient(
    `http://127.0.0.1:${port}/${PLACE}/`,
    paths,
  );
  const wrong = Object.entries(errors);
  console.log(
    `${CONNECTIONS}个连接（同时打开${open}个），${SECONDS}秒，${paths.length}个文件：${requests}次请求，每秒${Math.round(requests / SECONDS)}次，${(bytes / 1048576).toFixed(0)} MB`,
  );
  console.log(`应答时间：中位${median} ms，99%在${p99} ms内，最长${worst} ms`);
  for (const [what, count] of wrong) console.log(`错误 ${count}次：${what}`);
  const failed = wrong.length > 0 || open < CONNECTIONS || requests < CONNECTIONS;
  console.log(failed ? '未通过' : '没有错误');
  recordRow(
    `${CONNECTIONS} connections at once against nginx for ${SECONDS} s: errors; answers a second; median, 99 %`,
    `${wrong.reduce((sum, [, count]) => sum + count, 0)}; ${Math.round(requests / SECONDS)}; ${median} ms, ${p99} ms`,
    '0',
    'npm run test:load',
  );
  process.exitCode = failed ? 1 : 0;
} finally {
  await stop();
}
