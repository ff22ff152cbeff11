import type { PanelData } from '../../model/select/panelData.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import type { OfficeChart } from './officeChart.ts';

/** The items on a page of a presentation file, as plain data independent of the file format. */

/** A box in inches from the upper left corner of the page. */
export interface PlanBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type PlanColour = keyof ChartTheme;

/** A run of text in one style; sizes are in points. */
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
      /** True for the slide's title, which outlines and screen readers use. */
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
      /** Column widths in inches. */
      readonly columns: readonly number[];
      /** The rows; the first is the header. */
      readonly rows: ReadonlyArray<readonly string[]>;
      readonly size: number;
    }
  | {
      readonly kind: 'chart';
      readonly box: PlanBox;
      readonly chart: OfficeChart;
      /** The alternative text: what it shows, in one sentence. */
      readonly sentence: string;
    };

/** How a panel kind is rendered in a presentation file; without either part its panels become tables. */
export interface KindOffice {
  /** Native charts, which the recipient can edit. */
  readonly charts?: (data: PanelData) => OfficeChart[];
  /** Other items in place of charts; null where the charts or the table are used after all. */
  readonly plan?: (data: PanelData, charts: readonly OfficeChart[], box: PlanBox) => PlanItem[] | null;
}
