/** From the pieces of text of a page to its lines: rows by height, columns by the gutter between them. */

export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/** Pieces further apart than so many heights of a letter are cells or columns of their own. */
const CELL_GAP = 1.6;
/** Pieces closer than this share of a height are one word. */
const WORD_GAP = 0.25;

/** Groups the pieces that stand on one height, from top to bottom. */
function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: Array<{ y: number; height: number; pieces: TextPiece[] }> = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1];
    if (row && Math.abs(row.y - piece.y) <= Math.max(row.height, piece.height) * 0.4) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

/** Cuts a row where a gap is wide, so that each part belongs to one column or cell. */
function segmentsOf(row: readonly TextPiece[]): PdfLine[] {
  const segments: PdfLine[] = [];
  for (const { text, x, y, width, height } of row) {
    const last = segments[segments.length - 1];
    const gap = last ? x - last.right : 0;
    if (!last || gap > Math.max(last.height, height) * CELL_GAP) {
      segments.push({ text, x, y, right: x + width, height });
      continue;
    }
    const space = gap > height * WORD_GAP && !/\s$/u.test(last.text) && !/^\s/u.test(text) ? ' ' : '';
    segments[segments.length - 1] = {
      text: last.text + space + text,
      x: last.x,
      y: last.y,
      right: x + width,
      height: Math.max(last.height, height),
    };
  }
  return segments.filter(({ text }) => text.trim() !== '');
}

/** A line of running text has at least so many characters; a cell of a table seldom has. */
const RUNNING = 10;
/** So many of the rows of a page have to keep a gutter free. */
const MOST = 0.6;

/** How many places between the margins are tried for a gutter. */
const TRIES = 40;

/** The height that lines take up from the first to the last. */
const rangeOf = (lines: readonly PdfLine[]): [low: number, high: number] => [
  Math.min(...lines.map(({ y }) => y)),
  Math.max(...lines.map(({ y }) => y)),
];

/**
 * The middle of the gutter between two columns of running text; null where the page has one column. The lines of two
 * columns need not stand at one height.
 */
function gutterOf(rows: ReadonlyArray<readonly PdfLine[]>): number | null {
  const all = rows.flat();
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ right: end }) => end));
  let best: { middle: number; crossing: number } | null = null;
  for (let step = 0; step <= TRIES; step += 1) {
    const middle = left + (right - left) * (0.3 + (0.4 * step) / TRIES);
    const crossing = all.filter(({ x, right: end }) => x < middle && end > middle).length;
    if (best === null || crossing < best.crossing) best = { middle, crossing };
  }
  if (best === null || best.crossing > all.length * (1 - MOST)) return null;
  const { middle } = best;
  const running = all.filter(({ text }) => text.length >= RUNNING);
  const sides = [running.filter(({ right: end }) => end <= middle), running.filter(({ x }) => x >= middle)];
  if (sides.some((side) => side.length < 3)) return null;
  const [[low, high], [otherLow, otherHigh]] = sides.map(rangeOf) as [[number, number], [number, number]];
  const shared = Math.min(high, otherHigh) - Math.max(low, otherLow);
  // Columns stand beside each other; a short page of wide and narrow lines has its lines below each other.
  return shared >= Math.min(high - low, otherHigh - otherLow) * 0.5 ? middle : null;
}

/** The lines of a page in reading order; cells of a row are separated by a tab. */
export function pageLines(pieces: readonly TextPiece[]): PdfLine[] {
  const rows = rowsOf(pieces)
    .map(segmentsOf)
    .filter((row) => row.length > 0);
  const gutter = gutterOf(rows);
  const join = (row: readonly PdfLine[]): PdfLine => {
    const first = row[0] as PdfLine;
    const last = row[row.length - 1] as PdfLine;
    return { ...first, text: row.map(({ text }) => text.trim()).join('\t'), right: last.right };
  };
  if (gutter === null) return rows.map(join);
  const lines: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const flush = (): void => {
    lines.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const row of rows) {
    // A heading over both columns ends them.
    if (row.some(({ x, right: end }) => x < gutter && end > gutter)) {
      flush();
      lines.push(join(row));
      continue;
    }
    const onLeft = row.filter(({ x }) => x < gutter);
    const onRight = row.filter(({ x }) => x >= gutter);
    if (onLeft.length > 0) left.push(join(onLeft));
    if (onRight.length > 0) right.push(join(onRight));
  }
  flush();
  return lines;
}

const PAGE_NUMBER = /^[\s—–\-·.第]*[0-9]{1,4}[\s—–\-·./页]*(?:共?[0-9]{1,4}页?)?[\s—–-]*$/u;
/** Running heads stand in the outermost lines of a page. */
const EDGE = 2;
const shape = (text: string): string =>
  text.replace(/[0-9０-９一二三四五六七八九十]+/gu, '#').replace(/\s+/gu, '');

/** Removes page numbers, and heads and feet that return on most pages. */
export function withoutRunningHeads(pages: ReadonlyArray<readonly PdfLine[]>): PdfLine[][] {
  const edges = (page: readonly PdfLine[]): PdfLine[] => [
    ...page.slice(0, EDGE),
    ...page.slice(Math.max(EDGE, page.length - EDGE)),
  ];
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(({ text }) => shape(text))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((page) => {
    const outer = new Set(edges(page));
    return page.filter((line) => {
      if (!outer.has(line)) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      return pages.length < 2 || (counts.get(shape(line.text)) ?? 0) < Math.max(2, pages.length * MOST);
    });
  });
}
