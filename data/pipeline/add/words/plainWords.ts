import { readingLexicon } from '../../read/lexicon/readingLexicon.ts';

let signs: ReadonlyMap<string, string> | undefined;

/** Words of a text in simplified characters, in which our own words are written. */
export function plainWords(words: string): string {
  if (!signs) {
    const { from, to } = readingLexicon().traditional;
    const plain = Array.from(to);
    signs = new Map(Array.from(from, (sign, at) => [sign, plain[at] ?? sign]));
  }
  const known = signs;
  return words.replace(/[\u3400-\u9fff]/gu, (sign) => known.get(sign) ?? sign);
}
