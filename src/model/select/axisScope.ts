import type { AxisContext, AxisItem } from './axisItem.ts';

function isWithin(inner: string, outer: string, { regions }: AxisContext): boolean {
  for (let at = regions.get(inner)?.parent; at; at = regions.get(at)?.parent) if (at === outer) return true;
  return false;
}

/** Scopes of which no text says how they lie to each other. */
const LOOSE_SCOPES = new Set(['urban-scope', 'city-level']);

/** Why a count of one place may not stand beside the same count of another; null where it may. */
export function scopeProblem(a: AxisItem, b: AxisItem, context: AxisContext): string | null {
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
