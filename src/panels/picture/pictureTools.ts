import type { ChartModel } from '../../charts/chartModel.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import type { Block } from './markup.ts';

/** A chart as the inside of an `<svg>`; its ids begin with `prefix`. The engine comes from outside. */
export type RenderChart = (model: ChartModel, width: number, prefix: string) => string;

/** What the pictures of panels are drawn with. */
export interface PictureTools {
  readonly core: CoreShard;
  /** Boundaries of the counties; null where the city has none and tiles are drawn. */
  readonly map: MapGeometry | null;
  readonly theme: ChartTheme;
  readonly draw: RenderChart;
  /** A beginning for ids that no other part of the picture has. */
  readonly takePrefix: () => string;
}

/** Draws the body of a panel to take away, in CSS pixels. */
export type KindPicture = (data: PanelData, tools: PictureTools, width: number) => Block;
