import type { QUALIFIERS, SENSES } from '../fields/vocabulary.ts';

/** Codes for fields of exported tables; on screen the same is said in words. */

/** Codes for qualifiers, because spreadsheets read a bare `=` or `>` as a formula or a quotation. */
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

/** Labels for the sense of a change, where the field is shown without the figure. */
export const SENSE_LABEL: Readonly<Record<(typeof SENSES)[number], string>> = {
  increase: '增',
  decrease: '降',
  unstated: '原文未言明',
};
