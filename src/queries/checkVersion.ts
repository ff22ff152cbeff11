import { dataPath, MANIFEST_PATH, revisionOf } from '../model/paths.ts';
import { readVersionList, withoutVersion } from '../model/published/datasetVersion.ts';
import { filesShardSchema, type Manifest } from '../model/published/manifest.ts';
import { DatasetError } from './datasetError.ts';
import { hashText } from './verify/hashText.ts';
import { hashTextAsync, parseShape } from './verifyFile.ts';

type Files = Readonly<Record<string, string>>;

declare global {
  /** In the single file: digests of files that are built when they are first read, by site path. */
  var __YOUJU_DIGESTS__: Files | undefined;
}

const hashContent = (text: string): Promise<string> => hashTextAsync(withoutVersion(text));

/**
 * The version that follows from what the files of a copy say. Rejects with `DatasetError`: `missing` or `malformed`.
 */
export async function computeVersion(manifest: Manifest, files: Files): Promise<string> {
  const textOf = (shard: string): string => {
    const text = files[dataPath(shard)];
    if (text === undefined) throw new DatasetError('missing', dataPath(shard), '随附数据中没有这个文件');
    return text;
  };
  const digestOf = async (shard: string): Promise<string> =>
    globalThis.__YOUJU_DIGESTS__?.[dataPath(shard)] ?? hashContent(textOf(shard));
  try {
    return revisionOf(hashText(await readVersionList(manifest, textOf, digestOf)));
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    throw new DatasetError('malformed', MANIFEST_PATH, String(cause));
  }
}

/**
 * The first file of a copy that is not the one whose hash the manifest lists, directly or by a list; null where all
 * are. Throws `DatasetError`: `malformed`.
 */
export function findAltered({ files: first }: Manifest, files: Files): DatasetError | null {
  for (const [shard, { sha256 }] of Object.entries(first)) {
    // Downloads are files of their own beside the page, or are left out.
    if (shard.startsWith('open/')) continue;
    const path = dataPath(shard);
    const hash = hashText(files[path] ?? '');
    if (hash !== sha256)
      return new DatasetError('tampered', path, `应为 ${revisionOf(sha256)}，实为 ${revisionOf(hash)}`);
    if (!shard.startsWith('files/')) continue;
    const list = parseShape(filesShardSchema, files[path] ?? '', path);
    const further = findAltered({ ...list, schema: 1, lists: 0 }, files);
    if (further) return further;
  }
  return null;
}

/**
 * Computes the version of a copy's data and compares it with the one that they state: a person who alters a figure
 * can write new hashes beside it, but not keep the version. The page then takes nothing of the data. Rejects
 * with `DatasetError`: `tampered` with the file whose hash gives it away, else `mislabelled`; `missing`, `malformed`.
 */
export async function checkVersion(manifest: Manifest, files: Files): Promise<void> {
  const computed = await computeVersion(manifest, files);
  if (computed !== manifest.version)
    throw (
      findAltered(manifest, files) ??
      new DatasetError('mislabelled', MANIFEST_PATH, `标明 ${manifest.version}，由内容算得 ${computed}`)
    );
}

/**
 * Checks a file that was built when it was first read against the digest by which it went into the version. Rejects
 * with `DatasetError`: `tampered`.
 */
export async function checkDigest(shard: string, text: string): Promise<void> {
  const path = dataPath(shard);
  const stated = globalThis.__YOUJU_DIGESTS__?.[path];
  if (stated === undefined) return;
  const digest = await hashContent(text);
  if (digest !== stated)
    throw new DatasetError('tampered', path, `应为 ${revisionOf(stated)}，实为 ${revisionOf(digest)}`);
}
