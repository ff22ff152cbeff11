import { barOption, partsOption, shareOption } from '../../charts/barOption.ts';
import type { ChartModel, ChartView } from '../../charts/chartModel.ts';
import { dumbbellOption } from '../../charts/dumbbellOption.ts';
import { barSeries, pairSeries, partsSeries } from '../../charts/markSeries.ts';
import { slopeOption } from '../../charts/pairOption.ts';
import type { PanelKind } from '../../model/fields/vocabulary.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';

type BuildChart = (data: PanelData, view: ChartView, theme: ChartTheme) => ChartModel | null;

/** The panel kinds that draw a chart: model → series → option. */
const CHART_KINDS: Partial<Record<PanelKind, BuildChart>> = {
  bar: (data, view, theme) => barOption(barSeries(data), view, theme),
  share: (data, view, theme) => shareOption(barSeries(data), view, theme),
  slope: (data, view, theme) => slopeOption(pairSeries(data), view, theme),
  dumbbell: (data, view, theme) => dumbbellOption(pairSeries(data), view, theme),
  parts: (data, view, theme) => {
    const series = partsSeries(data);
    return series && partsOption(series, view, theme);
  },
};

/** Kinds that need the chart engine, alone or several times over. */
export const drawsCharts = (kind: PanelKind): boolean => isChartKind(kind) || kind === 'multiples';

export const isChartKind = (kind: PanelKind): boolean => CHART_KINDS[kind] !== undefined;

export function buildChart(data: PanelData, view: ChartView, theme: ChartTheme): ChartModel | null {
  return CHART_KINDS[data.spec.kind]?.(data, view, theme) ?? null;
}
