import { splitIntoBuckets } from '../../../src/model/fields/locations.ts';
import {
  CATALOGUE_DIRECTORY,
  CORE_SHARD,
  COUNTIES_SHARD,
  domainOfShard,
  filesShard,
  REVIEW_SHARD,
  SEARCH_DIRECTORY,
} from '../../../src/model/paths.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import { DATASET_SCHEMA, type FileList, type Manifest } from '../../../src/model/published/manifest.ts';
import { VERSIONS_SHARD } from '../../../src/model/published/versionHistory.ts';
import { sha256 } from '../read/originals.ts';

/**
 * Whether a visit may begin with this file. Their number depends on domains, decks and maps, and not on the
 * size of the dataset.
 */
const isFirst = (path: string): boolean =>
  path === CORE_SHARD ||
  path === COUNTIES_SHARD ||
  path === REVIEW_SHARD ||
  path === SEARCH_DIRECTORY ||
  path === CATALOGUE_DIRECTORY ||
  path === VERSIONS_SHARD ||
  domainOfShard(path) !== null ||
  /^(?:decks|map|open)\//.test(path);

const entryOf = (text: string) => ({ sha256: sha256(text), bytes: Buffer.byteLength(text) });

/**
 * Builds the manifest, and the buckets of hashes of files that are fetched on demand. A bucket is listed in
 * the manifest itself, so that every hash is protected by a chain of hashes.
 */
export function buildManifest(
  files: ReadonlyMap<string, string>,
  version: string,
  serialise: (value: unknown) => string,
): { manifest: Manifest; lists: Map<string, string> } {
  const all = [...files].map(([path, text]) => [path, entryOf(text)] as const);
  const lists = new Map(
    splitIntoBuckets(all.filter(([path]) => !isFirst(path))).map((list: FileList, at) => [
      filesShard(at),
      serialise({ version, files: list }),
    ]),
  );
  const first = [
    ...all.filter(([path]) => isFirst(path)),
    ...[...lists].map(([path, text]) => [path, entryOf(text)] as const),
  ];
  return {
    manifest: {
      schema: DATASET_SCHEMA,
      version,
      files: Object.fromEntries(first),
      lists: lists.size,
    },
    lists,
  };
}

/** Ids of the documents that records cite. */
export const citedDocumentIds = (records: readonly PublishedRecord[]): Set<string> =>
  new Set(records.flatMap(({ evidence }) => evidence.map(({ doc }) => doc)));
