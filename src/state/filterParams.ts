import { useCallback, useMemo, useRef } from 'react';
import { type CatalogueQuery, FACETS, parseSort } from '../model/select/catalogueFilter.ts';
import { REVIEW_FACETS, type ReviewFilters } from '../model/select/reviewFilter.ts';
import { parseId } from './presentParams.ts';
import { parseCompared, useAddressQuery, withEntry } from './urlState.ts';

/** The parameters of the addresses with filters. Whether the data know a value is decided where they are. */

/** A department is named in words. */
function parseDepartment(text: string | null): string | null {
  return text !== null && text.length > 0 && text.length <= 60 ? text : null;
}

const parseFilter = (query: URLSearchParams, name: string): string | null =>
  name === 'department' ? parseDepartment(query.get(name)) : parseId(query.get(name));

/** Filters and order of the catalogue. */
export function parseCatalogueQuery(query: URLSearchParams): CatalogueQuery {
  const filters = FACETS.map((facet) => [facet, parseFilter(query, facet)]);
  return { ...Object.fromEntries(filters), sort: parseSort(query.get('sort')) } as CatalogueQuery;
}

/** Filters of the review. */
export function parseReviewFilters(query: URLSearchParams): ReviewFilters {
  const filters = REVIEW_FACETS.map((name) => [name, parseFilter(query, name)]);
  return Object.fromEntries(filters) as ReviewFilters;
}

/** Sets or removes entries of the address, in one step that Back undoes. */
export type Choose = (changes: Readonly<Record<string, string | null>>) => void;

/** Arrow keys change a closed list at each press; changes of one filter within this time are one step back. */
const ONE_STEP_MS = 1000;

function useChoose(): Choose {
  const [, edit] = useAddressQuery();
  const last = useRef({ name: '', at: 0 });
  return useCallback(
    (changes) => {
      const now = performance.now();
      const name = Object.keys(changes).join();
      const replace = last.current.name === name && now - last.current.at < ONE_STEP_MS;
      last.current = { name, at: now };
      edit(
        (query) => Object.entries(changes).reduce((now, [key, value]) => withEntry(now, key, value), query),
        { replace },
      );
    },
    [edit],
  );
}

export interface CatalogueParams {
  readonly query: CatalogueQuery;
  /** The indicators of a comparison for which more are picked; null where none was under way. */
  readonly basket: readonly string[] | null;
  readonly choose: Choose;
}

export function useCatalogueParams(): CatalogueParams {
  const [query] = useAddressQuery();
  const choose = useChoose();
  return useMemo(() => {
    const compared = parseCompared(query);
    return { query: parseCatalogueQuery(query), basket: compared.length > 0 ? compared : null, choose };
  }, [query, choose]);
}

export function useReviewFilters(): {
  readonly filters: ReviewFilters;
  readonly choose: Choose;
} {
  const [query] = useAddressQuery();
  const choose = useChoose();
  return useMemo(() => ({ filters: parseReviewFilters(query), choose }), [query, choose]);
}
