import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_KEY_PATH } from '../../src/model/paths.ts';

/** Reads every file of a built site, by its path with forward slashes. */
export function readSite(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replace(/\\/g, '/'), readFileSync(path));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the app fetches the file at runtime, which a page opened from disk cannot do. */
export const isRuntimeFile = (path: string): boolean =>
  /^(?:data\/(?!open\/).+|originals\/.+|embed\/index)\.(?:json|txt)$/.test(path);

/**
 * Whether the file is copied into the folder unchanged: all others except pages, chunks of the app, and
 * prerendered pictures, which save fetching the chart engine that is included here anyway.
 */
export const isCopied = (path: string): boolean =>
  !/^(?:assets|originals|drawn)\//.test(path) &&
  // A copy is judged by a key from the site, and brings none along.
  path !== SITE_KEY_PATH &&
  !/^[^/]+\.html$/.test(path) &&
  (!isRuntimeFile(path) || path.startsWith('embed/'));
