import { dirname, join, normalize } from 'node:path';

/** Files that are so small, and have so few users, that they belong in the file that uses them. */

/** A file with fewer lines and only one user should not be a file of its own. */
const SMALL = 25;
/** A folder with more files hides what belongs together. */
const CROWD = 25;

/** Path → text. */
export type Files = ReadonlyMap<string, string>;

export interface Crumb {
  readonly path: string;
  readonly user: string;
}

const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
const isTest = (path: string): boolean => path.startsWith('tests/');

const STATIC = /(?:\bfrom|^import) '(\.[^'?]+)'/gm;
const LATE = /\bimport\('(\.[^']+)'\)/g;

const importsOf = (path: string, text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, to = '']) => normalize(join(dirname(path), to)));

/**
 * Lists each small file that exactly one other imports statically. A lazy-loaded file is a chunk, and a file
 * that none imports is an entry.
 */
export function findCrumbs(files: Files): Crumb[] {
  const users = new Map<string, Set<string>>();
  const late = new Set<string>();
  for (const [path, text] of files) {
    if (!isCode(path)) continue;
    for (const to of importsOf(path, text, LATE)) late.add(to);
    // A test does not count as a user.
    for (const to of importsOf(path, text, STATIC))
      if (!isTest(path) || isTest(to)) users.set(to, (users.get(to) ?? new Set()).add(path));
  }
  return [...users].flatMap(([path, [user, second]]) => {
    // The text after the last line end does not count as a line.
    const small = isCode(path) && !late.has(path) && (files.get(path)?.split('\n').length ?? 0) <= SMALL;
    return small && files.has(path) && user !== undefined && second === undefined ? [{ path, user }] : [];
  });
}

/** Lists folders with too many files, with their number. */
export function findCrowds(files: Files): string[] {
  const counts = new Map<string, number>();
  for (const path of files.keys()) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > CROWD).map(([folder, count]) => `${folder}: ${count}`);
}
