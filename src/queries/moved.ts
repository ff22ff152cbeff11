import { useQuery } from '@tanstack/react-query';
import type { FindAlias } from '../model/fields/alias.ts';
import type { CoreShard } from '../model/published/dataset.ts';
import type { MovedTo } from './aliases.ts';
import { useCore } from './dataset.ts';

/** Matches route paths that contain an id which may have moved. */

const NAMED = /^\/(?:d|i|county|sources|present)\/([^/]+)/;
const NAMED_IN_QUERY = /[?&](?:panel|f|e|with|d|c|i|layer|county)=/;

/** Whether an address contains an id that the core shard does not list. */
function namesFurther({ site, decks, documents, regions }: CoreShard, pathname: string, search: string) {
  const named = NAMED.exec(pathname)?.[1];
  const known = [...site.domains, ...decks, ...documents].map(({ id }) => id);
  return (
    NAMED_IN_QUERY.test(search) ||
    (named !== undefined && !known.includes(named) && !regions.some(({ adcode }) => adcode === named))
  );
}

export interface MovedLookup {
  readonly checking: boolean;
  /** Null until an id is known to have moved. */
  readonly moved: MovedTo | null;
}

/**
 * Where an incoming address leads today. Links of the app itself need no look-up. If the look-up fails, the
 * address counts as unmoved, and the view reports what it does not find.
 */
export function useMovedAddress(pathname: string, search: string, arrived: boolean): MovedLookup {
  const core = useCore();
  const data = core.state === 'ready' ? core.data : null;
  const wanted =
    arrived && data?.aliases !== undefined && data.aliases > 0 && namesFurther(data, pathname, search);
  const address = pathname + search;
  const { data: moved, isLoading } = useQuery<MovedTo>({
    queryKey: ['moved', data?.version, pathname, search],
    enabled: wanted,
    // Keep showing what was found for the address that this one replaced.
    placeholderData: (before) =>
      before?.path === address ? { path: null, withdrawn: before.withdrawn } : undefined,
    queryFn: async ({ client }) => (await import('./aliases.ts')).fetchMovedAddress(client, pathname, search),
  });
  return { checking: isLoading, moved: (wanted && moved) || null };
}

/**
 * A look-up of aliases; null while it is loading, where there are no aliases, and where they cannot be
 * fetched.
 */
export function useFindAlias(wanted = true): { readonly checking: boolean; readonly find: FindAlias | null } {
  const core = useCore();
  const data = core.state === 'ready' ? core.data : null;
  const { data: find, isLoading } = useQuery({
    queryKey: ['aliases', data?.version],
    enabled: wanted && data?.aliases !== undefined && data.aliases > 0,
    queryFn: async ({ client }) => (await import('./aliases.ts')).fetchAliases(client),
  });
  return { checking: isLoading || core.state === 'loading', find: find ?? null };
}
