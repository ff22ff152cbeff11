import type { Region } from '../authored/source.ts';
import type { Period } from '../fields/evidence.ts';
import { lengthOf, periodDays } from '../fields/moment.ts';
import type { Basis, Measure, Overlap, Role } from '../fields/vocabulary.ts';

/** A figure with what decides whether it may share an axis; made from authored or published records alike. */
export interface AxisItem {
  readonly id: string;
  readonly name: string;
  /** What is measured; figures of one subject differ only in place or time. */
  readonly subject: string;
  readonly unit: string;
  readonly per?: string | undefined;
  /** The indicator's measure; null for a fact without an indicator. */
  readonly measure: Measure | null;
  /** What 100 % stands for. */
  readonly base?: string | undefined;
  /** What the money or work is for. */
  readonly purpose?: string | undefined;
  /** The name of the thing that is counted. */
  readonly counted: string;
  readonly region: string;
  readonly period: Period;
  readonly role: Role | null;
  readonly basis?: Basis | undefined;
  readonly partOf?: string | undefined;
  readonly overlap?: Overlap | undefined;
  /** Open disagreements about the figure itself in which it is a side. */
  readonly disputes: readonly string[];
}

export interface AxisContext {
  readonly regions: ReadonlyMap<string, Pick<Region, 'name' | 'parent' | 'kind' | 'adcode'>>;
  /** The whole of which a record is declared to be a part. */
  readonly wholeOf: (id: string) => string | undefined;
}

export const isPercent = ({ unit }: AxisItem): boolean => unit === '%' || unit === '‰';
const TIMES = new Set(['日', '天', '周', '月', '季', '学期', '年', '小时', '次']);

/**
 * Whether a figure does not grow with the size of its area: the rate of a city may share an axis with that of
 * its county.
 */
export const isIntensive = (item: AxisItem): boolean =>
  isPercent(item) ||
  item.measure === 'rate' ||
  item.measure === 'ratio' ||
  (item.per !== undefined && !TIMES.has(item.per));

/** A key that is the same for two figures of one period, however the period is worded. */
export function periodKey({ kind, from, to, label }: Period): string {
  if (from !== undefined || to !== undefined) return `${from ?? ''}—${to ?? from ?? ''}`;
  return kind === 'as-of' ? kind : `${kind} ${label}`;
}

/** The share by which lengths may differ, since months, quarters and years differ by a few days. */
const SLACK = 0.12;

/**
 * Whether two periods are of about equal length and do not overlap, such as two different years or quarters.
 */
export function arePeriodsDisjoint(a: Period, b: Period): boolean {
  const [p, q] = [periodDays(a), periodDays(b)];
  const [long, short] = [lengthOf(a) ?? 0, lengthOf(b) ?? 0].sort((x, y) => y - x);
  if (!p || !q || a.kind !== b.kind || long === undefined || short === undefined) return false;
  return (p.last < q.first || q.last < p.first) && (long - short) / long <= SLACK;
}
