import type { Quantity } from '../model/numbers/quantity.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import { signedDecimal } from '../model/published/signedDecimal.ts';
import type { PanelData, ScopeLine } from '../model/select/panelData.ts';
import { DERIVED_SIGN, faceText, quietTags, recordFace } from '../model/text/face.ts';
import { besideFigure, scopeLine } from '../model/text/scopeLine.ts';
import type { Bound, ChartMark } from './chartModel.ts';

const BOUND = { '=': 'none', '~': 'none', '>': 'lower', '>=': 'lower', '<': 'upper', '<=': 'upper' } as const;
const TURNED = { none: 'none', lower: 'upper', upper: 'lower' } as const;

/** The bound on the signed axis: 降3%以上 means −3 % or below. */
function signedBound({ qualifier, value }: Quantity, signed: number): Bound {
  const own = BOUND[qualifier];
  return signed < 0 && !value.startsWith('-') ? TURNED[own] : own;
}

/** Makes a mark of a record under a scope line; null for what has no length: a fact in words, a range, a rank. */
export function recordMark(
  record: PublishedRecord,
  line: ScopeLine,
  { quiet = false }: Pick<PanelData, 'quiet'> = {},
): ChartMark | null {
  const { quantity } = record;
  const face = recordFace(record);
  const signed = signedDecimal(record);
  if (!quantity || signed === null || face.figure === null) return null;
  return {
    id: record.id,
    name: record.name,
    value: Number(signed),
    text: face.figure,
    bound: signedBound(quantity, Number(signed)),
    derived: record.derived !== undefined,
    forecast: record.status !== null && record.status !== 'actual',
    // On a page the point or bar of a derived figure is hollow, so that it needs no sign of its own.
    tags: quiet ? quietTags(face).filter((tag) => tag !== DERIVED_SIGN) : face.tags,
    when: [...besideFigure(record, { ...line, dated: new Set([record.id]) }), face.period].join(' · '),
    beside: besideFigure(record, line),
    fullText: faceText(record),
  };
}

/** Makes a mark of the change between two points, which is shown without a name. */
function changeMark(record: PublishedRecord, line: ScopeLine, { quiet }: PanelData): ChartMark | null {
  const mark = recordMark(record, line);
  return (
    mark && {
      ...mark,
      // A change has no point that could be hollow.
      tags: quiet ? quietTags(recordFace(record)) : mark.tags,
      text: recordFace(record, false).figure ?? mark.text,
      beside: besideFigure(record, line, false),
      fullText: faceText(record, undefined, false),
    }
  );
}

const marksOf = (records: readonly PublishedRecord[], line: ScopeLine, data: PanelData): ChartMark[] =>
  records.map((record) => recordMark(record, line, data)).filter((mark) => mark !== null);

export interface BarSeries {
  readonly marks: readonly ChartMark[];
}

export function barSeries(data: PanelData): BarSeries {
  return { marks: marksOf(data.records, scopeLine(data), data) };
}

export interface PartsSeries {
  readonly whole: ChartMark;
  readonly parts: readonly ChartMark[];
  /** Whether the parts are percentages, whose full scale is 100 whatever the whole is. */
  readonly percent: boolean;
}

/** The series of a whole and its parts. Null where the whole is missing: parts are not shown without it. */
export function partsSeries(data: PanelData): PartsSeries | null {
  const line = scopeLine(data);
  const whole = data.whole && recordMark(data.whole, line, data);
  return (
    whole && {
      whole,
      parts: marksOf(
        data.records.filter((record) => record.id !== whole.id),
        line,
        data,
      ),
      percent: data.whole?.quantity?.unit === '%',
    }
  );
}

export interface PairMarks {
  /** What changed, without the “，期初” of the baseline's own name. */
  readonly name: string;
  readonly from: ChartMark;
  readonly to: ChartMark;
  /** The change in words, with 增 or 降 before it; null where no record holds it. */
  readonly change: ChartMark | null;
}

export interface PairSeries {
  readonly pairs: readonly PairMarks[];
}

/** The series of charts with two dated points per row and nothing between them. */
export function pairSeries(data: PanelData): PairSeries {
  const line = scopeLine(data);
  const pairs = data.pairs.flatMap(({ from, to, change }) => {
    const a = recordMark(from, line, data);
    const b = recordMark(to, line, data);
    return a && b
      ? [{ name: to.name, from: a, to: b, change: change && changeMark(change, line, data) }]
      : [];
  });
  return { pairs };
}
