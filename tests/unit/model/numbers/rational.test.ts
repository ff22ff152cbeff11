import { describe, expect, it } from 'vitest';
import { evaluate, roundRational } from '../../../../src/model/numbers/rational.ts';

const of = (expression: string, places: number) =>
  roundRational(
    evaluate(expression, (id) => ({ days: '317', a: '1.5' })[id] ?? '0'),
    places,
  );

describe('sums', () => {
  it.each([
    ['{days} / 366 * 100', 2, '86.61'],
    ['{days} / 365 * 100', 2, '86.85'],
    ['1 - 3', 0, '-2'],
    ['2 * (3 + 4) - 1', 0, '13'],
    ['1 / 3', 4, '0.3333'],
    ['0.1 + 0.2', 1, '0.3'],
    ['{a} / 4', 3, '0.375'],
    ['5 / 10', 0, '1'],
    ['(1 - 3) / 4', 1, '-0.5'],
  ])('%s', (expression, places, result) => {
    expect(of(expression, places)).toBe(result);
  });

  it.each(['1 +', '(1', '1 2', '1 & 2', '', '1 / 0', '1 / (2 - 2)'])('refuses “%s”', (expression) => {
    expect(() => of(expression, 0)).toThrow();
  });
});
