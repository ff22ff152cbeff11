import type { Qualifier } from '../../model/numbers/qualifierWords.ts';
import type { Unit } from './unitTable.ts';

/** What a numeral is: a figure to record, a place in a ranking, a number that defines its object, or none of these. */
export type TokenKind = 'figure' | 'rank' | 'threshold' | 'date' | 'name';

/** Why a numeral is no figure. */
export type AsideReason =
  | 'date'
  | 'duration'
  | 'clock'
  | 'name'
  | 'slogan'
  | 'ordinal'
  | 'grade'
  | 'age'
  | 'base'
  | 'phone'
  | 'article'
  | 'section-number'
  | 'caption-number'
  | 'footnote'
  | 'threshold';

/** A numeral of a passage with its magnitude, unit and qualifier; positions are those of the passage. */
export interface Token {
  /** The whole phrase, qualifiers and unit included. */
  readonly start: number;
  readonly end: number;
  /** The numeral alone. */
  readonly digits: readonly [start: number, end: number];
  readonly kind: TokenKind;
  readonly reason: AsideReason | null;
  readonly shape: 'number' | 'range' | 'ratio' | 'structure' | 'fraction' | 'rank' | 'none';
  /** Decimals in base units; one for a number or rank, several for a range, ratio or structure, none for a name. */
  readonly values: readonly string[];
  /** The unit as a span of the passage; null where the text gives none. */
  readonly unitAt: readonly [start: number, end: number] | null;
  /** The unit where it is not written as such: 倍 of 翻两番, % of 九成. */
  readonly unitWord: string | null;
  readonly unit: Unit | null;
  readonly per: string | null;
  readonly qualifier: Qualifier;
  readonly inWords: boolean;
}

/** What a scanner proposes; the rest is filled with what holds for a name. */
export type TokenParts = Pick<Token, 'start' | 'end' | 'kind'> & Partial<Token>;

export const buildToken = (parts: TokenParts): Token => ({
  digits: [parts.start, parts.end],
  reason: null,
  shape: 'none',
  values: [],
  unitAt: null,
  unitWord: null,
  unit: null,
  per: null,
  qualifier: '=',
  inWords: false,
  ...parts,
});
