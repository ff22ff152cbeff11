import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWhole, parseArgs } from '../../../../tools/bench/benchArgs.ts';
import { type Demand, demandTable, percentile } from '../../../../tools/bench/paper/demandTable.ts';
import {
  formatRows,
  type MeasuredRow,
  mergeRows,
  parseRows,
} from '../../../../tools/bench/paper/measuredRows.ts';
import { PAPER, readSection, SECTIONS, withSection } from '../../../../tools/bench/paper/performancePaper.ts';

const paper = readFileSync(PAPER, 'utf8');

describe('the paper of what was measured', () => {
  it.each(SECTIONS)('has a section "%s" for its bench to write', (section) => {
    expect(readSection(paper, section)).toContain('|---');
    expect(withSection(paper, section, readSection(paper, section))).toBe(paper);
  });

  it('exchanges one section and nothing else', () => {
    const text = '# A\n\n<!-- measured: data -->\nold\n<!-- /measured: data -->\n\nprose\n';
    expect(withSection(text, 'data', 'new\n')).toBe(text.replace('old', 'new'));
    expect(() => withSection(text, 'demand', 'new')).toThrow('demand');
  });

  it('is written by a whole run only', () => {
    expect(isWhole(parseArgs([]))).toBe(true);
    expect(isWhole(parseArgs(['--host']))).toBe(true);
    for (const words of ['--rounds 3', '--factors 1', '--conditions slow', '--disk off', '--host --rounds 3'])
      expect(isWhole(parseArgs(words.split(' ')))).toBe(false);
  });
});

describe('rows of the suite', () => {
  const row = (what: string, measured: string, day = '2026-11-22'): MeasuredRow => ({
    what,
    measured,
    most: '5 MB; 0',
    day,
    by: '`npm test`',
  });

  it('are read back from the paper as they were written', () => {
    const text = readSection(paper, 'suite');
    expect(parseRows(text).length).toBeGreaterThan(10);
    expect(formatRows(parseRows(text))).toBe(text);
    expect(parseRows(formatRows([{ ...row('a', '1 KB'), most: '' }]))).toEqual([
      { ...row('a', '1 KB'), most: '' },
    ]);
  });

  it('are dated each for itself: measured anew in their place, new ones at the end', () => {
    const merged = mergeRows(
      [row('a', '1 KB'), row('b', '2 KB')],
      [row('c', '3 KB', '2026-12-01'), row('b', '4 KB', '2026-12-01')],
    );
    expect(merged.map(({ what, measured, day }) => `${what} ${measured} ${day}`)).toEqual([
      'a 1 KB 2026-11-22',
      'b 4 KB 2026-12-01',
      'c 3 KB 2026-12-01',
    ]);
  });
});

describe('the table of larger datasets', () => {
  it('has a column for each size, and takes median, worst and percentile of the keys', () => {
    const demand: Demand = {
      factor: 10,
      files: 478,
      bytes: 20 * 1024 * 1024,
      first: 2048,
      frame: 1024,
      tabs: [1024, 3072],
      searchOpened: 512,
      cold: [1, 2, 30],
      warm: [3, 5, 4],
      asked: { requests: 138, bytes: 1536 },
      proof: {
        characters: 9998,
        right: [240, 253],
        passed: [],
        times: [310, 205],
        before: ['core'],
        after: [],
      },
    };
    const cells = demandTable([demand])
      .split('\n')
      .slice(2)
      .map((line) => line.split(' | ')[1]?.replace(' |', ''));
    expect(cells).toEqual([
      '478, 20.0 MB',
      '2.0 KB',
      '1.0 KB',
      '2.0 KB, 3.0 KB',
      '0.5 KB',
      '4.0 ms, 5.0 ms',
      '2.0 ms, 30.0 ms',
      '138, 1.5 KB',
      '240 of 253, 0',
      '310.0 ms, 205.0 ms; 1, 0',
    ]);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(percentile([], 0.95)).toBeNaN();
  });
});
