import type { DocumentQuote, Span } from '../model/dataset.ts';

/** A run of a paragraph that is drawn alike. */
export interface Segment {
  /** null is a gap: words that are not part of this site, shown as ……. */
  readonly text: string | null;
  /** Evidence whose figure this run is. */
  readonly figures: readonly string[];
  /** Evidence whose quote or context takes in this run. */
  readonly quotes: readonly string[];
}

interface OwnSpan {
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

const ownSpans = (
  quotes: readonly DocumentQuote[],
  paragraph: number,
  pick: (quote: DocumentQuote) => readonly Span[],
): OwnSpan[] =>
  quotes.flatMap((quote) =>
    pick(quote)
      .filter((span) => span.paragraph === paragraph)
      .map(({ start, end }) => ({ evidence: quote.evidence, start, end })),
  );

/** The characters known from quotes alone, by offset in the paragraph. */
function knownCharacters(
  quotes: readonly DocumentQuote[],
  paragraph: number,
  length: number,
): Array<string | undefined> {
  const known: Array<string | undefined> = Array.from({ length });
  const write = (text: string, spans: readonly Span[]) => {
    let at = 0;
    for (const span of spans) {
      for (let offset = span.start; offset < span.end; offset += 1, at += 1) {
        if (span.paragraph === paragraph) known[offset] = text[at];
      }
    }
  };
  for (const quote of quotes) {
    write(quote.quote, quote.quoteSpans);
    if (quote.context !== undefined && quote.contextSpans) write(quote.context, quote.contextSpans);
  }
  return known;
}

/**
 * Cuts a paragraph into runs: figures, the quotes round them, and the rest. `fullText` is the
 * original line where the deployer supplied it; without it, whatever no quote holds is a gap.
 */
export function quoteSegments(
  quotes: readonly DocumentQuote[],
  paragraph: number,
  length: number,
  fullText: string | null,
): Segment[] {
  const figures = ownSpans(quotes, paragraph, (quote) => quote.figureSpans);
  const around = ownSpans(quotes, paragraph, (quote) => [...quote.quoteSpans, ...(quote.contextSpans ?? [])]);
  const known =
    fullText === null
      ? knownCharacters(quotes, paragraph, length)
      : Array.from({ length: fullText.length }, (_, i) => fullText[i]);
  const idsAt = (spans: readonly OwnSpan[], offset: number) => [
    ...new Set(spans.filter((s) => s.start <= offset && offset < s.end).map((s) => s.evidence)),
  ];

  const segments: Array<{ text: string | null; figures: string[]; quotes: string[] }> = [];
  for (let offset = 0; offset < known.length; offset += 1) {
    const char = known[offset] ?? null;
    const own = idsAt(figures, offset);
    const quoted = idsAt(around, offset);
    const last = segments[segments.length - 1];
    const sameFigure = last !== undefined && last.figures.join() === own.join();
    // A figure is one run, whatever quotes begin or end inside it.
    const same =
      last !== undefined &&
      sameFigure &&
      (last.text === null) === (char === null) &&
      (own.length > 0 || last.quotes.join() === quoted.join());
    if (same && last) {
      if (char !== null) last.text += char;
    } else {
      segments.push({ text: char, figures: own, quotes: quoted });
    }
  }
  return segments;
}
