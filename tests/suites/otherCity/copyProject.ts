import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FIRST_CITY_ROOM, trackedFiles } from '../../repo/files.ts';

/** Of `data/`, what belongs to no city. */
const NO_CITYS = ['data/pipeline', 'data/lexicon', 'data/README.md'];

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/**
 * Whether a file of the project is one of the first city: its data, what the pipeline and the build made of
 * them (published shards, locks, measured heights, frozen versions), and its suite.
 */
export const isFirstCitys = (path: string): boolean =>
  isIn(path, FIRST_CITY_ROOM) ||
  isIn(path, 'public/data') ||
  (isIn(path, 'data') && !NO_CITYS.some((folder) => isIn(path, folder)));

/** Files of `data/` that a city without them must hold all the same, and what is in them then. */
const EMPTY: Readonly<Record<string, string>> = { 'aliases.json': '[]\n' };

/** Copies the project into a folder with another city's data in the place of the first one's. */
export function copyProject(target: string, cityData: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const path of trackedFiles().filter((file) => !isFirstCitys(file))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(path, join(target, path));
  }
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(target, 'data', name), text);
  cpSync(cityData, join(target, 'data'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
}
