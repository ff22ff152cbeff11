import { describe, expect, it } from 'vitest';
import { DocumentDraft } from '../../../data/pipeline/add/draft.ts';
import { UnreadableText } from '../../../src/reading/files/decodeText.ts';
import { FileReader } from '../../../tools/desk/reading/readFile.ts';
import { baseOf, plantEmptyCity } from '../../support/deskCity.ts';

/** Long enough to be read in a process of its own. */
const LONG = `望舒市简报汇编\n\n${Array.from(
  { length: 3500 },
  (_, at) => `${2000 + (at % 25)}年，全市新建公园${at + 10}个，绿地率达到41.2%。\n`,
).join('\n')}`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a long file', () => {
  const base = baseOf(plantEmptyCity('desk-long'));

  it('is read beside the desk, as it would be read by the desk itself', async () => {
    const text = LONG;
    const reader = new FileReader();
    const { file, quantities } = await reader.read([{ name: 'long.txt', bytes: bytesOf(text) }], base);
    expect(file.text).toBe(text);
    const sample = text.slice(0, 3000).replace(/[^\n]*$/u, '');
    const { items } = new DocumentDraft(base, { text: sample, fileName: 'long.txt' });
    const own = (quantities ?? []).filter(({ line }) => line < sample.split('\n').length);
    expect(own.map(({ line, start, text: words }) => `${line}:${start} ${words}`)).toEqual(
      items.flatMap(({ read }) => (read ? [`${read.line}:${read.start} ${read.text}`] : [])),
    );
  });

  it('can be stopped while it is read', async () => {
    const reader = new FileReader();
    const reading = reader.read([{ name: 'long.txt', bytes: bytesOf(LONG.repeat(4)) }], base);
    setTimeout(() => reader.stop(), 100);
    await expect(reading).rejects.toThrow('已停止');
  });

  it('that is no text is refused in the same words as a short one', async () => {
    const bytes = new Uint8Array(300_000).fill(1);
    bytes.set(new TextEncoder().encode('%PDF-1.7'));
    await expect(new FileReader().read([{ name: 'long.pdf', bytes }], base)).rejects.toThrow(UnreadableText);
  });
});
