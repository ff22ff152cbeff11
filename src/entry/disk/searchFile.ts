import { dataPath, SEARCH_DOCUMENTS_PATH } from '../../model/paths.ts';
import { buildSearchFiles, type ItemWords, type SearchItem } from '../../model/search/searchIndex.ts';

/**
 * The single file contains the documents of the search index instead of the index, which is many times as
 * large. The index is built when its first part is needed, and every part is byte for byte the text whose
 * hash the manifest lists.
 */

export interface PackedSearch {
  readonly version: string;
  /** Site paths of the index parts. */
  readonly paths: readonly string[];
  readonly found: readonly SearchItem[];
  readonly words: ItemWords;
  /** Digests of the parts without their version, by site path: the version is checked before they are built. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Builds the text of every part, by site path. */
export function searchTexts({
  version,
  found,
  words,
}: Omit<PackedSearch, 'paths' | 'digests'>): Map<string, string> {
  return new Map(
    [...buildSearchFiles(found, words)].map(([name, content]) => [
      dataPath(name),
      `${JSON.stringify({ version, ...content }, null, 1)}\n`,
    ]),
  );
}

const files = globalThis.__YOUJU_FILES__;
const text = files?.[SEARCH_DOCUMENTS_PATH];
if (files !== undefined && text !== undefined) {
  const packed = JSON.parse(text) as PackedSearch;
  globalThis.__YOUJU_DIGESTS__ = packed.digests;
  let built: Map<string, string> | undefined;
  for (const path of packed.paths)
    Object.defineProperty(files, path, {
      get: () => {
        built ??= searchTexts(packed);
        return built.get(path);
      },
    });
}
