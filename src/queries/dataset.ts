import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { bucketOf } from '../model/fields/locations.ts';
import {
  CORE_SHARD,
  dataPath,
  documentShard,
  domainShard,
  filesShard,
  MANIFEST_PATH,
  mapShard,
  revisionOf,
} from '../model/paths.ts';
import type { CoreShard, DocumentHeader } from '../model/published/dataset.ts';
import type { FileList, Manifest } from '../model/published/manifest.ts';
import { DatasetError, unlistedError } from './datasetError.ts';
import { fetchChecked } from './fetchSiteFile.ts';
import { IS_COPY, IS_SINGLE_FILE } from './oneFile.ts';
import { lateShape, parseListed, parseManifest, type Shape } from './verify/lateShapes.ts';
import { checkListed, hashTextAsync } from './verifyFile.ts';

/** Query keys begin with `dataset`; a shard's key includes the version of the manifest that listed it. */
export const DATASET_KEY = 'dataset';

/** Reads everything anew, where something that was taken turns out to have another shape. */
const readAnew = (client: QueryClient) => () => void client.resetQueries({ queryKey: [DATASET_KEY] });

export const manifestQuery = queryOptions({
  queryKey: [DATASET_KEY, 'manifest'],
  queryFn: async ({ client }): Promise<Manifest> =>
    fetchChecked(MANIFEST_PATH, undefined, async (text) => {
      const manifest = await parseManifest(text, MANIFEST_PATH, readAnew(client));
      if (IS_COPY) {
        const { checkVersion } = await import('./checkVersion.ts');
        await checkVersion(manifest, globalThis.__YOUJU_FILES__ ?? {});
      }
      return manifest;
    }),
});

/** The entry of a file in the manifest, or in the bucket to which the manifest leaves it. */
async function findEntry(client: QueryClient, manifest: Manifest, shard: string): Promise<FileList[string]> {
  const first = manifest.files[shard];
  if (first || manifest.lists === 0) return first ?? unlisted(shard);
  const list = filesShard(bucketOf(shard, manifest.lists));
  const { files } = await client.fetchQuery(shardQuery(list, lateShape('files'), manifest));
  return files[shard] ?? unlisted(shard);
}

function unlisted(shard: string): never {
  throw unlistedError(dataPath(shard));
}

/** Adds the document headers that came with a page to those of the core shard. */
export function addDocuments(core: CoreShard, documents: readonly DocumentHeader[] = []): CoreShard {
  const known = new Set(core.documents.map(({ id }) => id));
  const further = documents.filter(({ id }) => !known.has(id));
  return further.length === 0 ? core : { ...core, documents: [...core.documents, ...further] };
}

/**
 * Adds document headers that came with a shard to those of the core shard, where all components look them up.
 */
async function addDocumentHeaders(client: QueryClient, manifest: Manifest, data: unknown): Promise<void> {
  const { documents } = data as { readonly documents?: readonly DocumentHeader[] };
  if (documents === undefined || documents.length === 0) return;
  const core = coreQuery(manifest);
  await client.fetchQuery(core);
  client.setQueryData(core.queryKey, (now: CoreShard | undefined) => now && addDocuments(now, documents));
}

/** How long, in milliseconds, an answer holds on whether the site has another dataset by now. */
const CURRENT_MS = 5_000;

/**
 * Reads the manifest anew after a shard has failed: an update of the site may have taken the shard away. Where the
 * site has another dataset by now, every view goes over to it.
 */
async function followUpdate(client: QueryClient, manifest: Manifest): Promise<void> {
  const now = await client
    .fetchQuery({ ...manifestQuery, queryKey: [DATASET_KEY, 'current'], staleTime: CURRENT_MS })
    // The failed shard is reported; that the manifest fails too adds nothing.
    .catch(() => manifest);
  if (now.version !== manifest.version) client.setQueryData(manifestQuery.queryKey, now);
}

