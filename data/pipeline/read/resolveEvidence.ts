import type { Paragraph, SetAside } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { findNumerals, findToken } from '../../../src/model/numbers/digits.ts';
import { AFTER, INSIDE, type Said } from '../../../src/model/numbers/qualifierWords.ts';
import type { Span } from '../../../src/model/published/dataset.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import { BEFORE } from '../../../src/reading/leadingWords.ts';
import type { Original } from './originals.ts';

/** The position of a quote and its figure in the original. */
export interface Position {
  readonly paragraph: number;
  readonly line: number;
  /** The span of the figure in its line; for a figure broken over lines, that of its digits in theirs. */
  readonly start: number;
  readonly end: number;
  readonly quote: readonly Span[];
  readonly figure: readonly Span[];
  readonly context?: readonly Span[];
  /** Of each head, in the order of the evidence. */
  readonly heads?: ReadonlyArray<readonly Span[]>;
}

export type Resolution =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly message: string };

interface Piece {
  readonly n: number;
  readonly line: number;
  /** Offset of the paragraph in the joined text. */
  readonly at: number;
  readonly text: string;
}

/** Paragraphs joined without a break. */
interface Chain {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** The chain of paragraphs whose sentence runs through paragraph `n`. */
export type ChainOf = (n: number) => Chain;

/** Looks up the chains of one document; each is joined only once, however many quotes it has. */
export function chainsOf(original: Original, paragraphs: readonly Paragraph[]): ChainOf {
  const continuing = new Map<number, boolean>();
  for (const { n, continues } of paragraphs) if (!continuing.has(n)) continuing.set(n, continues === true);
  const runsOn = (n: number) => continuing.get(n) === true;
  const lines = new Map(original.lines.map((line) => [line.n, line]));
  const chains = new Map<number, Chain>();
  return (n) => {
    let first = n;
    while (runsOn(first - 1)) first -= 1;
    const known = chains.get(first);
    if (known) return known;
    let last = n;
    while (runsOn(last)) last += 1;
    const pieces: Piece[] = [];
    let at = 0;
    for (let number = first; number <= last; number += 1) {
      const line = lines.get(number);
      if (!line) continue;
      pieces.push({ n: number, line: line.line, at, text: line.text });
      at += line.text.length;
    }
    const chain = { pieces, text: pieces.map(({ text }) => text).join('') };
    chains.set(first, chain);
    return chain;
  };
}

function spansOf(pieces: readonly Piece[], start: number, end: number): Span[] {
  return pieces
    .filter((piece) => piece.at < end && piece.at + piece.text.length > start)
    .map((piece) => ({
      paragraph: piece.n,
      start: Math.max(0, start - piece.at),
      end: Math.min(piece.text.length, end - piece.at),
    }));
}

function findAll(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
}

const wordsOf = (words: readonly Said[]): string => words.map(([word]) => word).join('|');
const NUMERAL = '[0-9０-９]';
/** A single dash between two numbers makes a range or a minus sign; a double one is punctuation. */
const DASH = '(?<![—–-])[-—–－−～~]';
const WORD_BEFORE = new RegExp(`(?:${NUMERAL}|[.．]|${wordsOf(BEFORE)}|百分之|千分之|第)$`, 'u');
const SIGN_BEFORE = /(?<![—–-])[-−－]$/u;
const RANGE_BEFORE = new RegExp(`${NUMERAL}[^0-9０-９，。；、：:—]{0,4}(?:${DASH})$`, 'u');
const TERM_BEFORE = new RegExp(`${NUMERAL}(?:[:：∶/／比]|(?:,|，)(?=$))$`, 'u');
const WORD_AFTER = new RegExp(`^(?:${wordsOf([...INSIDE, ...AFTER])}|万|亿|%|％|‰)`, 'u');
const RANGE_AFTER = new RegExp(`^[-—–－～~](?![—–-])-?${NUMERAL}`, 'u');
/** 由3%至5% has two figures, 3%至5% is one range. */
const TO_AFTER = new RegExp(`^[至到]${NUMERAL}`, 'u');
const FROM_BEFORE = /[由从自][^，。；、]{0,12}$/u;
const TERM_AFTER = new RegExp(`^[:：∶]${NUMERAL}`, 'u');
const THOUSANDS_AFTER = new RegExp(`^,${NUMERAL}{3}(?!${NUMERAL})`, 'u');
/**
 * A digit after the figure cuts a numeral only if the figure ends in a digit: in 8个100% the two numerals are
 * separate.
 */
const NUMERAL_AFTER = new RegExp(`^(?:${NUMERAL}|[.．])`, 'u');

/**
 * Reports what is right beside a figure and belongs to it: the rest of its numeral, a qualifier, a minus sign,
 * the other end of a range, a term of a ratio. Returns null where the figure is whole: 4.4万余盏 must not pass
 * as 4.4万, nor −5.6% as 5.6%, nor 3%—5% as 5%.
 */
export function cutWord(text: string, start: number, end: number): string | null {
  const figure = text.slice(start, end);
  if (!parseFigure(figure) && !/[0-9０-９]/u.test(figure)) return null;
  const before = text.slice(0, start);
  const next = text.slice(end);
  const endsInNumeral = /[0-9０-９.．]$/u.test(figure);
  const beginsWithSign = /^[-−－]/u.test(figure);
  const found = [
    WORD_BEFORE.exec(before),
    beginsWithSign ? null : SIGN_BEFORE.exec(before),
    RANGE_BEFORE.exec(before),
    TERM_BEFORE.exec(before),
    endsInNumeral ? NUMERAL_AFTER.exec(next) : null,
    endsInNumeral ? THOUSANDS_AFTER.exec(next) : null,
    WORD_AFTER.exec(next),
    RANGE_AFTER.exec(next),
    FROM_BEFORE.test(before) ? null : TO_AFTER.exec(next),
    endsInNumeral ? TERM_AFTER.exec(next) : null,
  ].find((match) => match !== null);
  return found?.[0] ?? null;
}

function locate({ pieces, text }: Chain, n: number, quote: string, occurrence: number | undefined) {
  const own = pieces.find((piece) => piece.n === n);
  if (!own) return { text, message: `原文没有第 ${n} 段` };
  const touches = (at: number) => at < own.at + own.text.length && at + quote.length > own.at;
  const found = findAll(text, quote).filter(touches);
  if (found.length === 0) return { text, message: `第 ${n} 段没有这段引文：“${quote}”` };
  if (occurrence === undefined && found.length > 1) {
    return { text, message: `引文“${quote}”在第 ${n} 段出现 ${found.length} 次，须以 occurrence 指明` };
  }
  const at = found[(occurrence ?? 1) - 1];
  return at === undefined
    ? { text, message: `引文“${quote}”在第 ${n} 段没有第 ${occurrence} 次出现` }
    : { text, at };
}

/** Finds quote, figure and context of an evidence in the original. */
export function resolveEvidence(evidence: Evidence, chainOf: ChainOf): Resolution {
  const chain = chainOf(evidence.paragraph);
  const { pieces } = chain;
  const { text, at, message } = locate(chain, evidence.paragraph, evidence.quote, evidence.occurrence);
  if (at === undefined) return { ok: false, message: message ?? '引文无法定位' };
  const inQuote = findAll(evidence.quote, evidence.figure);
  if (inQuote.length !== 1) {
    return { ok: false, message: `数字短语“${evidence.figure}”在引文中出现 ${inQuote.length} 次，应为 1 次` };
  }
  const start = at + (inQuote[0] ?? 0);
  const end = start + evidence.figure.length;
  const cut = cutWord(text, start, end);
  if (cut !== null) return { ok: false, message: `数字短语“${evidence.figure}”截断了相邻的“${cut}”` };
  const figure = spansOf(pieces, start, end);
  const [digits] = findNumerals(evidence.figure);
  const at0 = start + (digits?.start ?? 0);
  const exact = figure.length > 1 && digits ? spansOf(pieces, at0, at0 + digits.token.length) : figure;
  const home = exact[0];
  const line = pieces.find((piece) => piece.n === home?.paragraph)?.line;
  if (!home || line === undefined) return { ok: false, message: '数字短语无法定位' };
  if (home.paragraph !== evidence.paragraph) {
    return { ok: false, message: `数字在第 ${home.paragraph} 段，记录写作第 ${evidence.paragraph} 段` };
  }
  const position = {
    paragraph: home.paragraph,
    line,
    start: home.start,
    end: home.end,
    quote: spansOf(pieces, at, at + evidence.quote.length),
    figure,
  };
  const heads: Span[][] = [];
  for (const head of evidence.heads ?? []) {
    if (head.paragraph > evidence.paragraph)
      return { ok: false, message: `heads：表头“${head.quote}”在单元格之后` };
    const headChain = chainOf(head.paragraph);
    const headAt = locate(headChain, head.paragraph, head.quote, undefined);
    if (headAt.at === undefined) return { ok: false, message: `heads：${headAt.message}` };
    heads.push(spansOf(headChain.pieces, headAt.at, headAt.at + head.quote.length));
  }
  const headed = heads.length === 0 ? position : { ...position, heads };
  if (evidence.context === undefined) return { ok: true, position: headed };
  const contextAt = locate(chain, evidence.paragraph, evidence.context, undefined);
  if (contextAt.at === undefined) return { ok: false, message: `context：${contextAt.message}` };
  return {
    ok: true,
    position: { ...headed, context: spansOf(pieces, contextAt.at, contextAt.at + evidence.context.length) },
  };
}

/** Finds a numeral that was set aside. */
export function resolveSetAside(aside: SetAside, chainOf: ChainOf): Resolution {
  const chain = chainOf(aside.paragraph);
  const { pieces } = chain;
  const { at, message } = locate(chain, aside.paragraph, aside.quote, aside.occurrence);
  if (at === undefined) return { ok: false, message: message ?? '引文无法定位' };
  const tokens = findToken(aside.quote, aside.token);
  const token = tokens[(aside.tokenOccurrence ?? 1) - 1];
  if (token === undefined || (tokens.length > 1 && aside.tokenOccurrence === undefined)) {
    return {
      ok: false,
      message: `“${aside.quote}”中的数字 ${aside.token} 出现 ${tokens.length} 次，无法确定`,
    };
  }
  const start = at + token;
  const figure = spansOf(pieces, start, start + aside.token.length);
  const home = figure[0];
  const line = pieces.find((piece) => piece.n === home?.paragraph)?.line;
  if (!home || line === undefined) return { ok: false, message: '数字无法定位' };
  return {
    ok: true,
    position: {
      paragraph: home.paragraph,
      line,
      start: home.start,
      end: home.end,
      quote: spansOf(pieces, at, at + aside.quote.length),
      figure,
    },
  };
}
