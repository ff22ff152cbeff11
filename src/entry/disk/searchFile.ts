import { dataPath, SEARCH_DOCUMENTS_PATH } from '../../model/paths.ts';
import { buildSearchFiles, type SearchItem } from '../../model/search/searchIndex.ts';

/**
 * The one file holds what the search index is built of and not the index, which is many times as
 * large: it is built when the first part of it is asked for, and every part comes out as the very
 * text whose hash the manifest states.
 */

export interface PackedSearch {
  readonly version: string;
  /** Site paths of the parts. */
  readonly paths: readonly string[];
  readonly found: readonly SearchItem[];
}

/** The text of every part by site path. */
export function searchTexts({ version, found }: Omit<PackedSearch, 'paths'>): Map<string, string> {
  return new Map(
    [...buildSearchFiles(found)].map(([name, content]) => [
      dataPath(name),
      `${JSON.stringify({ version, ...content }, null, 1)}\n`,
    ]),
  );
}

const files = globalThis.__YOUJU_FILES__;
const text = files?.[SEARCH_DOCUMENTS_PATH];
if (files !== undefined && text !== undefined) {
  const packed = JSON.parse(text) as PackedSearch;
  let built: Map<string, string> | undefined;
  for (const path of packed.paths)
    Object.defineProperty(files, path, {
      get: () => {
        built ??= searchTexts(packed);
        return built.get(path);
      },
    });
}
