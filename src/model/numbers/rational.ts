/**
 * Exact arithmetic for sums a reader can repeat: `({a} - {b}) / 366 * 100`. Values are fractions
 * of integers, so that no rounding happens before the last step.
 */

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Parses a decimal string. Throws `SyntaxError` where it is not one. */
export function fromDecimal(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

export const negate = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

export const addRationals = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** Numerical order. Denominators are positive, which every operation here ensures. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const [x, y] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** One operation of a sum. */
export interface Step {
  readonly left: Rational;
  readonly sign: string;
  readonly right: Rational;
  readonly result: Rational;
}

const TOKEN = /\s*(?:([0-9]+(?:\.[0-9]+)?)|\{([a-z0-9-]+)\}|([-+*/()]))/y;

type Token = { readonly value: Rational } | { readonly sign: string };

function tokenise(expression: string, baseValue: (id: string) => string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.trimEnd().length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(expression);
    if (!match) throw new SyntaxError(`算式在第 ${at + 1} 个字符处不合语法：${expression}`);
    const [, number, id, sign] = match;
    if (number !== undefined) tokens.push({ value: fromDecimal(number) });
    else if (id !== undefined) tokens.push({ value: fromDecimal(baseValue(id)) });
    else tokens.push({ sign: sign ?? '' });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const OPERATIONS: Readonly<Record<string, (a: Rational, b: Rational) => Rational>> = {
  '+': addRationals,
  '-': (a, b) => addRationals(a, negate(b)),
  '*': (a, b) => ({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }),
  '/': (a, b) => {
    if (b.numerator === 0n) throw new RangeError('算式除以零');
    const sign = b.numerator < 0n ? -1n : 1n;
    return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
  },
};

/**
 * Evaluates `+ - * /` and brackets over decimals and `{record id}`s. `baseValue` gives the value of an id in
 * base units as a decimal string; `onStep` is called for every operation, in the order in which one would
 * calculate on paper. Throws `SyntaxError` or `RangeError` with the position.
 */
export function evaluate(
  expression: string,
  baseValue: (id: string) => string,
  onStep?: (step: Step) => void,
): Rational {
  const tokens = tokenise(expression, baseValue);
  let at = 0;
  const fail = () => new SyntaxError(`算式不完整：${expression}`);
  const signAt = (): string | null => {
    const token = tokens[at];
    return token && 'sign' in token ? token.sign : null;
  };

  function operand(): Rational {
    const token = tokens[at];
    at += 1;
    if (!token) throw fail();
    if ('value' in token) return token.value;
    if (token.sign !== '(') throw fail();
    const inner = chain('+-', () => chain('*/', operand));
    if (signAt() !== ')') throw fail();
    at += 1;
    return inner;
  }

  function chain(signs: string, next: () => Rational): Rational {
    let result = next();
    for (let sign = signAt(); sign !== null && signs.includes(sign); sign = signAt()) {
      at += 1;
      const operation = OPERATIONS[sign];
      if (!operation) throw fail();
      const left = result;
      const right = next();
      result = operation(left, right);
      onStep?.({ left, sign, right, result });
    }
    return result;
  }

  const result = chain('+-', () => chain('*/', operand));
  if (at !== tokens.length) throw fail();
  return result;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function withPoint(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Rounds half away from zero to `places` decimals, as one does on paper; -1 rounds to tens. */
export function roundRational({ numerator, denominator }: Rational, places: number): string {
  const grown = abs(numerator) * 10n ** BigInt(Math.max(places, 0));
  const part = denominator * 10n ** BigInt(Math.max(-places, 0));
  const rounded = ((grown * 2n + part) / (part * 2n)) * 10n ** BigInt(Math.max(-places, 0));
  return `${numerator < 0n && rounded !== 0n ? '-' : ''}${withPoint(rounded, Math.max(places, 0))}`;
}

export interface FormattedDecimal {
  /** The digits, truncated and not rounded; … is added where more follow. */
  readonly text: string;
  readonly exact: boolean;
}

/** Truncates to `places` decimals, so that the reader sees how the number would be rounded. */
export function truncateRational({ numerator, denominator }: Rational, places: number): FormattedDecimal {
  const grown = abs(numerator) * 10n ** BigInt(places);
  const exact = grown % denominator === 0n;
  const digits = withPoint(grown / denominator, places);
  const sign = numerator < 0n ? '-' : '';
  if (!exact) return { text: `${sign}${digits}…`, exact };
  return { text: `${sign}${places === 0 ? digits : digits.replace(/\.?0+$/, '')}`, exact };
}

const SHOWN_DIGITS = 6;

/**
 * Formats a value as one notes it while calculating: exact where its decimals end soon, otherwise truncated
 * after six significant digits.
 */
export function formatRational(value: Rational): FormattedDecimal {
  const short = truncateRational(value, SHOWN_DIGITS);
  if (short.exact) return short;
  let places = 0;
  while (abs(value.numerator) * 10n ** BigInt(places) < value.denominator * 10n ** BigInt(SHOWN_DIGITS - 1))
    places += 1;
  return truncateRational(value, Math.max(2, places));
}
