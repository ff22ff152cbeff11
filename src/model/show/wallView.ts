/** What can stand on the wall: a slide of the deck, or an answer that is shown outside the deck's order. */

/** A record shown on the wall outside the deck's order. */
export interface Answer {
  readonly domain: string;
  readonly record: string;
}

/** What the wall can freeze: a slide of the deck or an answer, and the evidence over it. */
export interface WallView {
  /** Slide number, from 1. It does not change while an answer is shown. */
  readonly slide: number;
  readonly answer: Answer | null;
  /** Evidence at hall size: of the record named here, or with null of the leading record. */
  readonly evidence: { readonly record: string | null } | null;
}
