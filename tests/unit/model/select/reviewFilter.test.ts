import { describe, expect, it } from 'vitest';
import { pathToReview } from '../../../../src/model/paths.ts';
import { filterReview, MATTERS, REVIEW_FACETS } from '../../../../src/model/select/reviewFilter.ts';
import { parseReviewFilters } from '../../../../src/state/filterParams.ts';
import { REVIEW } from '../../../support/ownDataset.ts';

const NOTHING = { domain: null, department: null, kind: null, doc: null };
const queryOf = (path: string) => new URLSearchParams(path.split('?')[1] ?? '');
const whole = filterReview(REVIEW, NOTHING);

describe('filters of the review', () => {
  it('show everything where none is set, and count it', () => {
    expect(whole.shard).toEqual(REVIEW);
    const { conflicts, checks, derivations, doubts, setAside, changes } = REVIEW;
    const lists = [conflicts, checks, derivations, doubts, setAside, changes];
    expect(whole.count).toBe(lists.reduce((sum, { length }) => sum + length, 0));
    expect(whole.count).toBeGreaterThan(0);
  });

  it('show as many entries for each choice as it says, also beside another filter', () => {
    for (const { value: doc } of whole.choices.doc) {
      const beside = { ...NOTHING, doc };
      const { choices } = filterReview(REVIEW, beside);
      for (const facet of REVIEW_FACETS)
        for (const { value, count } of choices[facet])
          expect(filterReview(REVIEW, { ...beside, [facet]: value }).count, `${doc} ${value}`).toBe(count);
    }
  });

  it('keep the kinds apart: together they are everything', () => {
    const counts = MATTERS.map((kind) =>
      whole.choices.kind.some(({ value }) => value === kind)
        ? filterReview(REVIEW, { ...NOTHING, kind }).count
        : 0,
    );
    expect(counts.reduce((a, b) => a + b, 0)).toBe(whole.count);
  });

  it('leave out how numerals are accounted for, except of the documents that are asked for', () => {
    const [doc] = whole.choices.doc;
    const [domain] = whole.choices.domain;
    if (!doc || !domain) throw new Error('nothing to filter by');
    const covered = (filters: object) =>
      filterReview(REVIEW, { ...NOTHING, ...filters }).shard.coverage.map((item) => item.doc);
    expect(covered({ doc: doc.value })).toEqual([doc.value]);
    expect(covered({ domain: domain.value })).toEqual([]);
  });

  it('come back from the address as they went, beside the entry it names, and fall back on nonsense', () => {
    const filters = { domain: 'roads', department: '某局', kind: 'doubt', doc: 'some-document' };
    const query = queryOf(pathToReview('some-item', filters));
    expect([query.get('c'), parseReviewFilters(query)]).toEqual(['some-item', filters]);
    expect(pathToReview(undefined, NOTHING)).toBe('/review');
    expect(parseReviewFilters(new URLSearchParams('domain=<b>&kind=%00&doc=A'))).toEqual(NOTHING);
    expect(filterReview(REVIEW, { ...NOTHING, domain: 'no-such-domain' }).filters).toEqual(NOTHING);
  });
});
