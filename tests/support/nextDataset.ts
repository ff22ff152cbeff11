import { createHash } from 'node:crypto';
import { contentPath, MANIFEST_PATH, revisionOf } from '../../src/model/paths.ts';
import type { FileList, Manifest } from '../../src/model/published/manifest.ts';

/** Files of a site by path: what a server has of a dataset. */
export type SiteData = ReadonlyMap<string, string>;

const entryOf = (text: string): FileList[string] => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
});

const LIST = /^files\/[0-9]+\.json$/;

/**
 * The dataset of `shards` (texts by shard, the manifest among them) as a later version with some texts edited,
 * under the names that a built site gives its files.
 */
export function nextDataset(
  shards: ReadonlyMap<string, string>,
  version: string,
  edit: (shard: string, text: string) => string,
): SiteData {
  const manifest = JSON.parse(shards.get('manifest.json') ?? '') as Manifest;
  const renamed = (text: string) =>
    text.replace(`"version": "${manifest.version}"`, `"version": "${version}"`);
  const texts = new Map<string, string>();
  for (const [shard, text] of shards)
    if (shard !== 'manifest.json' && !LIST.test(shard)) texts.set(shard, renamed(edit(shard, text)));
  const listed = (files: FileList): FileList =>
    Object.fromEntries(Object.keys(files).map((shard) => [shard, entryOf(texts.get(shard) ?? '')]));
  for (const [shard, text] of shards)
    if (LIST.test(shard)) {
      const list = JSON.parse(renamed(text)) as { version: string; files: FileList };
      texts.set(shard, JSON.stringify({ ...list, files: listed(list.files) }));
    }
  const site = [...texts].map(([shard, text]): [string, string] => [
    contentPath(`data/${shard}`, revisionOf(entryOf(text).sha256)),
    text,
  ]);
  return new Map([
    ...site,
    [MANIFEST_PATH, JSON.stringify({ ...manifest, version, files: listed(manifest.files) })],
  ]);
}
