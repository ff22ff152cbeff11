import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACSIMILE, SITE_KEY_PATH } from '../../src/model/paths.ts';

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
  /^(?:data\/(?!open\/).+|originals\/.+|facsimile\/[^/]+|embed\/index)\.(?:json|txt)$/.test(path);

/** The documents whose pages a built site shows; null where it shows none. */
export function shownIn(folder: string): string[] | null {
  const own = join(folder, FACSIMILE);
  if (!existsSync(own)) return null;
  const docs = readdirSync(own).filter((name) => name.endsWith('.json'));
  return docs.length === 0 ? null : docs.map((name) => name.replace(/\.json$/, '')).sort();
}

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
