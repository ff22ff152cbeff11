import { isDecimal, type Magnitude, toBaseDecimal } from './decimal.ts';
import { AFTER, INSIDE, type Qualifier } from './qualifierWords.ts';

export type { Qualifier } from './qualifierWords.ts';

/** The kind of a figure: one number, a rank, or several numbers that have a meaning only together. */
export type ValueKind = 'number' | 'range' | 'ratio' | 'structure' | 'rank';

/** A number as the source states it, always with its unit and qualifier. */
export interface Quantity {
  /** Decimal string in the source's own magnitude, trailing zeros kept; empty where `values` hold the figure. */
  readonly value: string;
  /** A single number where it is left out. */
  readonly valueKind?: ValueKind | undefined;
  /** Both ends of a range, or the terms of a ratio or structure, none of which is the figure by itself. */
  readonly values?: readonly string[] | undefined;
  readonly magnitude: Magnitude;
  /** The unit as in the text (个, 元, %); empty where the text gives none; of a fraction, its stroke `/`. */
  readonly unit: string;
  readonly per?: string | undefined;
  readonly qualifier: Qualifier;
  /** The qualifier as the source writes it (余, 超, 以上); a default word is used where it is missing. */
  readonly word?: string | undefined;
  /** Set where that word stands before the magnitude: 300多亿, which is another number than 300亿多. */
  readonly early?: boolean | undefined;
}

export interface QuantityWords {
  /** The word before the number: 超, 约, 第 …; empty where there is none. */
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
const INSIDE_WORDS = new Set(INSIDE.map(([word]) => word));
const AFTER_WORDS = new Set(AFTER.map(([word]) => word));

/** The qualifier as the source writes it; empty for an exact figure. */
export const qualifierWord = (q: Quantity): string => q.word || DEFAULT_WORD[q.qualifier];

/** Whether the figure is a single number, so that it has a length on an axis. */
export const isNumber = ({ value, valueKind = 'number' }: Quantity): boolean =>
  valueKind === 'number' && isDecimal(value);

/** The number in base units; null where the figure is not a single number, such as a range or a rank. */
export const baseValue = (q: Quantity): string | null =>
  isNumber(q) ? toBaseDecimal(q.value, q.magnitude) : null;

// U+2212 is used, because spreadsheets take a hyphen for the beginning of a formula.
const shown = (value: string): string => value.replace(/^-/, '−');

/** Joins the numbers of a range, ratio or structure. The last percent sign is left to the unit: 3%—5. */
function joined({ valueKind, values = [], unit }: Quantity): string {
  if (valueKind === 'range') return values.map(shown).join(unit === '%' || unit === '‰' ? `${unit}—` : '—');
  return values.map(shown).join(unit === '/' ? '/' : ':');
}

/** The number or numbers alone, for a table whose other columns hold magnitude, unit and qualifier. */
export const valueText = (q: Quantity): string => quantityWords(q).number;

/** Splits a quantity into three parts, so that the page can set the digits large and the words small. */
export function quantityWords(q: Quantity): QuantityWords {
  const { valueKind = 'number' } = q;
  if (valueKind === 'rank')
    return { before: q.qualifier === '<=' ? '前' : '第', number: q.value, after: q.unit };
  const word = qualifierWord(q);
  const inside = INSIDE_WORDS.has(word) ? word : '';
  const after = inside === '' && AFTER_WORDS.has(word) ? word : '';
  const before = inside || after ? '' : word;
  if (valueKind === 'ratio' || valueKind === 'structure') return { before, number: joined(q), after };
  const per = q.per && q.unit !== '%' ? `/${q.per}` : '';
  const number = valueKind === 'range' ? joined(q) : shown(q.value);
  const scaled = q.early ? `${inside}${q.magnitude}` : `${q.magnitude}${inside}`;
  return { before, number, after: `${scaled}${q.unit}${per}${after}` };
}

/** Formats a quantity as one string for axes, tables, labels and copies: 4.4万余盏, 95%以上, 1000吨/日. */
export function formatQuantity(q: Quantity): string {
  const { before, number, after } = quantityWords(q);
  return `${before}${number}${after}`;
}

/** The unit of an axis. Two quantities may share an axis only where it is the same. */
export function axisUnit(q: Pick<Quantity, 'unit' | 'per'>): string {
  return q.per ? `${q.unit}/${q.per}` : q.unit;
}
