import { type PanelSpec, panelRecordIds } from '../../../src/model/authored/panelSpec.ts';
import { axisClass, type PanelKind } from '../../../src/model/fields/vocabulary.ts';
import {
  addDecimals,
  compareDecimals,
  subtractDecimals,
  toBaseDecimal,
} from '../../../src/model/numbers/decimal.ts';
import { axisUnit } from '../../../src/model/numbers/quantity.ts';
import { countyOf } from '../../../src/model/select/counties.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import { comparableChecker } from './checkComparable.ts';

/** Kinds that draw on one axis; the others let each figure, or each pair, name its own unit. */
const AXIS_KINDS: ReadonlySet<PanelKind> = new Set(['bar', 'slope', 'share', 'parts']);
/** Kinds of two points a row, each pair on an axis of its own. */
const PAIR_KINDS: ReadonlySet<PanelKind> = new Set(['dumbbell', 'multiples']);

/** Every record an observer could look for is on a panel, and no axis mixes what cannot be compared. */
export function checkPanels(authored: Authored, index: AuthoredIndex): Finding[] {
  const { records, byId, regions } = index;
  const checkComparable = comparableChecker(authored, index);
  const findings: Finding[] = [];
  const drawn = new Set<string>();
  for (const [domain, panels] of Object.entries(authored.panels)) {
    for (const panel of panels) {
      for (const id of panelRecordIds(panel))
        if (panel.kind !== 'table' || byId.get(id)?.kind !== 'observation') drawn.add(id);
      const file = `data/panels/${domain}.json`;
      if (panel.kind === 'map')
        for (const entry of panel.records.flatMap((id) => byId.get(id) ?? []))
          if (countyOf(entry.record.region, regions) === null)
            findings.push({
              file,
              recordId: panel.id,
              message: `不在任何县（区、市）内，不能画在图上：${entry.id}`,
            });
      const problems = [...checkPanel(panel, byId), ...checkComparable(panel)];
      findings.push(...problems.map((message) => ({ file, recordId: panel.id, message })));
    }
  }
  for (const entry of records) {
    if (!drawn.has(entry.id)) {
      const message =
        entry.kind === 'observation'
          ? '没有一张图或数字条使用这条记录（仅在表中不算）'
          : '没有一个面板使用这条记录';
      findings.push({ file: entry.file, recordId: entry.id, message });
    }
  }
  return findings;
}

function checkPanel(panel: PanelSpec, byId: ReadonlyMap<string, AuthoredRecord>): string[] {
  const ids = panelRecordIds(panel);
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) return missing.map((id) => `记录不存在：${id}`);
  const entries = ids.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
  const problems: string[] = [];
  const changes = new Set((panel.pairs ?? []).map(({ change }) => change));
  if (AXIS_KINDS.has(panel.kind)) {
    const units = new Set<string>();
    const classes = new Set<string>();
    // A change stands beside its pair in words; only the two points are on the axis.
    for (const entry of entries.filter(({ id }) => !changes.has(id))) {
      const quantity = recordQuantity(entry);
      if (!quantity) problems.push(`记录没有数值，不能画在轴上：${entry.id}`);
      else units.add(axisUnit(quantity));
      // A counted coverage is what is there now.
      classes.add(entry.kind === 'observation' ? axisClass(entry.record.role) : 'moment');
    }
    if (units.size > 1) problems.push(`一条轴上有多个单位：${[...units].join('、')}`);
    if (classes.size > 1) problems.push(`一条轴上混有时点值、累计值或变化量：${[...classes].join('、')}`);
  }
  if ((panel.kind === 'slope' || PAIR_KINDS.has(panel.kind)) && (panel.pairs ?? []).length === 0)
    problems.push('两点图须给出 pairs');
  if (PAIR_KINDS.has(panel.kind)) problems.push(...checkPairs(panel, byId));
  problems.push(...checkChanges(panel, byId));
  if (panel.kind === 'share' && entries.some((entry) => recordQuantity(entry)?.unit !== '%'))
    problems.push('占比图只画百分比');
  if (panel.kind === 'units' && entries.some((entry) => recordQuantity(entry)?.unit !== '%'))
    problems.push('百格图只画百分比');
  if (panel.kind === 'honours' && entries.some((entry) => entry.kind !== 'honour'))
    problems.push('位次面板只列位次与认定');
  if (panel.kind === 'parts') problems.push(...checkParts(panel, byId));
  return problems;
}

/** Each pair has an axis of its own: its two points share one unit, and both are moments. */
function checkPairs(panel: PanelSpec, byId: ReadonlyMap<string, AuthoredRecord>): string[] {
  return (panel.pairs ?? []).flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    const [p, q] = [a && recordQuantity(a), b && recordQuantity(b)];
    if (!p || !q || axisUnit(p) !== axisUnit(q)) return [`${from} 与 ${to} 单位不同，不能连线`];
    const moments = [a, b].every(
      (entry) => entry?.kind !== 'observation' || axisClass(entry.record.role) === 'moment',
    );
    return moments ? [] : [`${from} 与 ${to} 不都是时点值，不能连线`];
  });
}

/** What stands as the change of a pair is a change, and leads from the one point to the other. */
function checkChanges(panel: PanelSpec, byId: ReadonlyMap<string, AuthoredRecord>): string[] {
  return (panel.pairs ?? []).flatMap(({ from, to, change }) => {
    if (change === undefined) return [];
    const [a, b, c] = [from, to, change].map((id) => {
      const entry = byId.get(id);
      return entry?.kind === 'observation' ? entry.record : null;
    });
    if (!a || !b || c?.role !== 'change') return [`${change} 不是变化量`];
    const step = toBaseDecimal(c.value, c.magnitude);
    const start = toBaseDecimal(a.value, a.magnitude);
    const end = c.sense === 'decrease' ? subtractDecimals(start, step) : addDecimals(start, step);
    const leads = compareDecimals(end, toBaseDecimal(b.value, b.magnitude)) === 0;
    return leads ? [] : [`${change} 与 ${from} 到 ${to} 的差不符`];
  });
}

function checkParts(panel: PanelSpec, byId: ReadonlyMap<string, AuthoredRecord>): string[] {
  if (panel.whole === undefined) return ['部分与整体图须给出 whole'];
  return panel.records
    .filter((id) => id !== panel.whole)
    .filter((id) => {
      const entry = byId.get(id);
      return entry?.kind !== 'observation' || entry.record.partOf !== panel.whole;
    })
    .map((id) => `${id} 没有声明属于 ${panel.whole}`);
}
