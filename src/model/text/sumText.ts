import { formatQuantity } from '../numbers/quantity.ts';
import type { ReviewCheck, ReviewDerivation } from '../published/reviewShard.ts';

/** A sum in words: how its result is rounded, and how it compares with the stated figure. */

const roundedTo = (places: number): string => {
  if (places === 0) return '整数';
  return places > 0 ? `${places}位小数` : `整${10 ** -places}`;
};

type ShownResult = Pick<ReviewCheck | ReviewDerivation, 'exact' | 'result' | 'places' | 'unit'>;

/** How the unrounded digits become the result; null where they already are. */
export function roundingText({ exact, result, places, unit }: ShownResult): string | null {
  return exact === result ? null : `四舍五入到${roundedTo(places)}：${result}${unit}`;
}

/** The result of a derivation with its bound: 超788元/人次. */
export const derivedFigure = ({ result, unit, qualifier }: ReviewDerivation): string =>
  formatQuantity({ value: result, magnitude: '', unit, qualifier });

const BOUNDED = '一方是上限、下限或约数，无从比较';

/** How a computed value compares with the stated one, for display before the verdict. */
export function outcomeText({ compare, verdict, against }: ReviewCheck): string {
  if (verdict === 'undecidable') return BOUNDED;
  const holds = verdict === 'holds';
  if (compare.relation === 'at-most') return holds ? '没有超过它' : '超过了它';
  if (compare.relation === 'at-least') return holds ? '没有低于它' : '低于它';
  if (against.difference === '0') return '与它相同';
  const limit =
    compare.tolerance === undefined ? `末位的半个单位${against.allowed}` : `容许的${against.allowed}`;
  return `相差${against.difference}，${holds ? '没有超出' : '超出'}${limit}`;
}
