import { useMemo } from 'react';
import {
  bucketOf,
  type ItemRef,
  type Location,
  locationKey,
  parseLocation,
} from '../model/fields/locations.ts';
import { domainShard, locationsShard, OVERVIEW } from '../model/paths.ts';
import type { DomainShard } from '../model/published/dataset.ts';
import { mergePages } from '../model/select/panelData.ts';
import { type Loaded, type PageRef, pageRefs, useCore, useShards } from './dataset.ts';
import { lateShape } from './verify/lateShapes.ts';

/**
 * Locations of items in a large dataset, and the pages they are on; each bucket and page is fetched when it
 * is needed.
 */

const NO_PAGES: readonly PageRef[] = [];
const NO_LISTS: readonly string[] = [];
const NO_PLACES: ReadonlyMap<string, Location> = new Map();

/** Locations by `locationKey`; items that the dataset does not have are missing from the map. */
export function useLocations(wanted: readonly ItemRef[]): Loaded<ReadonlyMap<string, Location>> {
  const core = useCore();
  const lists = core.state === 'ready' ? core.data.places : 0;
  const keys = wanted.map(locationKey).join('\n');
  const shards = useMemo(() => {
    if (lists === 0 || keys === '') return NO_LISTS;
    return [...new Set(keys.split('\n').map((key) => locationsShard(bucketOf(key, lists))))];
  }, [keys, lists]);
  const read = useShards(shards, lateShape('locations'));
  const data = read.state === 'ready' ? read.data : null;
  const locations = useMemo(() => {
    if (data === null) return NO_PLACES;
    const all = data.map((shard) => new Map(Object.entries(shard.places)));
    return new Map(
      keys.split('\n').flatMap((key) => {
        const text = all.map((list) => list.get(key)).find((found) => found !== undefined);
        return text === undefined ? [] : [[key, parseLocation(text)] as const];
      }),
    );
  }, [data, keys]);
  if (core.state !== 'ready') return core;
  return read.state === 'ready' ? { state: 'ready', data: locations } : read;
}

/** Fetches pages and merges those of one domain. */
function usePages(pages: readonly PageRef[]): Loaded<DomainShard[]> {
  const names = pages.map(({ domain, page }) => domainShard(domain, page));
  const read = useShards([...new Set(names)], lateShape('domain'));
  const data = read.state === 'ready' ? read.data : null;
  const merged = useMemo(() => mergePages(data ?? []), [data]);
  return read.state === 'ready' ? { state: 'ready', data: merged } : read;
}

/** Exactly the pages that contain the wanted items. Where a domain has one page, no look-up is needed. */
export function useShardsHolding(wanted: readonly ItemRef[]): Loaded<DomainShard[]> {
  const core = useCore();
  const domains = core.state === 'ready' ? core.data.domains : null;
  const isWhole = (domain: string | undefined) =>
    domain === OVERVIEW ||
    (domain !== undefined && domains !== null && (domains.find(({ id }) => id === domain)?.pages ?? 1) === 1);
  const locations = useLocations(domains === null ? [] : wanted.filter(({ domain }) => !isWhole(domain)));
  const found = locations.state === 'ready' ? locations.data : null;
  const pages =
    domains === null || found === null
      ? NO_PAGES
      : wanted.flatMap((item): PageRef[] => {
          const { domain } = item;
          // An older deck may name a domain that no longer exists.
          if (domain !== undefined && domain !== OVERVIEW && !domains.some(({ id }) => id === domain))
            return [];
          if (domain !== undefined && isWhole(domain)) return [{ domain, page: 1 }];
          const location = found.get(locationKey(item));
          return location ? location.pages.map((page) => ({ domain: location.domain, page })) : [];
        });
  const shards = usePages(pages);
  if (core.state !== 'ready') return core;
  return locations.state === 'ready' ? shards : locations;
}

/** Whole domains, page by page; ready when all pages are. */
export function useDomains(domains: readonly string[]): Loaded<DomainShard[]> {
  const core = useCore();
  const pages = useMemo(
    () => (core.state === 'ready' ? pageRefs(core.data, domains) : NO_PAGES),
    [core, domains],
  );
  const shards = usePages(pages);
  return core.state === 'ready' ? shards : core;
}

/** The first pages of domains, at most `most` of them. */
export function useFirstPages(domains: readonly string[], most: number): Loaded<DomainShard[]> {
  const core = useCore();
  const pages = useMemo(
    () =>
      core.state === 'ready' ? pageRefs(core.data, domains).filter(({ page }) => page <= most) : NO_PAGES,
    [core, domains, most],
  );
  const shards = usePages(pages);
  return core.state === 'ready' ? shards : core;
}
