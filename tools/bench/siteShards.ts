import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { plainPath } from '../../src/model/paths.ts';

/** A shard of a built site, whose files are named by their content. Throws where the site has no such shard. */
export function readSiteShard<T>(dist: string, shard: string): T {
  const folder = join(dist, 'data', dirname(shard));
  const named = readdirSync(folder).find((file) => plainPath(file) === basename(shard));
  if (named === undefined) throw new Error(`${dist} has no ${shard}`);
  return JSON.parse(readFileSync(join(folder, named), 'utf8')) as T;
}
