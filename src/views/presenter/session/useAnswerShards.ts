import { useMemo } from 'react';
import type { Answer } from '../../../model/show/presenterState.ts';
import { addShards, type ShardsByDomain } from '../../../model/show/slideData.ts';
import { useShardsHolding } from '../../../queries/locations.ts';

/** The shards including that of an answer, which in a large dataset is loaded on demand. */
export function useAnswerShards(shards: ShardsByDomain, answer: Answer | null): ShardsByDomain {
  const missing = answer !== null && !shards.get(answer.domain)?.byId.has(answer.record);
  const read = useShardsHolding(
    missing ? [{ kind: 'record', id: answer.record, domain: answer.domain }] : [],
  );
  const further = missing && read.state === 'ready' ? read.data : null;
  return useMemo(() => (further ? addShards(shards, further) : shards), [shards, further]);
}
