import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from './files.ts';
import { missingInComments, missingInSettings, missingScripts } from './namedPaths.ts';

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

describe('scripts that programs run', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const names = Object.keys(scripts);

  it('are there', () => {
    const programs = code.filter((path) => /^(?:tests|tools)\//.test(path));
    expect(programs.filter((path) => missingScripts(readText(path), []).length > 0).length).toBeGreaterThan(
      2,
    );
    expect(programs.flatMap((path) => missingScripts(readText(path), names))).toEqual([]);
  });

  it.each([
    "await run.check(npm('高度', 'gone:measure'));",
    "check('gone', '一步', npm('gone:measure', '--seconds', '5')),",
    "{ command: ['npm', 'run', '-s', 'gone:measure'] }",
  ])('are missed where they are not: %s', (text) => {
    expect(missingScripts(text, names)).toEqual(['gone:measure']);
  });

  it('may have arguments that name none', () => {
    expect(missingScripts("npm('soak', '--disk', 'off')", names)).toEqual([]);
  });
});

describe('the suite of the first city', () => {
  const comment = '// Sampled in tests/city/gone.ts.';
  const settings = '["tests/city/gone"]';

  it('is held to what it has, where there is one', () => {
    const own = [...files, 'tests/city/kept.test.ts'];
    expect(missingInComments(comment, own)).toContain('tests/city/gone.ts');
    expect(missingInSettings(settings, own)).toEqual(['tests/city/gone']);
  });

  it('may be named where another city has none', () => {
    const other = [...files.filter((path) => !path.startsWith('tests/city/')), 'tests/unit/gone.ts'];
    expect(missingInComments(comment, other)).toEqual([]);
    expect(missingInSettings(settings, other)).toEqual([]);
    expect(missingInSettings('["tests/citygone"]', other)).toEqual(['tests/citygone']);
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
