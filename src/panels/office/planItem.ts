import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import type { OfficeChart } from './officeChart.ts';

/** What stands on a page of a presentation file, as plain data before any file format. */

/** Inches from the upper left corner of the page. */
export interface PlanBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type PlanColour = keyof ChartTheme;

/** A stretch of text set alike; size in points. */
export interface PlanRun {
  readonly text: string;
  readonly size: number;
  readonly colour?: PlanColour;
  readonly bold?: boolean;
}

export type PlanItem =
  | {
      readonly kind: 'text';
      readonly box: PlanBox;
      readonly paragraphs: ReadonlyArray<readonly PlanRun[]>;
      readonly align?: 'left' | 'center' | 'right';
      readonly valign?: 'top' | 'middle' | 'bottom';
      /** The slide's own title, by which outlines and screen readers know it. */
      readonly title?: boolean;
    }
  | {
      readonly kind: 'block';
      readonly box: PlanBox;
      readonly fill: PlanColour | null;
      readonly line: PlanColour | null;
      readonly dashed?: boolean;
      readonly heavy?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly box: PlanBox;
      /** Widths in inches. */
      readonly columns: readonly number[];
      /** The first row is the head. */
      readonly rows: ReadonlyArray<readonly string[]>;
      readonly size: number;
    }
  | {
      readonly kind: 'chart';
      readonly box: PlanBox;
      readonly chart: OfficeChart;
      /** What it shows, in one sentence, for readers who cannot see it. */
      readonly sentence: string;
    };

/** A panel kind in a presentation file; without either part its panels stand there as tables. */
export interface KindOffice {
  /** Charts of the office program's own, which the receiver can edit. */
  readonly charts?: (data: PanelData) => OfficeChart[];
  /** What stands in the place of the panel, where it is not its charts; null where it is those or its table after all. */
  readonly plan?: (data: PanelData, charts: readonly OfficeChart[], box: PlanBox) => PlanItem[] | null;
}
