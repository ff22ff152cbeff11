import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OpenDataset } from '../../../../src/model/published/openData.ts';
import { OPEN_FILES } from '../../../../src/model/published/openFiles.ts';
import { buildScaled } from '../../../../tools/bench/scaled.ts';

const openIn = (text: string) => JSON.parse(text) as OpenDataset;

it('a dataset once over is the published one, byte for byte', () => {
  for (const [path, text] of buildScaled(1))
    expect(text === readFileSync(`public/data/${path}`, 'utf8'), path).toBe(true);
});

it('a dataset three times over holds every figure three times, under ids and names of its own', () => {
  const path = `open/${OPEN_FILES.json}`;
  const once = openIn(readFileSync(`public/data/${path}`, 'utf8')).facts;
  const { facts } = openIn(buildScaled(3).get(path) ?? '');
  expect(facts.length).toBe(once.length * 3);
  const keys = (list: typeof facts) =>
    new Set(list.map((fact) => `${fact.recordId} ${fact.evidenceId}`)).size;
  expect(keys(facts)).toBe(keys(once) * 3);
  const names = (list: typeof facts) => new Set(list.map(({ name }) => name)).size;
  expect(names(facts)).toBe(names(once) * 3);
  const own = facts.filter(({ recordId }) => !/-x[0-9]+$/.test(recordId));
  expect(own.length).toBe(once.length);
});
