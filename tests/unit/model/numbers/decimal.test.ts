import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  isDecimal,
  shiftDecimal,
  subtractDecimals,
  toBaseDecimal,
  toBaseNumber,
} from '../../../../src/model/numbers/decimal.ts';

describe('decimals', () => {
  it.each([
    ['4.4', '万', '44000'],
    ['1.0774', '亿', '107740000'],
    ['227.1082', '万', '2271082'],
    ['13579', '万', '135790000'],
    ['41.90', '', '41.90'],
    ['0.5', '亿', '50000000'],
  ] as const)('%s%s is %s', (value, magnitude, base) => {
    expect(toBaseDecimal(value, magnitude)).toBe(base);
    expect(toBaseNumber(value, magnitude)).toBe(Number(base));
  });

  it('shifts to the left and pads with zeros', () => {
    expect(shiftDecimal('317', -1)).toBe('31.7');
    expect(shiftDecimal('5', -3)).toBe('0.005');
    expect(shiftDecimal('-1.5', 1)).toBe('-15');
  });

  it('adds and subtracts exactly where doubles would not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtractDecimals('1938', '369')).toBe('1569');
    expect(subtractDecimals('1', '1.25')).toBe('-0.25');
  });

  it('compares by value, not by digits', () => {
    expect(compareDecimals('41.90', '41.9')).toBe(0);
    expect(compareDecimals('9', '10')).toBe(-1);
    expect(compareDecimals('0.31', '0.3')).toBe(1);
  });

  it('refuses what is no decimal', () => {
    for (const text of ['', '1.', '.5', '1,000', '万', '1e3', '１２']) expect(isDecimal(text)).toBe(false);
    expect(() => shiftDecimal('1,000', 0)).toThrow('1,000');
  });
});
