/** What can stand on the wall: a slide of the deck, or an answer that is shown outside the deck's order. */

export interface RecordRef {
  readonly domain: string;
  readonly record: string;
}

/**
 * What is shown on the wall outside the deck's order: a record, a county by its code, or that no document holds
 * what was asked, with the records nearest to it. It holds ids alone: the words of a question stay in the window
 * in which they were typed.
 */
export type Answer =
  | (RecordRef & {
      /** Present where it is a record of another place, which is asked about once more before it is shown. */
      readonly elsewhere?: true;
    })
  | { readonly county: string }
  | { readonly nearest: readonly RecordRef[] };

/** More records than this are not near. */
export const MOST_NEAREST = 3;

/** What the wall can freeze: a slide of the deck or an answer, and the evidence over it. */
export interface WallView {
  /** Slide number, from 1. It does not change while an answer is shown. */
  readonly slide: number;
  readonly answer: Answer | null;
  /** Evidence at hall size: of the record named here, or with null of the leading record. */
  readonly evidence: { readonly record: string | null } | null;
}
