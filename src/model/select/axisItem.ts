import type { Region } from '../authored/source.ts';
import type { Period } from '../fields/evidence.ts';
import type { Basis, Measure, Overlap, Role } from '../fields/vocabulary.ts';

/** One figure as an axis sees it, from authored or published records alike. */
export interface AxisItem {
  readonly id: string;
  readonly name: string;
  /** What is measured: figures of one subject differ in place or time alone. */
  readonly subject: string;
  readonly unit: string;
  readonly per?: string | undefined;
  /** Null for a fact that no indicator holds. */
  readonly measure: Measure | null;
  /** What 100 % is. */
  readonly base?: string | undefined;
  /** What money or work is for. */
  readonly purpose?: string | undefined;
  /** The name of what is counted. */
  readonly counted: string;
  readonly region: string;
  readonly period: Period;
  readonly role: Role | null;
  readonly basis?: Basis | undefined;
  readonly partOf?: string | undefined;
  readonly overlap?: Overlap | undefined;
  /** Open disagreements, over what the figures are, that it is a side of. */
  readonly disputes: readonly string[];
}

export interface AxisContext {
  readonly regions: ReadonlyMap<string, Pick<Region, 'name' | 'parent' | 'kind' | 'adcode'>>;
  /** The whole that a record is declared part of. */
  readonly wholeOf: (id: string) => string | undefined;
}

export const isPercent = ({ unit }: AxisItem): boolean => unit === '%' || unit === '‰';
const TIMES = new Set(['日', '天', '周', '月', '季', '学期', '年', '小时', '次']);

/** Whether a figure does not grow with its place: a rate of a city may stand beside that of its county. */
export const isIntensive = (item: AxisItem): boolean =>
  isPercent(item) ||
  item.measure === 'rate' ||
  item.measure === 'ratio' ||
  (item.per !== undefined && !TIMES.has(item.per));

/** The same for two figures of one time, whatever words they are dated by. */
export function periodKey({ kind, from, to, label }: Period): string {
  if (from !== undefined || to !== undefined) return `${from ?? ''}—${to ?? from ?? ''}`;
  return kind === 'as-of' ? kind : `${kind} ${label}`;
}

const yearsOf = ({ from, to }: Period): readonly [string, string] | null =>
  from === undefined ? null : [from, to ?? from];

/** Spans of one length that do not meet: one year beside another. */
export function arePeriodsDisjoint(a: Period, b: Period): boolean {
  const [p, q] = [yearsOf(a), yearsOf(b)];
  if (!p || !q || a.kind !== b.kind) return false;
  const length = ([from, to]: readonly [string, string]) => Number(to) - Number(from);
  return (p[1] < q[0] || q[1] < p[0]) && Object.is(length(p), length(q));
}
