import { ORIGINS, RECORD_KINDS, STATUSES } from '../fields/vocabulary.ts';
import { axisUnit } from '../numbers/quantity.ts';
import type { CatalogueRow } from '../published/catalogue.ts';
import { signedValue } from './cellBars.ts';
import {
  type FacetChoice,
  type FacetFilters,
  type FacetValues,
  selectFacets,
  sortChoices,
} from './facets.ts';

/** Filters and order of the catalogue. */

export const FACETS = ['domain', 'department', 'status', 'doc', 'doubt'] as const;
export type Facet = (typeof FACETS)[number];

/** Orders besides that of domains and documents; `-down` is the other direction. */
const SORT_KEYS = ['name', 'value', 'department', 'period', 'status', 'doc'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = SortKey | `${SortKey}-down`;

export type CatalogueFilters = FacetFilters<Facet>;
export interface CatalogueQuery extends CatalogueFilters {
  readonly sort: Sort | null;
}

export const NO_FILTERS: CatalogueFilters = {
  domain: null,
  department: null,
  status: null,
  doc: null,
  doubt: null,
};

/** The value of a filter for rows without a department, and for rows beyond doubt. */
export const NONE = 'none';
/** The value of the filter for rows with any doubt or open disagreement. */
export const ANY = 'any';

/** An order as the address writes it; null for anything else. */
export function parseSort(text: string | null): Sort | null {
  const [, key] = /^([a-z]+?)(?:-down)?$/.exec(text ?? '') ?? [];
  return SORT_KEYS.some((known) => known === key) ? (text as Sort) : null;
}

export const sortKey = (sort: Sort): SortKey => sort.replace('-down', '') as SortKey;
export const isDown = (sort: Sort): boolean => sort.endsWith('-down');

/** Why a row may not be taken as it stands: its own doubt, and the origins of its open disagreements. */
function doubtsOf({ doubt, conflicts = [], origins = [] }: CatalogueRow): string[] {
  const own = [...(doubt === undefined ? [] : ['doubt']), ...(conflicts.length === 0 ? [] : origins)];
  return doubt === undefined && conflicts.length === 0 ? [NONE] : [ANY, ...own];
}

/** What a row answers to in each filter. */
const VALUES: FacetValues<CatalogueRow, Facet> = {
  domain: ({ domain }) => [domain],
  department: ({ department }) => [department ?? NONE],
  status: ({ status, kind }) => [status ?? kind],
  doc: ({ passages }) => passages.map(({ doc }) => doc),
  doubt: doubtsOf,
};

const STATUS_ORDER: readonly string[] = [...STATUSES, ...RECORD_KINDS];
const DOUBT_ORDER: readonly string[] = [ANY, 'doubt', ...ORIGINS, NONE];

export interface SelectedRows {
  readonly rows: readonly CatalogueRow[];
  readonly choices: Readonly<Record<Facet, readonly FacetChoice[]>>;
  readonly filters: CatalogueFilters;
}

/** Filters and sorts rows. */
export function selectRows(all: readonly CatalogueRow[], query: CatalogueQuery): SelectedRows {
  const { items, choices, filters } = selectFacets(all, FACETS, VALUES, query);
  return {
    rows: query.sort === null ? items : sortRows(items, query.sort),
    choices: {
      ...choices,
      status: sortChoices(choices.status, STATUS_ORDER),
      doubt: sortChoices(choices.doubt, DOUBT_ORDER),
    },
    filters,
  };
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

interface Keyed {
  readonly row: CatalogueRow;
  /** Rows are compared within a group only, because numbers of two units have no order. */
  readonly group: string;
  /** Null sorts after everything else, in both directions. */
  readonly key: number | string | null;
}

function keyOf(row: CatalogueRow, key: SortKey): Omit<Keyed, 'row'> {
  const { quantity, kind, department, status } = row;
  switch (key) {
    case 'name':
      return { group: '', key: row.rank };
    case 'value': {
      const signed = signedValue(row);
      return { group: signed === null || !quantity ? '' : axisUnit(quantity), key: signed };
    }
    case 'department':
      return { group: '', key: department };
    case 'period':
      return { group: '', key: row.end === '' ? null : row.end };
    case 'status':
      return { group: '', key: STATUS_ORDER.indexOf(status ?? kind) };
    case 'doc':
      return { group: '', key: row.passages[0]?.doc ?? null };
  }
}

/** Sorts rows; equal ones keep their order. Numbers are sorted unit by unit, the commonest unit first. */
function sortRows(rows: readonly CatalogueRow[], sort: Sort): CatalogueRow[] {
  const turn = isDown(sort) ? -1 : 1;
  const keyed = rows.map((row): Keyed => ({ row, ...keyOf(row, sortKey(sort)) }));
  const sizes = new Map<string, number>();
  for (const { group, key } of keyed) if (key !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.group !== b.group)
      return (sizes.get(b.group) ?? 0) - (sizes.get(a.group) ?? 0) || compare(a.group, b.group);
    return turn * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}
