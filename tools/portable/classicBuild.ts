import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { APP_SCRIPT, DOCX_READER_SCRIPT, DOCX_WRITER_SCRIPT, PPTX_SCRIPT } from '../../src/model/paths.ts';
import { FIELDS, TARGET } from '../../src/prerender/engines.ts';
import { buildScript, bundle } from '../plugins/bundle.ts';
import { productionRouter } from '../plugins/productionRouter.ts';

const ENTRY = '\0portable-entry';
const STUB = '\0lazy-part:';

/** A module of the app that is as large as much of the rest, and seldom needed. */
interface LazyPart {
  readonly source: string;
  /** What it exports, all of it functions that return a promise. */
  readonly exported: readonly string[];
  /** Its script in the folder. */
  readonly script: string;
  /** What is said of it in the single file, which does not contain it. */
  readonly absent: string;
}

export const LAZY_PARTS: readonly LazyPart[] = [
  {
    source: '/src/views/presenter/handout/writePptx.ts',
    exported: ['exportDeck'],
    script: PPTX_SCRIPT,
    absent: '单文件版不含 PPTX 导出',
  },
  {
    source: '/src/views/proof/draft/readDocx.ts',
    exported: ['readDocx'],
    script: DOCX_READER_SCRIPT,
    absent: '单文件版不读 docx',
  },
  {
    source: '/src/ui/files/writeDocx.ts',
    exported: ['writeDocx'],
    script: DOCX_WRITER_SCRIPT,
    absent: '单文件版不含 docx 导出',
  },
];

/** What the single file leaves out and the folder has in its app. */
const ONLY_IN_FOLDER: readonly LazyPart[] = [
  {
    source: '/src/views/proof/draft/readSavedPage.ts',
    exported: ['readSavedPage'],
    script: '',
    absent: '单文件版不读网页',
  },
];

const lateSource = ({ exported, script }: LazyPart): string =>
  [
    "import { loadLazyScript } from '/src/entry/disk/lazyScript.ts';",
    ...exported.map(
      (name) =>
        `export const ${name} = async (...given) => (await loadLazyScript('${script}')).${name}(...given);`,
    ),
  ].join('\n');
const absentSource = ({ exported, absent }: LazyPart): string =>
  exported
    .map((name) => `export const ${name} = async () => { throw new Error(${JSON.stringify(absent)}); };`)
    .join('\n');

/** Stubs in the place of modules, by the path of each. */
type Stubs = ReadonlyMap<string, string>;

const stubsOf = (parts: readonly LazyPart[], write: (part: LazyPart) => string): Stubs =>
  new Map(parts.map((part) => [part.source, write(part)]));

/**
 * The single file tells encodings by the characters that they would give, which decides in nearly every text; the
 * detector of byte pairs would take 9 KB.
 */
const WITHOUT_DETECTOR: readonly [string, string] = ['chardet', 'export const analyse = () => [];'];

/** Provides the entry from a string, and stubs in the place of the parts that this build does not contain. */
function entryPlugin(entry: string, stubs: Stubs): Plugin {
  const stands = (path: string, source: string) =>
    path.startsWith('/') ? source.endsWith(path.slice(path.lastIndexOf('/'))) : source === path;
  return {
    name: 'portable-entry',
    enforce: 'pre',
    resolveId(source) {
      if (source === ENTRY) return ENTRY;
      const stubbed = [...stubs.keys()].find((path) => stands(path, source));
      return stubbed === undefined ? null : `${STUB}${stubbed}`;
    },
    load(id) {
      if (id === ENTRY) return entry;
      return id.startsWith(STUB) ? (stubs.get(id.slice(STUB.length)) ?? null) : null;
    },
  };
}

/** All late imports but that of the installable site, which no copy runs: it would act as soon as it is there. */
const LATE_IMPORT = /\bimport\(\s*(['"])((?![^'"]*installApp)[^'"]+)\1\s*\)/g;

/**
 * Turns late imports into early ones. Nothing is left to fetch in a copy, and the bundler wraps each module that is
 * imported late in a function of its own, together with all that it imports, which keeps unused code alive.
 */
