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

export const readText = (path: string): string => readFileSync(path, 'utf8');

export const TEXT_FILE = /\.(?:ts|tsx|css|json|md|html|svg|txt)$|^(?:LICENSE|NOTICE|\.ci\/run)$/;
