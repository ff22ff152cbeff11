import type { WallView } from './wallView.ts';

/** The order in which the parts of an answer were written says nothing. */
const keyOf = ({ slide, answer, evidence }: WallView): string =>
  JSON.stringify([slide, answer && Object.entries(answer).sort(), evidence]);

/** Whether two views show the same, so that marks on one are marks on the other; asked at each move of the mouse. */
export function isSameView(one: WallView, other: WallView): boolean {
  if (one.slide !== other.slide) return false;
  const isIdentical = one.answer === other.answer && one.evidence === other.evidence;
  return isIdentical || keyOf(one) === keyOf(other);
}
