import type { SetAside } from '../../../src/model/authored/source.ts';
import { hasDigits } from '../../../src/model/numbers/digits.ts';
import type { Span } from '../../../src/model/published/dataset.ts';
import { listRecords } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type ChainOf, resolveEvidence } from '../read/resolveEvidence.ts';
import type { ItemToken, NumeralItem, Option } from './draftTypes.ts';
import { placeInChain, quoteAside } from './words/quoteWords.ts';

/** The numerals of a document that are set aside, each with its place. */

interface PlacedAside {
  readonly key: string;
  readonly token: ItemToken;
  readonly aside: SetAside;
}

/** Words of the document that records quote; 0-based UTF-16 units of their paragraph. */
interface HeldSpan extends Span {
  readonly isFigure: boolean;
}

export class Asides {
  readonly #doc: string;
  readonly #chainOf: ChainOf;
  readonly #list: PlacedAside[] = [];

  constructor(doc: string, chainOf: ChainOf) {
    this.#doc = doc;
    this.#chainOf = chainOf;
  }

  add({ tokens, paragraph, kind, key }: NumeralItem, { reason, note }: Option): void {
    // A claim in words holds no numeral, so nothing has to be accounted for.
    if (kind === 'claim') return;
    const chain = this.#chainOf(paragraph);
    for (const token of tokens) {
      const place = placeInChain(chain, token);
      if (!place) continue;
      const aside: SetAside = {
        ...quoteAside(chain, place),
        token: token.token,
        reason: reason ?? 'declined',
        ...(note === undefined ? {} : { note }),
      };
      this.#list.push({ key, token, aside });
    }
  }

  /** Those that no record quotes: what the words of a record hold has its account and may not have a second one. */
  listFree(authored: Authored): PlacedAside[] {
    if (this.#list.length === 0) return [];
    const held = new Map<number, HeldSpan[]>();
    for (const span of this.#heldSpans(authored))
      held.set(span.paragraph, [...(held.get(span.paragraph) ?? []), span]);
    return this.#list.filter(
      ({ aside: { paragraph, token }, token: { start, end } }) =>
        !(held.get(paragraph) ?? []).some(
          (own) => own.start < end && own.end > start && (own.isFigure || !hasDigits(token)),
        ),
    );
  }

  #heldSpans(authored: Authored): HeldSpan[] {
    return listRecords(authored).flatMap(({ kind, evidence }) =>
      evidence
        .filter(({ doc }) => doc === this.#doc)
        .flatMap((own): HeldSpan[] => {
          const resolved = resolveEvidence(own, this.#chainOf);
          if (!resolved.ok) return [];
          const { figure, quote } = resolved.position;
          return [
            ...figure.map((span) => ({ ...span, isFigure: true })),
            ...(kind === 'observation' ? [] : quote.map((span) => ({ ...span, isFigure: false }))),
          ];
        }),
    );
  }
}
