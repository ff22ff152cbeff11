import type { CtcSign, NearSign } from '../recognise/ctc.ts';
import { lostSigns } from './lostSigns.ts';
import { DIGIT, median, type Numeral, numeralsOf, range, type Suspicion } from './numerals.ts';
import type { PlacedLine, PlacedSign } from './placeChars.ts';

/** Marks what of a line may have been misread; a person looks at all figures, and at these first. */

/** A sign of a figure below this is unsure. */
export const SURE = 0.9;
/** Words before a share; a figure behind them without its percent sign is odd. */
const GROWTH = /(?:增长|增幅|下降|提高|降低|占|率[为达到]*|比重[为达到]*|分别|和|、)[了约到至为达]*$/u;
/** Signs that look like a stroke or a digit beside it, in which a lost 1 may hide. */
const SWALLOWS = /[山日月年个项座人口川州]/u;

/** Figures whose second reading is another one; both readings are aligned at equal figures. */
export function differing(first: readonly Numeral[], second: readonly Numeral[]): Suspicion[] {
  const [rows, columns] = [first.length, second.length];
  const longest = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = longest[row];
      if (own)
        own[column] =
          first[row]?.text === second[column]?.text
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const suspicions: Suspicion[] = [];
  let [row, column] = [0, 0];
  while (row < rows) {
    const [own, other] = [first[row], second[column]];
    if (own && other && own.text === other.text) [row, column] = [row + 1, column + 1];
    else if (other && at(row, column + 1) > at(row + 1, column)) column += 1;
    else if (own) {
      const isPair = other !== undefined && at(row + 1, column + 1) === at(row, column);
      suspicions.push({ ...range(own), kind: 'differs', other: isPair ? other.text : '' });
      [row, column] = [row + 1, isPair ? column + 1 : column];
    }
  }
  return suspicions;
}

/** A 9, 6, 8 or 0 at the end of a figure that is as wide as a percent sign, or that stands where one is due. */
function percents(signs: readonly PlacedSign[], numerals: readonly Numeral[]): Suspicion[] {
  const widths = signs.flatMap(({ text, left, right }) => (/[02-9]/u.test(text) ? [right - left] : []));
  const usual = median(widths);
  return numerals.flatMap(({ from, to, text }): Suspicion[] => {
    const last = signs[to - 1];
    if (!last || !/[0689]$/u.test(text)) return [];
    const isWide = widths.length >= 3 && last.right - last.left > usual * 1.35;
    const before = signs
      .slice(0, from)
      .map((sign) => sign.text)
      .join('');
    const behind = signs[to]?.text ?? '。';
    const isDue = text.length > 1 && GROWTH.test(before.slice(-6)) && /[，。；、,.;）)]/u.test(behind);
    return isWide || isDue ? [{ from, to, kind: 'percent', other: `${text.slice(0, -1)}%` }] : [];
  });
}

/** Everything that is odd about the figures of a line. `second` is its reading when it is stretched. */
export function suspectFigures(
  { signs, em, unread }: PlacedLine,
  second: readonly CtcSign[] | null,
  near: readonly NearSign[] = [],
): Suspicion[] {
  const numerals = numeralsOf(signs);
  const unsure = numerals.flatMap((own): Suspicion[] => {
    const weak = signs.slice(own.from, own.to).find(({ p }) => p < SURE);
    return weak ? [{ ...range(own), kind: 'unsure', other: weak.second?.text ?? null }] : [];
  });
  const lost = unread.map(({ before }): Suspicion => {
    const numeral = numerals.find(({ from, to }) => from === before || to === before);
    if (numeral) return { ...range(numeral), kind: 'lost', other: null };
    return {
      from: Math.max(0, before - 1),
      to: Math.min(signs.length, before + 1),
      kind: 'lost',
      other: null,
    };
  });
  // The stretched line shows a figure that the first reading has not: a digit was lost.
  const others = second === null ? [] : differing(numerals, numeralsOf(second));
  const swallowed = second === null ? [] : swallowedDigits(signs, second);
  return [
    ...unsure,
    ...others,
    ...lost,
    ...swallowed,
    ...percents(signs, numerals),
    ...lostSigns({ signs, em }, numerals, near),
  ];
}

/** Digits of the second reading that stand before a counted thing where the first one has none. */
function swallowedDigits(signs: readonly PlacedSign[], second: readonly CtcSign[]): Suspicion[] {
  const plain = signs.map(({ text }) => text).join('');
  return second.flatMap(({ text, from }, at): Suspicion[] => {
    const next = second[at + 1]?.text ?? '';
    if (!DIGIT.test(text) || !SWALLOWS.test(next)) return [];
    const nearest = signs.findIndex((sign) => sign.to > from && sign.text === next);
    if (nearest < 0 || DIGIT.test(signs[nearest - 1]?.text ?? '')) return [];
    if (plain.includes(`${text}${next}`)) return [];
    return [{ from: nearest, to: nearest + 1, kind: 'lost', other: `${text}${next}` }];
  });
}
