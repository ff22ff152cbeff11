import type { ChartModel, ChartView } from '../../charts/chartModel.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { PanelData, ScopeLine } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';

/** Draws a panel as one chart: records → series → option. Null where the records give none. */
export type BuildChart = (data: PanelData, view: ChartView, theme: ChartTheme) => ChartModel | null;

export interface KindChart {
  readonly build: BuildChart;
  /** Width, in sizes of the label, below which a larger label would crowd the drawing; 36 where it is left out. */
  readonly roomy?: number;
  /** Words over the chart mark its figures in doubt; where it is left out, each is marked beside its row. */
  readonly doubtAbove?: true;
}

/**
 * What everything outside its folder needs to know of a panel kind before a part of it is fetched. A kind
 * is a folder here: `kind.ts` with this, `rules.ts` for the pipeline, `example.ts` for gallery and tests, and
 * as far as the kind has them `Body.tsx` (the panel on a page), `picture.ts` (the take-away picture),
 * `office.ts` (its charts and plan in a presentation file) and `sentence.ts` (the picture in one sentence).
 * Without a picture and an office plan a kind is drawn as its chart or told as its table.
 */
export interface Kind {
  /** The chart engine draws it. */
  readonly chart?: KindChart;
  /** It is many small charts, each of them a panel of this kind with one pair. */
  readonly cells?: (data: PanelData) => PanelData[];
  /** It is drawn on the map of the counties. */
  readonly onMap?: true;
  /** It is a table already: there is no other view of it. */
  readonly isTable?: true;
  /** It says its figures again in words: beside their text a link to it is enough. */
  readonly inWords?: true;
  /** The line of scope, unit and date, where that of all kinds would say something untrue. */
  readonly scopeLine?: (data: PanelData) => ScopeLine;
  /** How its pictures are scaled, where they do not share one scale. */
  readonly scaleNote?: string;
}

/** What a panel of the kind shows in one sentence, for a kind that needs the city to say it. */
export type KindSentence = (data: PanelData, core: CoreShard) => string;
