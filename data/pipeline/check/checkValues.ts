import { addDecimals, compareDecimals, toBaseDecimal } from '../../../src/model/numbers/decimal.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';

type ObservationEntry = Extract<AuthoredRecord, { kind: 'observation' }>;

const baseOf = ({ record }: ObservationEntry): string => toBaseDecimal(record.value, record.magnitude);

/** The roles that each measure allows: a stock has no sum over a span, and neither has a rate. */
const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  stock: ['level', 'baseline', 'change'],
  flow: ['cumulative', 'level'],
  rate: ['level', 'baseline', 'change'],
  ratio: ['level', 'baseline', 'share', 'change'],
  change: ['change'],
};

/**
 * Values that are impossible whatever the words say: a share beyond its whole, a part greater than its whole.
 */
function checkObservation(entry: ObservationEntry, index: AuthoredIndex): string[] {
  const { record, indicator } = entry;
  const problems: string[] = [];
  if (!ROLES_OF[indicator.measure]?.includes(record.role))
    problems.push(`${indicator.measure} 指标不能有 ${record.role} 值`);
  const isChange = record.role === 'change' || indicator.measure === 'change';
  if (indicator.unit === '%' && !isChange && compareDecimals(record.value, '100') > 0)
    problems.push(`百分比超过100：${record.value}`);
  if (record.role === 'share' && indicator.unit !== '%') problems.push('占比的单位须是%');
  if (record.partOf !== undefined) {
    const whole = index.byId.get(record.partOf);
    if (whole?.kind === 'observation') {
      if (whole.indicator.unit !== indicator.unit)
        problems.push(`部分与整体单位不同：${indicator.unit}、${whole.indicator.unit}`);
      else if (compareDecimals(baseOf(entry), baseOf(whole)) > 0)
        problems.push(`部分大于整体 ${record.partOf}`);
    }
  }
  const { from, to } = record.period;
  if (from !== undefined && to !== undefined && from > to) problems.push(`时段起止颠倒：${from}—${to}`);
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
    sums.set(entry.record.partOf, addDecimals(sums.get(entry.record.partOf) ?? '0', baseOf(entry)));
  }
  return [...sums].flatMap(([id, sum]): Finding[] => {
    const whole = index.byId.get(id);
    if (whole?.kind !== 'observation' || compareDecimals(sum, baseOf(whole)) <= 0) return [];
    return [
      {
        file: whole.file,
        recordId: id,
        message: '互不相交的部分之和大于整体',
        expected: `不超过 ${baseOf(whole)}`,
        found: sum,
      },
    ];
  });
}

/** Codes of GB/T 2260: a county's code begins with its prefecture's, and no code occurs twice. */
function checkRegions(authored: Authored): Finding[] {
  const byId = new Map(authored.regions.map((region) => [region.id, region]));
  const seen = new Map<string, string>();
  const tiles = new Map<string, string>();
  return authored.regions.flatMap((region): Finding[] => {
    const problems: string[] = [];
    const { adcode } = region;
    const tile = region.tile?.join();
    if (tile !== undefined) {
      if (tiles.has(tile)) problems.push(`方格 ${tile} 与 ${tiles.get(tile)} 重叠`);
      tiles.set(tile, region.id);
    }
    if (adcode !== null) {
      const other = seen.get(adcode);
      if (other !== undefined) problems.push(`区划代码 ${adcode} 与 ${other} 重复`);
      seen.set(adcode, region.id);
      const parent = region.parent === null ? null : (byId.get(region.parent)?.adcode ?? null);
      if (region.kind === 'county' && parent?.slice(0, 4) !== adcode.slice(0, 4))
        problems.push(`区划代码 ${adcode} 不在上级 ${parent ?? '（无）'} 之内`);
    } else if (region.kind === 'county' || region.kind === 'city') {
      problems.push('市、县须有区划代码');
    }
    return problems.map((message) => ({ file: 'data/regions.json', recordId: region.id, message }));
  });
}

export function checkValues(authored: Authored, index: AuthoredIndex): Finding[] {
  const observations = index.records.flatMap((entry) =>
    entry.kind === 'observation'
      ? checkObservation(entry, index).map((message) => ({ file: entry.file, recordId: entry.id, message }))
      : [],
  );
  return [...observations, ...checkSums(index), ...checkRegions(authored)];
}
