import type { PageLayer } from './pageLayer.ts';

/**
 * Low probability; a second reading of the stretched line differs; unread ink between characters; a percent
 * sign that may have been read as a digit.
 */
export type ScanFlagKind = 'unsure' | 'differs' | 'lost' | 'percent';

/** A place that a person has to look at: a range of UTF-16 units in a 1-based line of the text. */
export interface ScanFlag {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ScanFlagKind;
  /** The other reading, where there is one. */
  readonly other: string | null;
}

/** A character that was read with less than full certainty. */
export interface UnsureChar {
  readonly line: number;
  readonly start: number;
  readonly p: number;
  /** The runner-up with its probability. */
  readonly second: { readonly text: string; readonly p: number } | null;
}

/** What OCR hands over for one document of page images. */
export interface ScanReading {
  readonly text: string;
  readonly layer: PageLayer;
  readonly chars: readonly UnsureChar[];
  readonly flags: readonly ScanFlag[];
  /** Sentences for the person, such as about a page of low resolution. */
  readonly warnings: readonly string[];
}
