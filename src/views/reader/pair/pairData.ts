import type { DocumentQuote, DocumentShard } from '../../../model/published/dataset.ts';
import { selectReaderGroups } from '../../../model/select/readerData.ts';
import { type DiffRun, diffTexts } from '../../../model/select/textDiff.ts';

/** One fact in two documents. */
export interface Pair {
  readonly record: string;
  readonly here: DocumentQuote;
  readonly there: DocumentQuote;
  /** The two quotes, split where they differ. */
  readonly runs: { readonly a: readonly DiffRun[]; readonly b: readonly DiffRun[] };
  readonly differs: boolean;
}

/** Facts that both documents state, in the reading order of the first. */
export function selectPairs(
  shard: DocumentShard,
  other: DocumentShard,
  facts: DocumentShard['shared'][number]['facts'],
): Pair[] {
  const mine = new Map(shard.quotes.map((quote) => [quote.evidence, quote]));
  const theirs = new Map(other.quotes.map((quote) => [quote.evidence, quote]));
  return facts.flatMap(({ record, here: a, there: b }) => {
    const here = mine.get(a);
    const there = theirs.get(b);
    if (!here || !there) return [];
    const runs = diffTexts(here.quote, there.quote);
    return [{ record, here, there, runs, differs: [...runs.a, ...runs.b].some(({ same }) => !same) }];
  });
}

/** The whole sentence or paragraph around a quote; null without the full text. */
export function paragraphText(
  shard: DocumentShard,
  quote: DocumentQuote,
  lines: readonly string[] | null,
): string | null {
  const n = quote.figureSpans[0]?.paragraph;
  if (lines === null || n === undefined) return null;
  const card = selectReaderGroups(shard)
    .flatMap(({ cards }) => cards)
    .find(({ first, last }) => first <= n && n <= last);
  return card ? card.paragraphs.map((paragraph) => lines[paragraph.n - 1] ?? '').join('') : null;
}
