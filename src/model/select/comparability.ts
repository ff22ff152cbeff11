import type { Measure } from '../fields/vocabulary.ts';
import { axisUnit } from '../numbers/quantity.ts';
import {
  type AxisContext,
  type AxisItem,
  arePeriodsDisjoint,
  isIntensive,
  isPercent,
  periodKey,
} from './axisItem.ts';
import { countedUnit, isNestedIn, namedGrade } from './nestedUnits.ts';

/** Rules for sharing an axis: only figures that a reader may compare without further explanation do. */

export type MismatchKind =
  | 'part'
  | 'counted'
  | 'grade'
  | 'dispute'
  | 'scope'
  | 'period'
  | 'measure'
  | 'base'
  | 'purpose';

/** Why two figures may not share an axis. */
export interface AxisMismatch {
  readonly kind: MismatchKind;
  readonly text: string;
}

const apart = (kind: MismatchKind, text: string): AxisMismatch => ({ kind, text });

function partReason(a: AxisItem, b: AxisItem, { wholeOf }: AxisContext): AxisMismatch | null {
  const isPartOf = (part: AxisItem, whole: AxisItem) => {
    const seen = new Set<string>();
    for (let at = wholeOf(part.id); at !== undefined && !seen.has(at); at = wholeOf(at)) {
      if (at === whole.id) return true;
      seen.add(at);
    }
    return false;
  };
  if (isPartOf(a, b)) return apart('part', `${a.name}是${b.name}的一部分`);
  if (isPartOf(b, a)) return apart('part', `${b.name}是${a.name}的一部分`);
  if (a.partOf === undefined || a.partOf !== b.partOf) return null;
  if (a.overlap === 'disjoint' && b.overlap === 'disjoint') return null;
  return apart('part', `${a.name}与${b.name}是同一整体的部分，互不相交没有说明`);
}

/** The mismatch where one counted thing contains the other. */
function nestedReason(a: AxisItem, b: AxisItem): AxisMismatch | null {
  const [p, q] = [countedUnit(a.counted), countedUnit(b.counted)];
  if (p && q && isNestedIn(p, q))
    return apart('counted', `${p.step < q.step ? p.name : q.name}包含${p.step < q.step ? q.name : p.name}`);
  const [g, h] = [namedGrade(a.counted), namedGrade(b.counted)];
  return g && h && g.grade !== h.grade && g.rest === h.rest
    ? apart('grade', `${g.grade}与${h.grade}的${g.rest}是否互相计入没有说明`)
    : null;
}

const MEASURE_CLASS: Readonly<Record<Measure, string>> = {
  stock: '存量',
  flow: '流量',
  rate: '比率',
  ratio: '比率',
  change: '变化量',
};

/** The mismatch of two subjects in one area and period. */
function subjectReason(a: AxisItem, b: AxisItem): AxisMismatch | null {
  if (a.measure && b.measure && MEASURE_CLASS[a.measure] !== MEASURE_CLASS[b.measure])
    return apart(
      'measure',
      `计量方式不同：${a.name}是${MEASURE_CLASS[a.measure]}，${b.name}是${MEASURE_CLASS[b.measure]}`,
    );
  if (isPercent(a) && (a.role === 'change' || b.role === 'change'))
    return a.basis === b.basis ? null : apart('base', `增减的比较基期不同：${a.name}与${b.name}`);
  if (isPercent(a)) {
    const missing = [a, b].find(({ base }) => base === undefined);
    if (missing) return apart('base', `没有注明以什么为100%：${missing.name}`);
    return a.base === b.base
      ? null
      : apart('base', `百分比的基数不同：${a.name}以${a.base}为100%，${b.name}以${b.base}为100%`);
  }
  // Two sums of money have nothing in common but their purpose, so money without a stated purpose never
  // matches.
  const stated = a.purpose ?? b.purpose ?? (/元$/.test(a.unit) && !isIntensive(a) ? '' : undefined);
  if (stated === undefined || (a.purpose !== undefined && a.purpose === b.purpose)) return null;
  const missing = [a, b].find(({ purpose }) => purpose === undefined);
  return apart(
    'purpose',
    missing
      ? `没有注明用途：${missing.name}`
      : `用途不同：${a.name}（${a.purpose}）与${b.name}（${b.purpose}）`,
  );
}

function isWithin(inner: string, outer: string, { regions }: AxisContext): boolean {
  for (let at = regions.get(inner)?.parent; at; at = regions.get(at)?.parent) if (at === outer) return true;
  return false;
}

