import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../data/pipeline/read/originals.ts';
import type { CoreShard, DocumentShard } from '../../../src/model/published/dataset.ts';
import { OriginalError, verifyOriginal } from '../../../src/queries/verifyOriginal.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8')) as T;
const template = read<DocumentShard>('documents/second-city.json');
const core = read<CoreShard>('core.json');

/** A document of two paragraphs with the hashes of our own text, so that no original is needed. */
const TEXT = '第一段文字\n\n第二段文字\n';
const [first, second] = template.paragraphs;
if (!first || !second) throw new Error('no paragraphs');
const shard: DocumentShard = {
  ...template,
  document: { ...template.document, id: 'own', shortTitle: '自拟文件', sha256: sha256(TEXT) },
  paragraphs: [
    { ...first, n: 1, length: 5, sha256: sha256('第一段文字') },
    { ...second, n: 2, length: 5, sha256: sha256('第二段文字') },
  ],
};
const OTHER = '别的文件\n';
const known = [...core.documents, { id: 'other', shortTitle: '另一份', sha256: sha256(OTHER) }];

const take = (bytes: Uint8Array, size = bytes.length) =>
  verifyOriginal(size, async () => bytes, shard, known);
const utf8 = (text: string) => new TextEncoder().encode(text);

async function refusal(bytes: Uint8Array, size?: number): Promise<OriginalError> {
  const error = await take(bytes, size).catch((cause: unknown) => cause);
  if (!(error instanceof OriginalError)) throw new Error('was taken');
  return error;
}

describe('a file offered as the original', () => {
  it('is taken where its hash is the registered one, whatever its name', async () => {
    expect(await take(utf8(TEXT))).toBe(TEXT);
  });

  it('is refused with one byte changed, and told where, with hash and length', async () => {
    const bytes = utf8(TEXT);
    const at = utf8('第一段文字\n\n').length;
    bytes.set(utf8('弟'), at);
    const error = await refusal(bytes);
    expect(error.code).toBe('altered');
    expect(error.detail).toContain('第2段起不同');
    expect(error.detail).toContain('应有2段10字，实有2段10字');
    expect(error.detail).toContain(`应为 SHA-256 ${sha256(TEXT).slice(0, 12)}`);
    expect(error.detail).toContain(`实为 ${sha256(bytes).slice(0, 12)}`);
  });

  it('is told from another document, which is named', async () => {
    const error = await refusal(utf8(OTHER));
    expect(error).toMatchObject({ code: 'other', doc: 'other' });
    expect(error.detail).toContain('另一份');
  });

  it.each([
    ['line-ends', utf8(TEXT.replace(/\n/g, '\r\n'))],
    ['line-ends', utf8(`\uFEFF${TEXT}`)],
    ['not-utf8', new Uint8Array([0xb5, 0xda, 0xd2, 0xbb])],
    ['empty', new Uint8Array()],
    ['altered', utf8(`${TEXT}第三段\n`)],
    ['altered', utf8('第一段文字\n第二段文字\n')],
  ])('is refused as %s', async (code, bytes) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  it('is not even read where it is far too large', async () => {
    const error = await verifyOriginal(
      3 * 1024 * 1024,
      () => Promise.reject(new Error('was read')),
      shard,
      known,
    ).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'too-large' });
  });
});
