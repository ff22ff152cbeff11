import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EarlyFiles } from '../../../src/model/page/earlyFiles.ts';
import { fetchSiteFile, STALL_TIMEOUT_MS } from '../../../src/queries/fetchSiteFile.ts';

const HREF = 'http://localhost/data/manifest.json';
const view = globalThis as EarlyFiles<Response>;

describe('a file that the head script has asked for', () => {
  const asked = vi.fn(async () => new Response('{"from":"site"}'));
  beforeEach(() => {
    asked.mockClear();
    vi.stubGlobal('document', { baseURI: 'http://localhost/index.html' });
    vi.stubGlobal('fetch', asked);
  });
  afterEach(() => {
    delete view.__YOUJU_EARLY__;
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is taken once; whoever asks again asks the site', async () => {
    view.__YOUJU_EARLY__ = {
      [HREF]: { answer: Promise.resolve(new Response('{"from":"head"}')), stop: () => {} },
    };
    expect(await fetchSiteFile('data/manifest.json')).toBe('{"from":"head"}');
    expect(asked).not.toHaveBeenCalled();
    expect(await fetchSiteFile('data/manifest.json')).toBe('{"from":"site"}');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('fails as any other does', async () => {
    view.__YOUJU_EARLY__ = { [HREF]: { answer: Promise.reject(new TypeError('offline')), stop: () => {} } };
    await expect(fetchSiteFile('data/manifest.json')).rejects.toMatchObject({ code: 'missing' });
    // An address that failed is asked for by another one from then on.
    view.__YOUJU_EARLY__ = {
      [HREF.replace('manifest', 'review')]: {
        answer: Promise.resolve(new Response('', { status: 502 })),
        stop: () => {},
      },
    };
    await expect(fetchSiteFile('data/review.json')).rejects.toMatchObject({
      code: 'missing',
      detail: 'HTTP 502',
    });
  });

  it('is given up where it sends nothing', async () => {
    vi.useFakeTimers();
    let stop = () => {};
    const answer = new Promise<Response>((_, refuse) => {
      stop = () => refuse(new DOMException('stopped', 'AbortError'));
    });
    const href = HREF.replace('manifest', 'core');
    view.__YOUJU_EARLY__ = { [href]: { answer, stop: () => stop() } };
    const refused = expect(fetchSiteFile('data/core.json')).rejects.toMatchObject({ code: 'silent' });
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT_MS);
    await refused;
  });
});
