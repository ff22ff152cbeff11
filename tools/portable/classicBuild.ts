import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { APP_SCRIPT, PPTX_SCRIPT } from '../../src/model/paths.ts';
import { TARGET } from '../../src/prerender/engines.ts';
import { buildScript, bundle } from '../plugins/bundle.ts';

const ENTRY = '\0portable-entry';
const LAZY_PPTX = '\0late-pptx';
const PPTX_SOURCE = '/src/views/presenter/handout/writePptx.ts';

/** The writer of presentation files: in the same script, in one of its own, or nowhere. */
type Pptx = 'inside' | 'late' | 'none';

const STANDS_FOR: Readonly<Record<Exclude<Pptx, 'inside'>, string>> = {
  late: `import { loadLazyScript } from '/src/entry/disk/lazyScript.ts';
export const writePptx = async (...given) => (await loadLazyScript('${PPTX_SCRIPT}')).writePptx(...given);`,
  none: `export const writePptx = () => { throw new Error('单文件版不含 PPTX 导出'); };`,
};

/** An entry that is written here, and something in place of the writer. */
function entryPlugin(entry: string, pptx: Pptx): Plugin {
  return {
    name: 'portable-entry',
    enforce: 'pre',
    resolveId(source) {
      if (source === ENTRY) return ENTRY;
      return pptx !== 'inside' && source.endsWith('/writePptx.ts') ? LAZY_PPTX : null;
    },
    load(id) {
      if (id === ENTRY) return entry;
      return id === LAZY_PPTX && pptx !== 'inside' ? STANDS_FOR[pptx] : null;
    },
  };
}

export interface ClassicBuild {
  /** What `import.meta.env.MODE` is in it. */
  readonly mode: 'portable' | 'single';
  /** Source of the entry. */
  readonly entry: string;
  readonly pptx: Pptx;
}

/** Everything but the writer of presentation files; it leaves word that it has run. */
export const FOLDER_APP: ClassicBuild = {
  mode: 'portable',
  entry: `import '/src/main.tsx';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${APP_SCRIPT}': true };`,
  pptx: 'late',
};

/** The writer, as `loadLazyScript` expects it. */
const PPTX_PART: ClassicBuild = {
  mode: 'portable',
  entry: `import { writePptx } from '${PPTX_SOURCE}';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${PPTX_SCRIPT}': { writePptx } };`,
  pptx: 'inside',
};

/** The app of the one file: it builds its own search index and writes no presentation. */
const SINGLE_APP: ClassicBuild = {
  mode: 'single',
  entry: `import '/src/entry/disk/searchFile.ts';\nimport '/src/main.tsx';`,
  pptx: 'none',
};

/** The configuration of a build that gives one classic script and one style sheet, with nothing left to fetch. */
export function classicConfig({ mode, entry, pptx }: ClassicBuild) {
  return {
    mode,
    base: './',
    publicDir: false,
    define: { 'import.meta.env.YOUJU_APP': 'false' },
    plugins: [react(), entryPlugin(entry, pptx)],
    build: {
      target: TARGET,
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { app: ENTRY },
        // Chunks are modules, which a page from disk may not load.
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: '[name].js',
          assetFileNames: 'app[extname]',
        },
        // The helper that would fetch chunks asks for its own address, which nothing needs.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  } satisfies UserConfig;
}

async function bundleClassic(root: string, what: ClassicBuild): Promise<{ script: string; styles: string }> {
  const config = classicConfig(what);
  const output = await bundle({ ...config, root, build: { ...config.build, write: false } });
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  const [chunk] = output;
  return { script: chunk.code, styles: css && 'source' in css ? String(css.source) : '' };
}

export const bundleSingleApp = (root: string) => bundleClassic(root, SINGLE_APP);

export const bundlePptx = async (root: string): Promise<string> =>
  (await bundleClassic(root, PPTX_PART)).script;

/** The script that unpacks the one file: of the packer's library only the half that unpacks. */
export const bundleUnpacker = async (root: string): Promise<string> => {
  const onlyDecoder: Plugin = {
    name: 'only-decoder',
    load: (id) => (/lzma1\/lib\/encoder\.js$/.test(id) ? 'export class Encoder {}' : null),
  };
  return (await buildScript(root, 'src/entry/disk/openSingle.ts', { plugins: [onlyDecoder] })).code;
};
