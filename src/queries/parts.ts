import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { type ItemRef, locationKey } from '../model/fields/locations.ts';
import { domainShard, OVERVIEW } from '../model/paths.ts';
import type { DomainShard } from '../model/published/dataset.ts';
import { mergePages } from '../model/select/panelData.ts';
import { manifestQuery, type PageRef, shardQuery, useCore } from './dataset.ts';
import { useLocations } from './locations.ts';
import { lateShape } from './verify/lateShapes.ts';

/**
 * Pages of the dataset one by one, for a view that shows what is there while other pages are late or missing.
 * What failed is asked for again and again.
 */

export type PartState =
  | { readonly state: 'ready' }
  | { readonly state: 'late' }
  | {
      readonly state: 'missing';
      readonly reason: string;
      /** True where the dataset does not hold it, so that it will never come. */
      readonly gone?: true;
    };

export interface Parts {
  /** The pages that have been read, merged by domain; the list keeps its identity between renders. */
  readonly shards: readonly DomainShard[];
  readonly stateOf: (item: ItemRef) => PartState;
  readonly retry: () => void;
}

export const READY: PartState = { state: 'ready' };
export const LATE: PartState = { state: 'late' };
const NONE: readonly ItemRef[] = [];

/** A failed page is asked for again after this time. */
const AGAIN_MS = 4000;

/** At module level, so that the list keeps its identity between renders. */
const listResults = (results: Array<UseQueryResult<DomainShard>>) =>
  results.map(({ data, error, refetch }) => ({ data, error, refetch }));

/** The pages that hold the items, each as far as it has been read. */
export function useParts(wanted: readonly ItemRef[]): Parts {
  const core = useCore();
  const manifest = useQuery(manifestQuery);
  const domains = core.state === 'ready' ? core.data.domains : null;
  const pagesOf = (domain: string) =>
    domain === OVERVIEW ? 1 : (domains?.find(({ id }) => id === domain)?.pages ?? 0);
  const isSplit = ({ domain }: ItemRef) => domain === undefined || pagesOf(domain) > 1;
  const locations = useLocations(domains === null ? NONE : wanted.filter(isSplit));
  const found = locations.state === 'ready' ? locations.data : null;
  const refsOf = (item: ItemRef): readonly PageRef[] | null => {
    if (domains === null) return null;
    if (!isSplit(item)) {
      const { domain = '' } = item;
      return pagesOf(domain) === 1 ? [{ domain, page: 1 }] : [];
    }
    if (found === null) return null;
    const location = found.get(locationKey(item));
    return location ? location.pages.map((page) => ({ domain: location.domain, page })) : [];
  };
  const nameOf = ({ domain, page }: PageRef) => domainShard(domain, page);
  const names = [...new Set(wanted.flatMap((item) => refsOf(item) ?? []).map(nameOf))];
  const results = useQueries({
    queries: names.map((name) => shardQuery(name, lateShape('domain'), manifest.data)),
    combine: listResults,
  });
  const read = results.flatMap(({ data }) => data ?? []);
  // The merged pages change only when another page has been read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new in each render, its pages are not.
  const shards = useMemo(() => mergePages(read), [read.length, names.join()]);
  const failed = results.filter(({ error }) => error !== null);
  // While a page is asked for again, it is still missing and not merely late.
  const reasons = useRef(new Map<string, string>()).current;
  results.forEach(({ data, error }, at) => {
    const name = names[at] ?? '';
    if (data !== undefined) reasons.delete(name);
    else if (error) reasons.set(name, error.message);
  });
  const retry = () => {
    for (const { refetch } of failed) void refetch();
    if (locations.state === 'error') locations.retry();
  };
  useRetrying(failed.length > 0 || locations.state === 'error', retry);
  const stateOf = (item: ItemRef): PartState => {
    const refs = refsOf(item);
    if (refs === null)
      return locations.state === 'error' ? { state: 'missing', reason: locations.error.message } : LATE;
    // An older deck may name a domain that no longer exists.
    if (refs.length === 0)
      return { state: 'missing', gone: true, reason: `数据里没有“${item.domain ?? item.id}”。` };
    const own = refs.map(nameOf);
    const reason = own.map((name) => reasons.get(name)).find((text) => text !== undefined);
    if (reason !== undefined) return { state: 'missing', reason };
    return own.every((name) => results[names.indexOf(name)]?.data !== undefined) ? READY : LATE;
  };
  return { shards, stateOf, retry };
}

/** Tries again at intervals while something is missing, and at once when the network is back. */
function useRetrying(missing: boolean, retry: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` is new in each render and does the same.
  useEffect(() => {
    if (!missing) return;
    const timer = setInterval(retry, AGAIN_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [missing]);
}
