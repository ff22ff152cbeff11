import { changePairs, panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import {
  addDecimals,
  compareDecimals,
  subtractDecimals,
  toBaseDecimal,
} from '../../../src/model/numbers/decimal.ts';
import { countyFinder } from '../../../src/model/select/counties.ts';
import type { CheckContext, CheckedRecord } from '../../../src/panels/kinds/checks.ts';
import { KIND_NAMES, rulesOf } from '../../../src/panels/kinds/kindRules.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import { comparableChecker } from './checkComparable.ts';

/** Checks that every record is on a panel, and that no axis mixes figures that cannot be compared. */
export function checkPanels(authored: Authored, index: AuthoredIndex): Finding[] {
  const { records, byId } = index;
  const checkComparable = comparableChecker(authored, index);
  const findings: Finding[] = [];
  const shown = new Set<string>();
  const context: CheckContext = {
    find: (id) => {
      const entry = byId.get(id);
      return entry && toChecked(entry);
    },
    countyOf: countyFinder(authored.regions, authored.site.region),
  };
  for (const [domain, panels] of Object.entries(authored.panels)) {
    for (const panel of panels) {
      const at = { file: `data/panels/${domain}.json`, recordId: panel.id };
      const rules = rulesOf(panel);
      for (const id of panelRecordIds(panel))
        if (!rules?.isTable || byId.get(id)?.kind !== 'observation') shown.add(id);
      if (!rules) {
        findings.push({
          ...at,
          message: '没有这种面板',
          expected: KIND_NAMES.join('、'),
          found: panel.kind,
        });
        continue;
      }
      const missing = panelRecordIds(panel).filter((id) => !byId.has(id));
      const problems =
        missing.length > 0
          ? missing.map((id) => `记录不存在：${id}`)
          : [
              ...(rules.check?.(panel, context) ?? []).map(({ message }) => message),
              ...checkChanges(panel, byId),
              ...checkComparable(panel),
            ];
      findings.push(...problems.map((message) => ({ ...at, message })));
    }
  }
  for (const entry of records) {
    if (!shown.has(entry.id)) {
      const message =
        entry.kind === 'observation'
          ? '没有一张图或数字条使用这条记录（仅在表中不算）'
          : '没有一个面板使用这条记录';
      findings.push({ file: entry.file, recordId: entry.id, message });
    }
  }
  return findings;
}

/** A record in the form that the rules of panel kinds use. */
export function toChecked(entry: AuthoredRecord): CheckedRecord {
  const { id, kind, record } = entry;
  const own =
    entry.kind === 'observation'
      ? {
          name: entry.record.name ?? entry.indicator.name,
          indicator: entry.indicator.id,
          role: entry.record.role,
          partOf: entry.record.partOf,
          measure: entry.indicator.measure,
          status: entry.record.status,
          sense: entry.record.sense ?? null,
          redefined: entry.record.redefined !== undefined,
          full: false,
        }
      : {
          name: entry.record.name,
          indicator: null,
          role: null,
          partOf: undefined,
          measure: null,
          status: null,
          sense: null,
          redefined: false,
          full: entry.kind === 'coverage' && entry.record.full === true,
        };
  const { region, period } = record;
  return { id, kind, region, period: period.label, dates: period, quantity: recordQuantity(entry), ...own };
}

/** The change of a pair must be a change and lead from one point to the other. */
function checkChanges(panel: PanelSpec, byId: ReadonlyMap<string, AuthoredRecord>): string[] {
  return changePairs(panel).flatMap(({ from, to, change }) => {
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
