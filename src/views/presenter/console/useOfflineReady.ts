import { useMemo } from 'react';
import { useCore, useDocuments } from '../../../queries/dataset.ts';
import { useDomains } from '../../../queries/locations.ts';
import { usePreloadedSearch } from '../../../queries/search.ts';
import { useCounties, useReview } from '../../../queries/viewShards.ts';
import { domainsToPreload } from '../session/domainsToPreload.ts';

/** `partial` means that the dataset is too large to be preloaded completely. */
export type OfflineState = 'ready' | 'loading' | 'failed' | 'partial';

const NONE: readonly string[] = [];

/** Whether everything a presentation may need is preloaded, so that the network may be lost. */
export function useOfflineReady(): OfflineState {
  const core = useCore();
  const domains = useMemo(() => (core.state === 'ready' ? domainsToPreload(core.data, NONE) : NONE), [core]);
  const documents = useMemo(
    () => (core.state === 'ready' ? core.data.documents.map(({ id }) => id) : NONE),
    [core],
  );
  const parts = [
    core,
    useDomains(domains ?? NONE),
    useDocuments(documents),
    usePreloadedSearch(),
    useReview(),
    useCounties(),
  ];
  if (parts.some(({ state }) => state === 'error')) return 'failed';
  if (!parts.every(({ state }) => state === 'ready')) return 'loading';
  return domains === null ? 'partial' : 'ready';
}
