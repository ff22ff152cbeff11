import type { Paragraph } from '../../../src/model/authored/source.ts';
import type { Original } from './originals.ts';
import { chainsOf } from './resolveEvidence.ts';

/**
 * A sentence ends with 。！？ (GB/T 15834) or with the last paragraph it runs through; a semicolon separates
 * clauses of one sentence. Closing quotes and brackets belong to the sentence they close.
 */
const END = /[。！？!?]+[”’』」）)]*/g;

/** The words of a sentence without spaces: repeated words count as the same sentence. */
const wordsOf = (text: string): string => text.replace(/\s+/g, '');

interface Sentence {
  /** Number in its document, from 1; sentences with the same words share the number of the first. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function cut(text: string): Array<Pick<Sentence, 'from' | 'to' | 'text'>> {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  const bounds = [0, ...ends, text.length];
  return bounds.flatMap((to, at) => {
    const from = bounds[at - 1] ?? 0;
    const own = text.slice(from, to);
    return wordsOf(own) === '' ? [] : [{ from, to, text: own }];
  });
}

/** The position of a figure: its paragraph, its offset, and the words to look for in a repeated paragraph. */
export interface FigurePosition {
  readonly paragraph: number;
  readonly start: number;
  readonly figure: string;
  readonly quote: string;
}

/**
 * Returns a function that gives the number of the sentence of a figure. A paragraph that repeats another one
 * says nothing new: its words count as the repeated sentence, and as their own only where that sentence does
 * not contain them.
 */
export function sentencesOf(
  original: Original,
  paragraphs: readonly Paragraph[],
): (at: FigurePosition) => number | null {
  const chainOf = chainsOf(original, paragraphs);
  const repeated = new Map(
    paragraphs.flatMap(({ n, repeats }) => (repeats === undefined ? [] : [[n, repeats]])),
  );
  const numbers = new Map<string, number>();
  const byChain = new Map<number, Sentence[]>();
  let last = 0;
  for (const { n } of original.lines) {
    const { pieces, text } = chainOf(n);
    const first = pieces[0]?.n ?? n;
    if (byChain.has(first)) continue;
    const sentences = cut(text).map((part): Sentence => {
      const words = wordsOf(part.text);
      const known = numbers.get(words);
      if (known === undefined) last += 1;
      const number = known ?? last;
      numbers.set(words, number);
      return { ...part, number };
    });
    byChain.set(first, sentences);
  }
  const inChain = (n: number) => byChain.get(chainOf(n).pieces[0]?.n ?? n) ?? [];
  return ({ paragraph, start, figure, quote }) => {
    const target = repeated.get(paragraph);
    const candidates = target === undefined ? [] : inChain(target);
    const same =
      candidates.find(({ text }) => text.includes(quote)) ??
      candidates.find(({ text }) => text.includes(figure));
    if (same) return same.number;
    const at = (chainOf(paragraph).pieces.find(({ n }) => n === paragraph)?.at ?? 0) + start;
    return inChain(paragraph).find(({ from, to }) => from <= at && at < to)?.number ?? null;
  };
}
