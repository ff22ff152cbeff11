import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Files that are, or on the next commit would be, part of the project. */
export function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\n')
    .filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The suite of the first city. A project of another city has none, and papers and settings name it all the same. */
export const FIRST_CITY_ROOM = 'tests/city';

/** Whether a path is in the first city's suite, of a project that does not have it. */
export const isLeftOut = (path: string, files: readonly string[]): boolean =>
  `${path}/`.startsWith(`${FIRST_CITY_ROOM}/`) &&
  !files.some((file) => file.startsWith(`${FIRST_CITY_ROOM}/`));

export const readText = (path: string): string => readFileSync(path, 'utf8');

export const TEXT_FILE = /\.(?:ts|tsx|css|json|md|html|svg|txt)$|^(?:LICENSE|NOTICE|\.ci\/run)$/;
