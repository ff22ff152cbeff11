import type { Erratum, SetAside } from '../authored/source.ts';
import { PARAGRAPH_PART_LABEL } from '../fields/labels.ts';
import { hasDigits } from '../numbers/digits.ts';
import type { DocumentQuote, DocumentShard, Span } from '../published/dataset.ts';

/** A document as the reader view shows it: cards of whole sentences, grouped like the document. */

type Paragraph = DocumentShard['paragraphs'][number];

export interface ReaderCard {
  /** Usually one paragraph; several where a sentence runs on over a line break of the original. */
  readonly paragraphs: readonly Paragraph[];
  readonly first: number;
  readonly last: number;
  /** Quotes that overlap this card. */
  readonly quotes: readonly DocumentQuote[];
  /** The number of marked figures. */
  readonly figures: number;
  readonly panels: Paragraph['panels'];
  readonly setAside: readonly SetAside[];
  readonly errata: readonly Erratum[];
  /** Domains that have figures in this group. */
  readonly domains: ReadonlySet<string>;
}

export interface ReaderGroup {
  readonly title: string;
  readonly department: string | null;
  readonly cards: readonly ReaderCard[];
}

/** One marked figure; two records may share it. */
export interface ReaderFigure {
  readonly paragraph: number;
  readonly start: number;
  readonly evidence: readonly string[];
  readonly domains: readonly string[];
}

/** Every marked figure in reading order. */
export function listFigures(quotes: readonly DocumentQuote[]): ReaderFigure[] {
  const byPosition = new Map<
    string,
    { paragraph: number; start: number; evidence: string[]; domains: string[] }
  >();
  for (const quote of quotes) {
    const [span] = quote.figureSpans;
    if (!span) continue;
    const key = `${span.paragraph}:${span.start}`;
    const figure = byPosition.get(key) ?? {
      paragraph: span.paragraph,
      start: span.start,
      evidence: [],
      domains: [],
    };
    figure.evidence.push(quote.evidence);
    figure.domains.push(quote.domain);
    byPosition.set(key, figure);
  }
  return [...byPosition.values()].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

/** The figure before or after the current one; null at either end. */
export function stepFigure(
  figures: readonly ReaderFigure[],
  at: { readonly paragraph: number | null; readonly evidence: string | null },
  step: 1 | -1,
  domain: string | null,
): ReaderFigure | null {
  const wanted = (figure: ReaderFigure) => domain === null || figure.domains.includes(domain);
  const now = figures.findIndex(({ evidence }) => at.evidence !== null && evidence.includes(at.evidence));
  const paragraph = at.paragraph ?? 0;
  const next =
    step > 0
      ? figures.find(
          (figure, index) => (now < 0 ? figure.paragraph >= paragraph : index > now) && wanted(figure),
        )
      : figures
          .filter((figure, index) => (now < 0 ? figure.paragraph < paragraph : index < now) && wanted(figure))
          .pop();
  return next ?? null;
}

/** The spans of a quote, of its context and of the heads of its table. */
export const allSpans = ({ quoteSpans, contextSpans = [], heads = [] }: DocumentQuote): Span[] => [
  ...quoteSpans,
  ...contextSpans,
  ...heads.flatMap(({ spans }) => spans),
];

function buildCard(paragraphs: readonly Paragraph[], shard: DocumentShard): ReaderCard {
  const numbers = new Set(paragraphs.map(({ n }) => n));
  const quotes = shard.quotes.filter((quote) => allSpans(quote).some((span) => numbers.has(span.paragraph)));
  const own = quotes.filter((quote) => numbers.has(quote.figureSpans[0]?.paragraph ?? 0));
  const panels = new Map(
    paragraphs.flatMap((paragraph) => paragraph.panels).map((panel) => [panel.id, panel]),
  );
  return {
    paragraphs,
    first: paragraphs[0]?.n ?? 0,
    last: paragraphs[paragraphs.length - 1]?.n ?? 0,
    quotes,
    figures: listFigures(own.filter(({ quote }) => hasDigits(quote))).length,
    panels: [...panels.values()],
    setAside: shard.setAside.filter(({ paragraph }) => numbers.has(paragraph)),
    errata: shard.errata.filter(({ paragraph }) => numbers.has(paragraph)),
    domains: new Set(own.map(({ domain }) => domain)),
  };
}

/** Joins sentences that the original broke over lines, and groups the cards by department and section. */
export function selectReaderGroups(shard: DocumentShard): ReaderGroup[] {
  const chains: Paragraph[][] = [];
  for (const paragraph of shard.paragraphs) {
    const last = chains[chains.length - 1];
    if (last?.[last.length - 1]?.continues) last.push(paragraph);
    else chains.push([paragraph]);
  }
  const groups: Array<{ title: string; department: string | null; cards: ReaderCard[] }> = [];
  for (const chain of chains) {
    const card = buildCard(chain, shard);
    const [head] = chain;
    const title = head?.section ?? (head?.part === undefined ? '' : PARAGRAPH_PART_LABEL[head.part]);
    const department = chain[0]?.department ?? null;
    const last = groups[groups.length - 1];
    if (last && last.title === title && last.department === department) last.cards.push(card);
    else groups.push({ title, department, cards: [card] });
  }
  return groups;
}

/** The number on a card: 24—25 for a sentence that runs on, 24 otherwise. */
export const cardNumber = ({ first, last }: Pick<ReaderCard, 'first' | 'last'>): string =>
  first === last ? String(first) : `${first}—${last}`;

/** The name of a group: its heading, or the numbers of its paragraphs, as of those before the first heading. */
export function groupTitle({ title, cards }: ReaderGroup): string {
  const [first = 0, last = 0] = [cards[0]?.first, cards[cards.length - 1]?.last];
  return title === '' ? `第${cardNumber({ first, last })}段` : title;
}
