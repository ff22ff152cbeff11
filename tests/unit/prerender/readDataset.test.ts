import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataPath, filesShard, MANIFEST_PATH, mapShard } from '../../../src/model/paths.ts';
import type { Manifest } from '../../../src/model/published/manifest.ts';
import { createDatasetClient, readDataset } from '../../../src/prerender/readDataset.ts';
import { coreQuery, manifestQuery, pageQuery } from '../../../src/queries/dataset.ts';
import { readTexts } from '../../../tools/plugins/bundle.ts';

const texts = readTexts('public/data', 'data/');
const manifest = JSON.parse(texts[MANIFEST_PATH] ?? '') as Manifest;
const dataset = readDataset(texts);

const entryOf = (text: string) => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
});

/** The same files, some of which the manifest leaves to its only bucket. */
function withList(shards: readonly string[]): Record<string, string> {
  const name = filesShard(0);
  const listed = Array.from({ length: manifest.lists }, (_, at) => {
    const list = JSON.parse(texts[dataPath(filesShard(at))] ?? '') as { files: Manifest['files'] };
    return Object.entries(list.files);
  });
  const left = [
    ...listed.flat(),
    ...Object.entries(manifest.files).filter(([shard]) => shards.includes(shard)),
  ];
  const list = JSON.stringify({ version: manifest.version, files: Object.fromEntries(left) });
  const named = Object.entries(manifest.files).filter(([shard]) => !shards.includes(shard));
  const files = Object.fromEntries([...named, [name, entryOf(list)]]);
  return {
    ...texts,
    [dataPath(name)]: list,
    [MANIFEST_PATH]: JSON.stringify({ ...manifest, files, lists: 1 }),
  };
}

describe('a dataset that was read whole', () => {
  it('is what its files say, whatever files a page from disk has brought along', () => {
    globalThis.__YOUJU_FILES__ = { 'data/manifest.json': 'of another page' };
    try {
      expect(readDataset(texts).core).toEqual(dataset.core);
      expect(globalThis.__YOUJU_FILES__).toEqual({ 'data/manifest.json': 'of another page' });
    } finally {
      globalThis.__YOUJU_FILES__ = undefined;
    }
    expect(dataset.domains.length).toBeGreaterThan(3);
    expect(dataset.panels).toHaveLength(dataset.domains.flatMap(({ panels }) => panels).length);
  });

  it('is found where the manifest leaves a file to one of its lists', () => {
    const shards = [...dataset.maps.keys()].map(mapShard);
    expect(shards.length).toBeGreaterThan(0);
    expect(readDataset(withList(shards)).maps).toEqual(dataset.maps);
  });

  it.each([
    ['is not there', MANIFEST_PATH, undefined, '读取不到'],
    ['is not there', 'data/core.json', undefined, '读取不到'],
    ['was altered', 'data/core.json', `${texts['data/core.json']} `, '与清单登记的校验值不符'],
  ])('names a file that %s: %s', (_, path, text, reason) => {
    const files = { ...texts };
    if (text === undefined) delete files[path];
    else files[path] = text;
    expect(() => readDataset(files)).toThrow(`${path} ${reason}`);
  });

  it('stands in a client of its own for each drawing', () => {
    const [one, other] = [createDatasetClient(dataset), createDatasetClient(dataset)];
    one.removeQueries();
    expect(other.getQueryData(manifestQuery.queryKey)).toEqual(dataset.manifest);
    expect(other.getQueryData(coreQuery(dataset.manifest).queryKey)).toBe(dataset.core);
    for (const shard of dataset.domains)
      expect(
        other.getQueryData(pageQuery(shard.domain, shard.page ?? 1, dataset.manifest).queryKey),
        shard.domain,
      ).toBe(shard);
  });
});
