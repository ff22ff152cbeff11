import { compareDecimals, isDecimal, toBaseDecimal } from '../../model/numbers/decimal.ts';
import type { Quantity } from '../../model/numbers/quantity.ts';
import {
  addRationals,
  compareRationals,
  fromDecimal,
  negate,
  type Rational,
} from '../../model/numbers/rational.ts';
import type { ReadQuantity } from '../quantity.ts';
import type { Unit, UnitTable } from '../scan/unitTable.ts';

/** Whether a number of a draft is that of a record: the same, the same in other units, rounded, or another one. */
export type NumberMatch = 'same' | 'rounded' | 'differs' | 'unit';

const PERSONS = /^(?:人|名|位|口)$/u;
const HOUSEHOLDS = /^(?:户)$/u;
/** Kinds of things; 个 and the like may count any of them, but what is told in 家 is not told in 张. */
const THINGS: ReadonlyArray<readonly [name: string, words: RegExp]> = [
  ['beds', /^[张床]$/u],
  ['houses', /^[家所座院间栋幢]$/u],
  ['vehicles', /^[辆列艘架]$/u],
  ['animals', /^[头只羽匹]$/u],
  ['plants', /^[株棵]$/u],
];
const TIMES = /人次|人（次）|人\(次\)|次$/u;

/** Measure words count the same things, unless one counts people, households or visits. */
function countClass(word: string): string {
  if (TIMES.test(word)) return 'times';
  if (PERSONS.test(word)) return 'persons';
  if (HOUSEHOLDS.test(word)) return 'households';
  return THINGS.find(([, words]) => words.test(word))?.[0] ?? 'things';
}

/** Whether two dimensions are one; things of a kind may also be counted as things. */
const isOneDimension = (one: string, other: string): boolean =>
  one === other ||
  (COUNT_OF_THINGS.test(one) && COUNT_OF_THINGS.test(other) && [one, other].includes('count:things'));
const COUNT_OF_THINGS = /^count:(?!persons|households|times)/;

const plainWord = (word: string): string => word.replace(/（/gu, '(').replace(/）/gu, ')');

interface Scale {
  /** What both are counted in; two numbers with unlike dimensions cannot be compared. */
  readonly dimension: string;
  readonly factor: string;
}

function scaleOf(word: string | null, unit: Unit | null): Scale | null {
  if (word === null || word === '') return null;
  if (unit === null) return { dimension: `word:${plainWord(word)}`, factor: '1' };
  if (unit.base !== null) return { dimension: `${unit.kind}:${unit.base}`, factor: unit.factor };
  return { dimension: `count:${countClass(plainWord(word))}`, factor: '1' };
}

const multiply = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});
const magnitudeOf = (value: Rational): Rational => (value.numerator < 0n ? negate(value) : value);

/** Whether two numbers are one, where a factor that is itself rounded (亩) leaves a small difference. */
function isEqual(a: Rational, b: Rational, exact: boolean): boolean {
  if (compareRationals(a, b) === 0) return true;
  if (exact) return false;
  const difference = magnitudeOf(addRationals(a, negate(b)));
  return (
    compareRationals(multiply(difference, { numerator: 1_000_000n, denominator: 1n }), magnitudeOf(b)) <= 0
  );
}

/** Significant digits as written, and the place of the last one as a power of ten. */
function precisionOf(decimal: string): { digits: number; unit: Rational } {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction !== '')
    return {
      digits: (whole + fraction).replace(/^0+/, '').length,
      unit: { numerator: 1n, denominator: 10n ** BigInt(fraction.length) },
    };
  const stripped = whole.replace(/0+$/, '');
  return {
    digits: stripped.replace(/^0+/, '').length,
    unit: { numerator: 10n ** BigInt(whole.length - stripped.length), denominator: 1n },
  };
}

/** The share of a number by which it may differ when rounded to one significant digit, and to more. */
const ONE_DIGIT = 100n;
const MORE_DIGITS = 33n;
/** The share by which a number may be passed that is told as 超 or 近. */
const BOUND = 20n;

/**
 * Whether a number is what another one rounds to at the digits it is written with. With 超, 余 or 多 it may also be
 * less, with 近 or 不足 more, by a twentieth.
 */
