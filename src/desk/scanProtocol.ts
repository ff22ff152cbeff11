/** What the desk's page and its server tell each other of scans. */

/** Left, top, width and height as shares of a page. */
type DeskBox = readonly [x: number, y: number, w: number, h: number];

/** A figure on the picture of its page. */
export interface DeskCrop {
  readonly page: number;
  readonly frame: DeskBox;
  /** The part of the page that is shown. */
  readonly view: DeskBox;
  /** The height of the page as a share of its width. */
  readonly aspect: number;
}

interface DeskRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The current figure of a scan, numeral by numeral. */
export interface DeskScanItem {
  /** The day on which a person confirmed all of it; null before. */
  readonly confirmed: string | null;
  /** What is odd about the reading, in sentences. */
  readonly doubts: readonly string[];
  readonly parts: ReadonlyArray<
    DeskRange & {
      readonly text: string;
      readonly crops: readonly DeskCrop[];
      /** Characters that were read with little certainty, by their place in the text. */
      readonly unsure: ReadonlyArray<{
        readonly at: number;
        readonly p: number;
        readonly other: string | null;
      }>;
    }
  >;
}

/** What of a scan needs the eye of a person. */
export interface DeskScan {
  readonly warnings: readonly string[];
  /** Keys of items without a confirmation. */
  readonly unseen: readonly string[];
  /** Keys of items about which something is odd. */
  readonly flagged: readonly string[];
  /** Places outside all numerals where one may have been lost. */
  readonly places: ReadonlyArray<DeskRange & { readonly text: string; readonly crops: readonly DeskCrop[] }>;
}
