import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { listFindings, readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { bucketOf } from '../../../../src/model/fields/locations.ts';
import { filesShard, LEXICON_SHARD } from '../../../../src/model/paths.ts';
import { lexiconShardSchema } from '../../../../src/model/published/lexiconShard.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

describe('the words that go with every city', () => {
  const { files } = runProject(readSecondCity(), true);
  const read = (path: string) => JSON.parse(files?.get(path) ?? '{}');

  it('are published with the dataset of each, all lists of them', () => {
    const { version, ...lists } = v.parse(lexiconShardSchema, read(LEXICON_SHARD));
    expect(lists).toEqual(readingLexicon());
    expect(version).toBe(read('core.json').version);
  });

  it('are no part of what a visit begins with, and their hash is in a bucket', () => {
    const { files: first, lists } = read('manifest.json');
    expect(first[LEXICON_SHARD]).toBeUndefined();
    expect(read(filesShard(bucketOf(LEXICON_SHARD, lists))).files[LEXICON_SHARD].sha256).toMatch(
      /^[0-9a-f]{64}$/,
    );
  });

  it.each([
    ['traditional', '{"from":"國學","to":"国"}', /繁简两列长度不同/],
    ['synonyms', '[["只有一个"]]', /词表格式不符/],
    ['measureWords', '{"area":{"words":{"亩":"约六百"}}}', /词表格式不符/],
    ['terms', '[', /不是有效的 JSON/],
  ] as const)('stop the build where %s is not as it should be', (name, text, message) => {
    const [finding] = listFindings(name, text);
    expect(finding?.file).toBe(`data/lexicon/${name}.json`);
    expect(finding?.message).toMatch(message);
  });
});
