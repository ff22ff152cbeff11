import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_DIRECTORY, searchEntriesShard, searchTermsShard } from '../../src/model/paths.ts';
import {
  ENTRIES_PER_PART,
  type SearchDirectory,
  type SearchEntries,
  type SearchEntry,
  type SearchTerms,
} from '../../src/model/published/searchShard.ts';
import { answerQuery } from '../../src/model/search/searchQuery.ts';

/** A search over the files of a dataset that caches what it has read, as the page does. */
export function openSearch(folder = 'public/data') {
  const parts = new Map<string, unknown>();
  const sizes: number[] = [];
  const read = <T>(path: string): T => {
    if (!parts.has(path)) {
      const text = readFileSync(join(folder, path), 'utf8');
      sizes.push(text.length);
      parts.set(path, JSON.parse(text));
    }
    return parts.get(path) as T;
  };
  const directory = read<SearchDirectory>(SEARCH_DIRECTORY);
  const entryAt = (entry: number): SearchEntry => {
    const part = read<SearchEntries>(searchEntriesShard(Math.floor(entry / ENTRIES_PER_PART)));
    const found = part.entries[entry % ENTRIES_PER_PART];
    if (!found) throw new RangeError(`no entry ${entry}`);
    return found;
  };
  const readTerms = async (part: number) => read<SearchTerms>(searchTermsShard(part));
  return {
    directory,
    readTerms,
    /** Bytes of text read so far, by part. */
    sizes,
    entries: () => Array.from({ length: directory.entries }, (_, entry) => entryAt(entry)),
    answer: (query: string, recordsOnly = false) =>
      answerQuery(query, directory, readTerms, {
        recordsOnly,
        most: 6,
      }),
    /** Found ids in display order: group by group, best first. */
    find: async function find(query: string, recordsOnly = false): Promise<string[]> {
      const { groups } = await this.answer(query, recordsOnly);
      return groups.flatMap(({ entries }) => entries.map(({ entry }) => entryAt(entry).id));
    },
  };
}
