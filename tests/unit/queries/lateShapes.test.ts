import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_SHAPES } from '../../../src/queries/verify/firstShapes.ts';
import { hashText } from '../../../src/queries/verify/hashText.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

/** Each test gets modules of its own, because whether the schemas are there is remembered. */
const fresh = async () => {
  vi.resetModules();
  return {
    ...(await import('../../../src/queries/verify/lateShapes.ts')),
    ...(await import('../../../src/queries/dataset.ts')),
  };
};

const FOLDERS: Readonly<Record<string, keyof typeof FIRST_SHAPES>> = {
  'manifest.json': 'manifest',
  'core.json': 'core',
  files: 'files',
  domains: 'domain',
  documents: 'document',
  map: 'map',
  places: 'locations',
};

function filesBelow(path: string): string[] {
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesBelow(join(path, entry.name)));
}

describe('published files', () => {
  it.each([
    ['the city', 'public/data'],
    ['the second city', `${SECOND_CITY_PUBLIC}/data`],
  ])('of %s say all that their schemas would add', (_, folder) => {
    const files = Object.entries(FOLDERS).flatMap(([place, shape]) =>
      filesBelow(join(folder, place)).map((path) => ({ path, shape })),
    );
    expect(new Set(files.map(({ shape }) => shape))).toEqual(new Set(Object.keys(FIRST_SHAPES)));
    for (const { path, shape } of files) {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
      // Fields may come in another order, which nothing asks for.
      expect(isDeepStrictEqual(v.parse(FIRST_SHAPES[shape] as v.GenericSchema, value), value), path).toBe(
        true,
      );
    }
  });
});

const CORE = readFileSync('public/data/core.json', 'utf8');
const { version } = JSON.parse(CORE) as { version: string };
const siteOf = (core: string) => ({
  'data/manifest.json': JSON.stringify({
    schema: 1,
    version,
    lists: 0,
    files: { 'core.json': { sha256: hashText(core), bytes: new TextEncoder().encode(core).length } },
  }),
  'data/core.json': core,
});
const ODD = CORE.replace('"regions":', '"regionen":');

describe('a file that was read before its schema came', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    globalThis.__YOUJU_FILES__ = undefined;
    vi.useRealTimers();
  });

  it('is taken at once, and stays where its shape is right', async () => {
    globalThis.__YOUJU_FILES__ = siteOf(CORE);
    const { manifestQuery, coreQuery, checkWaiting } = await fresh();
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const manifest = await client.fetchQuery(manifestQuery);
    const core = await client.fetchQuery(coreQuery(manifest));
    const reset = vi.spyOn(client, 'resetQueries');
    await checkWaiting();
    expect(reset).not.toHaveBeenCalled();
    expect(client.getQueryData(coreQuery(manifest).queryKey)).toBe(core);
  });

  it('is read anew and refused where its shape is another', async () => {
    globalThis.__YOUJU_FILES__ = siteOf(ODD);
    const { manifestQuery, coreQuery, checkWaiting } = await fresh();
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const manifest = await client.fetchQuery(manifestQuery);
    await client.fetchQuery(coreQuery(manifest));
    await checkWaiting();
    expect(client.getQueryData(coreQuery(manifest).queryKey)).toBeUndefined();
    await expect(client.fetchQuery(coreQuery(manifest))).rejects.toMatchObject({
      code: 'malformed',
      path: 'data/core.json',
    });
  });

  it('is refused at once where the schemas are there already', async () => {
    globalThis.__YOUJU_FILES__ = siteOf(ODD);
    const { manifestQuery, coreQuery, checkWaiting } = await fresh();
    await checkWaiting();
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const manifest = await client.fetchQuery(manifestQuery);
    await expect(client.fetchQuery(coreQuery(manifest))).rejects.toMatchObject({ code: 'malformed' });
  });

  it.each([
    ['nothing', 'null'],
    ['a list', '[]'],
    ['a manifest of another schema', JSON.stringify({ schema: 2, version, lists: 0, files: {} })],
    [
      'a manifest without hashes',
      JSON.stringify({ schema: 1, version, lists: 0, files: { 'core.json': {} } }),
    ],
  ])('is refused in the words of the schema where the manifest is %s', async (_, text) => {
    globalThis.__YOUJU_FILES__ = { 'data/manifest.json': text };
    const { manifestQuery } = await fresh();
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await expect(client.fetchQuery(manifestQuery)).rejects.toMatchObject({
      code: 'malformed',
      path: 'data/manifest.json',
    });
  });
});
