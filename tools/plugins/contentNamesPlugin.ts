import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contentPath, MANIFEST_PATH, revisionOf } from '../../src/model/paths.ts';
import { readSite } from '../portable/siteFiles.ts';

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

/** The mark by which a file says that it is UTF-8; browsers believe it before any header (HTML, 13.2.3.2). */
const MARK = '\uFEFF';

/** Marks every page in a folder: gateways of older intranets send `charset=gbk` with whatever they pass on. */
function markUtf8(folder: string): void {
  for (const [path, content] of readSite(folder)) {
    if (!path.endsWith('.html')) continue;
    const html = content.toString('utf8');
    if (!html.startsWith(MARK)) writeFileSync(join(folder, path), MARK + html);
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
      outDir = resolve(root, build.outDir);
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
