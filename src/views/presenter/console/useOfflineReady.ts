import { useMemo } from 'react';
import { useCore, useDocuments } from '../../../queries/dataset.ts';
import { useCounties, useReview } from '../../../queries/lateShards.ts';
import { useDomains } from '../../../queries/places.ts';
import { useWholeSearch } from '../../../queries/search.ts';
import { heldWhole } from '../session/heldWhole.ts';

/** `partial`: the dataset is too large to be held whole. */
export type OfflineState = 'ready' | 'loading' | 'failed' | 'partial';

const NONE: readonly string[] = [];

/** Whether everything a presentation may ask for has been read, so that the network may go. */
export function useOfflineReady(): OfflineState {
  const core = useCore();
  const domains = useMemo(() => (core.state === 'ready' ? heldWhole(core.data, NONE) : NONE), [core]);
  const documents = useMemo(
    () => (core.state === 'ready' ? core.data.documents.map(({ id }) => id) : NONE),
    [core],
  );
  const parts = [
    core,
    useDomains(domains ?? NONE),
    useDocuments(documents),
    useWholeSearch(),
    useReview(),
    useCounties(),
  ];
  if (parts.some(({ state }) => state === 'error')) return 'failed';
  if (!parts.every(({ state }) => state === 'ready')) return 'loading';
  return domains === null ? 'partial' : 'ready';
}
