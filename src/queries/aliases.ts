import type { QueryClient } from '@tanstack/react-query';
import { aliasesShardSchema, type FindAlias, indexAliases, withdrawnText } from '../model/fields/alias.ts';
import { ALIASES_SHARD } from '../model/paths.ts';
import { moveAddress } from '../model/select/movedAddress.ts';
import { manifestQuery, shardQuery } from './dataset.ts';

/** Aliases are fetched only when an address contains an unknown id, so that no first page waits for them. */

/** Rejects with `DatasetError`. */
export async function fetchAliases(client: QueryClient): Promise<FindAlias> {
  const manifest = await client.fetchQuery(manifestQuery);
  const { aliases } = await client.fetchQuery(shardQuery(ALIASES_SHARD, aliasesShardSchema, manifest));
  return indexAliases(aliases);
}

/** Where an address leads now. */
export interface MovedTo {
  /** The current address; null where it did not change. */
  readonly path: string | null;
  /** One line for each withdrawn id: why it was withdrawn. */
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
