/** Digits of a text, full-width ones included. */

const DIGITS = /[0-9０-９]+(?:[.．][0-9０-９]+)?/g;

/** A numeral in digits; `start` and `end` are 0-based UTF-16 units, `end` exclusive. */
export interface Numeral {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** Lists all numerals in digits in reading order. */
export const findNumerals = (text: string): Numeral[] =>
  Array.from(text.matchAll(DIGITS), ({ 0: token, index }) => ({
    token,
    start: index,
    end: index + token.length,
  }));

/** The places of a numeral in a text; one in digits counts as a whole, not as a part of a longer one. */
export function findToken(text: string, token: string): number[] {
  if (hasDigits(token))
    return findNumerals(text).flatMap((numeral) => (numeral.token === token ? [numeral.start] : []));
  const found: number[] = [];
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + token.length)) found.push(at);
  return found;
}

export const hasDigits = (text: string): boolean => /[0-9０-９]/.test(text);
