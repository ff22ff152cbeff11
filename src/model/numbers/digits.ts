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

/** The places of a numeral in a text, as a whole numeral where it is written in digits. */
export const findToken = (text: string, token: string): number[] =>
  hasDigits(token)
    ? findNumerals(text).flatMap((numeral) => (numeral.token === token ? [numeral.start] : []))
    : text
        .split(token)
        .slice(0, -1)
        .reduce<number[]>((found, part) => {
          const last = found[found.length - 1];
          return [...found, (last === undefined ? 0 : last + token.length) + part.length];
        }, []);

export const hasDigits = (text: string): boolean => /[0-9０-９]/.test(text);
