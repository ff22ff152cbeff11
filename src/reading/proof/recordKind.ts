import type { ReadQuantity } from '../quantity.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import { daysOf } from './judge.ts';
import type { NameMatch } from './nameIndex.ts';
import type { ProofRecord } from './proofRecord.ts';

/** What tells records of one name apart: role, kind of number, time. */

export function isSameRole(read: ReadQuantity, role: string | null): boolean {
  if (role === null) return true;
  if (read.role === 'target' || role === 'target') return read.role === role;
  if ((role === 'change') !== (read.role === 'change')) return false;
  return (role === 'baseline') === (read.role === 'baseline');
}

/** A percentage is never compared with a count, nor a rank with either. */
export function isOneKind(read: ReadQuantity, { quantity }: ProofRecord): boolean {
  const isShare = (unit: string | null): boolean => /^[%‰‱]$/u.test(unit ?? '');
  const isPoints = (unit: string | null): boolean => /百分点$/u.test(unit ?? '');
  if (read.kind === 'rank' || quantity.valueKind === 'rank')
    return read.kind === 'rank' && quantity.valueKind === 'rank';
  return isShare(read.unit) === isShare(quantity.unit) && isPoints(read.unit) === isPoints(quantity.unit);
}

/** Whether both are counts, though of people and of households: 惠及369人 may be meant for 369户. */
export const isCount = (read: ReadQuantity, { quantity }: ProofRecord, units: UnitTable): boolean => {
  const counts = (word: string | null): boolean =>
    /^(?:count|noun)$/.test(units.find(word ?? '')?.kind ?? '');
  return counts(read.unit) && counts(quantity.unit);
};

/** When a period ends; what has no end goes on to the day of the text. */
const endOf = ({
  to,
  from,
  kind,
}: {
  readonly kind: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string =>
  to ??
  (kind === 'as-of' ||
  kind === 'half' ||
  kind === 'day' ||
  kind === 'year' ||
  kind === 'month' ||
  kind === 'quarter'
    ? (from ?? '9999')
    : '9999');

/** Whether a draft names exactly the period of a record. */
export function isExactPeriod(
  { exact: { period } }: ReadQuantity,
  own: { readonly from?: string | undefined; readonly to?: string | undefined },
): boolean {
  if (period === null) return false;
  const [said, days] = [daysOf(period), daysOf(own)];
  return (
    said !== null &&
    days !== null &&
    said.last === days.last &&
    (said.first === days.first || period.kind === 'as-of')
  );
}

/** Whether no other record of the same indicator, role and place is later. */
export function isLatest(id: string, items: readonly NameMatch[]): boolean {
  const own = items.find(({ item }) => item.record.id === id)?.item.record;
  if (!own) return true;
  const end = endOf(own.period);
  return !items.some(
    ({ item: { record } }) =>
      record.indicator === own.indicator &&
      record.region === own.region &&
      record.role === own.role &&
      endOf(record.period) > end,
  );
}
