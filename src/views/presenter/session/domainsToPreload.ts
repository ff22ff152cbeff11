import { OVERVIEW } from '../../../model/paths.ts';
import type { CoreShard } from '../../../model/published/dataset.ts';
import { pageRefs } from '../../../queries/dataset.ts';

/** Pages that a window of a presentation may hold. */
const MOST_PAGES = 24;

/** All domains, those that a deck needs first; null where there is too much to be held whole. */
export function domainsToPreload(core: CoreShard, own: readonly string[]): readonly string[] | null {
  const all = core.domains.filter(({ figures }) => figures > 0).map(({ id }) => id);
  // A deck of earlier days may name a domain that is gone.
  const domains = [...new Set([...own.filter((id) => id === OVERVIEW || all.includes(id)), ...all])];
  return pageRefs(core, domains).length <= MOST_PAGES ? domains : null;
}
