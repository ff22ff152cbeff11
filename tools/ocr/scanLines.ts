import { type PdfLine, pageLines } from '../../data/pipeline/files/pdfLines.ts';
import type { TextPiece } from '../../data/pipeline/files/pdfPieces.ts';
import type { ColumnRule } from './readPage.ts';

/** The reading order of a scanned page. */

/** Columns that a rule parts are taken to stand so many heights of a line further apart. */
const APART = 2;

/** The pieces of a block as if the rules in it were wide gutters. */
function apart(block: readonly TextPiece[], rules: readonly ColumnRule[], usual: number): TextPiece[] {
  const low = Math.min(...block.map(({ y }) => y));
  const high = Math.max(...block.map(({ y, height }) => y + height));
  const own: ColumnRule[] = [];
  for (const rule of rules) {
    const isHere = Math.min(high, rule.high) - Math.max(low, rule.low) > usual * 2;
    const middle = (rule.low + rule.high) / 2;
    // A broken rule counts once.
    if (isHere && !own.some((other) => Math.abs(other.at(middle) - rule.at(middle)) < usual)) own.push(rule);
  }
  if (own.length === 0) return [...block];
  const moved = (x: number, y: number): number =>
    x + own.filter(({ at }) => at(y) < x).length * usual * APART;
  return block.map((piece) => {
    const middle = piece.y + piece.height / 2;
    // A box reaches a little over its characters, and over the rule beside them.
    const [x, right] = [
      moved(piece.x + usual * 0.3, middle) - usual * 0.3,
      moved(piece.x + piece.width - usual * 0.3, middle) + usual * 0.3,
    ];
    return { ...piece, x, width: right - x };
  });
}

/** A blank band of so many heights of a line across the whole page parts what stands above from what stands below. */
const BAND = 2.2;

/**
 * The lines of a page in reading order. A picture or a wide gap across all columns ends them, so that a headline in the
 * first column below it does not come before the columns above.
 */
function pageOrder(pieces: readonly TextPiece[], rules: readonly ColumnRule[]): PdfLine[] {
  const heights = pieces.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const blocks: TextPiece[][] = [];
  let floor = Number.POSITIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => b.y + b.height - (a.y + a.height))) {
    const block = blocks[blocks.length - 1];
    if (block && floor - (piece.y + piece.height) < usual * BAND) block.push(piece);
    else blocks.push([piece]);
    floor = Math.min(block ? floor : Number.POSITIVE_INFINITY, piece.y);
  }
  return blocks.flatMap((block) => pageLines(apart(block, rules, usual)));
}

/** A picture so much wider than high may be of two pages that lie side by side. */
const WIDE = 1.15;
/** Their gutter is so near to the middle, and wider than so many heights of a line. */
const [NEAR, GUTTER] = [0.1, 1.6];

/** Where two pages of a spread meet; null for a single page. */
function foldOf(pieces: readonly TextPiece[], width: number, height: number): number | null {
  if (width < height * WIDE || pieces.length < 8) return null;
  const heights = pieces.map((piece) => piece.height).sort((a, b) => a - b);
  const least = (heights[heights.length >> 1] ?? 0) * GUTTER;
  const edges = pieces.map(({ x, width: own }) => [x, x + own] as const).sort((a, b) => a[0] - b[0]);
  let reach = 0;
  let best: { readonly at: number; readonly gap: number } | null = null;
  for (const [from, to] of edges) {
    const at = (reach + from) / 2;
    const gap = from - reach;
    if (reach > 0 && gap >= least && Math.abs(at / width - 0.5) < NEAR && gap > (best?.gap ?? 0))
      best = { at, gap };
    reach = Math.max(reach, to);
  }
  return best?.at ?? null;
}

/** The lines of a page in reading order; of a spread those of the left page come first. */
export function scanLines(
  pieces: readonly TextPiece[],
  rules: readonly ColumnRule[] = [],
  { width, height }: { readonly width: number; readonly height: number } = { width: 0, height: 0 },
): PdfLine[] {
  const fold = foldOf(pieces, width, height);
  if (fold === null) return pageOrder(pieces, rules);
  const isLeft = ({ x }: { readonly x: number }): boolean => x < fold;
  return [pieces.filter(isLeft), pieces.filter((own) => !isLeft(own))].flatMap((own) =>
    pageOrder(own, rules),
  );
}
