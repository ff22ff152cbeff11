import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { domainShardSchema, type Manifest } from '../../../src/model/dataset.ts';
import { DatasetError } from '../../../src/queries/datasetError.ts';
import { readSiteFile } from '../../../src/queries/readSiteFile.ts';
import { hashText, parseShard } from '../../../src/queries/verifyFile.ts';

const manifest = JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as Manifest;
const SHARD = 'domains/urban.json';
const text = readFileSync(`public/data/${SHARD}`, 'utf8');

function failure(run: () => unknown): DatasetError {
  try {
    run();
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a shard', () => {
  it('is accepted as it was built', () => {
    expect(parseShard(manifest, SHARD, text, domainShardSchema).records.length).toBeGreaterThan(50);
  });

  it.each([
    ['truncated', () => text.slice(0, -100)],
    ['tampered', () => text.replace('38.2', '88.2')],
    ['stale', () => text.replace(manifest.version, '0123456789ab')],
  ] as const)('is refused where it is %s', (code, edit) => {
    const error = failure(() => parseShard(manifest, SHARD, edit(), domainShardSchema));
    expect(error).toMatchObject({ code, path: `data/${SHARD}` });
    expect(error.message).toContain(`data/${SHARD}`);
  });

  it('is refused where its shape is another, even with the right hash', () => {
    const odd = JSON.stringify({ version: manifest.version, domain: 'urban' });
    const claimed = { ...manifest, files: { [SHARD]: { sha256: hashText(odd), bytes: odd.length } } };
    expect(failure(() => parseShard(claimed, SHARD, odd, domainShardSchema)).code).toBe('malformed');
  });

  it('is refused where the manifest does not know it', () => {
    expect(failure(() => parseShard(manifest, 'domains/none.json', text, domainShardSchema)).code).toBe(
      'missing',
    );
  });
});

describe('the gateway', () => {
  afterEach(() => {
    globalThis.__YOUJU_FILES__ = undefined;
    vi.unstubAllGlobals();
  });

  it('reads a global set by a script and asks nobody', async () => {
    const fetching = vi.fn();
    vi.stubGlobal('fetch', fetching);
    globalThis.__YOUJU_FILES__ = { 'data/manifest.json': '{}' };
    await expect(readSiteFile('data/manifest.json')).resolves.toBe('{}');
    await expect(readSiteFile('data/none.json')).rejects.toMatchObject({
      code: 'missing',
      path: 'data/none.json',
    });
    expect(fetching).not.toHaveBeenCalled();
  });

  it('names the file where the server has none or cannot be reached', async () => {
    vi.stubGlobal('document', { baseURI: 'http://localhost/sub/' });
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(readSiteFile('data/core.json')).rejects.toMatchObject({
      code: 'missing',
      detail: 'HTTP 404',
    });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    await expect(readSiteFile('data/core.json')).rejects.toMatchObject({
      code: 'missing',
      path: 'data/core.json',
    });
  });
});
