import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import type { DomainShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { FacePart } from '../../../src/model/text/face.ts';

/** Records that no dataset has together: every combination of what a figure may carry. */

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
    { id: 'plain-e', doc: DOC, paragraph: 3, department: null, quote: '甲项目多处', figure: '多处' },
  ],
};

export function invent(id: string, fields: Partial<PublishedRecord> = {}): PublishedRecord {
  const evidence = PLAIN.evidence.map((item) => ({ ...item, id: `${id}-e` }));
  return { ...PLAIN, id, indicator: `${id}-indicator`, name: `${id}项`, evidence, ...fields };
}

/** What a record may carry, each with its fields. */
const CARRIED: ReadonlyArray<readonly [name: string, fields: Partial<PublishedRecord>]> = [
  ['forecast', { status: 'forecast' }],
  ['derived', { derived: { formula: '{plain} + {plain}', inputs: ['plain'], note: '两数相加' } }],
  ['decrease', { role: 'change', sense: 'decrease', basis: 'annual-average' }],
  ['implied', { period: { kind: 'span', label: '计划期间', implied: true } }],
  ['doubt', { doubt: '原文没有说清' }],
  ['conflict', { conflicts: ['invented-conflict'] }],
  ['settled', { settled: ['settled-conflict'] }],
  ['group', { group: '乙组' }],
  ['narrow', { region: 'street', regionName: '东街（旧城）' }],
  [
    'bound',
    { quantity: { value: '12.50', magnitude: '万', unit: '户', per: '年', qualifier: '>=', word: '以上' } },
  ],
];

/** Every combination: each subset of what a record may carry. */
export const COMBINATIONS: readonly PublishedRecord[] = Array.from(
  { length: 2 ** CARRIED.length },
  (_, bits) =>
    invent(
      `combination-${bits}`,
      Object.assign({}, ...CARRIED.map(([, fields], at) => ((bits >> at) & 1 ? fields : {}))) as object,
    ),
);

const everything = COMBINATIONS[COMBINATIONS.length - 1];
if (!everything) throw new Error('no combination');

/** One that carries everything, and others that carry other words of the same parts. */
export const FULL: PublishedRecord = { ...everything, id: 'full', name: '丙项目变化' };

const percent = (id: string, value: string, fields: Partial<PublishedRecord> = {}) =>
  invent(id, { quantity: { value, magnitude: '', unit: '%', qualifier: '~', word: '约' }, ...fields });

const start = { kind: 'year', from: '2020', to: '2020', label: '2020年' } as const;
const end = { kind: 'year', from: '2025', to: '2025', label: '2025年底' } as const;
const between = { kind: 'span', label: '五年之间', implied: true } as const;

const point = (id: string, name: string, value: string, place: string, fields: Partial<PublishedRecord>) =>
  invent(id, {
    name,
    regionName: place,
    quantity: { value, magnitude: '万', unit: '米', qualifier: '>', word: '余' },
    ...fields,
  });

const marks = {
  doubt: '原文没有说清',
  conflicts: ['invented-conflict'],
  derived: { formula: '{plain} + {plain}', inputs: ['plain'], note: '两数相加' },
} satisfies Partial<PublishedRecord>;

const honour = (id: string, fields: Partial<PublishedRecord>) =>
  invent(id, { kind: 'honour', name: `${id}称号`, quantity: null, role: null, status: null, ...fields });

