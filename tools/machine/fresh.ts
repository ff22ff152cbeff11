import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The inputs of a build. */
export const SOURCES = [
  'src',
  'data',
  'public',
  'deploy',
  'tools',
  'index.html',
  'package.json',
  'vite.config.ts',
  'vite.portable.config.ts',
];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // The time of a folder reveals removed files.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

/** Whether a built folder exists and is newer than all its inputs. */
export function isFresh(folder: string, sources: readonly string[] = SOURCES): boolean {
  const page = join(folder, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs > Math.max(...sources.map(newest));
}
