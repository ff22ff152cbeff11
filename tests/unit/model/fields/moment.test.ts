import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  endOfPeriod,
  lengthOf,
  parseMoment,
  periodDays,
  periodProblem,
  positionOf,
} from '../../../../src/model/fields/moment.ts';

describe('points in time', () => {
  it.each([
    ['2016', 'year', '2016-01-01', '2016-12-31'],
    ['2025-H1', 'half', '2025-01-01', '2025-06-30'],
    ['2025-H2', 'half', '2025-07-01', '2025-12-31'],
    ['2025-Q3', 'quarter', '2025-07-01', '2025-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-02', 'month', '2025-02-01', '2025-02-28'],
    ['2025-09-30', 'day', '2025-09-30', '2025-09-30'],
  ])('%s is a %s from %s to %s', (text, form, first, last) => {
    expect(parseMoment(text)).toEqual({ form, first, last });
  });

  it.each([
    '',
    '25',
    '2025年',
    '2025-H3',
    '2025-Q0',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-9',
    '2025-09-31',
  ])('“%s” is none', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});

describe('periods', () => {
  it('are sorted by their last day, then by their first, those without a date first', () => {
    const sorted = [
      {},
      { from: '2016' },
      { from: '2024-Q4' },
      { from: '2025-H1' },
      { from: '2025-09' },
      { from: '2025-09-30' },
      { from: '2021', to: '2025' },
      { from: '2025' },
      { from: '2026' },
    ];
    for (const [at, earlier] of sorted.entries())
      for (const later of sorted.slice(at + 1)) {
        expect([earlier, later, comparePeriods(earlier, later)]).toEqual([earlier, later, -1]);
        expect([later, earlier, comparePeriods(later, earlier)]).toEqual([later, earlier, 1]);
      }
    expect(sorted.map((period) => comparePeriods(period, period))).toEqual(sorted.map(() => 0));
  });

  it('lie at their middle, a quarter inside its year', () => {
    const [year, quarter, next] = ['2025', '2025-Q3', '2026'].map(
      (from) => positionOf({ from }) ?? Number.NaN,
    );
    expect(positionOf({ from: '1970-01-02' })).toBe(1);
    expect((next ?? 0) - (year ?? 0)).toBe(365);
    expect(quarter).toBeGreaterThan(year ?? Number.NaN);
    expect(quarter).toBeLessThan(next ?? Number.NaN);
    expect(positionOf({})).toBeNull();
  });

  it('have a length and an end', () => {
    expect([{ from: '2024' }, { from: '2025-Q1' }, { from: '2021', to: '2025' }, {}].map(lengthOf)).toEqual([
      366,
      90,
      1826,
      null,
    ]);
    expect([{ from: '2025-H1' }, { to: '2025' }, {}].map(endOfPeriod)).toEqual([
      '2025-06-30',
      '2025-12-31',
      '',
    ]);
    expect(periodDays({ from: '2021', to: '2025-Q3' })).toEqual({ first: '2021-01-01', last: '2025-09-30' });
  });

  it.each([
    [{ kind: 'year', from: '2025-H1' }, '不是 year 的写法'],
    [{ kind: 'year' }, '须给出 from'],
    [{ kind: 'quarter', from: '2025-Q1', to: '2025-Q2' }, '起止不同的用 span'],
    [{ kind: 'span' }, '时段须给出 from'],
    [{ kind: 'span', from: '2025-10', to: '2025-09' }, '时段起止颠倒'],
    [{ kind: 'span', from: '2025-9', to: '2025-10' }, '不是 2025'],
    [{ kind: 'as-of', to: '二〇二五' }, '不是 2025'],
  ] as const)('%o has a fault', (period, says) => {
    expect(periodProblem(period)).toContain(says);
  });

  it.each([
    { kind: 'span', from: '2025-09', to: '2025-10' },
    { kind: 'span', from: '2016', to: '2025-Q3' },
    { kind: 'half', from: '2025-H1' },
    { kind: 'day', from: '2025-09-30', to: '2025-09-30' },
    { kind: 'as-of' },
    { kind: 'unstated' },
  ] as const)('%o has none', (period) => {
    expect(periodProblem(period)).toBeNull();
  });
});
