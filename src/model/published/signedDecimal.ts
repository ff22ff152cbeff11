import { baseValue } from '../numbers/quantity.ts';
import type { PublishedRecord } from './dataset.ts';

/**
 * The value in base units with its sign: a decrease stated in words is negative. Null where there is no
 * value.
 */
export function signedDecimal({ quantity, sense }: Pick<PublishedRecord, 'quantity' | 'sense'>) {
  if (!quantity) return null;
  const value = baseValue(quantity);
  if (value === null) return null;
  // Only changes and the targets of changes (五年累计下降13.5%) have a sense.
  const falls = sense === 'decrease' && !value.startsWith('-');
  return falls && /[1-9]/.test(value) ? `-${value}` : value;
}
