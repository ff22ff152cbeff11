import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from '../files.ts';
import { RETIRED_FILES, RETIRED_NAMES } from './bannedNames.ts';
import { commentFaults, listComments, nameFaults } from './words.ts';

const code = trackedFiles().filter((path) => /^(?:src|data\/pipeline|tools)\/.*\.(?:ts|tsx|css)$/.test(path));
const tests = trackedFiles().filter(
  (path) => /^tests\/.*\.(?:ts|tsx)$/.test(path) && !/^tests\/repo\/words\//.test(path),
);

describe('the words of the code', () => {
  it('comments have subjects, and name who acts', () => {
    expect(code.length).toBeGreaterThan(400);
    expect(code.flatMap((path) => commentFaults(path, readText(path)))).toEqual([]);
  });

  it('names that misled do not come back', () => {
    expect(Object.keys(RETIRED_NAMES).length).toBeGreaterThan(100);
    expect([...code, ...tests].flatMap((path) => nameFaults(path, readText(path)))).toEqual([]);
  });

  it('no retired name is the new name of another thing', () => {
    const now = new Set([...Object.values(RETIRED_NAMES), ...Object.values(RETIRED_FILES)]);
    expect(Object.keys(RETIRED_NAMES).filter((name) => now.has(name))).toEqual([]);
  });

  it.each([
    ['a.ts', '/** Waits until somebody asks. */\nexport const a = 1;'],
    ['a.ts', 'function f() {\n  // For whoever scripts the page.\n  return 1;\n}'],
    ['a.tsx', 'const A = () => <p>{/* Nobody clicks on paper. */}</p>;'],
    ['a.ts', 'if (ready) {\n  // Asked once more after the wait: the reader may have gone on meanwhile.\n}'],
    ['a.css', '/* Nobody points at paper. */\n.a { color: red; }'],
  ])('seed: a comment in %s is refused: %s', (path, text) => {
    expect(commentFaults(path, text)).toHaveLength(1);
  });

  it('words in code are no comments', () => {
    const text = "const nobody = 'somebody'; const a = <p>// whoever</p>; const u = 'a //nobody';";
    expect(listComments('a.tsx', text)).toEqual([]);
  });

  it.each([
    ['src/app/hydrate/StartedApp.tsx', 'export const a = 1;', 'RootApp'],
    ['src/panels/a.ts', 'import { useTakeOver } from "./b.ts";', 'useLiveSwap'],
    ['src/panels/a.tsx', 'export interface DialogPlaceProps {}', 'LazyDialogButton'],
    ['src/state/a.ts', 'export function useTablePlace() {}', 'Params, Location, Slot'],
    ['src/views/a.tsx', 'const a = { drawnWidth: 3 };', 'prerenderWidth'],
  ])('seed: %s with %s is refused', (path, text, now) => {
    expect(nameFaults(path, text).join('\n')).toContain(now);
  });

  it('a place on the map keeps its name', () => {
    expect(nameFaults('src/map/a.ts', 'export interface ReferencePlace {}')).toEqual([]);
  });
});
