import { ORIGINS } from '../fields/vocabulary.ts';
import type { ReviewShard } from '../published/reviewShard.ts';
import { type Faceted, type FacetFilters, type FacetValues, selectFacets, sortChoices } from './facets.ts';

/** Filters of the review. */

export const REVIEW_FACETS = ['domain', 'department', 'kind', 'doc'] as const;
export type ReviewFacet = (typeof REVIEW_FACETS)[number];
export type ReviewFilters = FacetFilters<ReviewFacet>;

/** What a matter is: a disagreement by what disagrees with what, or an entry of another section. */
export const MATTERS = [...ORIGINS, 'doubt', 'sum', 'derivation', 'aside', 'change'] as const;
export type Matter = (typeof MATTERS)[number];

type Lists = Pick<ReviewShard, 'conflicts' | 'checks' | 'derivations' | 'doubts' | 'setAside' | 'changes'>;

/** An entry of any section with what the filters ask of it. */
interface ReviewItem {
  readonly kind: Matter;
  readonly domains: readonly string[];
  readonly evidence: ReadonlyArray<{ readonly doc: string; readonly department: string | null }>;
  readonly entry: Lists[keyof Lists][number];
}

function listItems(shard: Lists): ReviewItem[] {
  return [
    ...shard.conflicts.map((entry): ReviewItem => {
      const domains = [...new Set([entry.domain, ...entry.concerns.map(({ domain }) => domain)])];
      const evidence = entry.sides.map((side) => side.evidence);
      return { kind: entry.origin, domains, evidence, entry };
    }),
    ...shard.doubts.map(
      (entry): ReviewItem => ({
        kind: 'doubt',
        domains: [entry.domain],
        evidence: entry.evidence,
        entry,
      }),
    ),
    ...shard.checks.map(
      (entry): ReviewItem => ({
        kind: 'sum',
        domains: [entry.domain],
        evidence: [...entry.inputs, entry.against].map((input) => input.evidence),
        entry,
      }),
    ),
    ...shard.derivations.map(
      (entry): ReviewItem => ({
        kind: 'derivation',
        domains: [entry.domain],
        evidence: entry.inputs.map((input) => input.evidence),
        entry,
      }),
    ),
    ...shard.setAside.map(
      (entry): ReviewItem => ({
        kind: 'aside',
        domains: [],
        evidence: [{ doc: entry.doc, department: null }],
        entry,
      }),
    ),
    ...shard.changes.map((entry): ReviewItem => ({ kind: 'change', domains: [], evidence: [], entry })),
  ];
}

const VALUES: FacetValues<ReviewItem, ReviewFacet> = {
  domain: ({ domains }) => domains,
  department: ({ evidence }) => [...new Set(evidence.flatMap(({ department }) => department ?? []))],
  kind: ({ kind }) => [kind],
  doc: ({ evidence }) => [...new Set(evidence.map(({ doc }) => doc))],
};

export interface FilteredReview {
  readonly shard: ReviewShard;
  readonly choices: Faceted<ReviewItem, ReviewFacet>['choices'];
  readonly filters: ReviewFilters;
  readonly count: number;
}

/**
 * The review with only those entries that the filters ask for. How a document's numerals are accounted for is
 * no matter of its own: it is told of the documents that are asked for, and left out by any other filter.
 */
export function filterReview(shard: ReviewShard, wanted: ReviewFilters): FilteredReview {
  const { items, choices, filters } = selectFacets(listItems(shard), REVIEW_FACETS, VALUES, wanted);
  const kept = new Set(items.map(({ entry }) => entry));
  const keep = <T extends ReviewItem['entry']>(list: readonly T[]): T[] =>
    list.filter((entry) => kept.has(entry));
  const { domain, department, kind, doc } = filters;
  const isCovered = domain === null && department === null && kind === null;
  return {
    shard: {
      ...shard,
      conflicts: keep(shard.conflicts),
      checks: keep(shard.checks),
      derivations: keep(shard.derivations),
      doubts: keep(shard.doubts),
      setAside: keep(shard.setAside),
      changes: keep(shard.changes),
      coverage: isCovered ? shard.coverage.filter((item) => doc === null || item.doc === doc) : [],
    },
    choices: { ...choices, kind: sortChoices(choices.kind, MATTERS) },
    filters,
    count: items.length,
  };
}