const RECORDS: readonly PublishedRecord[] = [
  PLAIN,
  FULL,
  invent('estimate', { status: 'estimate', group: '丁组', name: '戊概数' }),
  invent('planned', { status: 'planned', period: { kind: 'unstated', label: '时段原文未注明' } }),
  invent('fall', {
    quantity: { value: '-5.6', magnitude: '', unit: '%', qualifier: '=' },
    role: 'change',
    sense: 'decrease',
  }),
  percent('share-a', '30', { ...marks, regionName: '东街（旧城）', period: start }),
  percent('share-b', '60', { status: 'forecast', group: '乙组' }),
  point('from-a', '己长度', '30', '西里', { period: start, ...marks }),
  point('to-a', '己长度', '20', '全城', { period: end, status: 'forecast' }),
  point('change-a', '己长度变化', '10', '南乡', {
    period: between,
    role: 'change',
    sense: 'decrease',
    basis: 'annual-average',
    group: '乙组',
    ...marks,
  }),
  point('from-b', '庚长度', '50', '北坊', { period: { kind: 'unstated', label: '期初' }, group: '丁组' }),
  point('to-b', '庚长度', '60', '东街（旧城）', { doubt: '原文没有说清' }),
  honour('honour-a', { doubt: '原文没有说清', group: '乙组', level: '省', period: start }),
  honour('honour-b', { conflicts: ['invented-conflict'], regionName: '东街（旧城）' }),
  invent('fact', {
    kind: 'coverage',
    role: null,
    status: null,
    text: '辛事项到了每处',
    regionName: '北坊',
    period: end,
    doubt: '原文没有说清',
    group: '乙组',
    quantity: null,
  }),
];

const panel = (
  id: string,
  kind: PanelSpec['kind'],
  records: string[],
  more: Partial<PanelSpec> = {},
): PanelSpec => ({
  id: `invented-${id}`,
  kind,
  section: '杜撰',
  title: '杜撰的面板',
  records,
  ...more,
});

const MIXED = ['plain', 'full', 'estimate', 'planned', 'fall'];
const PAIRS = [
  { from: 'from-a', to: 'to-a', change: 'change-a' },
  { from: 'from-b', to: 'to-b' },
];

/** A panel of every kind that says figures, over records that share neither scope nor group nor date. */
export const INVENTED: DomainShard = {
  version: 'invented',
  domain: 'invented',
  indicators: [],
  records: [...RECORDS],
  panels: [
    panel('strip', 'strip', MIXED),
    panel('strip-pairs', 'strip', ['to-a', 'plain'], { pairs: PAIRS.map(({ from, to }) => ({ from, to })) }),
    panel(
      'bar',
      'bar',
      MIXED.filter((id) => id !== 'fall'),
    ),
    panel('share', 'share', ['share-a', 'share-b']),
    panel('units', 'units', ['share-a', 'share-b']),
    panel('parts', 'parts', ['estimate', 'full'], { whole: 'plain' }),
    panel('slope', 'slope', ['to-a'], { pairs: PAIRS.slice(0, 1) }),
    panel('dumbbell', 'dumbbell', ['to-a', 'to-b'], { pairs: PAIRS }),
    panel('multiples', 'multiples', ['to-a', 'to-b'], { pairs: PAIRS }),
    panel('honours', 'honours', ['honour-a', 'honour-b']),
    panel('table', 'table', MIXED),
    panel('facts', 'table', ['fact', 'honour-b', 'full']),
  ],
};

/** The record as a surface sees it that does not know the part. */
export function withoutPart(record: PublishedRecord, part: FacePart): PublishedRecord {
  const { quantity } = record;
  const figure = (fields: object) => ({ ...record, quantity: quantity && { ...quantity, ...fields } });
  switch (part) {
    case 'value':
      return figure({ value: '3' });
    case 'magnitude':
      return figure({ magnitude: '' });
    case 'unit':
      return figure({ unit: '' });
    case 'per':
      return figure({ per: undefined });
    case 'qualifier':
      return figure({ qualifier: '=', word: '' });
    case 'sense':
      return { ...record, sense: 'unstated' };
    case 'basis':
      return { ...record, basis: 'total' };
    case 'derived':
      return { ...record, derived: undefined };
    case 'status':
      return { ...record, status: 'actual' };
    case 'doubt':
      return { ...record, doubt: undefined };
    case 'disagreement':
      return { ...record, conflicts: undefined };
    case 'settled':
      return { ...record, settled: undefined };
    case 'scope':
      return { ...record, regionName: '某地' };
    case 'group':
      return { ...record, group: undefined };
    case 'period':
      return { ...record, period: { ...record.period, label: '某时' } };
    case 'implied':
      return { ...record, period: { ...record.period, implied: false } };
  }
}
