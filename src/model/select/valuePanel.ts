import type { PublishedRecord } from '../published/dataset.ts';

/** Fewer counties than this are no comparison. */
export const LEAST_COUNTIES = 2;

/** Whether records are nothing but figures of one indicator, of more than one place. */
export function isValuePanel(
  records: ReadonlyArray<Pick<PublishedRecord, 'indicator' | 'quantity' | 'region'>>,
): boolean {
  const indicators = new Set(
    records.map(({ indicator, quantity }) => (quantity === null ? null : indicator)),
  );
  const places = new Set(records.map(({ region }) => region));
  return indicators.size === 1 && !indicators.has(null) && places.size >= LEAST_COUNTIES;
}
