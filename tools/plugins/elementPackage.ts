import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGET } from '../../src/prerender/engines.ts';
import { bundle } from './bundle.ts';

/** The folder of the module in the site. */
export const ELEMENT_FOLDER = 'embed/youju-panel';
const SOURCES = 'src/entry/embed';

interface RootPackage {
  readonly version: string;
  readonly license: string;
}

/** What bundlers and editors read of the module. */
const packageOf = ({ version, license }: RootPackage) => ({
  name: 'youju-panel',
  version,
  description: 'An element that shows a panel of a 有据 dashboard',
  license,
  type: 'module',
  main: './index.js',
  types: './index.d.ts',
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  sideEffects: false,
});

/** Builds `<youju-panel>` as a module in the shape of a package: text by site path. */
export async function buildElementPackage(root: string): Promise<Map<string, string>> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const [chunk] = await bundle({
    root,
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, SOURCES, 'panelModule.ts'),
        // Without this a build of a site drops what no page imports.
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  const about = packageOf(JSON.parse(read('package.json')) as RootPackage);
  return new Map([
    [`${ELEMENT_FOLDER}/package.json`, `${JSON.stringify(about, null, 2)}\n`],
    [`${ELEMENT_FOLDER}/index.js`, chunk.code],
    [`${ELEMENT_FOLDER}/index.d.ts`, read(`${SOURCES}/package/index.d.ts`)],
    [`${ELEMENT_FOLDER}/README.md`, read(`${SOURCES}/package/readme.txt`)],
    [`${ELEMENT_FOLDER}/LICENSE`, read('LICENSE')],
  ]);
}
