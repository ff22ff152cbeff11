import type { ArithmeticCheck } from '../../../src/model/authored/review.ts';
import { MAGNITUDE_POWER } from '../../../src/model/numbers/decimal.ts';
import type { Qualifier } from '../../../src/model/numbers/figure.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
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
  /** The number itself does not belong to it. */
  readonly open: boolean;
}

/** The numbers that a value may be; an end of null is none. */
interface Reach {
  readonly from: End | null;
  readonly to: End | null;
}

const NO_WIDTH = fromDecimal('0');

/** `width`: how far a number may lie from what is written; `open`: the upper end is no longer of it. */
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

/** Decimal places of a figure as it is written. */
export const decimalPlaces = ({ value }: Pick<Quantity, 'value'>): number => value.split('.')[1]?.length ?? 0;

/** What a result may have been rounded to: 330 is a number of units or of tens. */
export function roundingsOf(result: string): number[] {
  const zeros = /0*$/.exec(result)?.[0].length ?? 0;
  return result.includes('.') ? [decimalPlaces({ value: result })] : [0, ...(zeros > 0 ? [-zeros] : [])];
}

/** What a figure may differ from the number it stands for: half a unit of its last digit, in base units. */
export function halfLastDigit({ value, magnitude }: Pick<Quantity, 'value' | 'magnitude'>): Rational {
  const power = MAGNITUDE_POWER[magnitude] - decimalPlaces({ value });
  return {
    numerator: power > 0 ? 10n ** BigInt(power) : 1n,
    denominator: 2n * (power < 0 ? 10n ** BigInt(-power) : 1n),
  };
}

/** Whether no number of the first reach is above one end of the second. */
function below(end: End | null, limit: End | null): boolean {
  if (limit === null) return true;
  if (end === null) return false;
  const order = compareRationals(end.value, limit.value);
  return order < 0 || (order === 0 && (end.open || !limit.open));
}

/** Whether every number of the first is above every one of the second. */
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

/** `exact`: the said figure is a number and no bound, so that its own rounding is all that it may exceed. */
function atMostVerdict(computed: Reach, said: Reach, exact: boolean): Verdict {
  if (above(computed.from, said.to)) return 'fails';
  const floor = exact ? said.to : said.from;
  return floor !== null && below(computed.to, floor) ? 'holds' : 'undecidable';
}

/**
 * Holds a computed value against a said one. Either may be a bound: 超10亿 divided by something is a lower
 * bound, and a lower bound under a said number proves nothing.
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
  // 86.85 is written 86.9 and not 86.8; a tolerance that someone set takes both its ends in.
  const other = reachOf(said.base, said.qualifier, tolerance ?? halfLastDigit(said), tolerance === null);
  if (relation === 'equal') return equalVerdict(own, other);
  const exact = said.qualifier === '=' || said.qualifier === '~';
  return relation === 'at-most'
    ? atMostVerdict(own, other, exact)
    : atMostVerdict(mirror(own), mirror(other), exact);
}
