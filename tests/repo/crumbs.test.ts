import { describe, expect, it } from 'vitest';
import { type Crumb, type Files, findCrowds, findCrumbs } from './crumbs.ts';
import { readText, trackedFiles } from './files.ts';

/** Reasons why a small file is separate all the same; the test checks that each still applies. */
const REASONS = {
  'has a style sheet of its own': ({ path }: Crumb) => files.has(path.replace(/\.tsx$/, '.module.css')),
  'asks the site, which its user may not': ({ path, user }: Crumb) =>
    /\bfetch\(|\buseQuery\(/.test(files.get(path) ?? '') && !user.startsWith('src/queries/'),
  'imports what its user may not': ({ path, user }: Crumb) =>
    /src\/app\//.test(user) && /entry\/embed\//.test(files.get(path) ?? ''),
  'reads the address bar, which its user may not': ({ path, user }: Crumb) =>
    /window\.location/.test(files.get(path) ?? '') && !user.startsWith('src/state/'),
  'is a view, and its user the table of routes': ({ path, user }: Crumb) =>
    /^src\/views\/[^/]+\/[A-Za-z]+View\.tsx$/.test(path) && user === 'src/app/App.tsx',
  'is the list that a new kind is entered in': ({ path }: Crumb) =>
    (files.get(path) ?? '').split('\n').filter((line) => line.startsWith('export ')).length > 5,
  'is in a chunk of the first view, which its neighbours are not': ({ path }: Crumb) =>
    readText('vite.config.ts').includes(`|${path.replace(/^.*\/|\.tsx?$/g, '')}|`),
  'is named by an entry that holds nothing else': ({ user }: Crumb) =>
    (files.get(user) ?? '')
      .split('\n')
      .every((line) => !/^(?:const|function|export (?:const|function))/.test(line)),
} as const;

const EXCUSED: Readonly<Record<string, keyof typeof REASONS>> = {
  'src/app/UpdateNotice.tsx': 'has a style sheet of its own',
  'src/prerender/pictures/PrerenderedCounties.tsx': 'has a style sheet of its own',
  'src/model/show/panelSlide.ts': 'is in a chunk of the first view, which its neighbours are not',
  'src/panels/charts/useMarkKeys.ts': 'imports what its user may not',
  'src/panels/kinds/registry.ts': 'is the list that a new kind is entered in',
  'src/prerender/pictures/buildPictures.ts': 'is named by an entry that holds nothing else',
  'src/queries/embedIndex.ts': 'asks the site, which its user may not',
  'src/queries/fetchHeaders.ts': 'asks the site, which its user may not',
  'src/queries/licences.ts': 'asks the site, which its user may not',
  'src/state/slideAddress.ts': 'reads the address bar, which its user may not',
  'src/views/about/OwnLicences.tsx': 'has a style sheet of its own',
  'src/views/notFound/NotFoundView.tsx': 'is a view, and its user the table of routes',
  'src/views/presenter/slides/ChangeSlide.tsx': 'has a style sheet of its own',
  'src/views/presenter/slides/PairSlide.tsx': 'has a style sheet of its own',
};

const files: Files = new Map(
  trackedFiles()
    .filter((path) => /^(?:src|data\/pipeline|tools|tests)\//.test(path))
    .filter((path) => !/^tests\/(?:fixtures|golden)\//.test(path))
    .map((path) => [path, /\.tsx?$/.test(path) ? readText(path) : '']),
);

/** The parts of a kind are found by their file names, so even a small part needs its own file. */
const isPartOfKind = (path: string): boolean =>
  /^src\/panels\/kinds\/[^/]+\/(?:kind|chart|rules|Body|picture|office|sentence|example)\.tsx?$/.test(path);

const lines = (count: number) => 'const line = 1;\n'.repeat(count);

describe('small files', () => {
  const crumbs = findCrumbs(files).filter(({ path }) => !isPartOfKind(path));

  it('live in their one user, or have a reason', () => {
    expect(files.size).toBeGreaterThan(700);
    expect(crumbs.map(({ path }) => path).sort()).toEqual(Object.keys(EXCUSED).sort());
  });

  it.each(Object.entries(EXCUSED))('%s %s', (path, reason) => {
    const crumb = crumbs.find((item) => item.path === path);
    expect(crumb && REASONS[reason](crumb)).toBe(true);
  });

  it('are found in a seeded project, with their user', () => {
    const uses = "import { line } from './small.ts';\n";
    const seed = (more: Readonly<Record<string, string>>) =>
      findCrumbs(new Map(Object.entries({ 'src/a/small.ts': lines(24), 'src/a/user.ts': uses, ...more })));
    expect(seed({})).toEqual([{ path: 'src/a/small.ts', user: 'src/a/user.ts' }]);
    expect(seed({ 'src/a/small.ts': lines(25) })).toEqual([]);
    expect(seed({ 'src/a/other.ts': uses })).toEqual([]);
    expect(seed({ 'src/a/other.ts': "const late = () => import('./small.ts');\n" })).toEqual([]);
    expect(seed({ 'tests/small.test.ts': "import { line } from '../src/a/small.ts';\n" })).toHaveLength(1);
    expect(seed({ 'src/a/user.ts': '' })).toEqual([]);
  });
});

describe('folders', () => {
  it('hold no crowd', () => {
    expect(findCrowds(files)).toEqual([]);
  });

  it('are found where they do', () => {
    const crowd = (count: number): Files =>
      new Map(Array.from({ length: count }, (_, at) => [`src/a/${at}.module.css`, '']));
    expect(findCrowds(crowd(25))).toEqual([]);
    expect(findCrowds(crowd(26))).toEqual(['src/a: 26']);
  });
});
