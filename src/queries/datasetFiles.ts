import type * as v from 'valibot';
import { bucketOf } from '../model/fields/locations.ts';
import { dataPath, filesShard, MANIFEST_PATH } from '../model/paths.ts';
import {
  type FileList,
  filesShardSchema,
  type Manifest,
  manifestSchema,
} from '../model/published/manifest.ts';
import { DatasetError } from './datasetError.ts';
import { hashText } from './verify/hashText.ts';
import { checkListed, parseShape } from './verifyFile.ts';

/**
 * Checks a shard whose text is at hand against its entry in the manifest or a bucket, then its shape. Throws
 * `DatasetError`: `missing`, `stale`, `truncated`, `tampered` or `malformed`.
 */
export function parseShard<T>(
  manifest: Manifest,
  shard: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
  entry: FileList[string] | undefined = manifest.files[shard],
): T {
  checkListed(manifest, shard, text, entry, hashText(text));
  return parseShape(schema, text, dataPath(shard));
}

/** File texts by site path, `data/…`. */
export type DatasetFiles = Readonly<Record<string, string>>;

export interface DatasetReader {
  readonly manifest: Manifest;
  /**
   * Reads one shard and checks it against the manifest and its schema, as the browser does. Throws
   * `DatasetError`.
   */
  readonly read: <T>(shard: string, schema: v.GenericSchema<unknown, T>) => T;
}

/** Opens a dataset of which all files are available, as at build time. Throws `DatasetError`. */
export function openDataset(files: DatasetFiles): DatasetReader {
  const textOf = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new DatasetError('missing', path, '数据集中没有这个文件');
    return text;
  };
  const manifest = parseShape(manifestSchema, textOf(MANIFEST_PATH), MANIFEST_PATH);
  const parse = <T>(
    shard: string,
    schema: v.GenericSchema<unknown, T>,
    entry: FileList[string] | undefined,
  ): T => parseShard(manifest, shard, textOf(dataPath(shard)), schema, entry);
  const lists = new Map<string, FileList>();
  const readList = (name: string): FileList => {
    const list = lists.get(name) ?? parse(name, filesShardSchema, manifest.files[name]).files;
    lists.set(name, list);
    return list;
  };
  return {
    manifest,
    read: (shard, schema) => {
      const named = manifest.files[shard];
      // A file that the manifest does not list is in one of its buckets.
      const isListed = named === undefined && manifest.lists > 0;
      return parse(
        shard,
        schema,
        isListed ? readList(filesShard(bucketOf(shard, manifest.lists)))[shard] : named,
      );
    },
  };
}
