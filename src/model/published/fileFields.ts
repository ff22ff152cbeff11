import type { QUALIFIERS, SENSES } from '../fields/vocabulary.ts';
import { toBaseDecimal } from '../numbers/decimal.ts';
import type { PublishedRecord } from './dataset.ts';

/** Fields of tables that leave the product; a page tells the same in words. */

/** A bare `=` or `>` would be read as a formula or a quotation. */
export const QUALIFIER_CODES = ['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about'] as const;
export const QUALIFIER_CODE = {
  '=': 'exact',
  '>=': 'at-least',
  '>': 'more-than',
  '<=': 'at-most',
  '<': 'less-than',
  '~': 'about',
} as const satisfies Record<(typeof QUALIFIERS)[number], (typeof QUALIFIER_CODES)[number]>;
export const QUALIFIER_LABELS = [
  '确数',
  '不低于（含本数）',
  '超过（不含本数）',
  '不高于（含本数）',
  '不足（不含本数）',
  '约数',
] as const;
export const QUALIFIER_LABEL = {
  '=': '确数',
  '>=': '不低于（含本数）',
  '>': '超过（不含本数）',
  '<=': '不高于（含本数）',
  '<': '不足（不含本数）',
  '~': '约数',
} as const satisfies Record<(typeof QUALIFIERS)[number], (typeof QUALIFIER_LABELS)[number]>;

/** What a change is, where the field stands by itself. */
export const SENSE_LABEL: Readonly<Record<(typeof SENSES)[number], string>> = {
  increase: '增',
  decrease: '降',
  unstated: '原文未言明',
};

/** The value in base units with its sign: a fall told in words is negative. Null where there is none. */
export function signedDecimal({
  quantity,
  role,
  sense,
}: Pick<PublishedRecord, 'quantity' | 'role' | 'sense'>) {
  if (!quantity) return null;
  const value = toBaseDecimal(quantity.value, quantity.magnitude);
  const falls = role === 'change' && sense === 'decrease' && !value.startsWith('-');
  return falls && /[1-9]/.test(value) ? `-${value}` : value;
}
