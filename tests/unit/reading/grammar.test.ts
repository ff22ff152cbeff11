import { describe, expect, it } from 'vitest';
import { AFTER } from '../../../src/model/numbers/qualifierWords.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import { formatHanziNumeral, parseHanziNumeral } from '../../../src/reading/hanziNumeral.ts';
import { BEFORE, QUALIFIER_WORDS } from '../../../src/reading/leadingWords.ts';

/** Forms that reports use and the first five texts do not; none of them is a figure of a real city. */
describe('figure grammar of other texts', () => {
  it.each([
    ['−5.6%', '-5.6', '', '=', '%', ''],
    ['-5.6%', '-5.6', '', '=', '%', ''],
    ['－0.3个百分点', '-0.3', '', '=', '个百分点', ''],
    ['不超过5.5%', '5.5', '', '<=', '%', ''],
    ['低于5.5%', '5.5', '', '<', '%', ''],
    ['不高于60%', '60', '', '<=', '%', ''],
    ['不到60%', '60', '', '<', '%', ''],
    ['高于6%', '6', '', '>', '%', ''],
    ['60%上下', '60', '', '~', '%', ''],
    ['将近40家', '40', '', '~', '家', ''],
    ['至多3次', '3', '', '<=', '次', ''],
    ['1,234万元', '1234', '万', '=', '元', ''],
    ['12,345,678.5元', '12345678.5', '', '=', '元', ''],
    ['9.8/10万', '9.8', '', '=', '', '10万'],
    ['12.5例/10万人', '12.5', '', '=', '例', '10万人'],
    ['1.5万亿元', '1.5', '万亿', '=', '元', ''],
    ['300多亿元', '300', '亿', '>', '元', ''],
    ['2亿3000万元', '23000', '万', '=', '元', ''],
    ['１２３％', '123', '', '=', '%', ''],
    ['3千人', '3000', '', '=', '人', ''],
    ['5千米', '5', '', '=', '千米', ''],
    ['0.8‰', '0.8', '', '=', '‰', ''],
    ['2.3倍', '2.3', '', '=', '倍', ''],
    ['三千人', '3000', '', '=', '人', ''],
    ['两千余户', '2000', '', '>', '户', ''],
    ['三十万亩', '300000', '', '=', '亩', ''],
    ['近百家', '100', '', '~', '家', ''],
    ['十一个', '11', '', '=', '个', ''],
    ['百分之九十五以上', '95', '', '>=', '%', ''],
    ['百分之3.5', '3.5', '', '=', '%', ''],
    ['千分之二', '2', '', '=', '‰', ''],
    ['九成', '90', '', '=', '%', ''],
    ['近八成五', '85', '', '~', '%', ''],
    ['七成以上', '70', '', '>=', '%', ''],
    ['翻两番', '4', '', '=', '倍', ''],
    ['翻了一番多', '2', '', '>', '倍', ''],
    ['亿元以上', '1', '亿', '>=', '元', ''],
    ['5万千瓦时', '5', '万', '=', '千瓦时', ''],
    ['3年多', '3', '', '>', '年', ''],
  ] as const)('reads %s', (figure, value, magnitude, qualifier, unit, per) => {
    expect(parseFigure(figure)).toMatchObject({ kind: 'number', value, magnitude, qualifier, unit, per });
  });

  it.each([
    ['3%—5%', 'range', ['3', '5'], '', '%', '='],
    ['3—5个', 'range', ['3', '5'], '', '个', '='],
    ['3至5万元', 'range', ['3', '5'], '万', '元', '='],
    ['100万元—200万元', 'range', ['100', '200'], '万', '元', '='],
    ['5000—1万元', 'range', ['5000', '10000'], '', '元', '='],
    ['约30～40%', 'range', ['30', '40'], '', '%', '~'],
    ['三到五天', 'range', ['3', '5'], '', '天', '='],
    ['-2%—3%', 'range', ['-2', '3'], '', '%', '='],
    ['1:2', 'ratio', ['1', '2'], '', '', '='],
    ['1：1.5', 'ratio', ['1', '1.5'], '', '', '='],
    ['1比3', 'ratio', ['1', '3'], '', '', '='],
    ['1/3', 'ratio', ['1', '3'], '', '/', '='],
    ['三分之一', 'ratio', ['1', '3'], '', '/', '='],
    ['近三分之二', 'ratio', ['2', '3'], '', '/', '~'],
    ['14:68:18', 'structure', ['14', '68', '18'], '', '', '='],
    ['4.2∶47.7∶48.1', 'structure', ['4.2', '47.7', '48.1'], '', '', '='],
  ] as const)('reads the parts of %s together', (figure, kind, values, magnitude, unit, qualifier) => {
    expect(parseFigure(figure)).toMatchObject({ kind, value: '', values, magnitude, unit, qualifier });
  });

  it.each([
    ['第十二位', '12', '='],
    ['第3位', '3', '='],
    ['第一', '1', '='],
    ['第二十一名', '21', '='],
    ['前三', '3', '<='],
    ['前10位', '10', '<='],
  ] as const)('reads the rank %s', (figure, value, qualifier) => {
    expect(parseFigure(figure)).toMatchObject({ kind: 'rank', value, qualifier });
  });

  it.each([
    '',
    '元',
    '3%、5%',
    '3%和5%',
    '12,34元',
    '1,23,456元',
    '第三方',
    '3+2',
    '十四五',
    '3—5—7个',
    '5%—6个',
    '几十个',
    '数百人',
    '1::2',
    '/3',
    '吨/日',
    '比3',
  ])('reads nothing in %s', (figure) => {
    expect(parseFigure(figure)).toBeNull();
  });

  it.each(QUALIFIER_WORDS)('reads the qualifier %s at one position at least', (word) => {
    const read = [`${word}12家`, `12${word}家`, `12家${word}`].map(parseFigure);
    expect(read.filter((figure) => figure?.value === '12' && figure.word === word)).not.toEqual([]);
  });

  it.each([
    ['before', BEFORE],
    ['after', AFTER],
  ])('lists longer words first, %s the numeral', (_, words) => {
    for (const [at, [word]] of words.entries())
      for (const [later] of words.slice(at + 1))
        expect([word, later, later.includes(word)]).toEqual([word, later, false]);
  });

  it('writes ranks as it reads them, to 999', () => {
    for (let value = 1; value <= 999; value += 1)
      expect([value, parseHanziNumeral(formatHanziNumeral(value))]).toEqual([value, value]);
    expect(formatHanziNumeral(110)).toBe('一百一十');
    expect(() => formatHanziNumeral(0)).toThrow('0');
  });

  it('keeps every number through words before, inside and after it, in either width of digits', () => {
    const wide = (text: string) =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const value of ['7', '40', '1234', '0.5', '86.8', '-3.2', '100'])
      for (const magnitude of ['', '万', '亿', '万亿'])
        for (const [before, after, qualifier] of [
          ['', '', '='],
          ['不低于', '', '>='],
          ['不超过', '', '<='],
          ['不足', '', '<'],
          ['', '以内', '<='],
          ['', '左右', '~'],
        ] as const)
          for (const unit of ['元', '%', '公里', '人次']) {
            const text = `${before}${value}${magnitude}${unit}${after}`;
            const expected = { kind: 'number', value, magnitude, unit, qualifier };
            expect(parseFigure(text), text).toMatchObject(expected);
            expect(parseFigure(wide(text)), text).toMatchObject(expected);
          }
  });
});
