import { describe, expect, it } from 'vitest';
import { parseArgs } from '../../../../tools/bench/benchArgs.ts';
import { judge, type Row } from '../../../../tools/bench/benchBudgets.ts';
import { cell, inUnit, markdownTable, median, worst } from '../../../../tools/bench/benchTable.ts';

describe('median and worst', () => {
  it('take the middle of an odd count, the lower middle of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(worst([4, 9, 3])).toBe(9);
  });

  it('leave out what was not measured, and say so where nothing was', () => {
    expect(median([Number.NaN, 7])).toBe(7);
    expect(worst([Number.NaN, 7])).toBe(7);
    expect(median([])).toBeNaN();
    expect(worst([])).toBeNaN();
    expect(cell([], 'ms')).toBe('–');
  });

  it('do not disturb the order of the rounds', () => {
    const rounds = [3, 1, 2];
    median(rounds);
    expect(rounds).toEqual([3, 1, 2]);
  });
});

describe('cells and tables', () => {
  it('print in the unit of the column, the worst only where it differs', () => {
    expect(inUnit(2048, 'KB')).toBe('2.0');
    expect(inUnit(3 * 1024 * 1024, 'MB')).toBe('3.0');
    expect(cell([10.2, 10.4, 10.1], 'ms')).toBe('10');
    expect(cell([10, 30, 20], 'ms')).toBe('20 (30)');
  });

  it('are Markdown, and refuse a row of another length', () => {
    expect(markdownTable(['a', 'b'], [['x', '1']])).toBe('| a | b |\n|---|---:|\n| x | 1 |');
    expect(() => markdownTable(['a', 'b'], [['x']])).toThrow('x');
  });
});

const row = (condition: string, factor: number | null, values: Row['values']): Row => ({
  page: 'roads',
  condition,
  factor,
  values,
});

describe('budgets', () => {
  it('hold the first view to the floor on the slow line, and name what is missed', () => {
    const rows = [row('slow', null, { view: [400] }), row('slow', 1, { view: [640], blocking: [190] })];
    const verdicts = judge(rows);
    expect(verdicts.map(({ measured, kept }) => [measured, kept])).toEqual([
      [1.6, false],
      [190, true],
    ]);
  });

  it('hold tab and key to milliseconds, and 100× to 1×', () => {
    const rows = [
      row('fast', 1, { view: [100], tab: [80], key: [51] }),
      row('fast', 100, { view: [140], tab: [130], key: [149] }),
    ];
    const kept = new Map(judge(rows).map((verdict) => [verdict.what, verdict.kept]));
    expect(kept.get('roads, fast, 1×: tab')).toBe(true);
    expect(kept.get('roads, fast, 1×: key')).toBe(false);
    expect(kept.get('roads, fast, 100×: key')).toBe(true);
    expect(kept.get('roads, fast, 100×: view against 1×')).toBe(true);
    expect(kept.get('roads, fast, 100×: tab against 1×')).toBe(false);
  });

  it('say nothing of a row that has nothing to be held against', () => {
    expect(judge([row('slow', 100, { view: [500] })])).toEqual([]);
  });
});

describe('arguments', () => {
  it('have defaults, and lists', () => {
    expect(parseArgs([])).toMatchObject({ rounds: 7, factors: [1, 10, 100], host: false, disk: true });
    expect(parseArgs(['--host', '--rounds', '3', '--factors', '1'])).toMatchObject({
      rounds: 3,
      factors: [1],
      host: true,
    });
  });

  it.each([[['--round', '3']], [['--rounds']], [['--rounds', 'many']], [['--factors', '1,x']]])(
    'refuse %s',
    (words) => {
      expect(() => parseArgs(words)).toThrow('npm run bench');
    },
  );
});
