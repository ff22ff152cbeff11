import type { Region } from '../authored/source.ts';
import { ROLE_LABEL, STATUS_LABEL } from '../fields/vocabulary.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { signedDecimal } from '../published/fileFields.ts';
import { selectCounties } from './counties.ts';
import { isValuePanel, LEAST_COUNTIES } from './valuePanel.ts';

/** What decides whether two figures may be compared on one map. */
export type ValuedRecord = Pick<
  PublishedRecord,
  | 'id'
  | 'region'
  | 'indicator'
  | 'period'
  | 'quantity'
  | 'role'
  | 'status'
  | 'basis'
  | 'partOf'
  | 'group'
  | 'sense'
> & { readonly derived?: unknown; readonly evidence: ReadonlyArray<{ readonly doc: string }> };

/** Figures of counties that may be compared: one indicator, one role and status, one period. */
export interface CountyValues<T extends ValuedRecord = PublishedRecord> {
  readonly indicator: string;
  /** Its period, as it stands in an address: `2025`; a further set of the same period ends in `-no2`. */
  readonly key: string;
  /** Period, status where it is not an actual one, and role where the indicator has several. */
  readonly label: string;
  /** By region; a county with two such figures has both. */
  readonly values: ReadonlyMap<string, readonly T[]>;
}

/** From this share of the counties on, their figures say more of the place than who is told of. */
const NEARLY_ALL = 0.8;

/**
 * The period as an identity. What has no date is the same moment only within one document: 截至发布时
 * of two documents are two days.
 */
function periodOf({ period: { kind, from, to, label }, evidence }: ValuedRecord): string {
  return from === undefined && to === undefined
    ? [kind, label, evidence[0]?.doc ?? ''].join('|')
    : [kind, from ?? '', to ?? ''].join('|');
}

const kindOf = ({ role, basis }: ValuedRecord): string => `${role ?? ''} ${basis ?? ''}`;

const signatureOf = (record: ValuedRecord): string =>
  [
    kindOf(record),
    record.status ?? '',
    record.derived === undefined ? '' : 'derived',
    record.partOf ?? '',
    record.group ?? '',
    periodOf(record),
  ].join('|');

const dateOf = ({ period: { from, to } }: ValuedRecord): string => to ?? from ?? '';

function labelOf(record: ValuedRecord, severalKinds: boolean): string {
  const { role, status, period, group } = record;
  const parts = [
    period.implied ? `${period.label}（据上下文）` : period.label,
    group ?? '',
    status === null || status === 'actual' ? '' : STATUS_LABEL[status],
    severalKinds && role !== null ? ROLE_LABEL[role] : '',
    record.derived === undefined ? '' : '推算',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * Every set of figures of at least two counties, indicator by indicator in the order of the records, of
 * each the latest first. A figure of a village in a county is none of the county.
 */
export function selectCountyValues<T extends ValuedRecord>(
  records: readonly T[],
  counties: ReadonlyArray<{ readonly id: string }>,
): CountyValues<T>[] {
  const own = new Set(counties.map(({ id }) => id));
  const indicators = new Map<string, T[]>();
  for (const record of records)
    if (record.indicator !== null && record.quantity !== null && own.has(record.region))
      indicators.set(record.indicator, [...(indicators.get(record.indicator) ?? []), record]);
  return [...indicators].flatMap(([indicator, all]) => {
    const sets = new Map<string, T[]>();
    for (const record of all)
      sets.set(signatureOf(record), [...(sets.get(signatureOf(record)) ?? []), record]);
    const comparable = [...sets.values()]
      .filter((set) => new Set(set.map(({ region }) => region)).size >= LEAST_COUNTIES)
      .sort((a, b) => compareDates(a, b));
    const severalKinds = new Set(comparable.flatMap((set) => set.slice(0, 1).map(kindOf))).size > 1;
    const taken = new Map<string, number>();
    return comparable.flatMap((set) => {
      const [first] = set;
      if (!first) return [];
      const date = dateOf(first).toLowerCase();
      const base = date === '' ? 'undated' : date;
      const times = (taken.get(base) ?? 0) + 1;
      taken.set(base, times);
      const values = new Map<string, T[]>();
      for (const record of set) values.set(record.region, [...(values.get(record.region) ?? []), record]);
      return [
        {
          indicator,
          key: times === 1 ? base : `${base}-no${times}`,
          label: labelOf(first, severalKinds),
          values,
        },
      ];
    });
  });
}

/** The latest first, what has no date last; of one date the fuller one first. */
function compareDates(a: readonly ValuedRecord[], b: readonly ValuedRecord[]): number {
  const [x, y] = [a, b].map(([first]) => (first ? dateOf(first) : ''));
  return x === y ? b.length - a.length : (x ?? '') > (y ?? '') ? -1 : 1;
}

/** Whether so many counties have their figure that a map of it is a map of the place. */
export const coversNearlyAll = (
  { values }: Pick<CountyValues<ValuedRecord>, 'values'>,
  counties: readonly unknown[],
): boolean => counties.length > LEAST_COUNTIES && values.size >= NEARLY_ALL * counties.length;

/**
 * The figures that a map panel draws: those of its own records where they are nothing but figures of
 * one indicator, the latest; null for a panel that is a way in to what the texts tell.
 */
export function panelValues<T extends ValuedRecord>(
  records: readonly T[],
  regions: readonly Region[],
  city: string,
): CountyValues<T> | null {
  if (!isValuePanel(records)) return null;
  return selectCountyValues(records, selectCounties(regions, city))[0] ?? null;
}

/** A fall counts below zero, whichever way the document writes it. */
export const signedNumber = (record: ValuedRecord): number => Number(signedDecimal(record) ?? Number.NaN);
