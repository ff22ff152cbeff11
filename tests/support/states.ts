import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/**
 * Tests whose result may depend on the originals run in both states in one run: always without them, and with
 * them if they are available.
 */
export const STATES = ['without', 'with'] as const;
export type State = (typeof STATES)[number];

export const STATE_LABEL: Readonly<Record<State, string>> = { without: '无原文', with: '有原文' };

/** The variable with the state of a test file; `tests/support/originals.ts` reads it. */
export const STATE_VARIABLE = 'ORIGINALS_STATE';

/** A test that reads the city with its originals imports this module and therefore runs in both states. */
export const STATE_MODULE = 'support/originals.ts';

/** Folders of tests that vitest runs; the copy of another city has no `tests/city`. */
const FOLDERS = ['tests/repo', 'tests/unit', 'tests/component', 'tests/city'].filter(existsSync);

const importsStates = (text: string): boolean =>
  new RegExp(`^(?:import .*|\\}) from '[./]+${STATE_MODULE}';$`, 'm').test(text);

/** Every TypeScript file in the test folders, with its text. */
export function readTests(folders: readonly string[] = FOLDERS): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path).replace(/\\/g, '/'),
    ),
  );
  return new Map(
    paths.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

/** Test files that run in both states. */
export function listInBothStates(tests: ReadonlyMap<string, string> = readTests()): string[] {
  return [...tests].flatMap(([path, text]) =>
    /\.test\.tsx?$/.test(path) && importsStates(text) ? [path] : [],
  );
}

/** Tests that put other modules in the place of those they test. */
export const listMocking = (tests: ReadonlyMap<string, string> = readTests()): string[] =>
  [...tests].flatMap(([path, text]) =>
    /\.test\.tsx?$/.test(path) && /^\s*vi\.mock\(/m.test(text) ? [path] : [],
  );

/**
 * Ways to reach the originals that a test must not use directly, because it would silently run in one state
 * only.
 */
const OWN_WAYS =
  /\b(?:readOriginals|originalsDirs)\(|\benv\.SOURCES_DIR\b|\breadProject\(\s*['"`]data['"`]|\breadProject\([^)]*\benv\b/;

/**
 * Test files that reach the originals outside the two states, or pass them on from a file that is not a test.
 */
export function listPastStates(tests: ReadonlyMap<string, string>): string[] {
  return [...tests].flatMap(([path, text]) => [
    ...(OWN_WAYS.test(text) ? [`${path}：自己去读原文，只会在一种状态下测试；请改用 ${STATE_MODULE}`] : []),
    ...(importsStates(text) && !/\.test\.tsx?$/.test(path)
      ? [`${path}：只有测试文件自己可以引入 ${STATE_MODULE}，否则看不出它要在两种状态下测试`]
      : []),
  ]);
}

/** An existing folder without originals, so that `data/originals` is not used. */
const NONE = resolve('.cache/none');

export function envOf(state: State, folder: string | null): Record<string, string> {
  mkdirSync(NONE, { recursive: true });
  return {
    [STATE_VARIABLE]: state,
    SOURCES_DIR: state === 'with' && folder !== null ? resolve(folder) : NONE,
  };
}

interface StateProject extends NonNullable<TestProjectInlineConfiguration['test']> {
  /** All tests of the project; they run without originals. */
  readonly include: string[];
  /** Those of them whose result may depend on the originals: they run with them as well. */
  readonly inBoth: string[];
}

/**
 * The vitest projects of a kind of tests; `folder` is that of the originals, null where there are none. Tests in the
 * state without originals share a project with those that no original has a say in, and thereby what they import.
 */
export function stateProjects(
  kind: string,
  folder: string | null,
  { include, inBoth, ...test }: StateProject,
): TestProjectInlineConfiguration[] {
  const project = (state: State, files: string[]): TestProjectInlineConfiguration => ({
    extends: true,
    test: {
      ...test,
      name: state === 'with' ? `${kind}${WITH}` : kind,
      include: files,
      env: envOf(state, folder),
      // A test that returns early where something is missing would pass and prove nothing.
      expect: { requireAssertions: true },
    },
  });
  return [project('without', include), ...(folder === null ? [] : [project('with', inBoth)])];
}

const WITH = '-with';

/** The state of a vitest project. */
export const stateOfProject = (project: string): State => (project.endsWith(WITH) ? 'with' : 'without');
