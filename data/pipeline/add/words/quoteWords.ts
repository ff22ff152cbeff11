import type { SetAside } from '../../../../src/model/authored/source.ts';
import { findToken } from '../../../../src/model/numbers/digits.ts';
import { parseFigure } from '../../../../src/reading/figure.ts';
import type { ReadQuantity } from '../../../../src/reading/quantity.ts';
import type { ChainOf } from '../../read/resolveEvidence.ts';
import { cutWord } from '../../read/resolveEvidence.ts';
import type { ItemToken } from '../draftTypes.ts';

/** Finds the shortest words of a text that prove a figure: the numeral phrase, the quote around it, its context. */

/** A quote is usually no longer than this, and never longer than the second. */
const USUAL = 24;
const LONGEST = 48;
const BORDER = /[。；！？\n\t]/u;
const CLAUSE = /[，,。；;：:！？\n\t、]/u;

type Chain = ReturnType<ChainOf>;

/** A stretch of a chain; 0-based UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a token of a line stands in the chain of its paragraph. */
export function placeInChain(
  { pieces }: Chain,
  { line, start, end }: Omit<ItemToken, 'token'>,
): Stretch | null {
  const piece = pieces.find((own) => own.line === line);
  return piece ? { start: piece.at + start, end: piece.at + end } : null;
}

/** The numeral phrase around a reading, as the grammar of figures takes it whole; null where it takes none. */
export function figureAt(chain: Chain, place: Stretch, read: ReadQuantity | null): Stretch | null {
  const { text } = chain;
  const long = read ? longPhrase(text, place, read) : place;
  const starts = [...new Set([long.start, place.start])];
  const ends: number[] = [];
  for (let end = long.end; end >= place.end && ends.length < 24; end -= 1) ends.push(end);
  for (let end = long.end + 1; end <= Math.min(text.length, long.end + 6); end += 1) ends.push(end);
  for (const end of ends)
    for (const start of starts) {
      const words = text.slice(start, end);
      if (/[，。；、]/u.test(words) || (/\s/u.test(words) && words.replace(/\s+/gu, '') !== read?.text))
        continue;
      if (parseFigure(words) !== null && cutWord(text, start, end) === null) return { start, end };
    }
  // 1,234 stands before the rule about commas, and what no grammar takes is no figure.
  for (const end of ends) {
    const words = text.slice(long.start, end);
    if (parseFigure(words) !== null && cutWord(text, long.start, end) === null)
      return { start: long.start, end };
  }
  return null;
}

/** The phrase that was read, where it goes on over a break of lines. */
function longPhrase(text: string, place: Stretch, { text: said }: ReadQuantity): Stretch {
  let start = place.start;
  let end = place.end;
  const plain = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, '');
  while (
    plain(start, end).length < said.length &&
    end < text.length &&
    said.startsWith(plain(start, end + 1))
  )
    end += 1;
  if (plain(start, end) === said) return { start, end };
  // A qualifier before the digits stands on the line above.
  for (let back = 1; back <= 6 && start - back >= 0; back += 1)
    if (
      said.startsWith(plain(start - back, end).slice(0, said.length)) ||
      plain(start - back, end) === said
    ) {
      start -= back;
      return { start, end };
    }
  return { start: place.start, end: place.end };
}

/** The start of the clause, or of the sentence, that a position stands in. */
export function clauseStart(text: string, at: number, border = CLAUSE): number {
  let start = at;
  while (start > 0 && !border.test(text.charAt(start - 1))) start -= 1;
  return start;
}

const countOf = (text: string, words: string): number => text.split(words).length - 1;

export interface Quoted {
  readonly quote: string;
  readonly figure: string;
  readonly occurrence?: number;
  readonly context?: string;
}

/**
 * Quotes a figure with what has to stand beside it. `needs` are words that quote or context must hold (a verb, a
 * year, a place); the quote reaches back to the nearest of them, and what is too far becomes the context.
 */
