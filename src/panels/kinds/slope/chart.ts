import { pairSeries } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';
import { slopeOption } from './option.ts';

export const chart: BuildChart = (data, view, theme) => slopeOption(pairSeries(data), view, theme);
