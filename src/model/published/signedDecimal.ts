import { baseValue } from '../numbers/quantity.ts';
import type { PublishedRecord } from './dataset.ts';

/**
 * The value in base units with its sign: a decrease stated in words is negative. Null where there is no
 * value.
 */
export function signedDecimal({
  quantity,
  role,
  sense,
}: Pick<PublishedRecord, 'quantity' | 'role' | 'sense'>) {
  if (!quantity) return null;
  const value = baseValue(quantity);
  if (value === null) return null;
  const falls = role === 'change' && sense === 'decrease' && !value.startsWith('-');
  return falls && /[1-9]/.test(value) ? `-${value}` : value;
}
