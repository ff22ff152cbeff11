import type { Erratum } from '../../model/authored/source.ts';
import type { DocumentQuote, Span } from '../../model/published/dataset.ts';
import { allSpans } from '../../model/select/readerData.ts';

/** One paragraph of a text that is rendered as a whole, because a sentence may run on over several. */
export interface TextPiece {
  readonly paragraph: number;
  /** Length of the paragraph's line in UTF-16 units. */
  readonly length: number;
  /** The original line; null unless the deployer or the reader supplied it. */
  readonly text: string | null;
}

/** A segment of a text that is rendered in one style. */
export interface Segment {
  /** The text; null is a gap of words that this site does not have, shown as …… */
  readonly text: string | null;
  /** Evidence whose figure is this segment. */
  readonly figures: readonly string[];
  /** Evidence whose quote or context includes this segment. */
  readonly quotes: readonly string[];
  /** Errors of the original that end in this segment. */
  readonly errata: readonly Erratum[];
}

interface OwnSpan {
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

interface Joined {
  readonly length: number;
  /** Offset of a paragraph in the joined text; undefined for a paragraph outside it. */
  readonly offsetOf: (paragraph: number) => number | undefined;
}

function joinPieces(pieces: readonly TextPiece[]): Joined {
  const offsets = new Map<number, number>();
  let length = 0;
  for (const piece of pieces) {
    offsets.set(piece.paragraph, length);
    length += piece.text?.length ?? piece.length;
  }
  return { length, offsetOf: (paragraph) => offsets.get(paragraph) };
}

function shift(span: Span, joined: Joined): { start: number; end: number } | null {
  const offset = joined.offsetOf(span.paragraph);
  return offset === undefined ? null : { start: span.start + offset, end: span.end + offset };
}

const ownSpans = (
  quotes: readonly DocumentQuote[],
  joined: Joined,
  pick: (quote: DocumentQuote) => readonly Span[],
): OwnSpan[] =>
  quotes.flatMap((quote) =>
    pick(quote).flatMap((span) => {
      const shifted = shift(span, joined);
      return shifted ? [{ evidence: quote.evidence, ...shifted }] : [];
    }),
  );

/** Collects the known characters: from the original or, without it, from quotes alone. */
function knownCharacters(
  quotes: readonly DocumentQuote[],
  pieces: readonly TextPiece[],
  joined: Joined,
): Array<string | undefined> {
  const known: Array<string | undefined> = Array.from({ length: joined.length });
  const write = (text: string, spans: readonly Span[]) => {
    let at = 0;
    for (const span of spans) {
      const shifted = shift(span, joined);
      if (shifted)
        for (let offset = shifted.start; offset < shifted.end; offset += 1)
          known[offset] = text[at + offset - shifted.start];
      at += span.end - span.start;
    }
  };
  for (const quote of quotes) {
    write(quote.quote, quote.quoteSpans);
    if (quote.context !== undefined && quote.contextSpans) write(quote.context, quote.contextSpans);
    for (const head of quote.heads ?? []) write(head.quote, head.spans);
  }
  for (const { paragraph, text } of pieces) {
    if (text !== null) write(text, [{ paragraph, start: 0, end: text.length }]);
  }
  return known;
}

/**
 * Offsets at which a segment may end: the edges of figures and quotes, the ends of errors, and the edges of
 * gaps.
 */
function cutPoints(
  known: ReadonlyArray<string | undefined>,
  spans: readonly OwnSpan[],
  slips: readonly number[],
): number[] {
  const cuts = new Set<number>([0, known.length, ...slips]);
  for (const { start, end } of spans) {
    cuts.add(start);
    cuts.add(end);
  }
  for (let offset = 1; offset < known.length; offset += 1)
    if ((known[offset] === undefined) !== (known[offset - 1] === undefined)) cuts.add(offset);
  return [...cuts].filter((cut) => cut <= known.length).sort((a, b) => a - b);
}

/**
 * Cuts a text into segments: figures, the quotes around them, and the rest. Without the original, whatever no
 * quote covers is a gap. A figure stays one segment even where quotes begin or end inside it.
 */
export function quoteSegments(
  quotes: readonly DocumentQuote[],
  pieces: readonly TextPiece[],
  errata: readonly Erratum[] = [],
): Segment[] {
  const joined = joinPieces(pieces);
  const figures = ownSpans(quotes, joined, (quote) => quote.figureSpans);
  const around = ownSpans(quotes, joined, allSpans);
  const known = knownCharacters(quotes, pieces, joined);
  const slips = errata.flatMap((erratum) => {
    const offset = joined.offsetOf(erratum.paragraph);
    return offset === undefined ? [] : [{ erratum, end: offset + erratum.start + erratum.token.length }];
  });
  const cuts = cutPoints(
    known,
    [...figures, ...around],
    slips.map(({ end }) => end),
  );
  const idsOver = (spans: readonly OwnSpan[], start: number, end: number) => [
    ...new Set(spans.filter((s) => s.start < end && s.end > start).map((s) => s.evidence)),
  ];

  const segments: Array<{ -readonly [Key in keyof Segment]: Segment[Key] }> = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? start;
    const chars = known.slice(start, end);
    const text = chars[0] === undefined ? null : chars.join('');
    const own = idsOver(figures, start, end);
    const quoted = idsOver(around, start, end);
    // An error inside a gap has no visible text to be marked.
    const ending = text === null ? [] : slips.filter((slip) => slip.end > start && slip.end <= end);
    const here = ending.map(({ erratum }) => erratum);
    const last = segments[segments.length - 1];
    const alike =
      last !== undefined &&
      last.figures.join() === own.join() &&
      (last.text === null) === (text === null) &&
      (own.length > 0 || (last.quotes.join() === quoted.join() && last.errata.length === 0));
    if (last && alike) {
      if (text !== null) last.text += text;
      last.errata = [...last.errata, ...here];
    } else segments.push({ text, figures: own, quotes: quoted, errata: here });
  });
  return segments;
}