function isRounded(said: Rational, written: string, own: Rational, qualifier: string): boolean {
  const difference = addRationals(said, negate(own));
  const size = magnitudeOf(difference);
  // 超292亿 of 291.58 and 不足291亿 are wrong, however near.
  if (qualifier.startsWith(difference.numerator < 0n ? '<' : '>')) return false;
  const { digits, unit } = precisionOf(written);
  const half = { numerator: unit.numerator, denominator: unit.denominator * 2n };
  const within = (share: bigint): boolean =>
    compareRationals(multiply(size, { numerator: share, denominator: 1n }), magnitudeOf(own)) <= 0;
  if (compareRationals(size, half) <= 0 && within(digits >= 2 ? MORE_DIGITS : ONE_DIGIT)) return true;
  const below = difference.numerator < 0n;
  if ((qualifier === '>' || qualifier === '>=') && below) return within(BOUND);
  return (
    (qualifier === '<' || qualifier === '~') &&
    (qualifier === '~' ? within(ONE_DIGIT) : !below && within(BOUND))
  );
}

/** Decimals of a record in base units: one, or the parts of a range or ratio. */
function recordDecimals({ value, values, magnitude }: Quantity): string[] {
  const all = values && values.length > 0 ? values : [value];
  return all.filter(isDecimal).map((decimal) => toBaseDecimal(decimal, magnitude));
}

/** The direction is compared apart from the size, because 下降3% and −3% are one. */
const unsigned = (decimal: string | undefined): string => (decimal ?? '0').replace(/^-/, '');

const saidScaleOf = (read: ReadQuantity, units: UnitTable): Scale | null =>
  scaleOf(read.unit, read.exact.unit ?? (read.unit === null ? null : units.find(read.unit)));

function ownScaleOf({ unit }: Quantity, units: UnitTable): Scale | null {
  return unit === '/' || unit === null ? null : scaleOf(unit, units.find(unit));
}

/** Whether a number and that of a record are counted in what can be compared. */
export function isComparable(read: ReadQuantity, quantity: Quantity, units: UnitTable): boolean {
  const [own, said] = [ownScaleOf(quantity, units), saidScaleOf(read, units)];
  return own === null || said === null || isOneDimension(own.dimension, said.dimension);
}

export function compareNumbers(read: ReadQuantity, quantity: Quantity, units: UnitTable): NumberMatch {
  const own = recordDecimals(quantity);
  const said = read.exact.decimals;
  if (own.length === 0 || said.length === 0) return 'differs';
  const [ownScale, saidScale] = [ownScaleOf(quantity, units), saidScaleOf(read, units)];
  if (ownScale && saidScale && !isOneDimension(ownScale.dimension, saidScale.dimension)) return 'unit';
  if (own.length !== said.length) return 'differs';
  const exact = [ownScale, saidScale].every(
    (scale) => scale === null || (scale.factor.split('.')[1]?.length ?? 0) <= 4,
  );
  let rounded = false;
  for (let at = 0; at < own.length; at += 1) {
    const ownValue = multiply(fromDecimal(unsigned(own[at])), fromDecimal(ownScale?.factor ?? '1'));
    const saidValue = multiply(fromDecimal(unsigned(said[at])), fromDecimal(saidScale?.factor ?? '1'));
    if (isEqual(saidValue, ownValue, exact)) continue;
    const inOwn = {
      numerator: ownValue.numerator * fromDecimal(saidScale?.factor ?? '1').denominator,
      denominator: ownValue.denominator * fromDecimal(saidScale?.factor ?? '1').numerator,
    };
    if (!isRounded(fromDecimal(unsigned(said[at])), unsigned(said[at]), inOwn, read.qualifier))
      return 'differs';
    rounded = true;
  }
  return rounded ? 'rounded' : 'same';
}

/** Whether the number of a draft is larger or smaller than that of a record, for the words of a note. */
export function isLarger(read: ReadQuantity, quantity: Quantity): boolean | null {
  const [own] = recordDecimals(quantity);
  const [said] = read.exact.decimals;
  if (own === undefined || said === undefined) return null;
  const order = compareDecimals(said, own);
  return order === 0 ? null : order > 0;
}
