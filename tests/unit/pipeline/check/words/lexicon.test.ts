import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../../../data/pipeline/check/words/lexicon.ts';
import { parseHanziNumeral } from '../../../../../src/reading/hanziNumeral.ts';

const kinds = (text: string) => scanWords(text).map(({ kind, word }) => `${kind} ${word}`);

describe('claiming words decide as words', () => {
  it.each([
    ['两项均高于全省', ['all 均', 'weighed 高于']],
    ['全省唯一', ['only 唯一']],
    ['位居全省第一', ['weighed 位居', 'rank 第一']],
    ['职业院校总冠军', ['rank 总冠军']],
    ['村村通客车', ['all 村村']],
    ['没有一所独立发展', ['all 没有一所']],
    ['在全国率先推行', ['first 率先']],
    ['由9亿元增至16亿元', ['up 增至']],
    ['投诉量下降40%', ['down 下降']],
    ['翻了五番', ['up 翻了五番']],
    ['连续3年', ['streak 连续']],
    ['带动农户', ['cause 带动']],
    ['规模最大', ['most 最大']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('年均 holds no 均 though a direction follows', () => {
    expect(kinds('年均下降1.2%')).toEqual(['down 下降']);
  });

  it.each([
    '人均公园绿地',
    '户均面积',
    '平均水平',
    '义务教育优质均衡',
    '新增普惠学位',
    '第一次全国普查',
    '第二批示范课程',
    '市第四人民医院',
    '首都机场',
    '都市圈',
    '最低生活保障',
    '最新数据',
    '双减',
    '减税',
    '升学',
    '建成区面积',
    '投资完成率',
    '梁村村集体',
    '集体所有制',
    '占全部托位的比例',
    '每千人口',
    '每年一次',
    '拼音首字母',
    '高于6%',
    '少数民族乡',
    '增值税',
  ])('%s holds none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a Chinese numeral', () => {
  it.each([
    ['七', 7],
    ['十', 10],
    ['十一', 11],
    ['二十一', 21],
    ['九十', 90],
    ['两', 2],
    ['一百零五', 105],
    ['两千', 2000],
    ['三万', 30_000],
    ['二十万', 200_000],
  ])('%s is %i', (text, value) => {
    expect(parseHanziNumeral(text)).toBe(value);
  });

  it.each(['一二', '二百五'])('%s is none', (text) => {
    expect(parseHanziNumeral(text)).toBeNull();
  });
});
