import type { PublishedRecord } from '../../model/published/dataset.ts';

/**
 * Invented records for the gallery and the tests. They name no place and say nothing about any city; together
 * they have everything that a figure may have.
 */

const DOC = 'invented-text';

const PLAIN: PublishedRecord = {
  id: 'plain',
  kind: 'observation',
  name: '甲项目数',
  indicator: 'plain-indicator',
  domain: 'invented',
  department: null,
  region: 'city',
  regionName: '全城',
  period: { kind: 'as-of', label: '截至发布时' },
  quantity: { value: '7', magnitude: '', unit: '个', qualifier: '=' },
  role: 'level',
  status: 'actual',
  evidence: [
    { id: 'plain-e', doc: DOC, paragraph: 3, department: null, quote: '甲项目若干', figure: '若干' },
  ],
};

export function invent(id: string, fields: Partial<PublishedRecord> = {}): PublishedRecord {
  const evidence = PLAIN.evidence.map((item) => ({ ...item, id: `${id}-e` }));
  return { ...PLAIN, id, indicator: `${id}-indicator`, name: `${id}项`, evidence, ...fields };
}

const count = (value: string) => ({ value, magnitude: '', unit: '个', qualifier: '=' }) as const;

const percent = (id: string, value: string, fields: Partial<PublishedRecord> = {}) =>
  invent(id, { quantity: { value, magnitude: '', unit: '%', qualifier: '~', word: '约' }, ...fields });

const START = { kind: 'year', from: '2020', to: '2020', label: '2020年' } as const;
const END = { kind: 'year', from: '2025', to: '2025', label: '2025年底' } as const;
const BETWEEN = { kind: 'span', label: '两个时点之间', implied: true } as const;

const point = (id: string, name: string, value: string, place: string, fields: Partial<PublishedRecord>) =>
  invent(id, {
    name,
    regionName: place,
    quantity: { value, magnitude: '万', unit: '米', qualifier: '>', word: '余' },
    ...fields,
  });

const MARKS = {
  doubt: '原文没有说清',
  conflicts: ['invented-conflict'],
  derived: { formula: '{plain} + {plain}', inputs: ['plain'], note: '两数相加' },
} satisfies Partial<PublishedRecord>;

const CORRECTED: Partial<PublishedRecord> = {
  changes: [
    {
      record: 'course-a-2022',
      name: '子点数',
      old: { value: '40', magnitude: '', unit: '个', qualifier: '=' },
      new: { value: '41', magnitude: '', unit: '个', qualifier: '=' },
      reason: '录入有误',
      date: '2026-01-05',
    },
  ],
};

const honour = (id: string, fields: Partial<PublishedRecord>) =>
  invent(id, { kind: 'honour', name: `${id}称号`, quantity: null, role: null, status: null, ...fields });

/** Invented counties; the gallery moves their records into counties of the city that it shows. */
export const EXAMPLE_COUNTIES: readonly string[] = ['example-county-a', 'example-county-b'];

const year = (at: number, more = '') =>
  ({ kind: 'year', from: String(at), to: String(at), label: `${at}年${more}` }) as const;

/** A line over time with everything a line may have: a gap, a new definition, a correction, a bound, a plan. */
const course = (id: string, name: string, values: ReadonlyArray<readonly [at: number, value: string]>) =>
  values.map(([at, value]) =>
    invent(`${id}-${at}`, {
      name,
      indicator: `${id}-indicator`,
      period: year(at),
      quantity: count(value),
      ...(at === 2019 ? { redefined: '计入分设点' } : {}),
      ...(at === 2022 ? CORRECTED : {}),
      ...(at === 2023 ? { quantity: { ...count(value), qualifier: '>' as const, word: '超' } } : {}),
      ...(at === 2026 ? { status: 'planned' as const } : {}),
    }),
  );

