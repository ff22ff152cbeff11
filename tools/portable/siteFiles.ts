import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a built site, by its path with forward slashes. */
export function readSite(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replace(/\\/g, '/'), readFileSync(path));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the app reads as it runs, and a page opened from disk cannot fetch. */
export const isRuntimeFile = (path: string): boolean =>
  /^(?:data\/(?!open\/).+|originals\/.+|embed\/index)\.(?:json|txt)$/.test(path);

/**
 * What goes into the folder as it is: the rest but for pages and chunks of the app, and pictures drawn
 * to spare a fetch of the chart engine, which is here already.
 */
export const isCopied = (path: string): boolean =>
  !/^(?:assets|originals|drawn)\//.test(path) &&
  !/^[^/]+\.html$/.test(path) &&
  (!isRuntimeFile(path) || path.startsWith('embed/'));
