import type { ChartModel, ChartView } from '../../charts/chartModel.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { PanelData, ScopeLine } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';

/** Builds the chart of a panel: records → series → option. Null where the records give none. */
export type BuildChart = (data: PanelData, view: ChartView, theme: ChartTheme) => ChartModel | null;

/** What a page needs to know of a chart before its builder (`chart.ts`) is loaded. */
export interface KindChart {
  /** The width, in label sizes, below which larger labels would crowd the chart; 36 by default. */
  readonly roomy?: number;
  /** Whether words above the chart state the change between its points. */
  readonly changeAbove?: true;
}

/**
 * What code outside the folder of a panel kind needs to know before it loads a part of it. A kind is a folder
 * here: `kind.ts` with this, `rules.ts` for the pipeline, and, as far as the kind has them, `chart.ts` (its chart), `Body.tsx` (the
 * panel on a page), `WallBody.tsx` (the panel on a slide), `picture.ts` (exported pictures), `office.ts` (presentation files) and `sentence.ts` (the
 * alternative text). A kind with a `chart` may omit them all.
 */
export interface Kind {
  /** Whether the chart engine renders it. */
  readonly chart?: KindChart;
  /** Whether it consists of many small charts, each of them a panel of this kind with one pair. */
  readonly cells?: (data: PanelData) => PanelData[];
  /** Whether it is rendered on the county map. */
  readonly onMap?: true;
  /** Whether it is a table already, so that it has no other view. */
  readonly isTable?: true;
  /** Whether it is a list of rows, between which a sheet of paper may end. */
  readonly isList?: true;
  /** Whether it repeats its figures in words, so that beside the text a link to it is enough. */
  readonly inWords?: true;
  /** Builds the scope line, for kinds for which the common one would be wrong. */
  readonly scopeLine?: (data: PanelData) => ScopeLine;
  /** Whether each of its figures tells its own scope and date, so that on a slide no line over them repeats it. */
  readonly tellsScope?: (data: PanelData) => boolean;
  /** How its charts are scaled, where they do not share one scale. */
  readonly scaleNote?: string;
}

/** Builds the sentence about a panel, for kinds that need the city's data for it. */
export type KindSentence = (data: PanelData, core: CoreShard) => string;
