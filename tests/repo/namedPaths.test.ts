import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from './files.ts';
import { missingInComments, missingInSettings } from './namedPaths.ts';

const files = trackedFiles();
const code = files.filter(
  (path) =>
    /^(?:(?:src|data\/pipeline|tools|tests)\/.*|[^/]+)\.(?:tsx?|css)$/.test(path) &&
    // This file names missing paths on purpose.
    path !== 'tests/repo/namedPaths.test.ts',
);
const settings = ['biome.json', 'package.json', ...files.filter((path) => path.endsWith('tsconfig.json'))];

describe('what comments name', () => {
  it('is there', () => {
    expect(code.length).toBeGreaterThan(700);
    const missing = code.flatMap((path) =>
      missingInComments(readText(path), files).map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['// Drawn by src/panels/gone.ts.', 'src/panels/gone.ts'],
    ['/** See tests/deploy for the servers. */', 'tests/deploy'],
    ['  // What oldName.ts registers.', 'oldName.ts'],
    ['/** As in panels/kinds/oldName.tsx. */', 'panels/kinds/oldName.tsx'],
  ])('is missed where it is not: %s', (text, name) => {
    expect(missingInComments(text, files)).toEqual(expect.arrayContaining([name]));
  });

  it.each([
    '// Registered in runtime.ts, read by src/model/paths.ts and what lies in tests/suites/deploy.',
    '/** `data/frozen/<version>/frozen.json` of `data/originals`; tests/unit/face/*.ts. */',
    "const address = 'http://localhost/src/gone.ts';",
    "import './gone.ts';",
  ])('is not missed in: %s', (text) => {
    expect(missingInComments(text, files)).toEqual([]);
  });
});

describe('what settings name', () => {
  it('is there', () => {
    expect(settings.flatMap((path) => missingInSettings(readText(path), files))).toEqual([]);
  });

  it('is missed where it is not', () => {
    const text =
      '["src/search/**", "src/gone/**", "tests/{unit,gone}/*.ts", "!data/gone.json", "tests/**/*.ts"]';
    expect(missingInSettings(text, files)).toEqual(['src/gone/**', 'data/gone.json']);
  });
});
