/** Filters over a list: each facet has a value or none, and its choices are counted beside the other filters. */

export type FacetFilters<Facet extends string> = Readonly<Record<Facet, string | null>>;

export interface FacetChoice {
  readonly value: string;
  /** How many items it would show beside the other filters. */
  readonly count: number;
}

/** For each facet, what an item answers to; an item that answers to nothing is shown without that filter only. */
export type FacetValues<Item, Facet extends string> = Readonly<
  Record<Facet, (item: Item) => readonly string[]>
>;

export interface Faceted<Item, Facet extends string> {
  readonly items: readonly Item[];
  /** In the order of the first items that answer to them. */
  readonly choices: Readonly<Record<Facet, readonly FacetChoice[]>>;
  /** The filters that some item answers to; a filter that none does counts as not set. */
  readonly filters: FacetFilters<Facet>;
}

/** Filters a list, in its order. */
export function selectFacets<Item, Facet extends string>(
  all: readonly Item[],
  facets: readonly Facet[],
  valuesOf: FacetValues<Item, Facet>,
  wanted: FacetFilters<Facet>,
): Faceted<Item, Facet> {
  const known = facets.map((facet) => {
    const value = wanted[facet];
    return value !== null && all.some((item) => valuesOf[facet](item).includes(value)) ? value : null;
  });
  const counts = facets.map(() => new Map<string, number>());
  const items: Item[] = [];
  for (const item of all) {
    const values = facets.map((facet) => valuesOf[facet](item));
    let refusals = 0;
    let refused = -1;
    known.forEach((value, at) => {
      if (value === null || values[at]?.includes(value)) return;
      refusals += 1;
      refused = at;
    });
    if (refusals === 0) items.push(item);
    counts.forEach((map, at) => {
      const isCounted = refusals === 0 || (refusals === 1 && refused === at);
      for (const value of values[at] ?? []) map.set(value, (map.get(value) ?? 0) + Number(isCounted));
    });
  }
  const record = <T>(valueAt: (at: number) => T) =>
    Object.fromEntries(facets.map((facet, at) => [facet, valueAt(at)])) as Record<Facet, T>;
  return {
    items,
    choices: record((at) => [...(counts[at] ?? [])].map(([value, count]) => ({ value, count }))),
    filters: record((at) => known[at] ?? null),
  };
}

/** Sorts choices as they are listed. */
export const sortChoices = (
  choices: readonly FacetChoice[],
  listed: readonly string[],
): readonly FacetChoice[] => [...choices].sort((a, b) => listed.indexOf(a.value) - listed.indexOf(b.value));
