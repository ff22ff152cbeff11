import * as v from 'valibot';
import { filesShardSchema, type Manifest } from './manifest.ts';

/**
 * The version of a dataset is a digest of what it says. It is computed when the dataset is published, and again
 * wherever all files are at hand, so that it need not be believed.
 */

/**
 * Whether the version depends on a file: lists of hashes and downloads follow from the others, and the history names
 * the version itself.
 */
const isVersioned = (path: string): boolean => !/^(?:open\/|files\/|(?:manifest|versions)\.json$)/.test(path);

/** The text of a file with its version left empty, of which its digest is computed. */
export const withoutVersion = (text: string): string =>
  text.replace(/^(\{\s*"version":\s*")[0-9a-f]*"/, '$1"');

/**
 * The text whose SHA-256 begins with the version: a line for each file as `sha256sum` writes it, in the order of
 * their paths. `digests` are the hashes of the texts with an empty version, by path below `data/`.
 */
export function versionList(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}

/** The names of all files of a dataset: those in the manifest, and those in the lists that it names. */
function listShards({ files: first }: Manifest, textOf: (shard: string) => string): string[] {
  const names = Object.keys(first);
  const lists = names.filter((name) => /^files\/\d+\.json$/.test(name));
  const further = lists.flatMap((list) =>
    Object.keys(v.parse(filesShardSchema, JSON.parse(textOf(list))).files),
  );
  return [...names, ...further].filter(isVersioned);
}

/**
 * The list of which the version of a published dataset is computed; `digestOf` is the hash of a file without its
 * version. Rejects with what the two throw, and on a malformed list.
 */
export async function readVersionList(
  manifest: Manifest,
  textOf: (shard: string) => string,
  digestOf: (shard: string) => Promise<string>,
): Promise<string> {
  const digests = listShards(manifest, textOf).map(
    async (shard): Promise<[string, string]> => [shard, await digestOf(shard)],
  );
  return versionList(new Map(await Promise.all(digests)));
}
