import { describe, expect, it } from 'vitest';
import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { EXAMPLE_COUNTIES, EXAMPLE_RECORDS } from '../../../../src/panels/examples/exampleRecords.ts';
import { BROKEN_PANELS, EXAMPLE_KINDS, EXAMPLE_PANELS } from '../../../../src/panels/examples/examples.ts';
import type { CheckContext, CheckedRecord } from '../../../../src/panels/kinds/checks.ts';
import { KIND_NAMES, rulesOf } from '../../../../src/panels/kinds/kindRules.ts';

const toChecked = ({ period, partOf, sense, redefined, ...record }: PublishedRecord): CheckedRecord => ({
  ...record,
  period: period.label,
  dates: period,
  measure: record.role === 'change' ? 'change' : 'stock',
  sense: sense ?? null,
  redefined: redefined !== undefined,
  full: false,
  partOf,
});
const RECORDS = new Map(EXAMPLE_RECORDS.map((record) => [record.id, toChecked(record)]));

const CONTEXT: CheckContext = {
  find: (id) => RECORDS.get(id),
  countyOf: (region) => (EXAMPLE_COUNTIES.includes(region) ? region : null),
};

const brokenBy = (panel: PanelSpec) =>
  (rulesOf(panel)?.check?.(panel, CONTEXT) ?? []).map(({ rule }) => rule);

describe('the rules of the panel kinds', () => {
  it('have examples of every kind, over records that are there', () => {
    expect(EXAMPLE_KINDS).toEqual(KIND_NAMES);
    const named = [...EXAMPLE_PANELS, ...BROKEN_PANELS.map(({ panel }) => panel)].flatMap(panelRecordIds);
    expect(named.filter((id) => !RECORDS.has(id))).toEqual([]);
  });

  it.each(EXAMPLE_PANELS)('let $id pass', (panel) => {
    expect(brokenBy(panel)).toEqual([]);
  });

  it.each(BROKEN_PANELS)('refuse $panel.id for $rules', ({ panel, rules }) => {
    expect(rules.length).toBeGreaterThan(0);
    expect(brokenBy(panel)).toEqual(rules);
  });

  it('are tried wherever a kind has a check', () => {
    const tried = new Set(BROKEN_PANELS.map(({ panel }) => panel.kind));
    expect(KIND_NAMES.filter((kind) => rulesOf({ kind })?.check && !tried.has(kind))).toEqual([]);
  });

  it('are none for a name that is no kind', () => {
    for (const kind of ['pie', '', 'constructor', '__proto__']) expect(rulesOf({ kind })).toBeNull();
  });
});
