import { useQuery } from '@tanstack/react-query';
import type { FindAlias } from '../model/fields/alias.ts';
import type { CoreShard } from '../model/published/dataset.ts';
import type { MovedTo } from './aliases.ts';
import { useCore } from './dataset.ts';

/** Whether something that was published once leads elsewhere now. */

const NAMED = /^\/(?:d|i|county|sources|present)\/([^/]+)/;
const NAMED_IN_QUERY = /[?&](?:panel|f|e|with|d|c|i|layer|county)=/;

/** Whether an address names an id that the headers do not know to be there. */
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
  /** Null while nothing is known to have moved. */
  readonly moved: MovedTo | null;
}

/**
 * Where the address of an arrival leads today. The app's own links need no asking. What cannot be read
 * has not moved: the view says what it does not find.
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
    // What was said of the address that this one took the place of goes on being said.
    placeholderData: (before) =>
      before?.path === address ? { path: null, withdrawn: before.withdrawn } : undefined,
    queryFn: async ({ client }) => (await import('./aliases.ts')).fetchMovedAddress(client, pathname, search),
  });
  return { checking: isLoading, moved: (wanted && moved) || null };
}

/** What became of ids; null where nothing moved or nobody can say, and while it is looked up. */
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
