import { describe, expect, it } from 'vitest';
import { listRecords } from '../../data/pipeline/read/listRecords.ts';
import type { Original } from '../../data/pipeline/read/originals.ts';
import { readCity, withOriginals } from '../support/originals.ts';
import { SECOND_CITY_ORIGINALS } from '../support/secondCity.ts';
import { readText, trackedFiles } from './files.ts';

const LONGEST_RUN = 48;
const LONGEST_SENTENCE = 24;

const { authored, originals } = readCity();

interface Quoted {
  readonly id: string;
  readonly doc: string;
  readonly paragraph: number;
  readonly quote: string;
}

const quotes: Quoted[] = authored
  ? [
      ...listRecords(authored).flatMap((entry) =>
        entry.evidence.flatMap(({ id, doc, paragraph, quote, context }) =>
          [quote, ...(context === undefined ? [] : [context])].map((text) => ({
            id,
            doc,
            paragraph,
            quote: text,
          })),
        ),
      ),
      ...authored.documents.flatMap((doc) =>
        doc.setAside.map(({ paragraph, quote }, index) => ({
          id: `aside ${index + 1}`,
          doc: doc.id,
          paragraph,
          quote,
        })),
      ),
    ]
  : [];

/** The sentences of a text, by their closing marks; a sentence ends at the end of its line at the latest. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。！？!?\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Which characters of a line the quotes cover. */
function quotedShare(original: Original, own: readonly Quoted[]): number {
  let all = 0;
  let taken = 0;
  for (const { n, text } of original.lines) {
    const marks = new Uint8Array(text.length);
    for (const { quote } of own.filter((item) => item.paragraph === n)) {
      const at = text.indexOf(quote);
      if (at >= 0) marks.fill(1, at, at + quote.length);
    }
    all += text.length;
    taken += marks.reduce((sum, mark) => sum + mark, 0);
  }
  return taken / all;
}

/**
 * The first part of a text that is longer than allowed and occurs in the original; null where there is none.
 */
function findLongRun(text: string, windows: ReadonlySet<string>, size: number): string | null {
  const flat = text.replace(/\s+/g, '');
  for (let at = 0; at + size <= flat.length; at += 1) {
    const run = flat.slice(at, at + size);
    if (windows.has(run)) return run;
  }
  return null;
}

const windowsOf = (text: string, size: number): Set<string> => {
  const flat = text.replace(/\s+/g, '');
  return new Set(
    Array.from({ length: Math.max(0, flat.length - size + 1) }, (_, at) => flat.slice(at, at + size)),
  );
};

describe('quotes', () => {
  it('are short', () => {
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter(({ quote }) => quote.length > LONGEST_RUN)).toEqual([]);
  });

  withOriginals(() => {
    it('are never a whole sentence of more than 24 characters', () => {
      const sentences = new Set([...originals.values()].flatMap(({ text }) => sentencesOf(text)));
      expect(
        quotes.filter(
          ({ quote }) => quote.length > LONGEST_SENTENCE && sentences.has(quote.replace(/。$/, '')),
        ),
      ).toEqual([]);
    });

    it('cover at most half of a document', () => {
      for (const original of originals.values()) {
        const share = quotedShare(
          original,
          quotes.filter(({ doc }) => doc === original.doc),
        );
        console.log(`引文占 ${original.doc} 的 ${(share * 100).toFixed(1)}%`);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(0.5);
      }
    });

    // The texts of the second city are ours, where it is the city at hand.
    it('are all that tracked files hold of the originals', () => {
      const windows = windowsOf([...originals.values()].map(({ text }) => text).join('\n'), LONGEST_RUN + 1);
      const wrong = trackedFiles()
        .filter((path) => !/\.(?:png|ico|woff2?)$/.test(path) && !path.startsWith(SECOND_CITY_ORIGINALS))
        .flatMap((path) => findLongRun(readText(path), windows, LONGEST_RUN + 1) ?? []);
      expect(wrong).toEqual([]);
      const [first] = originals.values();
      const line = first?.lines.find(({ text }) => text.length > 100)?.text ?? '';
      expect(findLongRun(`// ${line.slice(3, 60)}`, windows, LONGEST_RUN + 1)).not.toBeNull();
    });
  });
});
