import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { type Project, readProject } from '../../data/pipeline/runPipeline.ts';
import { writeSpreadsheet } from '../../data/pipeline/write/writeSpreadsheet.ts';
import { ORIGINALS_INDEX_PATH, originalPath } from '../../src/model/paths.ts';
import type { OpenDataset } from '../../src/model/published/openData.ts';
import { OPEN_FILES } from '../../src/model/published/openFiles.ts';

/** The full texts a deployer supplied, by path in the built site; the index is always there. */
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

/** Puts the originals beside the built site, and serves them in development; the spreadsheet comes with them. */
export function originalsPlugin(dataDir: string): Plugin {
  let outDir: string | null = null;
  const read = () => originalFiles(readProject(dataDir, process.env));
  return {
    name: 'originals',
    configResolved(config) {
      // Closing a test server also closes a bundle, which has nowhere to go.
      outDir = config.command === 'build' ? join(config.root, config.build.outDir) : null;
    },
    configureServer(server) {
      // Under this path alone: reading the originals for every module would hold up every page.
      server.middlewares.use('/originals', (request, response, next) => {
        const text = read().get(`originals${decodeURI(request.url ?? '').replace(/\?.*$/, '')}`);
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
      for (const [path, text] of read()) {
        mkdirSync(dirname(join(outDir, path)), { recursive: true });
        writeFileSync(join(outDir, path), text);
      }
    },
  };
}
