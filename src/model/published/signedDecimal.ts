import { baseValue, isNumber } from '../numbers/quantity.ts';
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

/** The number of a figure in the magnitude of its source, with its sign, and the unit that belongs to it. */
export function figureCell({ quantity, sense }: Pick<PublishedRecord, 'quantity' | 'sense'>) {
  if (!quantity || !isNumber(quantity)) return null;
  const { value, magnitude, unit, per } = quantity;
  const falls = sense === 'decrease' && !value.startsWith('-');
  return { number: falls ? `-${value}` : value, unit: `${magnitude}${unit}${per ? `/${per}` : ''}` };
}
