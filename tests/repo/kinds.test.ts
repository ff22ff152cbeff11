import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownKind, kindOf } from '../../src/panels/kinds/kindOf.ts';
import { KIND_NAMES } from '../../src/panels/kinds/kindRules.ts';
import { readText, trackedFiles } from './files.ts';
import { namesTold, OTHER_WORDS, otherThan } from './kindNames.ts';

const HOME = 'src/panels/kinds';
const folders = readdirSync(HOME, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/**
 * The files of a kind that are found by name: which module lists them, and how each begins, which determines
 * its type.
 */
const FACETS: Readonly<Record<string, { lister: string; begins: string }>> = {
  'kind.ts': { lister: 'kinds/kindOf.ts', begins: 'export const kind: Kind =' },
  'chart.ts': { lister: 'kinds/buildChart.ts', begins: 'export const chart: BuildChart =' },
  'Body.tsx': { lister: 'frame/PanelBody.tsx', begins: 'export function Body(' },
  'WallBody.tsx': { lister: 'wall/WallPanels.tsx', begins: 'export function WallBody(' },
  'picture.ts': { lister: 'picture/panelPicture.ts', begins: 'export const picture: KindPicture =' },
  'office.ts': { lister: 'office/planPanel.ts', begins: 'export const office: KindOffice =' },
  'example.ts': { lister: 'examples/examples.ts', begins: 'export const example: KindExample =' },
  'sentence.ts': { lister: 'frame/panelSentence.ts', begins: 'export const sentence: KindSentence =' },
};
const ALWAYS = ['example.ts', 'kind.ts', 'rules.ts'];

const code = trackedFiles().filter((path) => /^(?:src|data\/pipeline|tools)\/.*\.tsx?$/.test(path));
const home = new RegExp(`^${HOME}/[^/]+/`);

const ANY = /(?:from|import) '(\.[^']+\.tsx?)'/g;
/** Without those of types alone. */
const AT_RUN_TIME = /^(?:import|export) (?!type )(?:[^;']*from )?'(\.[^']+\.tsx?)'/gm;

/** All files that a file imports, directly or indirectly. */
function importsOf(path: string, pattern = ANY, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, target = ''] of readText(path).matchAll(pattern)) {
    const file = join(dirname(path), target);
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    importsOf(file, pattern, seen);
  }
  return seen;
}

/** What runs without Vite, which alone knows files by pattern. */
const outsideVite = trackedFiles().filter((path) =>
  /^(?:data\/pipeline\/|tools\/(?!bench\/hosts\/)|tests\/(?:browser|suites|run)\/|[^/]+\.ts$)/.test(path),
);

describe('the kinds of panels', () => {
  it('are the folders that the registry names', () => {
    expect(KIND_NAMES).toEqual(folders);
    expect(folders.filter((kind) => !isKnownKind({ spec: { kind } }))).toEqual([]);
    expect(folders.length).toBeGreaterThan(5);
  });

  it.each(folders)('%s has its parts, each under its own name and type', (kind) => {
    const files = readdirSync(join(HOME, kind));
    expect(files).toEqual(expect.arrayContaining(ALWAYS));
    // A kind without a chart has no other way to be rendered.
    if (!kindOf({ spec: { kind } }).chart) expect(files).toContain('Body.tsx');
    for (const [file, { begins }] of Object.entries(FACETS))
      if (files.includes(file)) expect(readText(join(HOME, kind, file))).toContain(begins);
    if (files.includes('Body.tsx')) expect(readText(join(HOME, kind, 'Body.tsx'))).toContain(': BodyProps)');
    expect(readText(join(HOME, kind, 'rules.ts'))).toContain('export const rules: KindRules =');
  });

  it('import nothing that lists them, directly or through others', () => {
    const circles = folders.flatMap((kind) =>
      Object.entries(FACETS).flatMap(([file, { lister }]) => {
        const path = join(HOME, kind, file);
        return existsSync(path) && importsOf(path).has(`src/panels/${lister}`) ? [`${path} → ${lister}`] : [];
      }),
    );
    expect(circles).toEqual([]);
    // The search includes type imports.
    expect([...importsOf(`${HOME}/bar/kind.ts`)]).toContain(`${HOME}/kind.ts`);
  });

  it('are listed where Vite builds or serves the code, and nowhere else', () => {
    const listers = Object.values(FACETS).map(({ lister }) => `src/panels/${lister}`);
    const reaches = outsideVite.filter((path) => {
      const reached = importsOf(path, AT_RUN_TIME);
      return listers.some((lister) => reached.has(lister));
    });
    expect(outsideVite.length).toBeGreaterThan(100);
    expect(reaches).toEqual([]);
    expect([...importsOf('tools/bench/hosts/bare.ts', AT_RUN_TIME)]).toContain(`${HOME}/kindOf.ts`);
  });
});

describe('no code outside their folders', () => {
  const told = code
    .filter((path) => !home.test(path))
    .flatMap((path) => namesTold(path, readText(path), KIND_NAMES));

  it('tells kinds apart by name', () => {
    expect(code.length).toBeGreaterThan(400);
    expect(told.filter((place) => otherThan(place) === undefined)).toEqual([]);
    // An entry that is no longer used would excuse later code.
    expect([...new Set(told.flatMap((place) => otherThan(place) ?? []))].sort()).toEqual(
      Object.keys(OTHER_WORDS).sort(),
    );
  });

  it.each([
    ['a comparison', "if (data.spec.kind === 'map') draw();"],
    ['a comparison the other way', "const isTable = 'table' !== kind;"],
    ['a switch', "switch (panel.kind) { case 'slope': return 1; default: return 0; }"],
    ['a set', "const WORDS = new Set(['strip', 'honours']);"],
    ['a list that is asked', "if (['units'].includes(kind)) draw();"],
    ['a record', 'const NOTES = { dumbbell: 1, multiples: 2 };'],
    ['a look-up', "const build = BUILDERS['parts'];"],
  ])('hides them in %s', (_, text) => {
    const [place, ...others] = namesTold('src/panels/frame/seed.ts', text, KIND_NAMES);
    expect(place && otherThan(place)).toBeUndefined();
    expect(place?.names.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });
});