const earlyImports: Plugin = {
  name: 'portable-early-imports',
  transform(code, id) {
    if (id.includes('node_modules') || !/\.tsx?$/.test(id)) return null;
    const sources: string[] = [];
    const early = code.replace(LATE_IMPORT, (_, _quote, source: string) => {
      sources.push(source);
      return `Promise.resolve(late${sources.length})`;
    });
    if (sources.length === 0) return null;
    const imports = sources.map((source, at) => `import * as late${at + 1} from '${source}';`);
    return { code: `${imports.join('')}${early}`, map: null };
  },
};

export interface ClassicBuild {
  /** The value of `import.meta.env.MODE` in this build. */
  readonly mode: 'portable' | 'single';
  /** Source code of the entry. */
  readonly entry: string;
  readonly stubs: Stubs;
}

/** The app of the portable folder, without its lazy parts. It records that it has run. */
export const FOLDER_APP: ClassicBuild = {
  mode: 'portable',
  entry: `import '/src/main.tsx';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${APP_SCRIPT}': true };`,
  stubs: stubsOf(LAZY_PARTS, lateSource),
};

/** A lazy part, in the form that `loadLazyScript` expects. */
const partBuild = ({ source, exported, script }: LazyPart): ClassicBuild => ({
  mode: 'portable',
  entry: `import { ${exported.join(', ')} } from '${source}';
globalThis.__YOUJU_PARTS__ = { ...globalThis.__YOUJU_PARTS__, '${script}': { ${exported.join(', ')} } };`,
  stubs: new Map(),
});

/** The app of the single file: it builds its own search index and lacks what is seldom needed. */
const SINGLE_APP: ClassicBuild = {
  mode: 'single',
  entry: `import '/src/entry/disk/searchFile.ts';\nimport '/src/main.tsx';`,
  stubs: new Map([...stubsOf([...LAZY_PARTS, ...ONLY_IN_FOLDER], absentSource), WITHOUT_DETECTOR]),
};

/**
 * The configuration of a build with one classic script and one style sheet, so that nothing is left to fetch. `shown` are
 * the documents whose pages lie in the copy; a single file has none.
 */
export function classicConfig({ mode, entry, stubs }: ClassicBuild, shown: readonly string[] | null = null) {
  return {
    mode,
    base: './',
    publicDir: false,
    define: {
      'import.meta.env.YOUJU_APP': 'false',
      'import.meta.env.YOUJU_KEY': '""',
      'import.meta.env.YOUJU_FACSIMILE': JSON.stringify(shown),
    },
    plugins: [react(), productionRouter(), entryPlugin(entry, stubs), earlyImports],
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
        transform: { ...FIELDS, define: { 'import.meta': '{}' } },
      },
    },
  } satisfies UserConfig;
}

/** A built script, with the modules in it, whose packages are listed with their licences. */
export interface BuiltScript {
  readonly script: string;
  readonly modules: readonly string[];
}

async function bundleClassic(root: string, what: ClassicBuild): Promise<BuiltScript & { styles: string }> {
  const config = classicConfig(what);
  const output = await bundle({ ...config, root, build: { ...config.build, write: false } });
  const css = output.find(({ fileName }) => fileName.endsWith('.css'));
  const [chunk] = output;
  return {
    script: chunk.code,
    styles: css && 'source' in css ? String(css.source) : '',
    modules: chunk.moduleIds,
  };
}

export const bundleSingleApp = (root: string) => bundleClassic(root, SINGLE_APP);

/** The scripts of the lazy parts, by file name. */
export async function bundleLazyParts(root: string): Promise<Map<string, BuiltScript>> {
  const scripts = new Map<string, BuiltScript>();
  for (const part of LAZY_PARTS) scripts.set(part.script, await bundleClassic(root, partBuild(part)));
  return scripts;
}

/** The parts of the library by which the page decodes step by step, where its own function stops until all is done. */
const DECODER = `export { Decoder } from './decoder.js';
export { InputBuffer, OutputBuffer } from './streams.js';`;

/**
 * Bundles the script that unpacks the single file; it contains only the decompressing half of the library.
 */
export async function bundleUnpacker(root: string): Promise<BuiltScript> {
  const onlyDecoder: Plugin = {
    name: 'only-decoder',
    load: (id) => (/lzma1\/lib\/index\.js$/.test(id) ? DECODER : null),
  };
  const { code, modules } = await buildScript(root, 'src/entry/disk/openSingle.ts', {
    plugins: [onlyDecoder],
  });
  return { script: code, modules };
}
