import { writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { GeneratedFiles } from '../../data/pipeline/publish/buildShards.ts';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { type AuthoredTexts, readAuthored } from '../../data/pipeline/read/readAuthored.ts';
import { lockTexts, readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { checkStale, writeDataset } from '../../data/pipeline/write/writeDataset.ts';
import { dataPath } from '../../src/model/paths.ts';
import { readTexts } from './bundle.ts';

/**
 * Changes are debounced, because an editor empties a file before it writes it, and a checkout changes files
 * one by one.
 */
const QUIET_MS = 50;
/**
 * The watcher drops an event that closely follows another one, so the files are read once more after this
 * delay.
 */
const SETTLE_MS = 500;

const EVENT = 'dataset';
const WATCH_ID = '/@dataset';
const META = 'dataset-revision';

/**
 * Reloads a page whose data are older than the server's, even if the page was not connected when they
 * changed.
 */
const WATCH_CODE = `
const own = document.querySelector('meta[name="${META}"]').content;
import.meta.hot.on('${EVENT}', ({ revision }) => {
  if (String(revision) !== own) location.reload();
});
`;

interface Rebuilt {
  readonly texts: AuthoredTexts;
  /** The generated files; null where findings prevent them. */
  readonly files: GeneratedFiles | null;
  /** One finding per line; empty where there is none. */
  readonly findings: string;
}

/**
 * Reads and checks the authored data and, if they are valid, writes the dataset. Throws where a file
 * disappears while it is read.
 */
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

/** Keeps the dataset in step with data/, and every open page in step with the dataset. */
function watchDataset(server: ViteDevServer, dataDir: string, outDir: string) {
  let texts: AuthoredTexts = new Map();
  let files: GeneratedFiles | null = null;
  let revision = 0;
  let showing = '';
  let timer: NodeJS.Timeout | undefined;

  const announce = () => {
    // Without a connected page the server would keep the message for the next page, however much later.
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
    announce();
  };
  const look = () => {
    try {
      if (same(readAuthored(dataDir), texts)) return;
      const rebuilt = rebuildDataset(dataDir, outDir);
      texts = rebuilt.texts;
      if (rebuilt.files === null) fail(rebuilt.findings);
      else {
        files = rebuilt.files;
        showing = '';
        revision += 1;
        announce();
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
  return { announce, lookIn, stop: () => clearTimeout(timer), read: () => ({ files, revision }) };
}

/** What other plugins of the server ask for. */
export interface DatasetApi {
  /** The dataset that pages get now: texts by site path, and a number that changes with them. */
  readonly read: () => { readonly texts: Record<string, string>; readonly revision: number };
}

/**
 * In development, a change in data/ rebuilds the dataset and reloads the pages; findings are shown over them.
 * Pages get the dataset from memory, so they never see a mixture of old and new files.
 */
export function datasetPlugin({ dataDir, publicDir }: CityFolders): Plugin & { readonly api: DatasetApi } {
  const outDir = join(publicDir, 'data');
  let read: ReturnType<typeof watchDataset>['read'] = () => ({ files: null, revision: 0 });
  return {
    name: 'dataset',
    api: {
      read: () => {
        const { files, revision } = read();
        // As long as findings prevent a dataset, the written one is shown.
        const texts = files
          ? Object.fromEntries([...files].map(([path, text]) => [dataPath(path), text]))
          : readTexts(outDir, 'data/');
        return { texts, revision };
      },
    },
    // The test runner is a Vite server too, and has to use the committed dataset.
    apply: (_config, { command, mode }) => command === 'serve' && mode !== 'test',
    configureServer(server) {
      const dataset = watchDataset(server, dataDir, outDir);
      read = dataset.read;
      const authored = (path: string) =>
        path.startsWith(dataDir + sep) && path.endsWith('.json') && !path.endsWith('.lock.json');
      server.watcher.on('all', (_event, path) => {
        if (authored(path)) dataset.lookIn(QUIET_MS);
      });
      // Changes saved while the watcher was still scanning the folders went unnoticed, so look once more.
      server.watcher.once('ready', () => dataset.lookIn(QUIET_MS));
      server.httpServer?.once('close', dataset.stop);
      server.ws.on('connection', dataset.announce);
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
      { tag: 'meta', attrs: { name: META, content: String(read().revision) }, injectTo: 'head' },
      { tag: 'script', attrs: { type: 'module', src: WATCH_ID }, injectTo: 'head' },
    ],
  };
}
