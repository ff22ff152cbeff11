import type { Change } from '../../model/published/revision.ts';

/**
 * What the page of changes says, without its drawing: which domains have another number of figures, and which
 * corrections were made on which day.
 */

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly figures: number;
}

/** Domains that have another number of figures than at an earlier visit; those without a count are new. */
export function domainsChanged(
  domains: readonly Counted[],
  before: Readonly<Record<string, number>>,
): Array<Counted & { readonly was: number }> {
  return domains.flatMap((domain) => {
    const was = before[domain.id] ?? 0;
    return was === domain.figures ? [] : [{ ...domain, was }];
  });
}

/** Corrections by the day on which they were made, latest first. */
export function changesByDay(changes: readonly Change[]): Array<{ day: string; changes: Change[] }> {
  const days = [...new Set(changes.map(({ date }) => date))].sort().reverse();
  return days.map((day) => ({ day, changes: changes.filter(({ date }) => date === day) }));
}
