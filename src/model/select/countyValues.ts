import type { Region } from '../authored/source.ts';
import { comparePeriods } from '../fields/moment.ts';
import { ROLE_LABEL, STATUS_LABEL } from '../fields/vocabulary.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { signedDecimal } from '../published/signedDecimal.ts';
import { selectCounties } from './counties.ts';
import { isValuePanel, LEAST_COUNTIES } from './valuePanel.ts';

/** The fields that decide whether two figures may be compared on one map. */
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

/** Comparable figures of counties: one indicator, one role and status, one period. */
export interface CountyValues<T extends ValuedRecord = PublishedRecord> {
  readonly indicator: string;
  /** Its period, as used in an address: `2025`; a further set of the same period ends in `-no2`. */
  readonly key: string;
  /** Label: the period, the status unless it is actual, and the role where the indicator has several. */
  readonly label: string;
  /** Whether they are achieved, and neither planned nor expected. */
  readonly actual: boolean;
  /** Records by region; a county with two such figures has both. */
  readonly values: ReadonlyMap<string, readonly T[]>;
}

/**
 * From this share of counties on, a map of their figures shows the city and not merely which counties are
 * mentioned.
 */
const NEARLY_ALL = 0.8;

/**
 * The period as a key. Undated figures are of the same moment only within one document: 截至发布时 means two
 * different days in two documents.
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

/** The date as it is written in an address. */
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
 * Every set of figures of at least two counties, by indicator in the order of the records, the latest set
 * first. The figure of a village is not a figure of its county.
 */
export function selectCountyValues<T extends ValuedRecord>(
  records: readonly T[],
  counties: ReadonlyArray<{ readonly id: string }>,
): CountyValues<T>[] {
  const own = new Set(counties.map(({ id }) => id));
  // A city of one county has one figure of it.
  const least = Math.min(LEAST_COUNTIES, own.size);
  const indicators = new Map<string, T[]>();
  for (const record of records)
    if (record.indicator !== null && record.quantity !== null && own.has(record.region))
      indicators.set(record.indicator, [...(indicators.get(record.indicator) ?? []), record]);
  return [...indicators].flatMap(([indicator, all]) => {
    const sets = new Map<string, T[]>();
    for (const record of all)
      sets.set(signatureOf(record), [...(sets.get(signatureOf(record)) ?? []), record]);
    const comparable = [...sets.values()]
      .filter((set) => new Set(set.map(({ region }) => region)).size >= least)
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
          actual: first.status === null || first.status === 'actual',
          values,
        },
      ];
    });
  });
}

/** Sorts the latest set first and undated ones last; of one date the set with more counties first. */
function compareDates(a: readonly ValuedRecord[], b: readonly ValuedRecord[]): number {
  const [x, y] = [a[0]?.period ?? {}, b[0]?.period ?? {}];
  return comparePeriods(y, x) || b.length - a.length;
}

/** Whether nearly all counties have their figure. */
export const coversNearlyAll = (
  { values }: Pick<CountyValues<ValuedRecord>, 'values'>,
  counties: readonly unknown[],
): boolean => counties.length > LEAST_COUNTIES && values.size >= NEARLY_ALL * counties.length;

/** The set that is current: the latest that is achieved, because a target of 2030 is not how things stand. */
export const currentValues = <T extends ValuedRecord>(
  sets: readonly CountyValues<T>[],
): CountyValues<T> | undefined => sets.find(({ actual }) => actual) ?? sets[0];

/**
 * The figures that a map panel shows: those of its own records, of the current period, where they are all
 * figures of one indicator, or it names one; null for a panel that shows which counties the texts mention.
 */
export function panelValues<T extends ValuedRecord>(
  records: readonly T[],
  regions: readonly Region[],
  city: string,
  named = false,
): CountyValues<T> | null {
  if (!isValuePanel(records, named)) return null;
  return currentValues(selectCountyValues(records, selectCounties(regions, city))) ?? null;
}

/** The signed number: a decrease is negative, however the document writes it. */
export const signedNumber = (record: ValuedRecord): number => Number(signedDecimal(record) ?? Number.NaN);
