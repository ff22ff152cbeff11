import { valueProblem } from '../../../src/model/fields/evidence.ts';
import { addDecimals, compareDecimals } from '../../../src/model/numbers/decimal.ts';
import { baseValue } from '../../../src/model/numbers/quantity.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';

type ObservationEntry = Extract<AuthoredRecord, { kind: 'observation' }>;

/** The value in base units; null where the figure is not a single number. */
const baseOf = (entry: ObservationEntry): string | null => {
  const quantity = recordQuantity(entry);
  return quantity && baseValue(quantity);
};

/** The roles that each measure allows: a stock has no sum over a span, and neither has a rate. */
const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  stock: ['level', 'baseline', 'change', 'target'],
  flow: ['cumulative', 'level', 'baseline', 'change', 'target'],
  rate: ['level', 'baseline', 'change', 'target'],
  ratio: ['level', 'baseline', 'share', 'change', 'target'],
  change: ['change', 'target'],
};

/**
 * Values that are impossible whatever the words say: a share beyond its whole, a part greater than its whole.
 */
function checkObservation(entry: ObservationEntry, index: AuthoredIndex): string[] {
  const { record, indicator } = entry;
  const problems: string[] = [];
  const wrong = valueProblem(record);
  if (wrong !== null) return [wrong];
  const base = baseOf(entry);
  if (!ROLES_OF[indicator.measure]?.includes(record.role))
    problems.push(`${indicator.measure} 指标不能有 ${record.role} 值`);
  // A share of a whole cannot exceed 100 %; a completion, an enrolment or a growth can.
  if (record.role === 'share' && indicator.unit === '%' && base !== null && compareDecimals(base, '100') > 0)
    problems.push(`占比超过100%：${record.value}`);
  if (record.role === 'share' && indicator.unit !== '%') problems.push('占比的单位须是%');
  if (record.partOf !== undefined) {
    const whole = index.byId.get(record.partOf);
    if (whole?.kind === 'observation') {
      if (whole.indicator.unit !== indicator.unit)
        problems.push(`部分与整体单位不同：${indicator.unit}、${whole.indicator.unit}`);
      else {
        const all = baseOf(whole);
        if (base !== null && all !== null && compareDecimals(base, all) > 0)
          problems.push(`部分大于整体 ${record.partOf}`);
      }
    }
  }
  return problems;
}

/** Disjoint parts together may not exceed their whole. */
function checkSums(index: AuthoredIndex): Finding[] {
  const sums = new Map<string, string>();
  for (const entry of index.records) {
    if (
      entry.kind !== 'observation' ||
      entry.record.overlap !== 'disjoint' ||
      entry.record.partOf === undefined
    )
      continue;
    const base = baseOf(entry);
    if (base !== null) sums.set(entry.record.partOf, addDecimals(sums.get(entry.record.partOf) ?? '0', base));
  }
  return [...sums].flatMap(([id, sum]): Finding[] => {
    const whole = index.byId.get(id);
    const base = whole?.kind === 'observation' ? baseOf(whole) : null;
    if (whole?.kind !== 'observation' || base === null || compareDecimals(sum, base) <= 0) return [];
    return [
      {
        file: whole.file,
        recordId: id,
        message: '互不相交的部分之和大于整体',
        expected: `不超过 ${base}`,
        found: sum,
      },
    ];
  });
}

export function checkValues(index: AuthoredIndex): Finding[] {
  const observations = index.records.flatMap((entry) =>
    entry.kind === 'observation'
      ? checkObservation(entry, index).map((message) => ({ file: entry.file, recordId: entry.id, message }))
      : [],
  );
  return [...observations, ...checkSums(index)];
}
