import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of cited versions inside `data/`. */
export const FROZEN_DIR = 'frozen';

const VERSION = /^[0-9a-f]{12}$/;

/** Files of a frozen version that hold panels and records, relative to its folder. */
export const listShards = (folder: string): string[] =>
  readdirSync(join(folder, 'domains'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Versions that were frozen, sorted. */
export function listFrozen(dataDir: string): string[] {
  const dir = join(dataDir, FROZEN_DIR);
  return existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => VERSION.test(name))
        .sort()
    : [];
}
