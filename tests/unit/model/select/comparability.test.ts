import { describe, expect, it } from 'vitest';
import type { AxisContext, AxisItem } from '../../../../src/model/select/axisItem.ts';
import { axisProblems, whyNotPaired } from '../../../../src/model/select/comparability.ts';
import { countedUnit, namedGrade } from '../../../../src/model/select/nestedUnits.ts';

const FIVE = { kind: 'span', from: '2021', to: '2025', label: '五年' } as const;
const year = (from: string) => ({ kind: 'year', from, label: `${from}年` }) as const;
const AS_OF = { kind: 'as-of', label: '截至发布时' } as const;

const region = (name: string, kind: string, parent: string | null = 'city', adcode: string | null = null) =>
  [name, { name, kind, parent, adcode }] as const;
const context: AxisContext = {
  regions: new Map([
    region('city', 'city', null),
    region('core', 'urban-scope'),
    region('town', 'urban-scope'),
    region('east', 'county'),
    region('west', 'county'),
    region('eastville', 'township', 'east'),
    region('province', 'other-place', null, '990000'),
    region('elsewhere', 'other-place', 'province', '990400'),
  ]) as AxisContext['regions'],
  wholeOf: (id) => ({ part: 'whole', 'part-of-part': 'part' })[id],
};

let count = 0;
function item(fields: Partial<AxisItem> = {}): AxisItem {
  count += 1;
  const name = fields.name ?? `事物${count}`;
  return {
    id: `r${count}`,
    subject: name,
    unit: '所',
    measure: 'flow',
    counted: name,
    region: 'city',
    period: FIVE,
    role: 'cumulative',
    disputes: [],
    ...fields,
    name,
  };
}
const rate = (fields: Partial<AxisItem> = {}) =>
  item({ unit: '%', measure: 'rate', role: 'level', period: AS_OF, ...fields });
const money = (fields: Partial<AxisItem> = {}) => item({ unit: '元', ...fields });
const kinds = (...items: AxisItem[]) => axisProblems(items, context).map(({ kind }) => kind);

describe('one axis takes', () => {
  it.each<[string, AxisItem[]]>([
    [
      'three kinds of schools of the same years and place',
      [item({ name: '小学' }), item({ name: '幼儿园' }), item()],
    ],
    [
      'the same years by another word',
      [item(), item({ period: { ...FIVE, label: '“十四五”期间', implied: true } })],
    ],
    [
      'one thing in two counties',
      [item({ name: '步道', region: 'east' }), item({ name: '步道', region: 'west' })],
    ],
    [
      'one thing in two years',
      [item({ name: '学位', period: year('2021') }), item({ name: '学位', period: year('2022') })],
    ],
    [
      'two things in two counties, each in both',
      ['甲', '乙'].flatMap((name) => ['east', 'west'].map((place) => item({ name, region: place }))),
    ],
    [
      'a rate of the city beside that of its county',
      [rate({ name: '入园率' }), rate({ name: '入园率', region: 'east' })],
    ],
    ['rates of one base', [rate({ base: '村' }), rate({ base: '村' })]],
    [
      'growth on the previous year of two things',
      [1, 2].map(() => item({ unit: '%', measure: 'change', role: 'change', basis: 'on-previous-year' })),
    ],
    ['sums of one purpose', [money({ purpose: '稳岗' }), money({ purpose: '稳岗' })]],
    [
      'parts that do not meet',
      [item({ partOf: 'whole', overlap: 'disjoint' }), item({ partOf: 'whole', overlap: 'disjoint' })],
    ],
    ['villages of two kinds', [item({ name: '示范村' }), item({ name: '行政村' })]],
    ['one grade of two things', [item({ name: '省级学院' }), item({ name: '省级联合体' })]],
    ['two grades of two things', [item({ name: '省级学院' }), item({ name: '市级医院' })]],
    ['hospitals of counties, which are no grade', [item({ name: '县市级医院' }), item({ name: '市级医院' })]],
    ['tonnes a day of two plants', [1, 2].map(() => item({ unit: '吨', per: '日', measure: 'stock' }))],
  ])('%s', (_, items) => {
    expect(kinds(...items)).toEqual([]);
  });
});

