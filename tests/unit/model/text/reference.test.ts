import { describe, expect, it } from 'vitest';
import { missingInReference, referenceText } from '../../../../src/model/text/reference.ts';

const DAY = new Date(2026, 10, 3);
const PAPER = { title: '甲市  民生回顾', kind: '报纸版面', publisher: null, published: null };

describe('a reference after GB/T 7714', () => {
  it('leaves out what the document does not state, and says so', () => {
    expect(
      referenceText({ document: PAPER, paragraphs: [33, 35], address: 'http://localhost/#/b', day: DAY }),
    ).toBe('甲市 民生回顾[N/OL]. 第33、35段[2026-11-03]. http://localhost/#/b');
    expect(missingInReference([PAPER])).toBe('原文未注明责任者、日期，文献条目中未写');
  });

  it('has author, date and place where they are known, and no address of a disk', () => {
    const document = { title: '统计公报', kind: '公报', publisher: '甲市统计局', published: '2026-03-20' };
    expect(referenceText({ document, paragraphs: [4], address: null, day: DAY })).toBe(
      '甲市统计局. 统计公报[R]. 2026-03-20: 第4段.',
    );
    expect(missingInReference([document])).toBeNull();
  });

  it('takes every other kind for Z', () => {
    const document = { ...PAPER, kind: '新闻发布会' };
    expect(referenceText({ document, paragraphs: [], address: null, day: DAY })).toBe('甲市 民生回顾[Z].');
  });
});
