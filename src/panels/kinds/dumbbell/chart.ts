import { pairSeries } from '../../../charts/markSeries.ts';
import type { BuildChart } from '../kind.ts';
import { dumbbellOption } from './option.ts';

export const chart: BuildChart = (data, view, theme) => dumbbellOption(pairSeries(data), view, theme);
