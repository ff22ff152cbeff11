import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { domainShardSchema } from '../../../src/model/published/dataset.ts';
import type { Manifest } from '../../../src/model/published/manifest.ts';
import { DatasetError } from '../../../src/queries/datasetError.ts';
import { parseShard } from '../../../src/queries/datasetFiles.ts';
import { fetchChecked, fetchSiteFile } from '../../../src/queries/fetchSiteFile.ts';
import { hashText } from '../../../src/queries/verify/hashText.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

const FOLDER = `${SECOND_CITY_PUBLIC}/data`;
const manifest = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')) as Manifest;
const SHARD = 'domains/travel.json';
const text = readFileSync(`${FOLDER}/${SHARD}`, 'utf8');

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
    expect(parseShard(manifest, SHARD, text, domainShardSchema).records.length).toBeGreaterThan(20);
  });

  it.each([
    ['truncated', () => text.slice(0, -100)],
    ['tampered', () => text.replace('93.2', '98.2')],
    ['stale', () => text.replace(manifest.version, '0123456789ab')],
  ] as const)('is refused where it is %s', (code, edit) => {
    const error = failure(() => parseShard(manifest, SHARD, edit(), domainShardSchema));
    expect(error).toMatchObject({ code, path: `data/${SHARD}` });
    expect(error.message).toContain(`data/${SHARD}`);
  });

  it('is refused where its shape is another, even with the right hash', () => {
    const odd = JSON.stringify({ version: manifest.version, domain: 'travel' });
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
    await expect(fetchSiteFile('data/manifest.json')).resolves.toBe('{}');
    await expect(fetchSiteFile('data/none.json')).rejects.toMatchObject({
      code: 'missing',
      path: 'data/none.json',
    });
    expect(fetching).not.toHaveBeenCalled();
  });

  it('names the file where the server has none or cannot be reached', async () => {
    vi.stubGlobal('document', { baseURI: 'http://localhost/sub/' });
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({
      code: 'missing',
      detail: 'HTTP 404',
    });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    await expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({
      code: 'missing',
      path: 'data/core.json',
    });
  });

  const stubBody = (answer: (init: RequestInit) => Response | Promise<Response>) => {
    const asked: Array<RequestCache | undefined> = [];
    vi.stubGlobal('document', { baseURI: 'http://localhost/sub/' });
    vi.stubGlobal('fetch', async (_url: URL, init: RequestInit) => {
      asked.push(init.cache);
      return answer(init);
    });
    return asked;
  };
  const pieces = (...texts: string[]) =>
    new ReadableStream<Uint8Array>({
      start(control) {
        for (const text of texts) control.enqueue(new TextEncoder().encode(text));
      },
    });

  it('puts pieces together, also where a character is cut in two', async () => {
    const bytes = new TextEncoder().encode('城市');
    stubBody(
      () =>
        new Response(
          new ReadableStream({
            start(control) {
              control.enqueue(bytes.subarray(0, 2));
              control.enqueue(bytes.subarray(2));
              control.close();
            },
          }),
        ),
    );
    await expect(fetchSiteFile('originals/a.txt')).resolves.toBe('城市');
  });

  it('tells a page from data, a cut from an absence, and gives up what is silent', async () => {
    stubBody(() => new Response('\n<!doctype html>'));
    await expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({ code: 'page' });
    await expect(fetchSiteFile('originals/a.txt')).resolves.toContain('doctype');
    const broken = new ReadableStream({
      pull(control) {
        control.error(new TypeError('cut'));
      },
    });
    stubBody(() => new Response(broken));
    await expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({ code: 'truncated' });
    vi.useFakeTimers();
    stubBody(({ signal }) => {
      const body = pieces('{');
      const abort = new ReadableStream({
        async start(control) {
          control.enqueue((await body.getReader().read()).value);
          signal?.addEventListener('abort', () => control.error(new DOMException('', 'AbortError')));
        },
      });
      return new Response(abort);
    });
    const silent = expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({ code: 'silent' });
    await vi.advanceTimersByTimeAsync(15_100);
    await silent;
    vi.useRealTimers();
  });

  it('asks once more past every cache for what is not as it should be, and no more for what is not there', async () => {
    const parse = (answer: string) => parseShard(manifest, SHARD, answer, domainShardSchema).domain;
    let given = ['{}', text];
    const asked = stubBody(() => new Response(given.shift()));
    await expect(fetchChecked('data/x.json', 'abc', parse)).resolves.toBe('travel');
    expect(asked).toEqual(['default', 'reload']);
    given = ['{}', '{}', text];
    await expect(fetchChecked('data/x.json', 'abc', parse)).rejects.toMatchObject({ code: 'truncated' });
    const absent = stubBody(() => new Response('', { status: 404 }));
    await expect(fetchChecked('data/x.json', 'abc', parse)).rejects.toMatchObject({ code: 'missing' });
    expect(absent).toHaveLength(1);
  });
});
