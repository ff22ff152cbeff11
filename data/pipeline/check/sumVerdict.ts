import type { ArithmeticCheck } from '../../../src/model/authored/review.ts';
import { MAGNITUDE_POWER } from '../../../src/model/numbers/decimal.ts';
import type { Qualifier, Quantity } from '../../../src/model/numbers/quantity.ts';
import {
  addRationals,
  compareRationals,
  fromDecimal,
  negate,
  type Rational,
} from '../../../src/model/numbers/rational.ts';
import type { SumValue } from './sumValue.ts';

export type Verdict = ArithmeticCheck['verdict'];
type Relation = ArithmeticCheck['compare']['relation'];

interface End {
  readonly value: Rational;
  /** True where the end itself is excluded. */
  readonly open: boolean;
}

/** The interval of numbers that a value may be; null means unbounded. */
interface Reach {
  readonly from: End | null;
  readonly to: End | null;
}

const NO_WIDTH = fromDecimal('0');

/**
 * The interval of a figure. `width` is how far the number may be from the written one; `open` excludes the
 * upper end.
 */
function reachOf(value: Rational, qualifier: Qualifier | null, width: Rational, open: boolean): Reach {
  const end = (without: boolean): End => ({ value, open: without });
  switch (qualifier) {
    case null:
      return { from: null, to: null };
    case '>=':
    case '>':
      return { from: end(qualifier === '>'), to: null };
    case '<=':
    case '<':
      return { from: null, to: end(qualifier === '<') };
    default:
      return {
        from: { value: addRationals(value, negate(width)), open: false },
        to: { value: addRationals(value, width), open },
      };
  }
}

/** The decimal places of a figure as written. */
export const decimalPlaces = ({ value }: Pick<Quantity, 'value'>): number => value.split('.')[1]?.length ?? 0;

/** The places a result may have been rounded to: 330 may count units or tens. */
export function roundingsOf(result: string): number[] {
  const zeros = /0*$/.exec(result)?.[0].length ?? 0;
  return result.includes('.') ? [decimalPlaces({ value: result })] : [0, ...(zeros > 0 ? [-zeros] : [])];
}

/**
 * How far a figure may differ from the number it represents: half a unit of its last digit, in base units.
 */
export function halfLastDigit({ value, magnitude }: Pick<Quantity, 'value' | 'magnitude'>): Rational {
  const power = MAGNITUDE_POWER[magnitude] - decimalPlaces({ value });
  return {
    numerator: power > 0 ? 10n ** BigInt(power) : 1n,
    denominator: 2n * (power < 0 ? 10n ** BigInt(-power) : 1n),
  };
}

/** Whether no number of the first interval exceeds the end of the second. */
function below(end: End | null, limit: End | null): boolean {
  if (limit === null) return true;
  if (end === null) return false;
  const order = compareRationals(end.value, limit.value);
  return order < 0 || (order === 0 && (end.open || !limit.open));
}

/** Whether every number of the first interval exceeds every number of the second. */
function above(start: End | null, limit: End | null): boolean {
  if (start === null || limit === null) return false;
  const order = compareRationals(start.value, limit.value);
  return order > 0 || (order === 0 && (start.open || limit.open));
}

const turn = (end: End | null): End | null => end && { value: negate(end.value), open: end.open };
const mirror = ({ from, to }: Reach): Reach => ({ from: turn(to), to: turn(from) });

function equalVerdict(computed: Reach, said: Reach): Verdict {
  const mirrored = [mirror(computed), mirror(said)] as const;
  if (above(computed.from, said.to) || above(mirrored[0].from, mirrored[1].to)) return 'fails';
  if (below(computed.to, said.to) && below(mirrored[0].to, mirrored[1].to)) return 'holds';
  return 'undecidable';
}

/**
 * `exact` means that the stated figure is a number and not a bound, so that only its rounding may be
 * exceeded.
 */
function atMostVerdict(computed: Reach, said: Reach, exact: boolean): Verdict {
  if (above(computed.from, said.to)) return 'fails';
  const floor = exact ? said.to : said.from;
  return floor !== null && below(computed.to, floor) ? 'holds' : 'undecidable';
}

/**
 * Compares a computed value with a stated one. Either may be a bound: 超10亿 divided by something is a lower
 * bound, and a lower bound below a stated number proves nothing.
 */
export function sumVerdict(
  computed: SumValue,
  said: Quantity & { readonly base: Rational },
  relation: Relation,
  tolerance: Rational | null,
): Verdict {
  const approximate = said.qualifier === '~' || computed.qualifier === '~';
  if (approximate && tolerance === null) return 'undecidable';
  const own = reachOf(computed.value, computed.qualifier, NO_WIDTH, false);
  // 86.85 is rounded to 86.9 and not to 86.8, so the interval is open; an authored tolerance includes both
  // its ends.
  const other = reachOf(said.base, said.qualifier, tolerance ?? halfLastDigit(said), tolerance === null);
  if (relation === 'equal') return equalVerdict(own, other);
  const exact = said.qualifier === '=' || said.qualifier === '~';
  return relation === 'at-most'
    ? atMostVerdict(own, other, exact)
    : atMostVerdict(mirror(own), mirror(other), exact);
}
