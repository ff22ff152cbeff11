import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { APP_SCRIPT, PPTX_SCRIPT } from '../../src/model/paths.ts';
import { TARGET } from '../../src/prerender/engines.ts';
import { buildScript, bundle } from '../plugins/bundle.ts';

const ENTRY = '\0portable-entry';
const LAZY_PPTX = '\0late-pptx';
const PPTX_SOURCE = '/src/views/presenter/handout/writePptx.ts';

/** Where the PPTX writer goes: into the same script, into one of its own, or nowhere. */
type Pptx = 'inside' | 'late' | 'none';

const STANDS_FOR: Readonly<Record<Exclude<Pptx, 'inside'>, string>> = {
  late: `import { loadLazyScript } from '/src/entry/disk/lazyScript.ts';
export const writePptx = async (...given) => (await loadLazyScript('${PPTX_SCRIPT}')).writePptx(...given);`,
  none: `export const writePptx = () => { throw new Error('单文件版不含 PPTX 导出'); };`,
};

/** Provides the entry from a string, and a stub in place of the PPTX writer. */
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
  /** The value of `import.meta.env.MODE` in this build. */
  readonly mode: 'portable' | 'single';
  /** Source code of the entry. */
  readonly entry: string;
  readonly pptx: Pptx;
}

/** The app of the portable folder, without the PPTX writer. It records that it has run. */
export const FOLDER_APP: ClassicBuild = {
  mode: 'portable',
  entry: `import '/src/main.tsx';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${APP_SCRIPT}': true };`,
  pptx: 'late',
};

/** The PPTX writer, in the form that `loadLazyScript` expects. */
const PPTX_PART: ClassicBuild = {
  mode: 'portable',
  entry: `import { writePptx } from '${PPTX_SOURCE}';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${PPTX_SCRIPT}': { writePptx } };`,
  pptx: 'inside',
};

/** The app of the single file: it builds its own search index and cannot export presentations. */
const SINGLE_APP: ClassicBuild = {
  mode: 'single',
  entry: `import '/src/entry/disk/searchFile.ts';\nimport '/src/main.tsx';`,
  pptx: 'none',
};

/**
 * The configuration of a build with one classic script and one style sheet, so that nothing is left to fetch.
 */
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
        // No code splitting: chunks are modules, which a page opened from disk may not load.
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: '[name].js',
          assetFileNames: 'app[extname]',
        },
        // The unused helper for loading chunks reads `import.meta`, which a classic script does not have.
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

/**
 * Bundles the script that unpacks the single file; it contains only the decompressing half of the library.
 */
export const bundleUnpacker = async (root: string): Promise<string> => {
  const onlyDecoder: Plugin = {
    name: 'only-decoder',
    load: (id) => (/lzma1\/lib\/encoder\.js$/.test(id) ? 'export class Encoder {}' : null),
  };
  return (await buildScript(root, 'src/entry/disk/openSingle.ts', { plugins: [onlyDecoder] })).code;
};
