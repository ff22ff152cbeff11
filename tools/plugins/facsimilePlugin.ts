import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { readProject } from '../../data/pipeline/runPipeline.ts';
import { FACSIMILE } from '../../src/model/paths.ts';
import { type FacsimileFiles, facsimileFiles, shownDocuments } from '../facsimile/facsimileFiles.ts';
import { writeFiles } from './bundle.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

/** The one module of the app that loads what shows pages. */
const PAGES_MODULE = '/src/evidence/facsimile/LazyPages.tsx';

/**
 * Whether any document of a city is to be shown with its pages, or was read by OCR, which its evidence says; nothing else
 * is read where none is.
 */
function isAsked(dataDir: string): boolean {
  try {
    const read = (path: string): string => readFileSync(join(dataDir, path), 'utf8');
    if (/"facsimile"/.test(read('site.json'))) return true;
    return readdirSync(join(dataDir, 'documents')).some((name) =>
      /"by":\s*"ocr"/.test(read(join('documents', name))),
    );
  } catch {
    // A folder without a site is told of by those who read it.
    return false;
  }
}

const NOTHING: FacsimileFiles = { files: new Map(), embedCrops: null, missing: [] };

/** What other plugins of the build ask for. */
export interface FacsimileApi {
  /** The pages that the site shows, drawn once. */
  readonly draw: () => ReturnType<typeof facsimileFiles>;
}

/**
 * Shows pages of documents where `facsimile` in site.json asks for it: the app is told which documents have pages, and
 * their pictures are drawn into the built site. Where nothing is asked for, or no page is there, the build is the same as
 * without this.
 */
export function facsimilePlugin(dataDir: string): Plugin & { readonly api: FacsimileApi } {
  const asked = isAsked(dataDir);
  let isShown = false;
  let target: { outDir: string; logger: Logger } | null = null;
  let drawn: ReturnType<typeof facsimileFiles> | null = null;
  const draw = () => {
    drawn ??= asked ? facsimileFiles(readProject(dataDir, process.env)) : Promise.resolve(NOTHING);
    return drawn;
  };
  return {
    name: 'facsimile',
    api: { draw },
    enforce: 'pre',
    config(_config, { mode }) {
      const docs =
        asked && mode !== 'test'
          ? shownDocuments(readProject(dataDir, process.env)).shown.map(({ doc }) => doc.id)
          : [];
      isShown = docs.length > 0;
      return { define: { 'import.meta.env.YOUJU_FACSIMILE': JSON.stringify(isShown ? docs : null) } };
    },
    configResolved({ root, build, logger, command }) {
      target = command === 'build' && asked ? { outDir: resolve(root, build.outDir), logger } : null;
    },
    // What shows pages loads others, which a bundler keeps although nothing asks for them.
    load: (id) => (isShown || !id.endsWith(PAGES_MODULE) ? null : 'export const LazyPages = () => null;'),
    configureServer(server) {
      if (!asked) return;
      server.middlewares.use(`/${FACSIMILE}`, async (request, response, next) => {
        const path = `${FACSIMILE}${decodeURI(request.url ?? '').replace(/\?.*$/, '')}`;
        const content = (await draw()).files.get(path);
        if (content === undefined) next();
        else response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(content);
      });
    },
    async closeBundle() {
      if (!target) return;
      const { outDir, logger } = target;
      const { files, missing } = await draw();
      writeFiles(outDir, files);
      for (const line of missing) logger.warn(line);
    },
  };
}
