import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of frozen versions inside `data/`. */
export const FROZEN_DIR = 'frozen';

const VERSION = /^[0-9a-f]{12}$/;

/** The files of a frozen version that contain panels and records, relative to its folder. */
export const listShards = (folder: string): string[] =>
  readdirSync(join(folder, 'domains'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** The frozen versions, sorted. */
export function listFrozen(dataDir: string): string[] {
  const dir = join(dataDir, FROZEN_DIR);
  return existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => VERSION.test(name))
        .sort()
    : [];
}
