import type { QuantityWords } from '../../../model/numbers/quantity.ts';

const DIGIT = 0.6;
/** Words beside the number stand at this share of its size. */
const WORD = 0.45;

/** Width of a figure in units of its number's font size, so that the page can set it as large as its column lets. */
export function heroEms({ before, number, after }: QuantityWords): number {
  const words = Array.from(before + after).length * WORD;
  return Math.round((number.length * DIGIT + words + 0.3) * 100) / 100;
}
