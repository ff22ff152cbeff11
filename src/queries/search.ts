import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type * as v from 'valibot';
import {
  dataPath,
  LEXICON_SHARD,
  SEARCH_DIRECTORY,
  searchEntriesShard,
  searchTermsShard,
} from '../model/paths.ts';
import type { Manifest } from '../model/published/manifest.ts';
import {
  ENTRIES_PER_PART,
  type SearchDirectory,
  type SearchEntry,
  searchDirectorySchema,
  searchEntriesSchema,
  searchTermsSchema,
} from '../model/published/searchShard.ts';
import {
  answerQuery,
  type FoundAnswer,
  type FoundGroup,
  type SearchOptions,
} from '../model/search/searchQuery.ts';
import { askInScript, type ScriptTable, simplifyQuestion } from '../model/search/typedScript.ts';
import { DATASET_KEY, type Loaded, manifestQuery, shardQuery, useShard, useShards } from './dataset.ts';
import { DatasetError } from './datasetError.ts';

export interface SearchResult {
  readonly entry: SearchEntry;
  /** Words of the question that it has not. */
  readonly missing: readonly string[];
}

export interface SearchGroup extends Pick<FoundGroup, 'group' | 'total'> {
  /** Results, best first. */
  readonly results: readonly SearchResult[];
}

export interface SearchAnswer extends Omit<FoundAnswer, 'groups'> {
  readonly groups: readonly SearchGroup[];
}

/** Fetches the parts that a query touches, unless they are cached. Rejects with `DatasetError`. */
export type Search = (query: string, options: SearchOptions) => Promise<SearchAnswer>;

/**
 * A question in simplified characters, or as it was typed where the list of characters cannot be had: what was found
 * without it still answers.
 */
async function plainQuestion(query: string, client: QueryClient, manifest: Manifest): Promise<string> {
  try {
    return simplifyQuestion(query, await client.fetchQuery(scriptQuery(manifest)));
  } catch (error) {
    if (error instanceof DatasetError) return query;
    throw error;
  }
}

/** The list of characters. Its schema is loaded apart, because few questions ask for it. */
const scriptQuery = (manifest: Manifest | undefined) =>
  queryOptions({
    queryKey: [DATASET_KEY, manifest?.version ?? null, 'script'],
    enabled: manifest !== undefined,
    queryFn: async ({ client }): Promise<ScriptTable> => {
      const { lexiconShardSchema } = await import('../model/published/lexiconShard.ts').catch(
        (cause: unknown): never => {
          throw new DatasetError('missing', dataPath(LEXICON_SHARD), String(cause));
        },
      );
      const lexicon = await client.fetchQuery(shardQuery(LEXICON_SHARD, lexiconShardSchema, manifest));
      return lexicon.traditional;
    },
  });

function searchIn(client: QueryClient, manifest: Manifest, directory: SearchDirectory): Search {
  const read = <T>(shard: string, schema: v.GenericSchema<unknown, T>) =>
    client.fetchQuery(shardQuery(shard, schema, manifest));
  const readEntry = async (entry: number): Promise<SearchEntry[]> => {
    const part = await read(searchEntriesShard(Math.floor(entry / ENTRIES_PER_PART)), searchEntriesSchema);
    const found = part.entries[entry % ENTRIES_PER_PART];
    return found ? [found] : [];
  };
  return async (query, options) => {
    const readTerms = (part: number) => read(searchTermsShard(part), searchTermsSchema);
    const { groups, ...answer } = await askInScript(
      query,
      (asked) => answerQuery(asked, directory, readTerms, options),
      (asked) => plainQuestion(asked, client, manifest),
    );
    const results = async ({ entry, missing }: FoundGroup['entries'][number]): Promise<SearchResult[]> =>
      (await readEntry(entry)).map((found) => ({ entry: found, missing }));
    return {
      ...answer,
      groups: await Promise.all(
        groups.map(async ({ group, total, entries }) => ({
          group,
          total,
          results: (await Promise.all(entries.map(results))).flat(),
        })),
      ),
    };
  };
}

/** The search function, once the index directory is loaded. */
export function useSearch(): Loaded<Search> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery).data;
  const directory = useShard(SEARCH_DIRECTORY, searchDirectorySchema);
  const data = directory.state === 'ready' ? directory.data : null;
  const search = useMemo(
    () => (data && manifest ? searchIn(client, manifest, data) : null),
    [client, manifest, data],
  );
  if (directory.state !== 'ready') return directory;
  return search ? { state: 'ready', data: search } : { state: 'loading' };
}

/** The most index parts that a presenter window preloads. */
const MOST_PARTS = 128;
const NO_PARTS: readonly string[] = [];

/**
 * Preloads the whole index, so that search works without network; of a large index only the directory. The list of
 * characters comes along: a presenter may type in traditional ones.
 */
export function usePreloadedSearch(): Loaded<unknown> {
  const script = useQuery(scriptQuery(useQuery(manifestQuery).data));
  const directory = useShard(SEARCH_DIRECTORY, searchDirectorySchema);
  const data = directory.state === 'ready' ? directory.data : null;
  const [terms, entries] = useMemo(() => {
    const count = Math.ceil((data?.entries ?? 0) / ENTRIES_PER_PART);
    if (!data || data.terms.length + count > MOST_PARTS) return [NO_PARTS, NO_PARTS];
    return [
      data.terms.map((_, part) => searchTermsShard(part)),
      Array.from({ length: count }, (_, part) => searchEntriesShard(part)),
    ];
  }, [data]);
  const list: Loaded<unknown> = script.error
    ? { state: 'error', error: script.error, retry: () => void script.refetch() }
    : script.data
      ? { state: 'ready', data: script.data }
      : { state: 'loading' };
  const parts = [
    directory,
    list,
    useShards(terms, searchTermsSchema),
    useShards(entries, searchEntriesSchema),
  ];
  return parts.find(({ state }) => state !== 'ready') ?? directory;
}