export function quoteFigure(
  chain: Chain,
  figure: Stretch,
  paragraph: number,
  needs: readonly RegExp[] = [],
  least = 0,
): Quoted {
  const { text } = chain;
  const words = text.slice(figure.start, figure.end);
  const sentence = clauseStart(text, figure.start, BORDER);
  let start = Math.max(clauseStart(text, figure.start), figure.end - USUAL, sentence);
  if (start > figure.start) start = figure.start;
  start = Math.min(start, Math.max(sentence, figure.end - least));
  let end = figure.end;
  const missing: RegExp[] = [];
  for (const need of needs) {
    if (need.test(text.slice(start, end))) continue;
    const behind = need.exec(text.slice(figure.end, figure.end + 10));
    if (behind && !BORDER.test(text.slice(figure.end, figure.end + behind.index))) {
      end = Math.max(end, figure.end + behind.index + behind[0].length);
      continue;
    }
    let from = figure.start;
    while (from > sentence && !need.test(text.slice(from, figure.start))) from -= 1;
    if (need.test(text.slice(from, figure.start)) && end - from <= USUAL + 8) start = Math.min(start, from);
    else missing.push(need);
  }
  // 在2025年 begins in the middle of a word where a digit or a letter stands before the quote.
  while (
    start > sentence &&
    /[0-9.０-９]/u.test(text.charAt(start)) &&
    /[0-9.０-９]/u.test(text.charAt(start - 1))
  )
    start -= 1;
  if (end - start > LONGEST) start = Math.max(start, end - LONGEST);
  const context = missing.length > 0 ? contextFor(text, sentence, start, missing) : undefined;
  // The figure stands once in its quote.
  while (start < figure.start && countOf(text.slice(start, end), words) > 1) start += 1;
  const quote = text.slice(start, end);
  const own = chain.pieces.find(({ n }) => n === paragraph);
  const occurrence = own ? occurrenceOf(text, quote, start, own) : undefined;
  return {
    quote,
    figure: words,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(context === undefined ? {} : { context }),
  };
}

/** A short quote from earlier in the sentence that holds what the figure's own quote lacks. */
function contextFor(
  text: string,
  sentence: number,
  until: number,
  missing: readonly RegExp[],
): string | undefined {
  const before = text.slice(sentence, until);
  const found = missing.flatMap((need) => {
    const all = Array.from(before.matchAll(new RegExp(need.source, 'gu')));
    const last = all[all.length - 1];
    return last ? [{ start: last.index, end: last.index + last[0].length }] : [];
  });
  if (found.length === 0) return undefined;
  let start = Math.min(...found.map((own) => own.start));
  let end = Math.max(...found.map((own) => own.end));
  if (end - start > LONGEST) return undefined;
  // It must stand once in the chain to be found again.
  while (
    countOf(text, before.slice(start, end)) > 1 &&
    end - start < USUAL &&
    (start > 0 || end < before.length)
  ) {
    if (start > 0) start -= 1;
    else end += 1;
  }
  const context = before.slice(start, end);
  return countOf(text, context) === 1 && context.trim() !== '' ? context : undefined;
}

/** Which of the occurrences that touch the paragraph is meant; undefined where there is one. */
function occurrenceOf(
  text: string,
  quote: string,
  at: number,
  own: { readonly at: number; readonly text: string },
): number | undefined {
  const found: number[] = [];
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1))
    if (from < own.at + own.text.length && from + quote.length > own.at) found.push(from);
  return found.length > 1 ? found.indexOf(at) + 1 : undefined;
}

/** A quote for a numeral that is set aside, with the token's place in it; it stays in the token's own line. */
export function quoteAside(
  { text, pieces }: Chain,
  place: Stretch,
): Pick<SetAside, 'paragraph' | 'quote' | 'occurrence' | 'tokenOccurrence'> {
  const token = text.slice(place.start, place.end);
  const own = pieces.find(({ at, text: words }) => place.start >= at && place.start < at + words.length);
  const from = own?.at ?? 0;
  const until = own ? own.at + own.text.length : text.length;
  const start = Math.max(from, clauseStart(text, place.start), place.start - 8);
  let end = place.end;
  while (end < until && end - place.end < 6 && !CLAUSE.test(text.charAt(end))) end += 1;
  const quote = text.slice(start, end);
  const occurrence = own ? occurrenceOf(text, quote, start, own) : undefined;
  const places = findToken(quote, token);
  const at = places.indexOf(place.start - start);
  return {
    paragraph: own?.n ?? 1,
    quote,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(places.length > 1 && at >= 0 ? { tokenOccurrence: at + 1 } : {}),
  };
}
