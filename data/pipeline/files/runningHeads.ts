import type { PdfLine } from './pdfLines.ts';

/** Tells what a page carries at its edges from the text: heads and feet by their return, page numbers by their count. */

/** Heads and feet stand in the outermost rows of a page. */
const EDGE = 2;
/** On so many of the pages, or of those on the left or on the right, a head returns. */
const MOST = 0.6;
const DRESSED =
  /^(?:[—–\-·]+\s*[0-9]{1,4}\s*[—–\-·]+|第\s*[0-9]{1,4}\s*[页版](?:[\s/／，,]*共\s*[0-9]{1,4}\s*[页版])?|[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}|[0-9]{1,4}\s*页)$/u;
const BARE = /^[0-9]{1,4}$/u;

/** Numbers differ from page to page, and so do dates. */
const shape = (text: string): string =>
  text.replace(/[0-9０-９一二三四五六七八九十]+/gu, '#').replace(/\s+/gu, '');

interface EdgeLine {
  readonly line: PdfLine;
  /** Whether nothing stands above it, or nothing below. */
  readonly isOutermost: boolean;
  /** The distance to the next row inwards, in heights of the line. */
  readonly apart: number;
}

/** The lines of the outermost rows of a page, wherever they come in reading order. */
function edgesOf(page: readonly PdfLine[]): EdgeLine[] {
  const rows: PdfLine[][] = [];
  for (const line of [...page].sort((a, b) => b.y - a.y)) {
    const [first] = rows[rows.length - 1] ?? [];
    if (first && Math.abs(first.y - line.y) <= Math.max(first.height, line.height) * 0.4)
      rows[rows.length - 1]?.push(line);
    else rows.push([line]);
  }
  const gap = (at: number, next: number): number => {
    const [[a], [b]] = [rows[at] ?? [], rows[next] ?? []];
    return a && b ? Math.abs(a.y - b.y) / a.height : Number.POSITIVE_INFINITY;
  };
  return rows.flatMap((row, at) => {
    const fromEnd = rows.length - 1 - at;
    if (at >= EDGE && fromEnd >= EDGE) return [];
    const isTop = at <= fromEnd;
    return row.map((line) => ({
      line,
      isOutermost: at === 0 || fromEnd === 0,
      apart: isTop ? gap(at, at + 1) : gap(at, at - 1),
    }));
  });
}

/** Where only numbers differ, a head is known by the room below it: lines of a text may be alike too. */
const APART = 2.2;
/** What is set larger than this, compared with the lines of its page, is a title. */
const LARGE = 1.25;

/** Whether two lines at the edges of pages are one head. */
const isSame = (a: EdgeLine, b: EdgeLine): boolean =>
  Math.abs(a.line.y - b.line.y) <= Math.max(a.line.height, b.line.height) / 2 &&
  (a.line.text === b.line.text ||
    (a.apart > APART && b.apart > APART && shape(a.line.text) === shape(b.line.text)));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Removes page numbers, and heads and feet that return at one place on most pages or on every other one. */
export function withoutRunningHeads(pages: ReadonlyArray<readonly PdfLine[]>): PdfLine[][] {
  const edges = pages.map(edgesOf);
  const sizes = pages.map((page) => median(page.map(({ height }) => height)));
  const returns = (edge: EdgeLine, on: number): boolean => {
    if (edge.line.height > (sizes[on] ?? 0) * LARGE) return false;
    const has = edges.map((own) => own.some((other) => isSame(other, edge)));
    const among = (step: (at: number) => boolean): boolean => {
      const own = has.filter((_, at) => step(at));
      return own.filter(Boolean).length >= Math.max(2, own.length * MOST);
    };
    return among(() => true) || among((at) => at % 2 === on % 2);
  };
  const counts = (line: PdfLine, on: number): boolean =>
    edges.some(
      (own, at) =>
        at !== on &&
        own.some(
          ({ line: other }) => BARE.test(other.text) && Number(other.text) - at === Number(line.text) - on,
        ),
    );
  const isFurniture = (edge: EdgeLine, on: number): boolean => {
    const { line, isOutermost, apart } = edge;
    if (DRESSED.test(line.text)) return true;
    if (BARE.test(line.text)) return pages.length > 1 ? counts(line, on) : isOutermost && apart > 2;
    return pages.length > 1 && returns(edge, on);
  };
  return pages.map((page, on) => {
    const gone = new Set((edges[on] ?? []).filter((edge) => isFurniture(edge, on)).map(({ line }) => line));
    return page.filter((line) => !gone.has(line));
  });
}
