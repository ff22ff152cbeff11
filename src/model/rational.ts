/**
 * Exact arithmetic for sums a reader can repeat: `({a} - {b}) / 366 * 100`. Values are fractions
 * of integers, so that no rounding happens before the last step.
 */

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function fromDecimal(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
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
  '+': (a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }),
  '-': (a, b) => ({
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }),
  '*': (a, b) => ({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }),
  '/': (a, b) => {
    if (b.numerator === 0n) throw new RangeError('算式除以零');
    const sign = b.numerator < 0n ? -1n : 1n;
    return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
  },
};

/**
 * Evaluates `+ - * /` and brackets over decimals and `{record id}`s; `baseValue` gives an id's value
 * in base units as a decimal string; `onStep` hears of every operation in the order in which one
 * would do it on paper. Throws `SyntaxError` or `RangeError` with the place.
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

/** Rounds half away from zero to `places` decimals, as one does on paper. */
export function roundRational({ numerator, denominator }: Rational, places: number): string {
  const scaled = numerator * 10n ** BigInt(places);
  const negative = scaled < 0n;
  const size = negative ? -scaled : scaled;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}

const SHOWN_DIGITS = 6;

/** A value as one writes it while working: exact where its decimals end soon, else to six significant digits. */
export function showRational(value: Rational): { text: string; exact: boolean } {
  const { numerator, denominator } = value;
  for (let places = 0; places <= SHOWN_DIGITS; places += 1)
    if ((numerator * 10n ** BigInt(places)) % denominator === 0n)
      return { text: roundRational(value, places), exact: true };
  const size = numerator < 0n ? -numerator : numerator;
  let places = 0;
  while (size * 10n ** BigInt(places) < denominator * 10n ** BigInt(SHOWN_DIGITS - 1)) places += 1;
  return { text: roundRational(value, Math.max(2, places)), exact: false };
}
