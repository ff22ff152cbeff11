import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../src/model/authored/records.ts';
import { type Figure, findingsOf, type SmallCity } from '../../../support/smallCity.ts';

/** A cell of a table has its unit, and often its year, in a head that stands lines above it. */

const HEADS = ['主要指标（单位：亿元）', '指标 2025年 增长（%）', '密度（元/人） 产量（万吨）'];
const ASIDES = [{ quote: '2025年', token: '2025' }];

const cell = (
  text: string,
  figure: string,
  heads: readonly string[] | undefined,
  record: Partial<Observation>,
  indicator: NonNullable<Figure['indicator']>,
): Figure => ({ text, figure, record, indicator, ...(heads === undefined ? {} : { heads }) });

const FLOW = { measure: 'flow', unit: '元' } as const;
const GROWTH = { measure: 'change', unit: '%' } as const;
const CHANGE = { role: 'change', basis: 'on-previous-year' } as const;

const cityOf = (figure: Figure): SmallCity => ({ heads: HEADS, figures: [figure], asides: ASIDES });

describe('a cell of a table', () => {
  it.each([
    [
      'with magnitude and unit of its head',
      cell('地区生产总值 1569.5', '1569.5', ['单位：亿元'], { value: '1569.5', magnitude: '亿' }, FLOW),
    ],
    [
      'with unit and year of two heads',
      cell('税收 95.40', '95.40', ['单位：亿元', '2025年'], { value: '95.40', magnitude: '亿' }, FLOW),
    ],
    [
      'that fell',
      cell('税收 -3.9', '-3.9', ['增长（%）'], { ...CHANGE, value: '-3.9', sense: 'decrease' }, GROWTH),
    ],
    ['by head', cell('收入 27120', '27120', ['元/人'], { value: '27120' }, { ...FLOW, per: '人' })],
  ] as const)('%s is accepted', (_, figure) => {
    expect(findingsOf(cityOf(figure))).toEqual([]);
  });

  it.each([
    [
      'without its head',
      cell('税收 95.4', '95.4', undefined, { value: '95.4', magnitude: '亿' }, FLOW),
      /数量级与引文不符/,
    ],
    [
      'of another magnitude',
      cell('税收 95.4', '95.4', ['单位：亿元'], { value: '95.4', magnitude: '万' }, FLOW),
      /表头没有这个单位（应为 单位：亿元）（实为 万元）/,
    ],
    [
      'of the unit alone',
      cell('税收 95.4', '95.4', ['单位：亿元'], { value: '95.4' }, FLOW),
      /表头没有这个单位/,
    ],
    ['of another base', cell('收入 27120', '27120', ['元/人'], { value: '27120' }, FLOW), /表头没有这个单位/],
    [
      'of another year',
      cell(
        '税收 95.4',
        '95.4',
        ['单位：亿元', '2025年'],
        {
          value: '95.4',
          magnitude: '亿',
          period: { kind: 'year', from: '2024', to: '2024', label: '2024年' },
        },
        FLOW,
      ),
      /引文写作2025年，时段却是 2024年/,
    ],
    [
      'with another value',
      cell('税收 95.4', '95.4', ['单位：亿元'], { value: '94.5', magnitude: '亿' }, FLOW),
      /数值与引文不符（应为 95\.4）（实为 94\.5）/,
    ],
  ] as const)('%s is refused', (_, figure, says) => {
    expect(findingsOf(cityOf(figure)).join('\n')).toMatch(says);
  });

  it('needs a head that the text has, above the cell', () => {
    const own = cell('税收 95.4', '95.4', ['单位：亿元'], { value: '95.4', magnitude: '亿' }, FLOW);
    const elsewhere = { ...own, text: '税收 95.4', heads: ['单位：百万'] };
    expect(findingsOf(cityOf(elsewhere)).join('\n')).toMatch(/heads：/);
  });
});
