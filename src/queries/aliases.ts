import type { QueryClient } from '@tanstack/react-query';
import { aliasesShardSchema, type FindAlias, indexAliases, withdrawnText } from '../model/fields/alias.ts';
import { ALIASES_SHARD } from '../model/paths.ts';
import { moveAddress } from '../model/select/movedAddress.ts';
import { manifestQuery, shardQuery } from './dataset.ts';

/** Fetched when an address names something that nothing bears any more: no first page waits for it. */

/** Rejects with `DatasetError`. */
export async function fetchAliases(client: QueryClient): Promise<FindAlias> {
  const manifest = await client.fetchQuery(manifestQuery);
  const { aliases } = await client.fetchQuery(shardQuery(ALIASES_SHARD, aliasesShardSchema, manifest));
  return indexAliases(aliases);
}

/** What became of an address. */
export interface MovedTo {
  /** Where it leads today; null where it stays as it is. */
  readonly path: string | null;
  /** Why a part of it leads nowhere, a line each. */
  readonly withdrawn: readonly string[];
}

/** Rejects with `DatasetError`. */
export async function fetchMovedAddress(
  client: QueryClient,
  pathname: string,
  search: string,
): Promise<MovedTo> {
  const { path, withdrawn } = moveAddress(pathname, search, await fetchAliases(client));
  return { path, withdrawn: withdrawn.map(withdrawnText) };
}
