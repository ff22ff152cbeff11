import type { ChartModel, ChartView } from '../../charts/chartModel.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import { byFolder } from './byFolder.ts';
import type { BuildChart } from './kind.ts';

/** Apart from `kindOf.ts`, because a page with prerendered pictures needs no builder until one is touched. */
const CHARTS = /* @__PURE__ */ byFolder(
  import.meta.glob<BuildChart>('./*/chart.ts', { eager: true, import: 'chart' }),
);

/** The chart of a panel, or of one of its small charts; null for a panel without one. */
export function buildChart(data: PanelData, view: ChartView, theme: ChartTheme): ChartModel | null {
  const shown = view.quiet === true ? { ...data, quiet: true } : data;
  return CHARTS.get(data.spec.kind)?.(shown, view, theme) ?? null;
}
