import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type * as v from 'valibot';
import {
  type CoreShard,
  coreShardSchema,
  type DomainShard,
  documentShardSchema,
  domainShardSchema,
  type Manifest,
  manifestSchema,
} from '../model/dataset.ts';
import { type MapDrawing, mapDrawingSchema } from '../model/mapDrawing.ts';
import {
  CORE_SHARD,
  dataPath,
  documentShard,
  domainOfShard,
  domainShard,
  MANIFEST_PATH,
  mapShard,
} from '../model/paths.ts';
import { DatasetError } from './datasetError.ts';
import { readChecked } from './readSiteFile.ts';
import { parseShape, parseShard } from './verifyFile.ts';

/** Keys begin with `dataset`; a shard's key holds the version of the manifest that named it. */
const ROOT = 'dataset';

export const manifestQuery = queryOptions({
  queryKey: [ROOT, 'manifest'],
  queryFn: async (): Promise<Manifest> =>
    readChecked(MANIFEST_PATH, undefined, (text) => parseShape(manifestSchema, text, MANIFEST_PATH)),
});

function shardQuery<T>(shard: string, schema: v.GenericSchema<unknown, T>, manifest: Manifest | undefined) {
  return queryOptions({
    queryKey: [ROOT, manifest?.version ?? null, shard],
    enabled: manifest !== undefined,
    queryFn: async (): Promise<T> => {
      if (!manifest) throw new DatasetError('missing', MANIFEST_PATH, '清单尚未读到');
      const entry = manifest.files[shard];
      if (!entry) throw new DatasetError('missing', dataPath(shard), '清单中没有登记这个文件');
      return readChecked(dataPath(shard), entry.sha256.slice(0, 12), (text) =>
        parseShard(manifest, shard, text, schema),
      );
    },
  });
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly data: T };

export interface ReadAhead {
  readonly core: CoreShard;
  /** By the code of what each shows. */
  readonly maps: ReadonlyMap<string, MapDrawing>;
  readonly domains: readonly DomainShard[];
}

/**
 * Reads manifest and shards ahead of any component, so that a page can be drawn in one pass.
 * Throws `DatasetError`.
 */
export async function readAhead(client: QueryClient): Promise<ReadAhead> {
  const manifest = await client.fetchQuery(manifestQuery);
  const read = <T>(shard: string, schema: v.GenericSchema<unknown, T>) =>
    client.fetchQuery(shardQuery(shard, schema, manifest));
  const core = await read(CORE_SHARD, coreShardSchema);
  const maps = new Map<string, MapDrawing>();
  for (const { adcode } of core.maps) maps.set(adcode, await read(mapShard(adcode), mapDrawingSchema));
  const shards = Object.keys(manifest.files).flatMap((file) => domainOfShard(file) ?? []);
  const domains = await Promise.all(shards.map((domain) => read(domainShard(domain), domainShardSchema)));
  return { core, maps, domains };
}

/**
 * Reads what the page of a domain, or the overview, is drawn from, so that it can be drawn in one
 * pass; resolves to the version of the dataset. Rejects with `DatasetError`.
 */
export async function readPageAhead(client: QueryClient, page: string): Promise<string> {
  const manifest = await client.fetchQuery(manifestQuery);
  await Promise.all([
    client.fetchQuery(shardQuery(CORE_SHARD, coreShardSchema, manifest)),
    client.fetchQuery(shardQuery(domainShard(page), domainShardSchema, manifest)),
  ]);
  return manifest.version;
}

/** Reads what the frame round every view says; what cannot be read is said by the view that needs it. */
export async function readFrameAhead(client: QueryClient): Promise<void> {
  try {
    const manifest = await client.fetchQuery(manifestQuery);
    await client.fetchQuery(shardQuery(CORE_SHARD, coreShardSchema, manifest));
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
}

/** One shard, checked against the manifest and its schema. */
export function useShard<T>(shard: string, schema: v.GenericSchema<unknown, T>, wanted = true): Loaded<T> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery);
  const query = shardQuery(shard, schema, manifest.data);
  const result = useQuery({ ...query, enabled: wanted && manifest.data !== undefined });
  const error = manifest.error ?? result.error;
  // The manifest is asked for again as well: a stale shard may mean that the manifest is the old one.
  if (error) return { state: 'error', error, retry: () => void client.resetQueries({ queryKey: [ROOT] }) };
  return result.data === undefined ? { state: 'loading' } : { state: 'ready', data: result.data };
}

export const useCore = () => useShard(CORE_SHARD, coreShardSchema);
/** A map by the code of what it shows; never ready where none is wanted. */
export const useMapDrawing = (adcode: string | null) =>
  useShard(mapShard(adcode ?? ''), mapDrawingSchema, adcode !== null);
export const useDomain = (domain: string, wanted = true) =>
  useShard(domainShard(domain), domainShardSchema, wanted);
/** Several shards at once; the first error wins, and nothing is ready until all are. */
function useShards<T>(shards: readonly string[], schema: v.GenericSchema<unknown, T>): Loaded<T[]> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery);
  const results = useQueries({
    queries: shards.map((shard) => shardQuery(shard, schema, manifest.data)),
    combine: combineShards<T>,
  });
  const error = manifest.error ?? results.error;
  if (error) return { state: 'error', error, retry: () => void client.resetQueries({ queryKey: [ROOT] }) };
  return results.data ? { state: 'ready', data: results.data } : { state: 'loading' };
}

/** Module-level, so that the combined list keeps its identity between renders. */
function combineShards<T>(results: Array<UseQueryResult<T>>): {
  error: Error | null;
  data: T[] | null;
} {
  const loaded = results.flatMap((result) => result.data ?? []);
  return {
    error: results.find((result) => result.error)?.error ?? null,
    data: loaded.length === results.length ? loaded : null,
  };
}

export const useDomains = (domains: readonly string[]): Loaded<DomainShard[]> =>
  useShards(domains.map(domainShard), domainShardSchema);
export const useDocuments = (docs: readonly string[]) =>
  useShards(docs.map(documentShard), documentShardSchema);
export const useDocument = (doc: string, wanted = true) =>
  useShard(documentShard(doc), documentShardSchema, wanted);
