import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { plainPath } from '../../src/model/paths.ts';

/** The path in a built site of a dataset file, whose name there holds a part of its hash. */
export function builtFile(path: string, site = 'dist'): string {
  const folder = dirname(path);
  const name = readdirSync(`${site}/${folder}`).find((file) => plainPath(`${folder}/${file}`) === path);
  if (name === undefined) throw new Error(`${site}/${folder}: nothing holds ${path}`);
  return `${folder}/${name}`;
}

/** Addresses of a dataset file, in a built site and in development. */
export const addressesOf = (path: string): RegExp =>
  new RegExp(`${path.replace(/\.json$/, '')}(?:\\.[0-9a-f]{12})?\\.json(?:\\?|$)`);