describe('one axis refuses', () => {
  it.each<[string, AxisItem[], string]>([
    ['a part beside its whole', [item({ id: 'whole' }), item({ id: 'part', partOf: 'whole' })], 'part'],
    ['a part of a part', [item({ id: 'whole' }), item({ id: 'part-of-part', partOf: 'part' })], 'part'],
    [
      'parts that may meet',
      [item({ partOf: 'whole', overlap: 'disjoint' }), item({ partOf: 'whole', overlap: 'unstated' })],
      'part',
    ],
    [
      'parts of which one holds the other',
      [item({ partOf: 'whole', overlap: 'nested' }), item({ partOf: 'whole', overlap: 'nested' })],
      'part',
    ],
    ['townships beside villages', [item({ name: '乡镇' }), item({ name: '行政村数' })], 'counted'],
    ['villages beside hamlets', [item({ name: '覆盖行政村' }), item({ name: '自然村' })], 'counted'],
    ['counties beside townships', [item({ name: '县(市、区)' }), item({ name: '街道' })], 'counted'],
    ['estates beside their stairwells', [item({ name: '小区' }), item({ name: '单元' })], 'counted'],
    ['one thing at two grades', [item({ name: '省级示范医院' }), item({ name: '市级示范医院' })], 'grade'],
    ['two sides of one dispute', [item({ disputes: ['d'] }), item({ disputes: ['d'] })], 'dispute'],
    ['other units', [item(), item({ unit: '个' })], 'measure'],
    ['a stock beside a flow', [item(), item({ measure: 'stock' })], 'measure'],
    ['rates of other bases', [rate({ base: '村' }), rate({ base: '路灯' })], 'base'],
    ['a rate of no told base', [rate({ base: '村' }), rate()], 'base'],
    [
      'growth over five years beside growth in one',
      [
        item({ unit: '%', measure: 'change', role: 'change', basis: 'total' }),
        item({ unit: '%', measure: 'change', role: 'change', basis: 'annual-average' }),
      ],
      'base',
    ],
    ['sums of other purposes', [money({ purpose: '稳岗' }), money({ purpose: '购房' })], 'purpose'],
    ['sums of no told purpose', [money(), money()], 'purpose'],
    ['work of other purposes', [item({ purpose: '建设' }), item({ purpose: '认定' })], 'purpose'],
    ['work of which one purpose alone is told', [item({ purpose: '建设' }), item()], 'purpose'],
    ['one year beside five', [item(), item({ period: year('2022') })], 'period'],
    [
      'one year beside the five that hold it, of one thing',
      [item({ name: '学位' }), item({ name: '学位', period: year('2022') })],
      'period',
    ],
    ['the city beside its inner city', [item(), item({ region: 'core' })], 'scope'],
    [
      'the city beside its county, of one thing',
      [item({ name: '步道' }), item({ name: '步道', region: 'east' })],
      'scope',
    ],
    [
      'a county beside a town of another',
      [item({ name: '步道', region: 'west' }), item({ name: '步道', region: 'eastville' })],
      'scope',
    ],
    [
      'two inner cities of which nobody says how they meet',
      [item({ name: '步道', region: 'core' }), item({ name: '步道', region: 'town' })],
      'scope',
    ],
    [
      'a county beside a place elsewhere',
      [item({ name: '步道', region: 'east' }), item({ name: '步道', region: 'elsewhere' })],
      'scope',
    ],
    [
      'one county’s schools beside another’s hospitals',
      [item({ region: 'east' }), item({ region: 'west' })],
      'scope',
    ],
  ])('%s', (_, items, kind) => {
    expect(kinds(...items)).toEqual([kind]);
  });

  it('names both sides and what they are, once for each reason', () => {
    const [first, second] = [rate({ name: '亮灯率', base: '路灯' }), rate({ name: '覆盖率', base: '村' })];
    const problems = axisProblems([first, second, rate({ base: '户' })], context);
    expect(problems).toEqual([
      { kind: 'base', text: '百分比的基数不同：亮灯率以路灯为100%，覆盖率以村为100%' },
    ]);
  });
});

describe('a line joins', () => {
  it('one thing at two times', () => {
    const from = item({ name: '普惠率', period: year('2022') });
    expect(whyNotPaired(from, item({ name: '普惠率' }), context)).toBeNull();
  });

  it.each<[string, Partial<AxisItem>, string]>([
    ['two sides of a dispute', { disputes: ['d'] }, 'dispute'],
    ['two things', { name: '覆盖率' }, 'measure'],
    ['two places', { region: 'core' }, 'scope'],
  ])('never %s', (_, fields, kind) => {
    const from = item({ name: '普惠率', disputes: ['d'] });
    expect(whyNotPaired(from, item({ name: '普惠率', ...fields }), context)?.kind).toBe(kind);
  });
});

describe('what a name counts', () => {
  it.each([
    ['自然村', '自然村'],
    ['精品示范村', '村'],
    ['收运体系覆盖建制镇', '建制镇'],
    ['行政村总数', '行政村'],
  ])('%s', (name, says) => {
    expect(countedUnit(name)?.name).toBe(says);
  });

  it.each(['城镇', '农村', '公园', '乡镇卫生院', '村卫生室'])('%s is no unit of territory', (name) => {
    expect(countedUnit(name)).toBeNull();
  });

  it('reads a grade with the thing that has it', () => {
    expect(namedGrade('省级示范医院')).toEqual({ grade: '省级', rest: '示范医院' });
    expect(namedGrade('县市级医院')).toBeNull();
  });
});
