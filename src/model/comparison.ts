import type { PublishedIndicator, PublishedRecord } from './dataset.ts';
import { axisUnit } from './quantity.ts';
import { axisClass } from './vocabulary.ts';

export interface Comparable {
  readonly indicator: PublishedIndicator;
  /** The observation that stands for it: its latest level, sum or change. */
  readonly record: PublishedRecord;
}

/** Why two may not stand on one axis; null where they may. */
export function whyNotComparable(a: Comparable, b: Comparable): string | null {
  const [p, q] = [a.record.quantity, b.record.quantity];
  if (!p || !q || !a.record.role || !b.record.role) return '没有数值';
  if (axisUnit(p) !== axisUnit(q)) return `单位不同：${axisUnit(p) || '无'}与${axisUnit(q) || '无'}`;
  if (axisClass(a.record.role) !== axisClass(b.record.role))
    return '一个是时点值，一个是累计值或变化量，不能放在一条轴上';
  if (a.indicator.measure !== b.indicator.measure) return '计量方式不同：存量、流量、比率不相比较';
  return null;
}

/** What a reader should know before reading two comparable figures together; empty where nothing. */
export function comparisonCautions(items: readonly Comparable[]): string[] {
  const regions = new Set(items.map(({ record }) => record.regionName));
  const periods = new Set(items.map(({ record }) => record.period.label));
  return [
    ...(regions.size > 1 ? [`范围不同：${[...regions].join('、')}`] : []),
    ...(periods.size > 1 ? ['时点或时段不同，见各行'] : []),
    ...(items.some(({ record }) => record.doubt !== undefined) ? ['其中有口径待核的数字'] : []),
  ];
}
