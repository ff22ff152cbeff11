import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a project is made of, apart from its data: the room of the first city is not among it. */
const KEPT = [
  '.ci',
  '.gitignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'NOTICE',
  'README.md',
  'biome.json',
  'deploy',
  'docs',
  'index.html',
  'package.json',
  'public/icon.svg',
  'src',
  'tests',
  'tools',
];
/** Settings of the programs, whatever they come to be called. */
const SETTINGS = /^(?:tsconfig.*\.json|vite.*\.config\.ts|vitest\.config\.ts)$/;

/** Of `data/`, what belongs to no city. */
const NO_CITYS = ['pipeline', 'lexicon', 'README.md'];

/** The suite of the first city, which a copy made of another one leaves out. */
export const FIRST_CITY_ROOM = 'tests/city';

/** Files of `data/` that a city without them must hold all the same, and what is in them then. */
const EMPTY: Readonly<Record<string, string>> = { 'aliases.json': '[]\n' };

/**
 * Copies the project into a folder with another city's data in the place of the first one's. Generated files
 * (published shards, locks, measured heights, frozen versions) are not copied: they would be the first city's.
 */
export function copyProject(target: string, cityData: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'public'), { recursive: true });
  const settings = readdirSync('.').filter((name) => SETTINGS.test(name));
  for (const path of [...KEPT, ...settings])
    if (existsSync(path)) cpSync(path, join(target, path), { recursive: true });
  rmSync(join(target, FIRST_CITY_ROOM), { recursive: true, force: true });
  for (const name of NO_CITYS)
    if (existsSync(join('data', name)))
      cpSync(join('data', name), join(target, 'data', name), { recursive: true });
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(target, 'data', name), text);
  cpSync(cityData, join(target, 'data'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
}
