import type { AxisContext, AxisItem } from '../../../src/model/select/axisItem.ts';
import { answersTarget } from '../../../src/model/select/targetNames.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Differences of form only: two sides that are worded differently are still figures of one thing. */
const OF_FORM: ReadonlySet<string> = new Set(['wording', 'qualifier']);

export interface AxisItems {
  readonly context: AxisContext;
  /** Null for a fact in words, which cannot be on an axis. */
  readonly itemOf: (entry: AuthoredRecord) => AxisItem | null;
}

/** Makes axis items of authored records. */
export function axisItems(authored: Authored, { byId, regions }: AuthoredIndex): AxisItems {
  const disputes = new Map<string, string[]>();
  for (const { id, state, differs, sides } of authored.conflicts) {
    if (state !== 'open' || differs.every((difference) => OF_FORM.has(difference))) continue;
    const records = new Set(sides.flatMap(({ record }) => record ?? []));
    for (const record of records) disputes.set(record, [...(disputes.get(record) ?? []), id]);
  }
  const wholeOf = (id: string) => {
    const entry = byId.get(id);
    return entry?.kind === 'observation' ? entry.record.partOf : undefined;
  };
  /** A target that has an indicator of its own (绿地率目标) is one of the indicator that answers it (绿地率). */
  const subjectOf = ({
    domain,
    indicator,
    record,
  }: AuthoredRecord & { readonly kind: 'observation' }): string => {
    const { id, name, unit } = indicator;
    const answering =
      record.role === 'target'
        ? (authored.indicators[domain] ?? []).filter(
            (own) => own.unit === unit && answersTarget(name, own.name),
          )
        : [];
    const [best] = answering.sort((a, b) => a.name.length - b.name.length);
    return `indicator ${best?.id ?? id}`;
  };
  const itemOf = (entry: AuthoredRecord): AxisItem | null => {
    const quantity = recordQuantity(entry);
    if (!quantity) return null;
    const { id, record } = entry;
    const { unit, per } = quantity;
    const { region, period } = record;
    const own = { id, region, period, unit, per, disputes: disputes.get(id) ?? [] };
    if (entry.kind === 'observation') {
      const { indicator } = entry;
      const { name = indicator.name, role, basis, partOf, overlap } = entry.record;
      const { measure, base, purpose } = indicator;
      const subject = subjectOf(entry);
      return { ...own, name, counted: name, subject, measure, base, purpose, role, basis, partOf, overlap };
    }
    const counted = entry.kind === 'coverage' ? entry.record.covers : entry.record.name;
    const matter = entry.kind === 'statement' || entry.kind === 'county' ? entry.record.kind : counted;
    return {
      ...own,
      name: entry.record.name,
      counted,
      subject: `${entry.kind} ${matter}`,
      measure: null,
      base: entry.kind === 'coverage' ? counted : undefined,
      role: null,
    };
  };
  return { context: { regions, wholeOf }, itemOf };
}
