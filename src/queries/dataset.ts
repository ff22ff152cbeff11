import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type * as v from 'valibot';
import { bucketOf } from '../model/fields/locations.ts';
import {
  CORE_SHARD,
  dataPath,
  documentShard,
  domainShard,
  filesShard,
  MANIFEST_PATH,
  mapShard,
} from '../model/paths.ts';
import {
  type CoreShard,
  coreShardSchema,
  type DocumentHeader,
  documentShardSchema,
  domainShardSchema,
} from '../model/published/dataset.ts';
import {
  type FileList,
  filesShardSchema,
  type Manifest,
  manifestSchema,
} from '../model/published/manifest.ts';
import { mapGeometrySchema } from '../model/published/mapGeometry.ts';
import { DatasetError, unlistedError } from './datasetError.ts';
import { fetchChecked } from './fetchSiteFile.ts';
import { hashTextAsync, parseShape, parseShard } from './verifyFile.ts';

/** Keys begin with `dataset`; a shard's key holds the version of the manifest that named it. */
const ROOT = 'dataset';

export const manifestQuery = queryOptions({
  queryKey: [ROOT, 'manifest'],
  queryFn: async (): Promise<Manifest> =>
    fetchChecked(MANIFEST_PATH, undefined, (text) => parseShape(manifestSchema, text, MANIFEST_PATH)),
});

/** What the manifest says of a file, or the list of it that the file was dealt out to. */
async function findEntry(client: QueryClient, manifest: Manifest, shard: string): Promise<FileList[string]> {
  const first = manifest.files[shard];
  if (first || manifest.lists === 0) return first ?? unlisted(shard);
  const list = filesShard(bucketOf(shard, manifest.lists));
  const { files } = await client.fetchQuery(shardQuery(list, filesShardSchema, manifest));
  return files[shard] ?? unlisted(shard);
}

function unlisted(shard: string): never {
  throw unlistedError(dataPath(shard));
}

/** The headers with those of documents that came with a page which cites them. */
export function addDocuments(core: CoreShard, documents: readonly DocumentHeader[] = []): CoreShard {
  const known = new Set(core.documents.map(({ id }) => id));
  const further = documents.filter(({ id }) => !known.has(id));
  return further.length === 0 ? core : { ...core, documents: [...core.documents, ...further] };
}

/** Headers of documents that came with what cites them go to the others, where everything looks for them. */
async function takeDocuments(client: QueryClient, manifest: Manifest, data: unknown): Promise<void> {
  const { documents } = data as { readonly documents?: readonly DocumentHeader[] };
  if (documents === undefined || documents.length === 0) return;
  const core = coreQuery(manifest);
  await client.fetchQuery(core);
  client.setQueryData(core.queryKey, (now: CoreShard | undefined) => now && addDocuments(now, documents));
}

export function shardQuery<T>(
  shard: string,
  schema: v.GenericSchema<unknown, T>,
  manifest: Manifest | undefined,
) {
  return queryOptions({
    queryKey: [ROOT, manifest?.version ?? null, shard],
    enabled: manifest !== undefined,
    queryFn: async ({ client }): Promise<T> => {
      if (!manifest) throw new DatasetError('missing', MANIFEST_PATH, '清单尚未读到');
      const entry = await findEntry(client, manifest, shard);
      const data = await fetchChecked(dataPath(shard), entry.sha256.slice(0, 12), async (text) =>
        parseShard(manifest, shard, text, schema, entry, await hashTextAsync(text)),
      );
      if (shard !== CORE_SHARD) await takeDocuments(client, manifest, data);
      return data;
    },
  });
}

export const coreQuery = (manifest: Manifest | undefined) =>
  shardQuery(CORE_SHARD, coreShardSchema, manifest);
export const pageQuery = (domain: string, page: number, manifest: Manifest | undefined) =>
  shardQuery(domainShard(domain, page), domainShardSchema, manifest);

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly data: T };

export interface PageRef {
  readonly domain: string;
  readonly page: number;
}

/** Every page of domains; the overview has one. */
export const pageRefs = (core: CoreShard, domains: readonly string[]): PageRef[] =>
  domains.flatMap((domain) => {
    const count = core.domains.find(({ id }) => id === domain)?.pages ?? 1;
    return Array.from({ length: count }, (_, at) => ({ domain, page: at + 1 }));
  });

/**
 * Reads what the page of a domain, or the overview, is drawn from, so that it can be drawn in one
 * pass; resolves to the version of the dataset. Rejects with `DatasetError`.
 */
export async function prefetchPage(client: QueryClient, page: string): Promise<string> {
  const manifest = await client.fetchQuery(manifestQuery);
  await Promise.all([
    client.fetchQuery(coreQuery(manifest)),
    client.fetchQuery(pageQuery(page, 1, manifest)),
  ]);
  return manifest.version;
}

/** Reads what the frame round every view says; what cannot be read is said by the view that needs it. */
export async function prefetchShell(client: QueryClient): Promise<void> {
  try {
    const manifest = await client.fetchQuery(manifestQuery);
    await client.fetchQuery(coreQuery(manifest));
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
export const useMapGeometry = (adcode: string | null) =>
  useShard(mapShard(adcode ?? ''), mapGeometrySchema, adcode !== null);
/** A page of a domain, the first unless another is named. */
export const useDomain = (domain: string, wanted = true, page = 1) =>
  useShard(domainShard(domain, page), domainShardSchema, wanted);
/** Several shards at once; the first error wins, and nothing is ready until all are. */
export function useShards<T>(shards: readonly string[], schema: v.GenericSchema<unknown, T>): Loaded<T[]> {
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

export const useDocuments = (docs: readonly string[]) =>
  useShards(docs.map(documentShard), documentShardSchema);
export const useDocument = (doc: string, wanted = true) =>
  useShard(documentShard(doc), documentShardSchema, wanted);
