import { describe, expect, it } from 'vitest';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { CheckContext, CheckedRecord, PanelRule } from '../../../../src/panels/kinds/checks.ts';
import { KIND_NAMES, rulesOf } from '../../../../src/panels/kinds/kindRules.ts';

const record = (id: string, fields: Partial<CheckedRecord> = {}): CheckedRecord => ({
  id,
  kind: 'observation',
  name: id,
  region: 'city',
  period: '2025年',
  quantity: { value: '1', magnitude: '', unit: '个', qualifier: '=' },
  role: 'level',
  partOf: undefined,
  ...fields,
});
const inUnit = (id: string, unit: string) =>
  record(id, { quantity: { value: '1', magnitude: '', unit, qualifier: '=' } });

const RECORDS = new Map(
  [
    record('a'),
    record('b'),
    inUnit('tons', '吨'),
    inUnit('p', '%'),
    inUnit('q', '%'),
    record('words', { quantity: null }),
    record('sum', { role: 'cumulative' }),
    record('honour', { kind: 'honour', role: null }),
    record('whole'),
    record('part', { partOf: 'whole' }),
    record('elsewhere', { partOf: 'whole', region: 'county' }),
    record('in-county', { region: 'county' }),
  ].map((item) => [item.id, item]),
);

const CONTEXT: CheckContext = {
  find: (id) => RECORDS.get(id),
  countyOf: (region) => (region === 'county' ? region : null),
};

type Drawn = Pick<PanelSpec, 'records' | 'pairs' | 'whole'>;
const of = (...records: string[]): Drawn => ({ records });
const pair = (from: string, to: string): Drawn => ({ records: [to], pairs: [{ from, to }] });

function brokenBy(kind: string, drawn: Drawn): PanelRule[] {
  const panel = { id: 'panel', kind, section: '节', title: '题', ...drawn };
  return (rulesOf(panel)?.check?.(panel, CONTEXT) ?? []).map(({ rule }) => rule);
}

/** Of each kind a panel that passes, and what else breaks which of its rules. */
const CASES: Readonly<Record<string, { good: Drawn; bad: ReadonlyArray<readonly [Drawn, PanelRule[]]> }>> = {
  bar: {
    good: of('a', 'b'),
    bad: [
      [of('a', 'tons'), ['unit']],
      [of('a', 'words'), ['value']],
      [of('a', 'sum'), ['measure']],
    ],
  },
  share: {
    good: of('p', 'q'),
    bad: [
      [of('a', 'b'), ['percent']],
      [of('p', 'tons'), ['unit', 'percent']],
    ],
  },
  slope: {
    good: pair('a', 'b'),
    bad: [
      [of('a'), ['pairs']],
      [pair('a', 'tons'), ['unit']],
    ],
  },
  dumbbell: {
    good: pair('a', 'b'),
    bad: [
      [of('a'), ['pairs']],
      [pair('a', 'tons'), ['unit']],
      [pair('sum', 'a'), ['measure']],
    ],
  },
  multiples: {
    good: { records: ['b', 'q'], pairs: [...(pair('a', 'b').pairs ?? []), ...(pair('p', 'q').pairs ?? [])] },
    bad: [
      [of('a'), ['pairs']],
      [pair('p', 'a'), ['unit']],
    ],
  },
  parts: {
    good: { records: ['part'], whole: 'whole' },
    bad: [
      [of('part'), ['whole']],
      [{ records: ['a'], whole: 'whole' }, ['whole']],
      [{ records: ['elsewhere'], whole: 'whole' }, ['scope']],
    ],
  },
  units: { good: of('p'), bad: [[of('a'), ['percent']]] },
  honours: { good: of('honour'), bad: [[of('honour', 'a'), ['record']]] },
  map: { good: of('in-county'), bad: [[of('in-county', 'a'), ['scope']]] },
  strip: { good: of('a', 'tons', 'words', 'sum'), bad: [] },
  table: { good: of('a', 'tons', 'words', 'sum'), bad: [] },
};

describe('the rules of a panel kind', () => {
  it('are tried for every kind', () => {
    expect(Object.keys(CASES).sort()).toEqual([...KIND_NAMES].sort());
  });

  it.each(Object.entries(CASES))(
    'of %s let a sound panel pass and name what another breaks',
    (kind, { good, bad }) => {
      expect(brokenBy(kind, good)).toEqual([]);
      for (const [drawn, rules] of bad) expect(brokenBy(kind, drawn)).toEqual(rules);
    },
  );

  it('are none for a name that is no kind', () => {
    for (const kind of ['pie', '', 'constructor', '__proto__']) expect(rulesOf({ kind })).toBeNull();
  });
});
