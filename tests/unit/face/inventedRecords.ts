import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import type { DomainShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { FacePart } from '../../../src/model/text/face.ts';
import { EXAMPLE_RECORDS, invent } from '../../../src/panels/examples/exampleRecords.ts';
import { EXAMPLE_PANELS } from '../../../src/panels/examples/examples.ts';
import { kindOf } from '../../../src/panels/kinds/kindOf.ts';

/** Invented records with every combination of what a figure may have. */

/** What a record may have, each with its fields. */
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

/** Every combination: each subset of what a record may have. */
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

/** One record with everything, and others with different words for the same parts. */
export const FULL: PublishedRecord = { ...everything, id: 'full', name: '丙项目变化' };

const RECORDS: readonly PublishedRecord[] = [FULL, ...EXAMPLE_RECORDS];

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

/** Panels of every kind that says figures, over records that share neither scope nor group nor date. */
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
    // A map names its counties, which are none of this dataset's.
    ...EXAMPLE_PANELS.filter((spec) => !kindOf({ spec }).onMap),
  ],
};

/** The record without the part, as for a surface that ignores it. */
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
