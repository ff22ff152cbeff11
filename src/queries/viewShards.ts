import { useQuery } from '@tanstack/react-query';
import { deckShardSchema } from '../model/authored/deck.ts';
import { COUNTIES_SHARD, deckShard, REVIEW_SHARD, sourcesShard } from '../model/paths.ts';
import { countiesShardSchema } from '../model/published/countiesShard.ts';
import { sourcesShardSchema } from '../model/published/listShards.ts';
import { reviewShardSchema } from '../model/published/reviewShard.ts';
import {
  type PublishedVersion,
  VERSIONS_SHARD,
  versionsShardSchema,
} from '../model/published/versionHistory.ts';
import { type Loaded, manifestQuery, useShard } from './dataset.ts';

/**
 * Hooks for shards of lazy-loaded views, in a module of their own so that their schemas stay out of the first
 * chunk.
 */

export const useCounties = (wanted = true) => useShard(COUNTIES_SHARD, countiesShardSchema, wanted);
export const useDeck = (deck: string, wanted = true) => useShard(deckShard(deck), deckShardSchema, wanted);
/** A page of the document list, where it has several. */
export const useSourcesPage = (page: number, wanted: boolean) =>
  useShard(sourcesShard(page), sourcesShardSchema, wanted);
export const useReview = (wanted = true) => useShard(REVIEW_SHARD, reviewShardSchema, wanted);

const NONE: Loaded<PublishedVersion[]> = { state: 'ready', data: [] };

/** The versions that were published, oldest first; empty where the dataset lists none. */
export function useVersions(): Loaded<PublishedVersion[]> {
  const manifest = useQuery(manifestQuery);
  const listed = manifest.data?.files[VERSIONS_SHARD] !== undefined;
  const shard = useShard(VERSIONS_SHARD, versionsShardSchema, listed);
  if (manifest.data && !listed) return NONE;
  return shard.state === 'ready' ? { state: 'ready', data: shard.data.published } : shard;
}