export function shardQuery<T>(shard: string, shape: Shape<T>, manifest: Manifest | undefined) {
  return queryOptions({
    queryKey: [DATASET_KEY, manifest?.version ?? null, shard],
    enabled: manifest !== undefined,
    queryFn: async ({ client }): Promise<T> => {
      if (!manifest) throw new DatasetError('missing', MANIFEST_PATH, '清单尚未读到');
      const entry = await findEntry(client, manifest, shard);
      const data = await fetchChecked(dataPath(shard), revisionOf(entry.sha256), async (text) => {
        if (IS_SINGLE_FILE) await (await import('./checkVersion.ts')).checkDigest(shard, text);
        checkListed(manifest, shard, text, entry, await hashTextAsync(text));
        return parseListed(shape, text, dataPath(shard), readAnew(client));
      }).catch(async (error: unknown) => {
        await followUpdate(client, manifest);
        throw error;
      });
      if (shard !== CORE_SHARD) await addDocumentHeaders(client, manifest, data);
      return data;
    },
  });
}

const CORE = lateShape('core');
const DOMAIN = lateShape('domain');
const DOCUMENT = lateShape('document');
const MAP = lateShape('map');

export const coreQuery = (manifest: Manifest | undefined) => shardQuery(CORE_SHARD, CORE, manifest);
export const pageQuery = (domain: string, page: number, manifest: Manifest | undefined) =>
  shardQuery(domainShard(domain, page), DOMAIN, manifest);

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly data: T };

export interface PageRef {
  readonly domain: string;
  readonly page: number;
}

/** References to all pages of the given domains; the overview has one. */
export const pageRefs = (core: CoreShard, domains: readonly string[]): PageRef[] =>
  domains.flatMap((domain) => {
    const count = core.domains.find(({ id }) => id === domain)?.pages ?? 1;
    return Array.from({ length: count }, (_, at) => ({ domain, page: at + 1 }));
  });

export interface LoadedPage {
  /** Version of the dataset. */
  readonly version: string;
  /** On how many pages the domain is. */
  readonly pages: number;
}

/**
 * Prefetches what the first page of a domain, or the overview, is rendered from, so that it can be hydrated in
 * one pass. Rejects with `DatasetError`.
 */
export async function prefetchPage(client: QueryClient, page: string): Promise<LoadedPage> {
  const manifest = await client.fetchQuery(manifestQuery);
  const [core] = await Promise.all([
    client.fetchQuery(coreQuery(manifest)),
    client.fetchQuery(pageQuery(page, 1, manifest)),
  ]);
  return { version: manifest.version, pages: pageRefs(core, [page]).length };
}

/**
 * Prefetches the data of the shell. Errors are ignored here, because the view that needs the data reports
 * them.
 */
export async function prefetchShell(client: QueryClient): Promise<void> {
  try {
    const manifest = await client.fetchQuery(manifestQuery);
    await client.fetchQuery(coreQuery(manifest));
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
}

/** One shard, checked against the manifest and its schema. */
export function useShard<T>(shard: string, shape: Shape<T>, wanted = true): Loaded<T> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery);
  const query = shardQuery(shard, shape, manifest.data);
  const result = useQuery({ ...query, enabled: wanted && manifest.data !== undefined });
  const error = manifest.error ?? result.error;
  // Fetch the manifest again as well: a stale shard may mean that the manifest is outdated.
  if (error)
    return { state: 'error', error, retry: () => void client.resetQueries({ queryKey: [DATASET_KEY] }) };
  return result.data === undefined ? { state: 'loading' } : { state: 'ready', data: result.data };
}

export const useCore = () => useShard(CORE_SHARD, CORE);
/** The geometry of a map, by the code of the area; never ready where the code is null. */
export const useMapGeometry = (adcode: string | null) =>
  useShard(mapShard(adcode ?? ''), MAP, adcode !== null);
/** A page of a domain, by default the first. */
export const useDomain = (domain: string, wanted = true, page = 1) =>
  useShard(domainShard(domain, page), DOMAIN, wanted);
/** Several shards at once; ready when all of them are, and failed with the first error. */
export function useShards<T>(shards: readonly string[], shape: Shape<T>): Loaded<T[]> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery);
  const results = useQueries({
    queries: shards.map((shard) => shardQuery(shard, shape, manifest.data)),
    combine: combineShards<T>,
  });
  const error = manifest.error ?? results.error;
  if (error)
    return { state: 'error', error, retry: () => void client.resetQueries({ queryKey: [DATASET_KEY] }) };
  return results.data ? { state: 'ready', data: results.data } : { state: 'loading' };
}

/** At module level, so that the combined list keeps its identity between renders. */
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

export const useDocuments = (docs: readonly string[]) => useShards(docs.map(documentShard), DOCUMENT);
export const useDocument = (doc: string, wanted = true) => useShard(documentShard(doc), DOCUMENT, wanted);
