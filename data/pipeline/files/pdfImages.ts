/** What the operators of a pdf page draw besides letters: pictures, and letters that were turned into outlines. */

/** As `getOperatorList` of pdfjs gives them. */
export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Six numbers, as pdf has them. */
type Matrix = readonly number[];

export interface DrawnImage {
  /** Where its unit square lies on the page, in points. */
  readonly matrix: Matrix;
  /** Its width in pixels; null where the operator does not say it. */
  readonly pixels: number | null;
}

/** One matrix after another. */
const product = (m: Matrix, n: Matrix): number[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

/** The pictures of a page, in the order in which they are drawn. */
export function drawnImages(
  { fnArray, argsArray }: PdfOperators,
  OPS: Readonly<Record<string, number>>,
): DrawnImage[] {
  const drawn = new Set([OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject]);
  const saved: Matrix[] = [];
  const found: DrawnImage[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, at) => {
    const args = (argsArray[at] ?? []) as readonly unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = product(matrix, args[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, args as Matrix);
    else if (drawn.has(operator)) {
      const given = args[0] as { readonly width?: unknown } | string | undefined;
      const pixels = typeof given === 'object' ? given.width : args[1];
      found.push({ matrix, pixels: typeof pixels === 'number' ? pixels : null });
    }
  });
  return found;
}

/** The area of a picture on its page, in square points. */
export const imageArea = ({ matrix: [a = 1, b = 0, c = 0, d = 1] }: DrawnImage): number =>
  Math.abs(a * d - b * c);

/** How many shapes a page draws; a line of letters that were turned into outlines has as many as letters. */
export const countShapes = ({ fnArray }: PdfOperators, OPS: Readonly<Record<string, number>>): number =>
  fnArray.filter((operator) => operator === OPS.constructPath).length;
