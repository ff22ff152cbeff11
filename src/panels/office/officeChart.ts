import { besideText, type ChartMark, markLabel } from '../../charts/chartModel.ts';
import { pairSeries } from '../../charts/markSeries.ts';
import type { QuantityWords } from '../../model/numbers/quantity.ts';
import { guardText } from '../../model/published/csv.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordFace } from '../../model/text/face.ts';

/**
 * A chart as an office program renders it: a native chart with a small data sheet that the recipient can
 * edit. Bars start at zero; a line has two dated points and none between them.
 */

export interface OfficePoint {
  readonly id: string;
  /** The name of the bar, or the date of the point. */
  readonly category: string;
  /** The value, in the source's own magnitude where all points of the chart share it. */
  readonly value: number;
  /**
   * The number format of the label: it prints qualifier, digits, unit and tags, so that a number never
   * travels alone and keeps its words even when the recipient edits it.
   */
  readonly format: string;
  /** The text of the label. */
  readonly label: string;
  readonly bound: ChartMark['bound'];
  readonly derived: boolean;
  readonly forecast: boolean;
  /** Whether the bar is the whole of which the others are parts. */
  readonly whole: boolean;
}

/** Lines over time; the categories are evenly spaced dates, of which some have no figure. */
export interface OfficeTime {
  readonly categories: readonly string[];
  /** For each line its points by category, null where it has none: the line is broken there. */
  readonly lines: ReadonlyArray<{
    readonly name: string;
    /** Which colour and symbol it has: the parts of a line that is counted in another way from some date share them. */
    readonly style: number;
    readonly points: ReadonlyArray<OfficePoint | null>;
    /** Whether each point has its own label; otherwise the last one has, with the name of the line. */
    readonly labelled: boolean;
  }>;
  readonly min: number;
  readonly max: number;
  /** The distance of the marks on the value axis. */
  readonly step: number;
}

export interface OfficeChart {
  readonly shape: 'bar' | 'line';
  /** The title, where several charts are side by side. */
  readonly title: string | null;
  /** The change between its two points in words: 增369公里. */
  readonly change: string | null;
  readonly unit: string;
  /** The maximum of the axis; null for the largest value. */
  readonly max: number | null;
  readonly points: readonly OfficePoint[];
  /** For a chart over time; `points` then lists those of all lines. */
  readonly time?: OfficeTime;
}

/**
 * Quotes text for a number format. Quotation marks would end it and cannot be escaped, so they are replaced.
 */
const literal = (text: string): string => (text === '' ? '' : `"${text.replace(/"/g, '”')}"`);

function pointFormat({ before, number, after }: QuantityWords, tags: string, scaled: boolean): string {
  // With a common scale the digits differ from the source's, so the label is literal text.
  if (scaled) return literal(`${before}${number}${after}${tags}`);
  const decimals = number.split('.')[1]?.length ?? 0;
  const digits = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const format = (sign: string) => `${literal(before + sign)}${digits}${literal(after + tags)}`;
  // The second section of the format is for negative numbers; the program leaves the sign to us.
  return number.startsWith('−') ? `${format('')};${format('−')}` : format('');
}

/** A mark with its cell in the chart's sheet. */
export interface Placed {
  readonly mark: ChartMark;
  readonly record: PublishedRecord;
  readonly category: string;
  readonly whole?: boolean;
}

export function officePoints(placed: readonly Placed[]): OfficePoint[] {
  const magnitudes = new Set(placed.map(({ record }) => record.quantity?.magnitude));
  const scaled = magnitudes.size > 1;
  return placed.flatMap(({ mark, record, category, whole = false }) => {
    const { quantity } = record;
    const { words } = recordFace(record);
    if (!quantity || !words) return [];
    const tags = mark.tags.map((tag) => ` ${tag}`).join('');
    return {
      id: mark.id,
      // Guarded, because it is in a spreadsheet cell inside the file.
      category: guardText(category),
      // Where all have one magnitude, the sheet keeps the source's own number, with its sign.
      value: scaled ? mark.value : Math.sign(mark.value) * Math.abs(Number(quantity.value)),
      format: pointFormat(words, tags, scaled),
      label: `${mark.text}${tags}`,
      bound: mark.bound,
      derived: mark.derived,
      forecast: mark.forecast,
      whole,
    };
  });
}

function unitOf(records: readonly PublishedRecord[]): string {
  const units = records.flatMap(({ quantity }) => (quantity ? quantity.magnitude + quantity.unit : []));
  return new Set(units).size === 1 ? (units[0] ?? '') : '';
}

/** Makes points of marks, named with what the panel's scope line does not state of them. */
export const named = ({ byId }: PanelData, marks: readonly ChartMark[]): Placed[] =>
  marks.flatMap((mark) => {
    const record = byId.get(mark.id);
    return record ? [{ mark, record, category: mark.name + besideText(mark) }] : [];
  });

/** Bars from zero; `max` is the maximum of the axis, or null for the longest bar. */
export function barChart(placed: readonly Placed[], max: number | null): OfficeChart[] {
  if (placed.length === 0) return [];
  const unit = unitOf(placed.map(({ record }) => record));
  return [{ shape: 'bar', title: null, change: null, unit, max, points: officePoints(placed) }];
}

/** A chart for every pair of two dated points. */
export function pairCharts(data: PanelData, titled: boolean): OfficeChart[] {
  return pairSeries(data).pairs.flatMap(({ name, from, to, change }) => {
    const placed = named(data, [from, to]).map((item) => ({ ...item, category: item.mark.when }));
    const unit = unitOf(placed.map(({ record }) => record));
    return placed.length === 2
      ? [
          {
            shape: 'line' as const,
            title: titled ? name : null,
            change: change && `${markLabel(change)}${besideText(change)}`,
            unit,
            max: null,
            points: officePoints(placed),
          },
        ]
      : [];
  });
}
