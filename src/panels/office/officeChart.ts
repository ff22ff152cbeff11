import { besideText, type ChartMark, markLabel } from '../../charts/chartModel.ts';
import { pairSeries } from '../../charts/markSeries.ts';
import type { QuantityWords } from '../../model/numbers/quantity.ts';
import { guardText } from '../../model/published/csv.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordFace } from '../../model/text/face.ts';

/**
 * A picture of a panel as an office program draws it: its own chart with its own small table of
 * numbers, which the receiver can edit. Bars start at zero; a line has two dated points and none
 * between them.
 */

export interface OfficePoint {
  readonly id: string;
  /** Name of the bar, or the date of the point. */
  readonly category: string;
  /** In the source's own magnitude wherever all points of the chart share it. */
  readonly value: number;
  /**
   * Number format of the label: prints qualifier, digits, unit and tags in their places, so that
   * a number never travels alone and a number edited by the receiver keeps its words.
   */
  readonly format: string;
  /** What the label reads. */
  readonly label: string;
  readonly bound: ChartMark['bound'];
  readonly derived: boolean;
  readonly forecast: boolean;
  /** The whole of which the other bars are parts. */
  readonly whole: boolean;
}

export interface OfficeChart {
  readonly shape: 'bar' | 'line';
  /** Named where several charts stand side by side. */
  readonly title: string | null;
  /** What lies between its two points, in words: 增369公里. */
  readonly change: string | null;
  readonly unit: string;
  /** Full scale; null lets the largest value have it. */
  readonly max: number | null;
  readonly points: readonly OfficePoint[];
}

/** Text in a number format: quotation marks end it, and the format has no escape for them. */
const literal = (text: string): string => (text === '' ? '' : `"${text.replace(/"/g, '”')}"`);

function pointFormat({ before, number, after }: QuantityWords, tags: string, scaled: boolean): string {
  // On a common scale the digits are not the source's: the words stand as text.
  if (scaled) return literal(`${before}${number}${after}${tags}`);
  const decimals = number.split('.')[1]?.length ?? 0;
  const digits = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const format = (sign: string) => `${literal(before + sign)}${digits}${literal(after + tags)}`;
  // The second form is for numbers below zero, whose sign it leaves to us.
  return number.startsWith('−') ? `${format('')};${format('−')}` : format('');
}

/** A mark at its place in the chart's table. */
export interface Placed {
  readonly mark: ChartMark;
  readonly record: PublishedRecord;
  readonly category: string;
  readonly whole?: boolean;
}

function officePoints(placed: readonly Placed[]): OfficePoint[] {
  const magnitudes = new Set(placed.map(({ record }) => record.quantity?.magnitude));
  const scaled = magnitudes.size > 1;
  return placed.flatMap(({ mark, record, category, whole = false }) => {
    const { quantity } = record;
    const { words } = recordFace(record);
    if (!quantity || !words) return [];
    const tags = mark.tags.map((tag) => ` ${tag}`).join('');
    return {
      id: mark.id,
      // It stands in a cell of the sheet inside the file.
      category: guardText(category),
      value: scaled ? mark.value : Number(quantity.value),
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

/** Marks under their names, and behind these what the panel's line does not say of them. */
export const named = ({ byId }: PanelData, marks: readonly ChartMark[]): Placed[] =>
  marks.flatMap((mark) => {
    const record = byId.get(mark.id);
    return record ? [{ mark, record, category: mark.name + besideText(mark) }] : [];
  });

/** Bars from zero; `max` is their full scale, null where it is the longest of them. */
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
