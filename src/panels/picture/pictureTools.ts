import type { ChartModel } from '../../charts/chartModel.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import type { Block } from './markup.ts';

/** Renders a chart as the content of an `<svg>`; its ids begin with `prefix`. The engine is passed in. */
export type RenderChart = (model: ChartModel, width: number, prefix: string) => string;

/** What pictures of panels are rendered with. */
export interface PictureTools {
  readonly core: CoreShard;
  /** Boundaries of the counties; null where the city has none and tiles are used. */
  readonly map: MapGeometry | null;
  readonly theme: ChartTheme;
  readonly draw: RenderChart;
  /** Returns an id prefix that no other part of the picture uses. */
  readonly takePrefix: () => string;
}

/** Renders the body of a panel's picture; sizes are in CSS pixels. */
export type KindPicture = (data: PanelData, tools: PictureTools, width: number) => Block;
