import type { WallView } from './wallView.ts';

/** The order in which the parts of an answer were written says nothing. */
const keyOf = ({ slide, answer, evidence }: WallView): string =>
  JSON.stringify([slide, answer && Object.entries(answer).sort(), evidence]);

/** Whether two views show the same, so that marks on one are marks on the other. */
export const isSameView = (one: WallView, other: WallView): boolean => keyOf(one) === keyOf(other);
