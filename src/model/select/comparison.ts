import type { Region } from '../authored/source.ts';
import { axisClass } from '../fields/vocabulary.ts';
import { axisUnit } from '../numbers/quantity.ts';
import type { FacedRecord, PublishedIndicator, PublishedRecord } from '../published/dataset.ts';
import type { AxisContext, AxisItem } from './axisItem.ts';
import { axisMismatch } from './comparability.ts';

/** As much of a figure as decides what it may be compared with. */
export interface ComparedFigure {
  readonly indicator: Pick<PublishedIndicator, 'id' | 'measure' | 'base' | 'purpose'>;
  readonly record: FacedRecord;
}

export interface Comparable extends ComparedFigure {
  readonly indicator: PublishedIndicator;
  /** The observation that represents the indicator: its latest level, sum or change. */
  readonly record: PublishedRecord;
}

/** The context in which published records are compared. */
export function axisContext(
  regions: readonly Region[],
  byId: ReadonlyMap<string, Pick<PublishedRecord, 'partOf'>>,
): AxisContext {
  return {
    regions: new Map(regions.map((region) => [region.id, region])),
    wholeOf: (id) => byId.get(id)?.partOf,
  };
}

function axisItem({ indicator, record }: ComparedFigure): AxisItem | null {
  const { quantity, id, name, region, period, role, basis, partOf, overlap } = record;
  if (!quantity) return null;
  const { measure, base, purpose } = indicator;
  const { unit, per } = quantity;
  const subject = `indicator ${indicator.id}`;
  const own = { id, name, subject, counted: name, unit, per, measure, base, purpose };
  return { ...own, region, period, role, basis, partOf, overlap, disputes: record.conflicts ?? [] };
}

/** Why two indicators may not share an axis; null where they may. */
export function whyNotComparable(a: ComparedFigure, b: ComparedFigure, context: AxisContext): string | null {
  const [p, q] = [axisItem(a), axisItem(b)];
  if (!p || !q || !p.role || !q.role) return '没有数值';
  if (axisUnit(p) !== axisUnit(q)) return `单位不同：${axisUnit(p) || '无'}与${axisUnit(q) || '无'}`;
  if (axisClass(p.role) !== axisClass(q.role)) return '一个是时点值，一个是累计值或变化量，不能放在一条轴上';
  return axisMismatch(p, q, context)?.text ?? null;
}

export interface Judged<T extends ComparedFigure = Comparable> {
  readonly item: T;
  readonly why: string;
}

/**
 * Splits figures, in their order, into those that may share an axis with every earlier one and those that may
 * not.
 */
export function selectComparable<T extends ComparedFigure>(
  items: readonly T[],
  context: AxisContext,
): { readonly together: readonly T[]; readonly apart: ReadonlyArray<Judged<T>> } {
  const together: T[] = [];
  const apart: Array<Judged<T>> = [];
  for (const item of items) {
    const whys = together.map((other) => whyNotComparable(other, item, context));
    const why = whys.find((reason) => reason !== null);
    if (why) apart.push({ item, why });
    else together.push(item);
  }
  return { together, apart };
}

/** Cautions for the reader of comparable figures; empty where there are none. */
export function comparisonCautions(items: readonly Comparable[]): string[] {
  return items.some(({ record }) => record.doubt !== undefined) ? ['其中有口径待核的数字'] : [];
}
