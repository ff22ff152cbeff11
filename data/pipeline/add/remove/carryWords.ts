import type { SetAside, SourceDocument } from '../../../../src/model/authored/source.ts';
import type { Evidence } from '../../../../src/model/fields/evidence.ts';
import { hasDigits } from '../../../../src/model/numbers/digits.ts';
import type { Span } from '../../../../src/model/published/dataset.ts';
import { conflictEvidence } from '../../read/conflictSides.ts';
import { type ChainOf, resolveEvidence, resolveSetAside } from '../../read/resolveEvidence.ts';
import type { DraftBase } from '../draftBase.ts';
import type { DraftDocument, NumeralItem, Option } from '../draftTypes.ts';

/** Which words of a document stand in a newer text of it too, so that what was decided of them holds on. */

export interface Carried {
  /** The evidence that still stands, at its place in the newer text. */
  readonly located: ReadonlyMap<string, Evidence>;
  /** What was decided of items, by their keys. */
  readonly decisions: ReadonlyMap<string, Option>;
}

/** The paragraphs in which words may stand: one of the same words first, then the nearest ones. */
function likelyParagraphs(old: SourceDocument, next: DraftDocument, n: number): number[] {
  const digest = old.paragraphs.find((own) => own.n === n)?.sha256;
  const distance = (own: DraftDocument['paragraphs'][number]): number =>
    own.sha256 === digest ? -1 : Math.abs(own.n - n);
  return [...next.paragraphs].sort((a, b) => distance(a) - distance(b)).map((own) => own.n);
}

interface Placed {
  readonly evidence: Evidence;
  readonly record: string | null;
  readonly isObservation: boolean;
  readonly figure: readonly Span[];
  readonly quote: readonly Span[];
}

/** Finds words of the old text in the new one; null where they do not stand there. */
function locateWords(
  evidence: Evidence,
  paragraphs: readonly number[],
  chainOf: ChainOf,
): Pick<Placed, 'evidence' | 'figure' | 'quote'> | null {
  for (const paragraph of paragraphs) {
    if (!chainOf(paragraph).text.includes(evidence.quote)) continue;
    const { occurrence, ...rest } = evidence;
    for (const tried of [{ ...evidence, paragraph }, ...(occurrence ? [{ ...rest, paragraph }] : [])]) {
      const found = resolveEvidence(tried, chainOf);
      if (found.ok) return { evidence: tried, figure: found.position.figure, quote: found.position.quote };
    }
  }
  return null;
}

/** Finds a numeral that was set aside; empty where it stands there no more. */
function locateAside(aside: SetAside, paragraphs: readonly number[], chainOf: ChainOf): readonly Span[] {
  for (const paragraph of paragraphs) {
    if (!chainOf(paragraph).text.includes(aside.quote)) continue;
    const { occurrence, ...rest } = aside;
    for (const tried of [{ ...aside, paragraph }, ...(occurrence ? [{ ...rest, paragraph }] : [])]) {
      const found = resolveSetAside(tried, chainOf);
      if (found.ok) return found.position.figure;
    }
  }
  return [];
}

const touches = (spans: readonly Span[], { paragraph, tokens }: NumeralItem): boolean =>
  tokens.some(({ start, end }) =>
    spans.some((span) => span.paragraph === paragraph && span.start < end && span.end > start),
  );

/** What holds on of a document in a newer text of it. */
export function carryWords(
  { authored, data }: DraftBase,
  old: SourceDocument,
  next: {
    readonly document: DraftDocument;
    readonly items: readonly NumeralItem[];
    readonly chainOf: ChainOf;
  },
): Carried {
  const { chainOf, document, items } = next;
  const own = [
    ...data.index.evidenceOf(old.id).map(({ entry, evidence }) => ({
      evidence,
      record: entry.id,
      isObservation: entry.kind === 'observation',
    })),
    ...conflictEvidence(authored.conflicts)
      .filter(({ evidence }) => evidence.doc === old.id)
      .map(({ evidence }) => ({ evidence, record: null, isObservation: true })),
  ];
  const placed = own.flatMap((item): Placed[] => {
    const found = locateWords(
      item.evidence,
      likelyParagraphs(old, document, item.evidence.paragraph),
      chainOf,
    );
    return found ? [{ ...item, ...found }] : [];
  });
  const decisions = new Map<string, Option>();
  for (const item of items) {
    const holding = placed.filter(
      ({ figure, quote, isObservation }) =>
        touches(figure, item) ||
        (!isObservation && item.tokens.every(({ token }) => !hasDigits(token)) && touches(quote, item)),
    );
    const [first] = holding;
    if (!first) continue;
    const record = holding.find((own) => own.record !== null)?.record ?? null;
    decisions.set(item.key, {
      kind: 'confirm',
      carried: holding.map(({ evidence }) => evidence.id),
      ...(record === null ? {} : { record }),
    });
  }
  for (const aside of old.setAside) {
    const figure = locateAside(aside, likelyParagraphs(old, document, aside.paragraph), chainOf);
    const { reason, note } = aside;
    const option: Option = { kind: 'aside', reason, ...(note === undefined ? {} : { note }) };
    for (const item of items)
      if (!decisions.has(item.key) && touches(figure, item)) decisions.set(item.key, option);
  }
  const located = new Map(placed.map(({ evidence }) => [evidence.id, evidence]));
  return { located, decisions };
}
