import { expect, it } from 'vitest';
import { latinTerms } from '../../../../data/pipeline/read/lexicon/lexicon.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { LEXICON_SHARD } from '../../../../src/model/paths.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

it('the words that go with every city are published with the dataset of each', () => {
  const { files } = runProject(readSecondCity(), true);
  const shard = JSON.parse(files?.get(LEXICON_SHARD) ?? '{}');
  expect(shard.latin).toEqual(latinTerms());
  expect(shard.version).toBe(JSON.parse(files?.get('core.json') ?? '{}').version);
});
