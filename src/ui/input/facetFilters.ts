import type { Filter } from './FilterBar.tsx';

/** The chosen value of each facet of a list, and its choices with what each would show. */
export interface Faceted<Facet extends string> {
  readonly filters: Readonly<Record<Facet, string | null>>;
  readonly choices: Readonly<
    Record<Facet, ReadonlyArray<{ readonly value: string; readonly count: number }>>
  >;
}

/** A filter for each facet, in the words of a list. */
export const facetFilters = <Facet extends string>(
  facets: readonly Facet[],
  label: Readonly<Record<Facet, string>>,
  textOf: Readonly<Record<Facet, (value: string) => string>>,
  { choices, filters }: Faceted<Facet>,
): Filter[] =>
  facets.map((facet) => ({
    name: facet,
    label: label[facet],
    value: filters[facet],
    all: '全部',
    choices: choices[facet].map(({ value, count }) => ({
      value,
      text: `${textOf[facet](value)}（${count}）`,
    })),
  }));
