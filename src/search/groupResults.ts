import type { SearchEntry } from '../model/searchShard.ts';
import { SEARCH_GROUPS } from '../model/vocabulary.ts';

const SHOWN_PER_GROUP = 6;

/** Results by group, the group of the best result first. */
export function groupResults(
  ids: readonly string[],
  entries: ReadonlyMap<string, SearchEntry>,
): Array<{ group: SearchEntry['group']; entries: SearchEntry[] }> {
  const found = ids.flatMap((id) => entries.get(id) ?? []);
  const order = [...new Set([...found.map(({ group }) => group), ...SEARCH_GROUPS])];
  return order
    .map((group) => ({
      group,
      entries: found.filter((entry) => entry.group === group).slice(0, SHOWN_PER_GROUP),
    }))
    .filter((item) => item.entries.length > 0);
}
