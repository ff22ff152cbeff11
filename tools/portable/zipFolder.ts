import { type Zippable, zipSync } from 'fflate';

/** Files that are already compressed. */
const PACKED = /\.(?:png|xlsx)$/;

/** Zips the files of the portable folder, for building and again when it is signed. */
export function zipFolder(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) entries[path] = [content, { level: PACKED.test(path) ? 0 : 9 }];
  return zipSync(entries);
}
