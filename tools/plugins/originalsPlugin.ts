import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Project, readProject } from '../../data/pipeline/runPipeline.ts';
import { writeSpreadsheet } from '../../data/pipeline/write/writeSpreadsheet.ts';
import { ORIGINALS_INDEX_PATH, originalPath } from '../../src/model/paths.ts';
import type { Noticed, OpenDataset } from '../../src/model/published/openData.ts';
import { OPEN_FILES } from '../../src/model/published/openFiles.ts';

/** The full texts that the deployer supplied, by path in the built site; the index is always included. */
export function originalFiles({
  originals,
  authored,
}: Pick<Project, 'originals' | 'authored'>): Map<string, string> {
  const index = (authored?.documents ?? [])
    .filter((doc) => originals.has(doc.id))
    .map(({ id, file, sha256 }) => ({ doc: id, file, sha256 }));
  const texts = index.map(({ doc, file }): [string, string] => [
    originalPath(file),
    originals.get(doc)?.text ?? '',
  ]);
  return new Map([[ORIGINALS_INDEX_PATH, `${JSON.stringify(index, null, 1)}\n`], ...texts]);
}

/** Adds the originals and the spreadsheet to the built site, and serves them in development. */
export function originalsPlugin(dataDir: string): Plugin {
  let outDir: string | null = null;
  const read = () => originalFiles(readProject(dataDir, process.env));
  return {
    name: 'originals',
    configResolved(config) {
      // Closing a test server also calls closeBundle, although nothing is written.
      outDir = config.command === 'build' ? resolve(config.root, config.build.outDir) : null;
    },
    configureServer(server) {
      // Only under this path, because reading the originals for every module would delay every page.
      server.middlewares.use('/originals', (request, response, next) => {
        const text = read().get(`originals${decodeURI(request.url ?? '').replace(/\?.*$/, '')}`);
        if (text === undefined) next();
        else response.setHeader('content-type', 'text/plain; charset=utf-8').end(text);
      });
    },
    // Written directly and not as assets, because a text must keep its bytes and its name.
    async closeBundle() {
      if (outDir === null) return;
      const open = join(outDir, 'data', 'open');
      const { facts, notice } = JSON.parse(readFileSync(join(open, OPEN_FILES.json), 'utf8')) as OpenDataset &
        Noticed;
      await writeSpreadsheet(join(open, OPEN_FILES.xlsx), facts, notice);
      for (const [path, text] of read()) {
        mkdirSync(dirname(join(outDir, path)), { recursive: true });
        writeFileSync(join(outDir, path), text);
      }
    },
  };
}
