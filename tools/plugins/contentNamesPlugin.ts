import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentPath, MANIFEST_PATH, revisionOf } from '../../src/model/paths.ts';
import { readSite } from '../portable/siteFiles.ts';
import { markUtf8 } from './markUtf8.ts';

/** Whether the app asks for the file by its content; the manifest and the downloads keep their names. */
const isNamedByContent = (path: string): boolean =>
  path.startsWith('data/') && !path.startsWith('data/open/') && path !== MANIFEST_PATH;

/** Gives every shard of the dataset in a folder the name that the app derives from the manifest. */
export function nameByContent(folder: string): void {
  for (const [path, content] of readSite(folder)) {
    if (!isNamedByContent(path)) continue;
    const revision = revisionOf(createHash('sha256').update(content).digest('hex'));
    renameSync(join(folder, path), join(folder, contentPath(path, revision)));
  }
}

/**
 * Names the shards of a built site by their content, and marks its pages as UTF-8. Whatever is uploaded first, a page then gets the files that
 * belong to its manifest or none, and a cache that keeps everything keeps nothing wrong.
 */
export function contentNamesPlugin(): Plugin {
  let outDir = '';
  return {
    name: 'content-names',
    apply: 'build',
    configResolved({ root, build }) {
      outDir = join(root, build.outDir);
    },
    closeBundle: {
      // After everything has been written, and before the worker lists it.
      order: 'post',
      sequential: true,
      handler() {
        nameByContent(outDir);
        markUtf8(outDir);
      },
    },
  };
}
