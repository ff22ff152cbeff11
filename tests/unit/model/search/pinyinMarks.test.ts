import { describe, expect, it } from 'vitest';
import { pinyinStretches } from '../../../../src/model/search/pinyinMarks.ts';

describe('the marks of typed pinyin', () => {
  const title = '2025年污水利用率';
  const syllables = 'nian wu shui li yong lv';
  const marked = (...marks: string[]) =>
    pinyinStretches(title, syllables, marks).map(([from, to]) => title.slice(from, to));

  it.each([
    ['wslyl', '污水利用率'],
    ['ws', '污水'],
    ['wushui', '污水'],
    ['wush', '污水'],
    ['liyong', '利用'],
    ['lv', '率'],
  ])('%s marks %s', (typed, words) => {
    expect(marked(typed)).toContain(words);
  });

  it('are none for other letters, for words and for a title whose syllables are not known', () => {
    expect(marked('wx', '污水', 'wushuix')).toEqual([]);
    expect(pinyinStretches(title, 'wu shui', ['ws'])).toEqual([]);
    expect(pinyinStretches(title, '', ['ws'])).toEqual([]);
  });
});
