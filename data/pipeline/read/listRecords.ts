import type {
  CountyFact,
  Coverage,
  Honour,
  Indicator,
  Observation,
  Statement,
} from '../../../src/model/authored/records.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
import type { Authored } from './readAuthored.ts';

interface Base {
  readonly id: string;
  readonly domain: string;
  /** Path of the file that contains the record. */
  readonly file: string;
  readonly evidence: readonly Evidence[];
}

/** An authored record of any kind, with its file and domain; most steps iterate over these. */
export type AuthoredRecord = Base &
  (
    | { readonly kind: 'observation'; readonly indicator: Indicator; readonly record: Observation }
    | { readonly kind: 'honour'; readonly record: Honour }
    | { readonly kind: 'coverage'; readonly record: Coverage }
    | { readonly kind: 'county'; readonly record: CountyFact }
    | { readonly kind: 'statement'; readonly record: Statement }
  );

export function listRecords(authored: Authored): AuthoredRecord[] {
  const observations = Object.entries(authored.indicators).flatMap(([domain, indicators]) =>
    indicators.flatMap((indicator) =>
      indicator.observations.map(
        (record): AuthoredRecord => ({
          kind: 'observation',
          id: record.id,
          domain,
          file: `data/indicators/${domain}.json`,
          evidence: record.evidence,
          indicator,
          record,
        }),
      ),
    ),
  );
  const base = (record: { id: string; domain: string; evidence: Evidence[] }, file: string): Base => ({
    id: record.id,
    domain: record.domain,
    file: `data/${file}`,
    evidence: record.evidence,
  });
  return [
    ...observations,
    ...authored.honours.map(
      (record): AuthoredRecord => ({ ...base(record, 'honours.json'), kind: 'honour', record }),
    ),
    ...authored.coverage.map(
      (record): AuthoredRecord => ({ ...base(record, 'coverage.json'), kind: 'coverage', record }),
    ),
    ...authored.counties.map(
      (record): AuthoredRecord => ({ ...base(record, 'counties.json'), kind: 'county', record }),
    ),
    ...authored.statements.map(
      (record): AuthoredRecord => ({ ...base(record, 'statements.json'), kind: 'statement', record }),
    ),
  ];
}

/**
 * The number that a record claims; null for a fact in words. For an honour it is its streak or its `among`
 * count.
 */
export function recordQuantity(entry: AuthoredRecord): Quantity | null {
  if (entry.kind === 'observation') {
    const { value, valueKind, values, magnitude, qualifier } = entry.record;
    const { unit, per } = entry.indicator;
    return {
      value,
      ...(valueKind === undefined ? {} : { valueKind }),
      ...(values === undefined ? {} : { values }),
      magnitude,
      qualifier,
      unit,
      ...(per === undefined ? {} : { per }),
    };
  }
  if (entry.kind === 'honour') {
    const { streak, among } = entry.record;
    const count = streak ?? among;
    return count ? { value: count.n, magnitude: '', unit: count.unit, qualifier: '=' } : null;
  }
  const { n, magnitude = '', unit = '', qualifier = '=', per } = entry.record;
  if (n === undefined) return null;
  return { value: n, magnitude, unit, qualifier, ...(per === undefined ? {} : { per }) };
}
