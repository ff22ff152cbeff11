import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folders of the city that a command works on. */
export interface CityFolders {
  /** The folder of the authored files. */
  readonly dataDir: string;
  /** The public folder of the build: the dataset in `data/`, and files that go into every site. */
  readonly publicDir: string;
  /** Whether it is the city of this project, whose dataset is committed. */
  readonly own: boolean;
}

/**
 * Finds the city that a command works on. `YOUJU_DATA` names the data folder of another city, for every command;
 * its dataset is written into the cache and never over the committed one. `YOUJU_PUBLIC` names a dataset that is
 * already built. Throws where the folder has no site.json.
 */
export function cityFolders(root: string, env: NodeJS.ProcessEnv): CityFolders {
  const named = env.YOUJU_DATA;
  if (!named)
    return { dataDir: join(root, 'data'), publicDir: env.YOUJU_PUBLIC ?? join(root, 'public'), own: true };
  const dataDir = resolve(root, named);
  if (!existsSync(join(dataDir, 'site.json')))
    throw new Error(`YOUJU_DATA 指明的文件夹没有 site.json：${named}`);
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const publicDir = env.YOUJU_PUBLIC ?? join(root, '.cache', 'cities', name, 'public');
  return { dataDir, publicDir, own: false };
}
