import { describe, expect, it } from 'vitest';
import { findNumerals } from '../../../src/model/numbers/digits.ts';
import { formatQuantity } from '../../../src/model/numbers/quantity.ts';
import { formatRank, parseFigure } from '../../../src/reading/figure.ts';

describe('figure grammar', () => {
  it.each([
    ['503.85公里', '503.85', '', '=', '公里', ''],
    ['4.4万余盏', '4.4', '万', '>', '盏', ''],
    ['7600余名', '7600', '', '>', '名', ''],
    ['20多项', '20', '', '>', '项', ''],
    ['95%以上', '95', '', '>=', '%', ''],
    ['15%以内', '15', '', '<=', '%', ''],
    ['超98%', '98', '', '>', '%', ''],
    ['超10亿元', '10', '亿', '>', '元', ''],
    ['约3.11亿元', '3.11', '亿', '~', '元', ''],
    ['不低于60%', '60', '', '>=', '%', ''],
    ['不足3户', '3', '', '<', '户', ''],
    ['1100吨/日', '1100', '', '=', '吨', '日'],
    ['41.80%', '41.80', '', '=', '%', ''],
    ['5.07万', '5.07', '万', '=', '', ''],
    ['126.7万人次', '126.7', '万', '=', '人次', ''],
  ] as const)('reads %s', (figure, value, magnitude, qualifier, unit, per) => {
    expect(parseFigure(figure)).toMatchObject({
      value,
      magnitude,
      qualifier,
      unit,
      per,
      contradictory: false,
    });
  });

  it('takes the word that excludes the number where two contradict', () => {
    expect(parseFigure('超过50%以上')).toMatchObject({
      qualifier: '>',
      unit: '%',
      contradictory: true,
      word: '',
    });
  });

  it('refuses what is not one numeral phrase', () => {
    for (const text of ['', '公里', '6批、33个', '从1100吨', '1+11', '第三方', '每周3次、每月2次'])
      expect(parseFigure(text)).toBeNull();
  });

  it('gives back the words of the source', () => {
    for (const figure of [
      '4.4万余盏',
      '95%以上',
      '超98%',
      '约3.11亿元',
      '1100吨/日',
      '15%以内',
      '7600余名',
    ]) {
      const parsed = parseFigure(figure);
      expect(parsed && formatQuantity(parsed)).toBe(figure);
    }
  });

  it('writes ranks as the texts do', () => {
    expect([1, 2, 10].map(formatRank)).toEqual(['第一', '第二', '第十']);
    expect(() => formatRank(0)).toThrow('0');
  });

  it('finds every numeral with its place', () => {
    expect(findNumerals('6批、33个,4.68‰')).toEqual([
      { token: '6', start: 0, end: 1 },
      { token: '33', start: 3, end: 5 },
      { token: '4.68', start: 7, end: 11 },
    ]);
  });
});
