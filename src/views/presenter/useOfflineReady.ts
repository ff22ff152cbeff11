import { useMemo } from 'react';
import { useCore, useDocuments, useDomains } from '../../queries/dataset.ts';
import { useCounties, useReview, useSearchShard } from '../../queries/lateShards.ts';

export type OfflineState = 'ready' | 'loading' | 'failed';

const NONE: readonly string[] = [];

/** Whether everything a presentation may ask for has been read, so that the network may go. */
export function useOfflineReady(): OfflineState {
  const core = useCore();
  const domains = useMemo(
    () =>
      core.state === 'ready'
        ? core.data.domains.filter(({ figures }) => figures > 0).map(({ id }) => id)
        : NONE,
    [core],
  );
  const documents = useMemo(
    () => (core.state === 'ready' ? core.data.documents.map(({ id }) => id) : NONE),
    [core],
  );
  const parts = [
    core,
    useDomains(domains),
    useDocuments(documents),
    useSearchShard(true),
    useReview(),
    useCounties(),
  ];
  if (parts.some(({ state }) => state === 'error')) return 'failed';
  return parts.every(({ state }) => state === 'ready') ? 'ready' : 'loading';
}
