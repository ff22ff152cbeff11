import type { Numeral } from '../model/numbers/digits.ts';

/**
 * Latin terms of the trade in a Chinese text: GDP, PM2.5, 5G. They are a list in `data/lexicon/latinTerms.json`,
 * which goes with every city and is given to these functions. A digit in such a term is part of a name, not a
 * figure.
 */

export interface LatinTerm {
  readonly term: string;
  /** What it stands for, in Chinese. */
  readonly means: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const SUBSCRIPT_ZERO = 0x2080;

/** Plain forms of full-width letters, digits and signs, and of subscripts (PM₂.₅); offsets stay the same. */
const plainLatin = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u2080-\u2089]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : String(code - SUBSCRIPT_ZERO);
  });

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new WeakMap<readonly LatinTerm[], RegExp>();

/** The terms as one pattern, the longest first; null where there are none. */
function patternOf(terms: readonly LatinTerm[]): RegExp | null {
  if (terms.length === 0) return null;
  const known = patterns.get(terms);
  if (known) return known;
  const words = terms.map(({ term }) => escapeWord(term)).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?:${words.join('|')})(?![A-Za-z0-9]|\\.[0-9])`, 'gi');
  patterns.set(terms, pattern);
  return pattern;
}

/** Where the terms are in a text, in reading order. */
export function latinSpans(text: string, terms: readonly LatinTerm[]): Span[] {
  const pattern = patternOf(terms);
  if (!pattern) return [];
  const plain = plainLatin(text);
  // A term is a word of its own: 3.5GHz holds no 5G, and PM2.55 no PM2.5.
  return Array.from(plain.matchAll(pattern)).flatMap(({ index, 0: term }) =>
    /[A-Za-z0-9.]/.test(plain.charAt(index - 1)) ? [] : [{ start: index, end: index + term.length }],
  );
}

/** Whether a numeral is part of a term. */
export const isInTerm = ({ start, end }: Pick<Numeral, 'start' | 'end'>, spans: readonly Span[]): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);

/** Replaces the terms, all of them or only their digits, by as many of the same character. */
function replaceTerms(text: string, terms: readonly LatinTerm[], replace: (term: string) => string): string {
  let at = 0;
  let result = '';
  for (const { start, end } of latinSpans(text, terms)) {
    result += text.slice(at, start) + replace(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** The text with letters in the place of the digits of its terms, for those who look for figures. */
export const withoutTermDigits = (text: string, terms: readonly LatinTerm[]): string =>
  replaceTerms(text, terms, (term) => term.replace(/[0-9０-９₀-₉.．]/gu, 'x'));

/** The text without its terms, for those who look for Latin leftovers. */
export const withoutTerms = (text: string, terms: readonly LatinTerm[]): string =>
  replaceTerms(text, terms, () => '');
