import { changePairs, panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';

/**
 * What a screen of a domain owes in pictures, by the records of the domain alone: nothing is owed that no text gives two
 * ends to. Amounts of different purposes, bases or times share no axis (`checkComparable.ts`), so their number says nothing.
 */

/** Figures that a picture sets against each other: two ends of a change, a whole and its parts, a share of its whole. */
export interface Comparison {
  readonly form: 'pair' | 'whole' | 'percentage';
  /** Records of which one on a screen means that the picture is there. */
  readonly ids: readonly string[];
}

/** One share alone is a track beside its number; from two on they fill a panel. */
const SHARES_OF_A_PANEL = 2;

/** Lists what the records of a domain allow to be compared, each figure once. */
export function selectComparisons({
  panels,
  records,
}: Pick<DomainShard, 'panels' | 'records'>): Comparison[] {
  const shown = new Set(panels.flatMap(panelRecordIds));
  const own = records.filter(({ id }) => shown.has(id));
  const drawn = panels.flatMap(changePairs).map(({ from, to }) => [from, to]);
  const paired = new Set(drawn.flat());
  // A start without a pair is a change that is not drawn, and is owed all the same.
  const starts = own.filter(({ id, role }) => role === 'baseline' && !paired.has(id)).map(({ id }) => [id]);
  const wholes = new Map<string, string[]>();
  for (const { id, partOf } of own)
    if (partOf !== undefined) wholes.set(partOf, [...(wholes.get(partOf) ?? []), id]);
  const taken = new Set([...paired, ...wholes.keys(), ...[...wholes.values()].flat()]);
  // Exactly 100 % has no rest to be drawn: it is a ticked row.
  const shares = own.filter(
    ({ id, ofWhole, quantity }) =>
      ofWhole === true && !taken.has(id) && !(quantity?.qualifier === '=' && Number(quantity.value) === 100),
  );
  return [
    ...[...drawn, ...starts].map((ids) => ({ form: 'pair' as const, ids })),
    ...[...wholes.values()].map((ids) => ({ form: 'whole' as const, ids })),
    ...shares.map(({ id }) => ({ form: 'percentage' as const, ids: [id] })),
  ];
}

/**
 * Says why a screen owes no picture; null where it owes one. `before` are the records on earlier screens: what stands
 * further down counts as owed, so that nothing is won by moving a picture away.
 */
export function whyNoPicture(all: readonly Comparison[], before: ReadonlySet<string>): string | null {
  if (all.length === 0) return '记录里没有起讫两端、整体与部分，也没有不满100%的占比';
  const rest = all.filter(({ ids }) => !ids.some((id) => before.has(id)));
  if (rest.length === 0) return `记录里可以对照的${all.length}组都已在上一屏`;
  const shares = rest.filter(({ form }) => form === 'percentage').length;
  if (shares < rest.length || shares >= SHARES_OF_A_PANEL) return null;
  const above = all.length - rest.length;
  return `${above === 0 ? '记录里可以对照的' : `${above}组已在上一屏，余下的`}只有1个占比，画作数字旁的横条，占不满一块面板`;
}
