import { formatQuantity } from '../../../../src/model/numbers/quantity.ts';
import { type AuthoredRecord, recordQuantity } from '../../read/listRecords.ts';

/** How a record of the dataset is called here. */
export const nameOf = (entry: AuthoredRecord): string =>
  entry.kind === 'observation' ? (entry.record.name ?? entry.indicator.name) : entry.record.name;

/** The value of a known record in the words of its document; empty for a fact in words. */
export function saidOf(entry: AuthoredRecord): string {
  const quantity = recordQuantity(entry);
  return quantity ? formatQuantity(quantity) : '';
}