/** Scope kinds for which no text says how they relate to each other. */
const LOOSE_SCOPES = new Set(['urban-scope', 'city-level']);

/** Why a count of one area may not share an axis with the same count of another; null where it may. */
function scopeProblem(a: AxisItem, b: AxisItem, context: AxisContext): string | null {
  const [p, q] = [context.regions.get(a.region), context.regions.get(b.region)];
  const [nameA, nameB] = [p?.name ?? a.region, q?.name ?? b.region];
  if (isWithin(a.region, b.region, context) || isWithin(b.region, a.region, context))
    return `范围一个包含另一个：${nameA}与${nameB}`;
  const level = (region: typeof p) =>
    region?.kind === 'other-place' && region.adcode
      ? `${region.kind} ${/0000$/.test(region.adcode) ? 'province' : /00$/.test(region.adcode) ? 'city' : 'county'}`
      : region?.kind;
  if (level(p) !== level(q)) return `范围不是同一级的地方：${nameA}与${nameB}`;
  return p && LOOSE_SCOPES.has(p.kind) ? `范围是否重叠没有说明：${nameA}与${nameB}` : null;
}

/**
 * Why two figures may not share an axis; null where they may. `crossed` means that the axis has every subject
 * for every area and period, so that two figures which differ in both are linked through the others.
 */
export function axisMismatch(
  a: AxisItem,
  b: AxisItem,
  context: AxisContext,
  crossed = false,
): AxisMismatch | null {
  const nested = partReason(a, b, context) ?? nestedReason(a, b);
  if (nested) return nested;
  if (a.disputes.some((id) => b.disputes.includes(id)))
    return apart('dispute', `是同一处待核分歧的两方：${a.name}与${b.name}`);
  if (axisUnit(a) !== axisUnit(b)) return apart('measure', `单位不同：${axisUnit(a)}与${axisUnit(b)}`);
  const sameSubject = a.subject === b.subject;
  const sameRegion = a.region === b.region;
  const samePeriod = periodKey(a.period) === periodKey(b.period);
  const differences = [sameSubject, sameRegion, samePeriod].filter((same) => !same).length;
  if (differences > 1) {
    if (crossed) return null;
    const names = [a, b].map(({ region }) => context.regions.get(region)?.name ?? region);
    return sameRegion || (sameSubject && !samePeriod)
      ? apart('period', `时段不同：${a.period.label}与${b.period.label}`)
      : apart('scope', `范围不同：${names.join('与')}`);
  }
  if (!sameSubject) return subjectReason(a, b);
  if (!sameRegion) {
    const problem = isIntensive(a) ? null : scopeProblem(a, b, context);
    return problem === null ? null : apart('scope', problem);
  }
  // A sum over years contains the sum of each year; a level has only one value at a time.
  return !samePeriod && a.role === 'cumulative' && !arePeriodsDisjoint(a.period, b.period)
    ? apart('period', `时段一个包含另一个：${a.period.label}与${b.period.label}`)
    : null;
}

/** The mismatches among figures, with the first pair for each kind of reason. */
export function axisProblems(items: readonly AxisItem[], context: AxisContext): AxisMismatch[] {
  const count = (key: (item: AxisItem) => string) => new Set(items.map(key)).size;
  const cells = (item: AxisItem) => `${item.subject} ${item.region} ${periodKey(item.period)}`;
  const crossed =
    count(cells) === items.length &&
    count(({ subject }) => subject) *
      count(({ region }) => region) *
      count(({ period }) => periodKey(period)) ===
      items.length;
  const found = new Map<MismatchKind, AxisMismatch>();
  items.forEach((a, at) => {
    for (const b of items.slice(at + 1)) {
      const reason = axisMismatch(a, b, context, crossed);
      if (reason && !found.has(reason.kind)) found.set(reason.kind, reason);
    }
  });
  return [...found.values()];
}

/** Why two dated points may not be joined; null where they are the same thing at two times. */
export function whyNotPaired(from: AxisItem, to: AxisItem, context: AxisContext): AxisMismatch | null {
  if (from.disputes.some((id) => to.disputes.includes(id)))
    return apart('dispute', `起点与终点是同一处待核分歧的两方：${from.name}与${to.name}`);
  if (from.subject !== to.subject) return apart('measure', `起点与终点不是同一项：${from.name}与${to.name}`);
  if (from.region === to.region) return null;
  const names = [from, to].map(({ region }) => context.regions.get(region)?.name ?? region);
  return apart('scope', `起点与终点范围不同：${names.join('与')}`);
}
