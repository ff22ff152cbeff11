import { MARK_LABEL, ORIGIN_LABEL } from '../../model/fields/vocabulary.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { FilteredReview, Matter, ReviewFacet } from '../../model/select/reviewFilter.ts';
import { REVIEW_FACETS } from '../../model/select/reviewFilter.ts';
import type { Filter } from '../../ui/input/FilterBar.tsx';
import { facetFilters } from '../../ui/input/facetFilters.ts';

const LABEL: Readonly<Record<ReviewFacet, string>> = {
  domain: '领域',
  department: '部门',
  kind: '种类',
  doc: '文件',
};

const MATTER_LABEL: Readonly<Record<Matter, string>> = {
  ...ORIGIN_LABEL,
  doubt: MARK_LABEL.doubt,
  sum: '验算',
  derivation: '推算',
  aside: '不作数据的数字',
  change: '更正',
};

/** The lists above the review, each choice with the matters that it would show. */
export function reviewFilters(
  filtered: FilteredReview,
  core: CoreShard | null,
  documentOf: (doc: string) => { readonly shortTitle: string },
): Filter[] {
  const textOf: Readonly<Record<ReviewFacet, (value: string) => string>> = {
    domain: (value) => core?.domains.find(({ id }) => id === value)?.name ?? value,
    department: (value) => value,
    kind: (value) => MATTER_LABEL[value as Matter] ?? value,
    doc: (value) => documentOf(value).shortTitle,
  };
  return facetFilters(REVIEW_FACETS, LABEL, textOf, filtered);
}
