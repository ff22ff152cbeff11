import { describe, expect, it } from 'vitest';
import { everydayFindings } from '../../../../data/pipeline/read/lexicon/everydayWords.ts';
import { parseQuestion, plainQuery } from '../../../../src/model/search/question.ts';

const WORDS = {
  fillers: '有多少 情况 有 的',
  measures: '座 个 条',
  concepts: ['公厕|厕所 洗手间', '道路|路 马路'],
  places: [
    { names: ['甲市', '甲'], entry: 0, own: true },
    { names: ['乙县', '乙', 'yixian', 'yx'], entry: 1 },
  ],
};
const parse = (query: string) => parseQuestion(query, WORDS);
/** The signs that an answer has to have. */
const required = (query: string): string => {
  const question = parse(query);
  return question.signs.filter((_, at) => (question.required & (1 << at)) !== 0).join('');
};
const formsOf = (query: string): string[] =>
  parse(query).pieces.flatMap(({ forms, covers }) => (covers ? forms.map(({ text }) => text) : []));

describe('a question', () => {
  it('is the same in any width and case, with and without thousands separators', () => {
    expect(plainQuery('ＬＥＤ　１，９３８')).toBe('led 1938');
    expect(plainQuery('百分之95')).toBe('95%');
    expect(plainQuery('1,93')).toBe('1,93');
  });

  it.each([
    ['甲市有多少厕所', '厕所'],
    ['厕所有几座', '厕所'],
    ['修了多少条路', '修路'],
    ['厕所的情况', '厕所'],
    ['有机', '有机'],
    ['乙县公园', '乙县公园'],
  ])('%s asks for %s', (query, asked) => {
    expect(required(query)).toBe(asked);
  });

  it('takes the words that stand for another, longest first, and a single character only where it stands alone', () => {
    expect(formsOf('洗手间')).toEqual(['洗手间', '公厕']);
    expect(formsOf('路')).toEqual(['路', '道路']);
    expect(formsOf('线路')).toEqual(['线路']);
  });

  it('spells a number out with the magnitude behind it', () => {
    expect(formsOf('20.14万')).toEqual(['20.14', '201400', '万']);
    expect(formsOf('38.2%')).toEqual(['38.2%', '38.2']);
  });

  it('knows when it names a place and nothing else', () => {
    expect(parse('乙').place).toBe(1);
    expect(parse('yx').place).toBe(1);
    expect(parse('乙县厕所').place).toBeNull();
    expect(parse('甲市').place).toBe(0);
  });

  it('reads thirty signs at most', () => {
    expect(parse('公园'.repeat(40)).signs).toHaveLength(30);
  });
});

describe('the words in which people ask', () => {
  it.each([
    ['{', /不是有效的 JSON/],
    ['{"fillers":[],"measures":[],"groups":[["厕所"]]}', /一组至少两个词/],
    ['{"fillers":["有 多少"],"measures":[],"groups":[]}', /不能有空白/],
    ['{"fillers":[],"measures":[],"groups":[["厕所","厕所"]]}', /重复的词：厕所、厕所/],
  ])('stop the build where they are %s', (text, message) => {
    expect(everydayFindings(text).map((finding) => finding.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});
