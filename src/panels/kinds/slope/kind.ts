import type { Kind } from '../kind.ts';

/** One indicator at two dates: a straight line, both ends labelled. */
export const kind: Kind = {
  chart: {
    // Its labels are at two points and not in rows, so there is room for larger ones.
    roomy: 18,
    changeAbove: true,
  },
};
