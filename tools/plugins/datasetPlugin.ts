import { writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { GeneratedFiles } from '../../data/pipeline/publish/buildShards.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { type AuthoredTexts, readAuthored } from '../../data/pipeline/read/readAuthored.ts';
import { lockTexts, readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { checkStale, writeDataset } from '../../data/pipeline/write/writeDataset.ts';

/** An editor empties a file before it writes it, and a branch is checked out file by file. */
const QUIET_MS = 50;
/** The watcher drops an event that follows another one closely: what was taken in is read once more. */
const SETTLE_MS = 500;

const EVENT = 'dataset';
const WATCH_ID = '/@dataset';
const META = 'dataset-revision';

/** Reloads a page whose data is older than the server's, also where the page was not connected when it changed. */
const WATCH_CODE = `
const own = document.querySelector('meta[name="${META}"]').content;
import.meta.hot.on('${EVENT}', ({ revision }) => {
  if (String(revision) !== own) location.reload();
});
`;

interface Rebuilt {
  readonly texts: AuthoredTexts;
  /** null where a finding stands in the way. */
  readonly files: GeneratedFiles | null;
  /** One finding a line; empty where there is none. */
  readonly findings: string;
}

/** Reads, checks and, where it is sound, writes the dataset. Throws where a file goes away while it is read. */
function rebuildDataset(dataDir: string, outDir: string): Rebuilt {
  const project = readProject(dataDir, process.env);
  const outcome = runProject(project, true);
  const { files, findings } = outcome;
  if (files !== null) {
    const locks = lockTexts(outcome).map(({ file, text }) => ({ path: join(dataDir, file), text }));
    if (checkStale(outDir, files, locks).length > 0) {
      writeDataset(outDir, files);
      for (const { path, text } of locks) writeFileSync(path, text);
    }
  }
  return { texts: project.texts, files, findings: findings.map(formatFinding).join('\n') };
}

const same = (a: AuthoredTexts, b: AuthoredTexts): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

/** Keeps the dataset in step with data/, and every page with the dataset. */
function watchDataset(server: ViteDevServer, dataDir: string, outDir: string) {
  let texts: AuthoredTexts = new Map();
  let files: GeneratedFiles | null = null;
  let revision = 0;
  let showing = '';
  let timer: NodeJS.Timeout | undefined;

  const say = () => {
    // With nobody listening, the server would keep the message for the next page, however late.
    if (server.ws.clients.size === 0) return;
    if (showing === '') server.ws.send(EVENT, { revision });
    else
      server.ws.send({
        type: 'error',
        err: { message: `数据有误，页面仍显示上一次的数据\n\n${showing}`, stack: '' },
      });
  };
  const fail = (reason: string) => {
    if (reason !== showing) server.config.logger.error(reason);
    showing = reason;
    say();
  };
  const look = () => {
    try {
      if (same(readAuthored(dataDir), texts)) return;
      const taken = rebuildDataset(dataDir, outDir);
      texts = taken.texts;
      if (taken.files === null) fail(taken.findings);
      else {
        files = taken.files;
        showing = '';
        revision += 1;
        say();
      }
    } catch (error) {
      texts = new Map();
      fail(`data/ 读取不了，稍后再读：${String(error)}`);
    }
    lookIn(SETTLE_MS);
  };
  const lookIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };

  look();
  return { say, lookIn, stop: () => clearTimeout(timer), read: () => ({ files, revision }) };
}

/**
 * In development, a change in data/ rebuilds the dataset and reloads the pages; a finding is shown
 * over them. Pages read the dataset from memory: the files are never half of the old and half of
 * the new one.
 */
export function datasetPlugin({ root, dataDir }: { root: string; dataDir: string }): Plugin {
  const outDir = join(root, 'public', 'data');
  let revision = () => 0;
  return {
    name: 'dataset',
    // The test runner is a server as well, and must find the dataset as it was committed.
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      const dataset = watchDataset(server, dataDir, outDir);
      revision = () => dataset.read().revision;
      const authored = (path: string) =>
        path.startsWith(dataDir + sep) && path.endsWith('.json') && !path.endsWith('.lock.json');
      server.watcher.on('all', (_event, path) => {
        if (authored(path)) dataset.lookIn(QUIET_MS);
      });
      // What was saved while the watcher was still reading the folders went unseen.
      server.watcher.once('ready', () => dataset.lookIn(QUIET_MS));
      server.httpServer?.once('close', dataset.stop);
      server.ws.on('connection', dataset.say);
      server.middlewares.use('/data', (request, response, next) => {
        const path = decodeURI(request.url ?? '').replace(/^\/|\?.*$/g, '');
        const text = dataset.read().files?.get(path);
        if (text === undefined) next();
        else
          response
            .setHeader('content-type', 'application/json; charset=utf-8')
            .setHeader('cache-control', 'no-store')
            .end(text);
      });
    },
    resolveId: (id) => (id === WATCH_ID ? id : null),
    load: (id) => (id === WATCH_ID ? WATCH_CODE : null),
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: META, content: String(revision()) }, injectTo: 'head' },
      { tag: 'script', attrs: { type: 'module', src: WATCH_ID }, injectTo: 'head' },
    ],
  };
}
