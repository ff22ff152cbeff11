/**
 * Decimal strings. Figures are never scaled or compared as floating-point numbers:
 * 1.0774 × 10^8 as a double is 107740000.00000001. All arithmetic shifts digits into
 * integers (BigInt) of a common scale and back.
 */

export type Magnitude = '' | '万' | '亿' | '万亿';

/** Powers of ten of the magnitudes that Chinese press figures combine with. */
export const MAGNITUDE_POWER: Readonly<Record<Magnitude, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12 };

const DECIMAL = /^-?[0-9]+(?:\.[0-9]+)?$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

function parseScaled(value: string): Scaled {
  if (!isDecimal(value)) throw new RangeError(`not a decimal: “${value}”`);
  const [whole = '', fraction = ''] = value.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function formatScaled({ digits, scale }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function align(a: string, b: string): [bigint, bigint, number] {
  const x = parseScaled(a);
  const y = parseScaled(b);
  const scale = Math.max(x.scale, y.scale);
  const grow = (s: Scaled) => s.digits * 10n ** BigInt(scale - s.scale);
  return [grow(x), grow(y), scale];
}

/** Shifts the decimal point `power` places to the right (left when negative). `("4.4", 4)` → `"44000"`. */
export function shiftDecimal(value: string, power: number): string {
  const { digits, scale } = parseScaled(value);
  const next = scale - power;
  return next >= 0
    ? formatScaled({ digits, scale: next })
    : formatScaled({ digits: digits * 10n ** BigInt(-next), scale: 0 });
}

/** The value in base units: `("13579", "万")` → `"135790000"`. */
export function toBaseDecimal(value: string, magnitude: Magnitude): string {
  return shiftDecimal(value, MAGNITUDE_POWER[magnitude]);
}

/** The value in base units as a JSON number, for axes and machine output only. */
export function toBaseNumber(value: string, magnitude: Magnitude): number {
  return Number(toBaseDecimal(value, magnitude));
}

export function addDecimals(a: string, b: string): string {
  const [x, y, scale] = align(a, b);
  return formatScaled({ digits: x + y, scale });
}

export function subtractDecimals(a: string, b: string): string {
  const [x, y, scale] = align(a, b);
  return formatScaled({ digits: x - y, scale });
}

/** Numerical order; trailing zeros do not count (`"41.90"` equals `"41.9"`). */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}
