/** A character's box, or anything's: left, top, width and height as fractions of the page, five decimals. */
export type PageBox = readonly [x: number, y: number, w: number, h: number];

/**
 * Where the characters of a text stand on its pages. Lies beside the original as
 * `<name of the text without .txt>.pages/pages.json`, with the page images beside it; belongs to the deployer and is
 * never committed.
 */
export interface PageLayer {
  readonly schema: 1;
  /** Of the text file. */
  readonly sha256: string;
  /** A pdf's text layer, or OCR. */
  readonly read: 'layer' | 'ocr';
  /** In pixels of the image, or in points of a pdf. */
  readonly pages: ReadonlyArray<{
    readonly n: number;
    readonly width: number;
    readonly height: number;
    readonly dpi: number | null;
    readonly image: string | null;
  }>;
  /**
   * `line` is the 1-based line of the text file; one line may come several times where it runs over pages, with null
   * for what stands on the other. `chars` is parallel to the UTF-16 units of that line.
   */
  readonly lines: ReadonlyArray<{
    readonly line: number;
    readonly page: number;
    readonly chars: ReadonlyArray<PageBox | null>;
  }>;
  /** OCR: figures whose crop a person confirmed; `on` is a day, YYYY-MM-DD. */
  readonly confirmed: ReadonlyArray<{
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly on: string;
  }>;
}
