import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { GATEWAYS, ROOMS, ruleName } from './importRules.ts';

/**
 * Small projects, each of which violates one rule of the import law: a rule that accepts its own seed proves
 * nothing.
 */

/** Path → text. */
type Seed = Readonly<Record<string, string>>;

const isFile = (room: string): boolean => /\.tsx?$/.test(room);
const fileIn = (room: string, name: string): string => (isFile(room) ? room : `${room}/${name}.ts`);
const covers = (room: string, path: string): boolean => path === room || path.startsWith(`${room}/`);

/** A file of a room that this one may not import; tests are above every room. */
function forbiddenTarget(room: string): string {
  const may = [...(ROOMS[room] ?? []), room, 'src/styles'];
  const other = Object.keys(ROOMS).find(
    (name) => !isFile(name) && !may.some((allowed) => covers(allowed, fileIn(name, 'other'))),
  );
  return other === undefined ? 'tests/other.ts' : fileIn(other, 'other');
}

function importLine(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return `import '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

function directionSeed(room: string): Seed {
  const from = fileIn(room, 'seed');
  const to = forbiddenTarget(room);
  return { [from]: importLine(from, to), [to]: 'export const other = 1;\n' };
}

/** Real import paths of the packages, because an unresolvable one does not count as an import. */
const ENTRY: Readonly<Record<string, string>> = {
  echarts: 'echarts/core',
  wrapper: 'echarts-for-react/esm/core',
  zustand: 'zustand',
  query: '@tanstack/react-query',
  router: 'react-router',
  dialog: 'radix-ui',
  hashes: '@noble/hashes/sha2.js',
  encodings: 'chardet',
  articles: '@mozilla/readability',
  word: 'mammoth',
  commentedWord: 'docx',
  pptx: 'pptxgenjs',
  zip: 'fflate',
  worker: 'workbox-window',
  sheet: 'write-excel-file/browser',
  valibot: 'valibot',
};

export const SEEDS: Readonly<Record<string, Seed>> = {
  ...Object.fromEntries(Object.keys(ROOMS).map((room) => [ruleName(room), directionSeed(room)])),
  ...Object.fromEntries(
    Object.keys(GATEWAYS).map((name) => [
      `gateway-${name}`,
      { 'src/search/seed.ts': `import '${ENTRY[name] ?? name}';\n` },
    ]),
  ),
  'known-room': { 'src/utils/seed.ts': "import 'react';\n" },
  'kind-at-home': {
    'src/panels/frame/seed.ts': importLine('src/panels/frame/seed.ts', 'src/panels/kinds/bar/kind.ts'),
    'src/panels/kinds/bar/kind.ts': 'export const kind = {};\n',
  },
  'kind-rules-are-pure': {
    'src/panels/kinds/bar/rules.ts': importLine(
      'src/panels/kinds/bar/rules.ts',
      'src/panels/kinds/bar/kind.ts',
    ),
    'src/panels/kinds/bar/kind.ts': 'export const kind = {};\n',
  },
  'kind-drawing-is-pure': {
    'src/panels/kinds/bar/option.ts': importLine('src/panels/kinds/bar/option.ts', 'src/state/seed.ts'),
    'src/state/seed.ts': 'export const seed = 1;\n',
  },
  'view-to-view': {
    'src/views/x/X.ts': importLine('src/views/x/X.ts', 'src/views/y/Y.ts'),
    'src/views/y/Y.ts': 'export const y = 1;\n',
  },
  'site-without-desk': {
    'src/app/seed.ts': importLine('src/app/seed.ts', 'src/desk/askDesk.ts'),
    'src/desk/askDesk.ts': 'export const ask = 1;\n',
  },
  'entry-is-small': { 'src/entry/embed/seed.ts': "import 'valibot';\n" },
  'model-is-pure': { 'src/model/text/seed.ts': "import 'react';\n" },
  // A circle of type imports counts too, because there is no order in which to read it.
  'no-cycle': {
    'src/model/text/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
    'src/model/text/b.ts': "import type { A } from './a.ts';\nexport type B = A | 2;\n",
  },
};

/** Writes a seed into a folder of its own and returns it, with a closing slash. */
export function plantSeed(rule: string): string {
  const folder = join('.cache/import-seeds', rule);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(SEEDS[rule] ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return `${folder}/`;
}
