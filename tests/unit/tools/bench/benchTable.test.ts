import { describe, expect, it } from 'vitest';
import { isWhole, parseArgs } from '../../../../tools/bench/benchArgs.ts';
import { judge, type Row } from '../../../../tools/bench/benchBudgets.ts';
import { againstText } from '../../../../tools/bench/benchReport.ts';
import { cell, inUnit, markdownTable, median, worst } from '../../../../tools/bench/benchTable.ts';
import { weeklyText } from '../../../../tools/bench/paper/weeklyRow.ts';

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
  it('hold first view and blocking to the floor, and name what is missed', () => {
    const rows = [
      row('slow', null, { view: [400], blocking: [100] }),
      row('slow', 1, { view: [640], blocking: [140], interactive: [2300] }),
    ];
    expect(judge(rows).map(({ what, measured, most, kept }) => [what, measured, most, kept])).toEqual([
      ['roads, slow, 1×: view against the floor', 1.6, 1.15, false],
      ['roads, slow, 1×: blocking', 140, 150, true],
      ['roads, slow, 1×: interactive', 2300, 2200, false],
    ]);
  });

  it('hold actions to milliseconds, the heap to megabytes, and 100× to 1×', () => {
    const rows = [
      row('fast', 1, { view: [100], tab: [80], key: [51], heapTabs: [6 * 2 ** 20] }),
      row('fast', 100, { view: [120], tab: [130], key: [60] }),
    ];
    const kept = new Map(judge(rows).map((verdict) => [verdict.what, verdict.kept]));
    expect(kept.get('roads, fast, 1×: tab')).toBe(true);
    expect(kept.get('roads, fast, 1×: key')).toBe(false);
    expect(kept.get('roads, fast, 1×: heap after ten tabs')).toBe(false);
    expect(kept.get('roads, fast, 100×: view against 1×')).toBe(true);
    expect(kept.get('roads, fast, 100×: tab against 1×')).toBe(false);
    expect(kept.has('roads, fast, 100×: tab')).toBe(false);
  });

  it('judge the site at hand, and not the one it is compared with', () => {
    const rows = [row('slow', null, { view: [400] }), { ...row('slow', 1, { view: [900] }), commit: 'abc' }];
    expect(judge(rows)).toEqual([]);
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

describe('what a change costs', () => {
  it('is the difference of the medians, column by column', () => {
    const text = againstText([
      row('slow', 1, { view: [500, 520, 510], bytes: [2048] }),
      { ...row('slow', 1, { view: [480], bytes: [3072] }), commit: 'abc' },
    ]);
    expect(text).toContain('| roads, slow, less abc | +30 (480) | -1.0 (3.0) |');
  });
});

describe('the weekly form', () => {
  const run = {
    rows: [
      { ...row('slow', null, { view: [400] }), page: 'index' },
      { ...row('slow', 1, { view: [500], blocking: [120] }), page: 'index' },
    ],
    disk: [{ file: 'x/index.html', rounds: [{ view: 480 }] }],
    verdicts: [{ what: 'a', measured: 2, most: 1, unit: 'ms' as const, kept: false }],
    commit: 'abc',
  };

  it('keeps a row of each run, the latest last, and no more than half a year of them', () => {
    const first = weeklyText('', run);
    expect(first.split('\n')).toHaveLength(3);
    expect(first).toMatch(/\| abc \| 1 \| 1\.25× \| – \| 120 \|.*\| 480 \| – \| 1 of 1 \|$/);
    const many = Array.from({ length: 40 }).reduce<string>((before) => weeklyText(before, run), '');
    expect(many.split('\n')).toHaveLength(2 + 26);
  });

  it('takes ten minutes at one size of the data, and replaces no other table', () => {
    const args = parseArgs(['--weekly']);
    expect(args).toMatchObject({ weekly: true, factors: [1], allPages: false });
    expect(isWhole(args)).toBe(false);
    expect(isWhole(parseArgs(['--against', 'HEAD']))).toBe(false);
    expect(isWhole(parseArgs([]))).toBe(true);
  });
});