const inCounty = (id: string, region: string | undefined, value: string) =>
  invent(id, {
    name: '壬数',
    indicator: 'in-county-indicator',
    region: region ?? 'city',
    regionName: '某县',
    period: END,
    quantity: count(value),
  });

export const EXAMPLE_RECORDS: readonly PublishedRecord[] = [
  PLAIN,
  invent('estimate', { status: 'estimate', group: '丁组', name: '戊概数' }),
  invent('planned', { status: 'planned', period: { kind: 'unstated', label: '时段原文未注明' } }),
  invent('marked', { ...MARKS, name: '丙项目数', regionName: '东街（旧城）', quantity: count('12') }),
  invent('sum', { role: 'cumulative', name: '癸累计数', quantity: count('30') }),
  invent('fall', {
    quantity: { value: '-5.6', magnitude: '', unit: '%', qualifier: '=' },
    role: 'change',
    sense: 'decrease',
  }),
  invent('part-a', { partOf: 'plain', overlap: 'disjoint', name: '其中子项数', quantity: count('3') }),
  invent('part-b', { partOf: 'plain', overlap: 'disjoint', name: '其中丑项数', quantity: count('2') }),
  invent('part-elsewhere', { partOf: 'plain', region: 'street', regionName: '北坊', quantity: count('1') }),
  percent('share-a', '30', { ...MARKS, regionName: '东街（旧城）', period: START }),
  percent('share-b', '60', { status: 'forecast', group: '乙组' }),
  invent('share-full', {
    quantity: { value: '100', magnitude: '', unit: '%', qualifier: '=' },
    name: '丑达标率',
  }),
  point('from-a', '己长度', '30', '西里', { period: START, ...MARKS }),
  point('to-a', '己长度', '20', '全城', { period: END, status: 'forecast' }),
  point('change-a', '己长度变化', '10', '南乡', {
    period: BETWEEN,
    role: 'change',
    sense: 'decrease',
    basis: 'annual-average',
    group: '乙组',
    ...MARKS,
  }),
  point('from-b', '庚长度', '50', '北坊', { period: { kind: 'unstated', label: '期初' }, group: '丁组' }),
  point('to-b', '庚长度', '60', '东街（旧城）', { doubt: '原文没有说清' }),
  honour('honour-a', { doubt: '原文没有说清', group: '乙组', level: '省', period: START }),
  honour('honour-b', { conflicts: ['invented-conflict'], regionName: '东街（旧城）' }),
  invent('fact', {
    kind: 'coverage',
    role: null,
    status: null,
    text: '辛事项到了每处',
    regionName: '北坊',
    period: END,
    doubt: '原文没有说清',
    group: '乙组',
    quantity: null,
  }),
  ...course('course-a', '子点数', [
    [2015, '12'],
    [2016, '15'],
    [2019, '30'],
    [2020, '28'],
    [2021, '36'],
    [2022, '41'],
    [2023, '45'],
    [2026, '60'],
  ]),
  ...course('course-b', '丑点数', [
    [2020, '22'],
    [2021, '25'],
    [2022, '24'],
  ]),
  invent('course-month', {
    indicator: 'course-b-indicator',
    period: { kind: 'month', from: '2023-05', to: '2023-05', label: '2023年5月' },
    quantity: count('20'),
  }),
  invent('goal-a', { role: 'target', status: 'planned', name: '寅数', period: END, quantity: count('50') }),
  invent('reached-a', { indicator: 'goal-a-indicator', name: '寅数', period: END, quantity: count('65') }),
  invent('goal-b', {
    role: 'target',
    status: 'planned',
    name: '卯数',
    period: END,
    quantity: { ...count('40'), qualifier: '<=', word: '以内' },
  }),
  invent('reached-b', { indicator: 'goal-b-indicator', name: '卯数', period: END, quantity: count('38') }),
  inCounty('in-county-a', EXAMPLE_COUNTIES[0], '5'),
  inCounty('in-county-b', EXAMPLE_COUNTIES[1], '8'),
];
