import { pairSeries } from '../../../charts/markSeries.ts';
import type { Kind } from '../kind.ts';
import { dumbbellOption } from './option.ts';

/** Several indicators at two dates, a row each. */
export const kind: Kind = {
  chart: { build: (data, view, theme) => dumbbellOption(pairSeries(data), view, theme) },
  scaleNote: '每行从零起，以较大值为满幅',
};
