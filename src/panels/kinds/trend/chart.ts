import type { BuildChart } from '../kind.ts';
import { trendOption } from './option.ts';
import { trendSeries } from './series.ts';

export const chart: BuildChart = (data, view, theme) => {
  const series = trendSeries(data);
  return series && trendOption(series, view, theme);
};
