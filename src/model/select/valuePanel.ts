import type { PublishedRecord } from '../published/dataset.ts';

/** With fewer counties than this there is nothing to compare. */
export const LEAST_COUNTIES = 2;

/**
 * Whether all records are figures of one indicator, for more than one place; a panel that names its indicator
 * may have one place, in a city of one county.
 */
export function isValuePanel(
  records: ReadonlyArray<Pick<PublishedRecord, 'indicator' | 'quantity' | 'region'>>,
  named = false,
): boolean {
  const indicators = new Set(
    records.map(({ indicator, quantity }) => (quantity === null ? null : indicator)),
  );
  const regions = new Set(records.map(({ region }) => region));
  return indicators.size === 1 && !indicators.has(null) && (named || regions.size >= LEAST_COUNTIES);
}
