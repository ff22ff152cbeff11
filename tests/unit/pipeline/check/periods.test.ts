import { describe, expect, it } from 'vitest';
import { checkPeriods, namedYears } from '../../../../data/pipeline/check/checkPeriods.ts';
import { indexData } from '../../../../data/pipeline/runPipeline.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

/** The findings about the periods of the second city after an edit of one of its observations. */
function findingsAfter(edit: (record: Record<string, unknown>, observations: unknown[]) => void): string[] {
  const authored = structuredClone(readSecondCity().authored);
  const [indicator] = Object.values(authored.indicators).flat();
  const [record] = indicator?.observations ?? [];
  if (!indicator || !record) throw new Error('the second city has no observation');
  edit(record as unknown as Record<string, unknown>, indicator.observations as unknown[]);
  return checkPeriods(authored, indexData(authored).index).map(({ message }) => message);
}

describe('periods of records', () => {
  it('of the second city are sound', () => {
    expect(findingsAfter(() => {})).toEqual([]);
  });

  it.each([
    ['another form of date', { kind: 'year', from: '2025-09', label: '去年' }, '不是 year 的写法'],
    ['ends in the wrong order', { kind: 'span', from: '2025', to: '2021', label: '期间' }, '时段起止颠倒'],
    ['a label of another year', { kind: 'year', from: '2021', label: '2019年' }, '与日期 2021—2021 不符'],
  ])('with %s are found', (_, period, says) => {
    expect(findingsAfter((record) => Object.assign(record, { period })).join('\n')).toContain(says);
  });

  it('of another year than the quote names are found', () => {
    const messages = findingsAfter((record) => {
      record.period = { kind: 'year', from: '1999', label: '当年' };
      const [evidence] = record.evidence as Array<{ quote: string }>;
      if (evidence) evidence.quote = `2016年${evidence.quote}`;
    });
    expect(messages.join('\n')).toContain('引文写作2016年，时段却是 当年（1999—1999）');
  });

  it('with two values of one question are found', () => {
    const messages = findingsAfter((record, observations) => {
      record.period = { kind: 'year', from: '2021', label: '当年' };
      observations.push({ ...record, id: 'the-same-again' });
    });
    expect(messages.join('\n')).toContain('是同一指标、同一区域、同一时段的两个值');
  });

  it('read years that are dates, and no others', () => {
    expect(namedYears('2016—2025年，比２０２０年增长')).toEqual([2016, 2025, 2020]);
    expect(namedYears('第2016号，累计2025个，近5年')).toEqual([]);
  });
});

describe('“…”末', () => {
  it.each([
    ['“十三五”末', '2021', undefined, '“十三五”末是 2020 年，时段写的是 2021'],
    ['“十三五”末', '2020', undefined, '须标 implied'],
    ['“十二五”末', '2015', true, null],
  ] as const)('%s of %s (implied: %s)', (label, to, implied, says) => {
    const messages = findingsAfter((record) => {
      record.period = { kind: 'as-of', to, label, ...(implied ? { implied } : {}) };
    });
    if (says === null) expect(messages).toEqual([]);
    else expect(messages.join('\n')).toContain(says);
  });
});
