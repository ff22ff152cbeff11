import { describe, expect, it } from 'vitest';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { Observation } from '../../../../src/model/authored/records.ts';
import { type Figure, findingsOf, yearOf } from '../../../support/smallCity.ts';

/** Panels that would draw a lie are refused with their file, their id and what to do instead. */

const STOCK = { id: 'counted', unit: '个', measure: 'stock' } as const;

const counted = (
  year: number,
  value: number,
  record: Partial<Observation> = {},
  indicator: Figure['indicator'] = STOCK,
): Figure => ({
  text: `${year}年有${value}个。`,
  figure: `${value}个`,
  record: { value: String(value), period: yearOf(year), ...record },
  indicator,
});

const panel = (kind: string, own: Partial<PanelSpec>): PanelSpec => ({
  id: 'asked',
  kind,
  section: '图',
  title: '测试的图',
  records: [],
  ...own,
});

const findings = (figures: readonly Figure[], own: PanelSpec): string =>
  findingsOf({
    figures,
    panels: [own],
    asides: figures.flatMap(({ record }) => {
      const year = record?.period?.from ?? '';
      return year === '' ? [] : [{ quote: `${year}年`, token: year }];
    }),
  })
    .filter((line) => line.includes('[asked]'))
    .join('\n');

const PAIRED = ['slope', 'dumbbell', 'multiples'] as const;

describe('a panel of two points', () => {
  const two = [counted(2016, 5), counted(2025, 9)];
  const pair = { from: 'figure-1', to: 'figure-2' };

  it.each(PAIRED)('%s is accepted where it is sound', (kind) => {
    expect(findings(two, panel(kind, { pairs: [pair] }))).toBe('');
  });

  it.each(PAIRED)('%s with its points reversed is refused', (kind) => {
    const reversed = panel(kind, { pairs: [{ from: 'figure-2', to: 'figure-1' }] });
    expect(findings(two, reversed)).toMatch(/figure-2（2025年）不在 figure-1（2016年）之前/);
  });

  it.each(PAIRED)('%s of two indicators is refused', (kind) => {
    const other = counted(2025, 9, {}, { ...STOCK, id: 'another', name: '另一指标' });
    expect(findings([counted(2016, 5), other], panel(kind, { pairs: [pair] }))).toMatch(
      /起点与终点不是同一项/,
    );
  });

  it.each(PAIRED)('%s of sums so far is refused', (kind) => {
    const flow = { ...STOCK, measure: 'flow' } as const;
    const sums = [2016, 2025].map((year) => counted(year, year - 2000, { role: 'cumulative' }, flow));
    expect(findings(sums, panel(kind, { pairs: [pair] }))).toMatch(/累计值不是时点值|不是时点值，不能连线/);
  });

  it.each(PAIRED)('%s of a target and its figure is refused', (kind) => {
    const goal: Figure = {
      ...counted(2020, 5, { role: 'target', status: 'planned' }),
      text: '2020年目标为5个。',
      quote: '2020年目标为5个',
    };
    expect(findings([goal, counted(2025, 9)], panel(kind, { pairs: [pair] }))).toMatch(/figure-1 是目标/);
  });

  it.each(PAIRED)('%s with a plan is refused', (kind) => {
    const plan = {
      ...counted(2030, 9, { status: 'planned' }),
      text: '力争2030年达到9个。',
      quote: '力争2030年达到9个',
    };
    expect(findings([counted(2016, 5), plan], panel(kind, { pairs: [pair] }))).toMatch(/不是实绩/);
  });

  it('slope of nine pairs is refused, and the course of ten years is told where it belongs', () => {
    const all = Array.from({ length: 10 }, (_, at) => counted(2016 + at, 5 + at));
    const pairs = all.slice(1).map((_, at) => ({ from: `figure-${at + 1}`, to: `figure-${at + 2}` }));
    expect(findings(all, panel('slope', { pairs }))).toMatch(/多个时点用 trend/);
    const series = [{ label: '数量', records: all.map((_, at) => `figure-${at + 1}`) }];
    expect(findings(all, panel('trend', { series }))).toBe('');
  });
});

describe('a panel of percentages', () => {
  const percent = (value: string, record: Partial<Observation> = {}): Figure => ({
    text: `完成计划的${value}%。`,
    figure: `${value}%`,
    record: { value, ...record },
    indicator: { unit: '%', base: '计划' },
  });

  it('units cannot hold 156 %', () => {
    const own = panel('units', { records: ['figure-1'] });
    expect(findingsOf({ figures: [percent('156')], panels: [own] }).join()).toMatch(/百格图只画0至100%/);
    expect(findingsOf({ figures: [percent('56')], panels: [own] })).toEqual([]);
  });

  it('share can', () => {
    const own = panel('share', { records: ['figure-1'] });
    expect(findingsOf({ figures: [percent('156')], panels: [own] })).toEqual([]);
  });
});

describe('a target of a fall', () => {
  const CHANGE = { measure: 'change', unit: '%', id: 'energy' } as const;
  const fall = (text: string, value: string, record: Partial<Observation>): Figure => ({
    text,
    figure: `${value}%`,
    record: { value, ...record },
    indicator: CHANGE,
  });
  const told = { sense: 'decrease', basis: 'total' } as const;
  const reached = fall('能耗累计下降14.2%。', '14.2', { role: 'change', ...told });
  const own = panel('target', { pairs: [{ target: 'figure-1', actual: 'figure-2' }] });

  it('says that it is one', () => {
    const goal = fall('目标为下降13.5%。', '13.5', { role: 'target', status: 'planned', ...told });
    expect(findingsOf({ figures: [goal, reached], panels: [own] })).toEqual([]);
  });

  it('is refused where it does not', () => {
    const goal = fall('目标为下降13.5%。', '13.5', { role: 'target', status: 'planned' });
    expect(findingsOf({ figures: [goal, reached], panels: [own] }).join()).toMatch(/没有写明 sense/);
  });
});
