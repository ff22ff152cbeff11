import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { sourceQuotes } from '../../../../src/model/text/sourceLine.ts';
import { INVENTED } from '../../face/inventedRecords.ts';

const [base] = INVENTED.records;
if (!base) throw new Error('no record');

/** Records with one quote each, from a document and paragraph. */
const quoting = (...places: ReadonlyArray<readonly [doc: string, paragraph: number, quote: string]>) => {
  const all = places.map(([doc, paragraph, quote], at): PublishedRecord => {
    const [evidence] = base.evidence;
    if (!evidence) throw new Error('no evidence');
    return { ...base, id: `r${at}`, evidence: [{ ...evidence, id: `e${at}`, doc, paragraph, quote }] };
  });
  return sourceQuotes({ all, byId: new Map(all.map((record) => [record.id, record])) });
};

describe('the quotes of a source line', () => {
  it('say nothing twice that a longer quote of the same paragraph says', () => {
    expect(quoting(['a', 4, '从10吨提升至'], ['a', 4, '从10吨提升至28吨'])).toEqual(['从10吨提升至28吨']);
    expect(quoting(['a', 4, '从10吨提升至28吨'], ['a', 4, '28吨'])).toEqual(['从10吨提升至28吨']);
    expect(quoting(['a', 4, '28吨'], ['a', 4, '28吨'])).toEqual(['28吨']);
    expect(quoting(['a', 4, '8吨'], ['a', 4, '28吨'], ['a', 4, '至28吨'])).toEqual(['至28吨']);
  });

  it('keep the same words of another paragraph or document, and words that only overlap', () => {
    expect(quoting(['a', 4, '10吨'], ['a', 5, '从10吨提升'])).toEqual(['10吨', '从10吨提升']);
    expect(quoting(['a', 4, '10吨'], ['b', 4, '从10吨提升'])).toEqual(['10吨', '从10吨提升']);
    expect(quoting(['a', 4, '从10吨提'], ['a', 4, '10吨提升'])).toEqual(['从10吨提', '10吨提升']);
  });
});
