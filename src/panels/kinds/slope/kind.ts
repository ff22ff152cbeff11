import { pairSeries } from '../../../charts/markSeries.ts';
import type { Kind } from '../kind.ts';
import { slopeOption } from './option.ts';

/** One indicator at two dates: a straight line, both ends labelled. */
export const kind: Kind = {
  chart: {
    build: (data, view, theme) => slopeOption(pairSeries(data), view, theme),
    // Its labels are at two points and not in rows, so there is room for larger ones.
    roomy: 18,
    doubtAbove: true,
  },
};
