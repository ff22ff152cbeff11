import { describe, expect, it } from 'vitest';
import { publishRecord } from '../../../../data/pipeline/publish/publishRecords.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import type { Conflict } from '../../../../src/model/authored/review.ts';
import { disagreementTags, originLabel } from '../../../../src/model/text/disagreementText.ts';
import { recordFace } from '../../../../src/model/text/face.ts';
import { recordCaveat } from '../../../../src/model/text/recordText.ts';
import { households, reviewCity, unitMatter } from './reviewCity.ts';

describe('what is published of a record', () => {
  const published = (matter: Conflict) => {
    const index = buildIndex(reviewCity({ indicators: [households], conflicts: [matter] }));
    const entry = index.byId.get('homes-one');
    if (!entry) throw new Error('no record');
    return publishRecord(entry, index);
  };

  it('says between which two the disagreement lies', () => {
    const open = published(unitMatter());
    expect([open.conflicts, open.origins, open.settled]).toEqual([['the-matter'], ['between'], undefined]);
    expect(recordCaveat(open)).toEqual({ id: 'the-matter', label: '文件之间不一致' });
    expect(recordFace(open).tags).toEqual(['文件不一致']);
  });

  it('tells a settled one apart', () => {
    const closed = published(unitMatter({ state: 'settled', used: 0, settledBy: { text: 'homes-one-e1' } }));
    expect([closed.conflicts, closed.settled]).toEqual([undefined, ['the-matter']]);
    expect([recordCaveat(closed), recordFace(closed).tags]).toEqual([null, []]);
  });

  it('names each origin once, and of data without origins that there is something', () => {
    const conflicts = ['a', 'b', 'c'];
    expect(disagreementTags({ conflicts, origins: ['within', 'arithmetic', 'within'] })).toEqual([
      '前后不一致',
      '与算术不符',
    ]);
    expect([disagreementTags({ conflicts }), originLabel(undefined)]).toEqual([['有分歧'], '有分歧']);
  });
});
