import { UnreadableText } from '../../src/reading/files/decodeText.ts';

/** How finely a page was scanned; what is too coarse is refused. */

export const LEAST_DPI = 90;
export const GOOD_DPI = 120;
/** Body text of newspapers and papers of offices in points, by which a page without a statement is measured. */
const BODY_POINTS = 10.5;
/** Values that programs write where they know nothing. */
const UNKNOWN = new Set([1, 72, 96]);

/** Type smaller or larger than so many points is not read: cameras write a resolution that they do not know. */
const [SMALLEST_POINTS, LARGEST_POINTS] = [5, 40];

/** The resolution of a page: as its file says, or by the width of its characters in pixels. */
export function dpiOf(stated: number | null | undefined, em: number): { dpi: number; isEstimate: boolean } {
  const points = stated ? (em * 72) / stated : 0;
  if (stated && !UNKNOWN.has(stated) && points >= SMALLEST_POINTS && points <= LARGEST_POINTS)
    return { dpi: Math.round(stated), isEstimate: false };
  return { dpi: Math.round((em * 72) / BODY_POINTS), isEstimate: true };
}

/** What is said about a coarse page; null for a good one. Throws `UnreadableText` for one that cannot be trusted. */
export function judgeDpi(
  page: number,
  { dpi, isEstimate }: { dpi: number; isEstimate: boolean },
): string | null {
  const words = `第${page}页${isEstimate ? '约' : ''}${dpi} dpi`;
  if (dpi < LEAST_DPI)
    throw new UnreadableText(
      `${words}，低于${LEAST_DPI} dpi，数字读不可靠，没有打开；请以 200 dpi 以上重新扫描，或靠近重拍`,
    );
  return dpi < GOOD_DPI
    ? `${words}，低于${GOOD_DPI} dpi，读错的可能较大，请逐字核对；最好以 200 dpi 以上重新扫描`
    : null;
}
