import type { PageBox, PageLayer } from '../../../src/model/authored/pageLayer.ts';
import type { PdfLine } from './pdfLines.ts';
import { withoutRunningHeads } from './runningHeads.ts';

/** From the lines of pages to a text whose every line knows its place; for pdf and scans alike. */

/** A page with its lines in reading order, in units that begin at its lower left corner. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

export interface PlacedText {
  readonly text: string;
  readonly lines: PageLayer['lines'];
  /** The line of the page behind each line of the text; null for a blank one. */
  readonly from: ReadonlyArray<PdfLine | null>;
}

/** The lines of a page with the blank ones between paragraphs, where the distance grows; null is a blank line. */
function spacedLines(lines: readonly PdfLine[]): Array<PdfLine | null> {
  if (lines.length === 0) return [null];
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const apart = before !== undefined && before.y - line.y > Math.max(before.height, line.height) * 2.4;
    return apart ? [null, null, line] : [line];
  });
}

/** A number between 0 and 1 with five decimals. */
const fraction = (part: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, part / whole)) * 1e5) / 1e5;

function placedLine({ chars }: PdfLine, page: number, line: number, { width, height }: PlacedPage) {
  return {
    line,
    page,
    chars: chars.map((box): PageBox | null => {
      if (box === null) return null;
      const [x, bottom, w, h] = box;
      return [
        fraction(x, width),
        fraction(height - bottom - h, height),
        fraction(w, width),
        fraction(h, height),
      ];
    }),
  };
}

/** The text of pages without page numbers and heads that return, one row to a line. */
export function placedText(pages: readonly PlacedPage[]): PlacedText {
  const kept = withoutRunningHeads(pages.map(({ lines }) => lines));
  const lines = kept.flatMap((own, on) => spacedLines(own).map((line) => ({ line, on })));
  return {
    text: `${lines.map(({ line }) => line?.text ?? '').join('\n')}\n`,
    lines: lines.flatMap(({ line, on }, at) => {
      const page = pages[on];
      return line && page ? [placedLine(line, on + 1, at + 1, page)] : [];
    }),
    from: lines.map(({ line }) => line),
  };
}
