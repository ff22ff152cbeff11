import { dataPath, SEARCH_DOCUMENTS_PATH, SEARCH_SHARD } from '../model/paths.ts';
import { buildSearchIndex, type SyllableDocument, spellDocument } from '../model/searchIndex.ts';

/**
 * The one file holds what the search index is built of and not the index, which is five times as
 * large: it is built when it is first asked for, and comes out as the very text whose hash the
 * manifest states.
 */

interface Packed {
  readonly documents: readonly SyllableDocument[];
}

/** The text of the search shard, from its own head and the documents behind it. */
export function searchText(packed: string): string {
  const { documents, ...head } = JSON.parse(packed) as Packed & Readonly<Record<string, unknown>>;
  return `${JSON.stringify({ ...head, index: buildSearchIndex(documents.map(spellDocument)) }, null, 1)}\n`;
}

const files = globalThis.__YOUJU_FILES__;
const packed = files?.[SEARCH_DOCUMENTS_PATH];
if (files !== undefined && packed !== undefined)
  Object.defineProperty(files, dataPath(SEARCH_SHARD), { get: () => searchText(packed) });
