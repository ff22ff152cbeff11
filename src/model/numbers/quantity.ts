import type { Magnitude } from './decimal.ts';
import type { Qualifier } from './figure.ts';

/** A number as the source states it, always with its unit and qualifier. */
export interface Quantity {
  /** Decimal string in the source's own magnitude, trailing zeros kept. */
  readonly value: string;
  readonly magnitude: Magnitude;
  /** The unit as in the text (个, 元, %); empty where the text gives none. */
  readonly unit: string;
  readonly per?: string | undefined;
  readonly qualifier: Qualifier;
  /** The qualifier as the source writes it (余, 超, 以上); a default word is used where it is missing. */
  readonly word?: string | undefined;
}

export interface QuantityWords {
  /** The word before the number: 超, 约 …; empty where there is none. */
  readonly before: string;
  readonly number: string;
  /** Magnitude and unit, with a qualifier that follows the number: 万余盏, %以上, 吨/日. */
  readonly after: string;
}

const DEFAULT_WORD: Readonly<Record<Qualifier, string>> = {
  '=': '',
  '>=': '以上',
  '>': '超',
  '<=': '以内',
  '<': '不足',
  '~': '约',
};
const INSIDE = new Set(['余', '多']);
const AFTER = new Set(['以上', '以内', '以下', '左右']);

/** The qualifier as the source writes it; empty for an exact figure. */
export const qualifierWord = (q: Quantity): string => q.word || DEFAULT_WORD[q.qualifier];

/** Splits a quantity into three parts, so that the page can set the digits large and the words small. */
export function quantityWords(q: Quantity): QuantityWords {
  const word = qualifierWord(q);
  const inside = INSIDE.has(word) ? word : '';
  const after = AFTER.has(word) ? word : '';
  const before = inside || after ? '' : word;
  const per = q.per && q.unit !== '%' ? `/${q.per}` : '';
  // U+2212 is used, because spreadsheets take a hyphen for the beginning of a formula.
  const number = q.value.replace(/^-/, '−');
  return { before, number, after: `${q.magnitude}${inside}${q.unit}${per}${after}` };
}

/** Formats a quantity as one string for axes, tables, labels and copies: 4.4万余盏, 95%以上, 1000吨/日. */
export function formatQuantity(q: Quantity): string {
  const { before, number, after } = quantityWords(q);
  return `${before}${number}${after}`;
}

/** What the qualifier means, in words the reader can act on; null for an exact figure. */
export function qualifierMeaning(qualifier: Qualifier): string | null {
  switch (qualifier) {
    case '=':
      return null;
    case '>=':
      return '以上，含本数：是下限，不是确数';
    case '>':
      return '超过，不含本数：是下限，不是确数';
    case '<=':
      return '以内，含本数：是上限，不是确数';
    case '<':
      return '不足，不含本数：是上限，不是确数';
    case '~':
      return '约数，不是确数';
  }
}

/** The unit of an axis. Two quantities may share an axis only where it is the same. */
export function axisUnit(q: Pick<Quantity, 'unit' | 'per'>): string {
  return q.per ? `${q.unit}/${q.per}` : q.unit;
}
