import { OVERVIEW } from '../../../model/paths.ts';
import type { CoreShard } from '../../../model/published/dataset.ts';
import { pageRefs } from '../../../queries/dataset.ts';

/** The most pages that a presentation window preloads. */
const MOST_PAGES = 24;

/** All domains, with those of the deck first; null where there are too many pages to preload. */
export function domainsToPreload(core: CoreShard, own: readonly string[]): readonly string[] | null {
  const all = core.domains.filter(({ figures }) => figures > 0).map(({ id }) => id);
  // An older deck may name a domain that no longer exists.
  const domains = [...new Set([...own.filter((id) => id === OVERVIEW || all.includes(id)), ...all])];
  return pageRefs(core, domains).length <= MOST_PAGES ? domains : null;
}
