import type { PublishedRecord } from '../model/dataset.ts';
import { toBaseNumber } from '../model/decimal.ts';
import type { PanelData } from '../model/panelData.ts';
import { formatQuantity } from '../model/quantity.ts';
import { periodText, recordFigure, recordTags } from '../model/recordText.ts';
import type { Bound, ChartMark } from './chartModel.ts';

const BOUND = { '=': 'none', '~': 'none', '>': 'lower', '>=': 'lower', '<': 'upper', '<=': 'upper' } as const;

/** A record as a mark; null for a fact in words, which has no length. */
export function recordMark(record: PublishedRecord): ChartMark | null {
  const { quantity } = record;
  if (!quantity) return null;
  const bound: Bound = BOUND[quantity.qualifier];
  return {
    id: record.id,
    name: record.name,
    value: toBaseNumber(quantity.value, quantity.magnitude),
    text: formatQuantity(quantity),
    bound,
    derived: record.derived !== undefined,
    forecast: record.status !== null && record.status !== 'actual',
    tags: recordTags(record),
    when: periodText(record),
  };
}

const marksOf = (records: readonly PublishedRecord[]): ChartMark[] =>
  records.map(recordMark).filter((mark) => mark !== null);

export interface BarSeries {
  readonly marks: readonly ChartMark[];
}

export function barSeries(data: PanelData): BarSeries {
  return { marks: marksOf(data.records) };
}

export interface PartsSeries {
  readonly whole: ChartMark;
  readonly parts: readonly ChartMark[];
  /** Percentages, whose full scale is 100 whatever the whole is. */
  readonly percent: boolean;
}

/** Null where the whole is missing: parts without a whole are not drawn. */
export function partsSeries(data: PanelData): PartsSeries | null {
  const whole = data.whole && recordMark(data.whole);
  return (
    whole && {
      whole,
      parts: marksOf(data.records.filter((record) => record.id !== whole.id)),
      percent: data.whole?.quantity?.unit === '%',
    }
  );
}

export interface PairMarks {
  /** What changed, without the “，期初” of the baseline's own name. */
  readonly name: string;
  readonly from: ChartMark;
  readonly to: ChartMark;
  /** What lies between the two in words, with 增 or 降 before it; null where no record holds it. */
  readonly change: ChartMark | null;
}

export interface PairSeries {
  readonly pairs: readonly PairMarks[];
}

/** Two dated points per row and nothing between them. */
export function pairSeries(data: PanelData): PairSeries {
  const pairs = data.pairs.flatMap(({ from, to, change }) => {
    const a = recordMark(from);
    const b = recordMark(to);
    const step = change && recordMark(change);
    const text = change && recordFigure(change);
    return a && b
      ? [{ name: to.name, from: a, to: b, change: step && text !== null ? { ...step, text } : null }]
      : [];
  });
  return { pairs };
}
