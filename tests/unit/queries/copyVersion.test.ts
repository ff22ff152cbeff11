import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withoutVersion } from '../../../src/model/published/datasetVersion.ts';
import { checkDigest, checkVersion, computeVersion } from '../../../src/queries/checkVersion.ts';
import { DatasetError } from '../../../src/queries/datasetError.ts';
import { readTexts } from '../../../tools/plugins/bundle.ts';
import { forgeCopy, manifestOf, republishCopy } from '../../support/forgeCopy.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

/** A copy as its `data.js` holds it. */
const COPIES = {
  // Of the larger one every ninth file is altered, which takes a ninth of the time.
  own: { folder: 'public', step: 9 },
  invented: { folder: SECOND_CITY_PUBLIC, step: 1 },
};

const readCopy = (folder: string): Record<string, string> => readTexts(`${folder}/data`, 'data/');
async function failure(run: () => Promise<void>): Promise<DatasetError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
}

describe('a file of the single file that is built when it is first read', () => {
  const files = readCopy(SECOND_CITY_PUBLIC);
  const manifest = manifestOf(files);
  const path = 'search/index.json';
  const text = files[`data/${path}`] ?? '';
  const digest = createHash('sha256').update(withoutVersion(text)).digest('hex');
  const { [`data/${path}`]: _, ...rest } = files;
  afterEach(() => vi.unstubAllGlobals());

  it('counts by its digest, and is refused where it comes out otherwise', async () => {
    vi.stubGlobal('__YOUJU_DIGESTS__', { [`data/${path}`]: digest });
    expect(await computeVersion(manifest, rest)).toBe(manifest.version);
    expect(await failure(() => checkDigest(path, text))).toBeNull();
    expect((await failure(() => checkDigest(path, `${text} `)))?.code).toBe('tampered');
    expect(await failure(() => checkDigest('core.json', 'another text'))).toBeNull();
  });

  it('cannot bring a digest of its own under the same version', async () => {
    vi.stubGlobal('__YOUJU_DIGESTS__', {
      [`data/${path}`]: digest.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
    });
    expect((await failure(() => checkVersion(manifest, files)))?.code).toBe('mislabelled');
  });
});

for (const [name, { folder, step }] of Object.entries(COPIES))
  describe(`the version of a copy (${name})`, () => {
    const files = readCopy(folder);
    const manifest = manifestOf(files);

    it('follows from what its files say', async () => {
      expect(await computeVersion(manifest, files)).toBe(manifest.version);
    });

    it('is refused as soon as any one file says something else, with every hash written anew', async () => {
      const shards = Object.keys(files)
        .map((path) => path.slice('data/'.length))
        .filter((path) => !/^(?:open|files)\/|^manifest/.test(path));
      expect(shards.length).toBeGreaterThan(15);
      for (const shard of shards.filter((_, at) => at % step === 0)) {
        const text = files[`data/${shard}`] ?? '';
        const digit = /[1-8](?=[^0-9a-f])(?!.*"version")/.exec(text.slice(40));
        const at = 40 + (digit?.index ?? -1);
        const other = digit ? `${text.slice(0, at)}9${text.slice(at + 1)}` : `${text} `;
        const forged = forgeCopy(files, shard, other);
        const error = await failure(() => checkVersion(manifestOf(forged), forged));
        expect(error?.code, shard).toBe('mislabelled');
        expect(error?.detail).toContain(manifest.version);
      }
    });

    it('is refused with the name of the file where only the hash gives it away', async () => {
      const shards = [
        'core.json',
        Object.keys(files)
          .find((path) => path.startsWith('data/quotes/'))
          ?.slice(5) ?? '',
      ];
      for (const shard of shards) {
        const altered = { ...files, [`data/${shard}`]: `${files[`data/${shard}`]} ` };
        expect(await failure(() => checkVersion(manifest, altered))).toMatchObject({
          code: 'tampered',
          path: `data/${shard}`,
        });
      }
    });

    it('is another one where a file says something else and was published so', async () => {
      const other = await republishCopy(
        files,
        'core.json',
        (files['data/core.json'] ?? '').replace('"label"', '"label "'),
      );
      expect(manifestOf(other).version).not.toBe(manifest.version);
      expect(await failure(() => checkVersion(manifestOf(other), other))).toBeNull();
    });

    it('is refused where a file is left out of the list, and names one that is not there', async () => {
      const { 'core.json': _, ...rest } = manifest.files;
      expect((await failure(() => checkVersion({ ...manifest, files: rest }, files)))?.code).toBe(
        'mislabelled',
      );
      const { 'data/core.json': __, ...without } = files;
      expect(await failure(() => checkVersion(manifest, without))).toMatchObject({
        code: 'missing',
        path: 'data/core.json',
      });
    });

    it('does not depend on the order of the list, or on the version that is written in the files', async () => {
      const turned = { ...manifest, files: Object.fromEntries(Object.entries(manifest.files).reverse()) };
      expect(await computeVersion(turned, files)).toBe(manifest.version);
      const renamed = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replace(manifest.version, '0123456789ab')]),
      );
      expect(await computeVersion(manifest, renamed)).toBe(manifest.version);
    });
  });
