import { AFTER } from '../../model/numbers/qualifierWords.ts';
import { BEFORE } from '../leadingWords.ts';

/** A bound that a line break or a blank parts from its number, or in itself: 不少|于300张, 约|3万人, 60%以|上. */

const SEAM = '\u0001';
const wordsOf = (list: typeof BEFORE): string[] =>
  list.map(([word]) => word).filter((word) => word.length > 1);

/** A word with the seam inside it. */
const splits = (word: string): string[] =>
  Array.from(word.slice(1), (_, at) => word.slice(0, at + 1) + SEAM + word.slice(at + 1));

const LEADING = [...wordsOf(BEFORE).flatMap(splits), ...BEFORE.map(([word]) => word + SEAM)];
const TRAILING = wordsOf(AFTER).flatMap((word) => [SEAM + word, ...splits(word)]);
const SPLIT = new RegExp(
  `(?:${LEADING.join('|')})(?=[0-9一二两三四五六七八九十百千万亿])|[0-9%][^，。；、！？：${SEAM}]{0,4}(?:${TRAILING.join('|')})`,
  'u',
);
/** What the part behind a seam can begin with; most breaks need no closer look. */
const SECOND = new Set(
  [...LEADING, ...TRAILING].map((word) => word.charAt(word.indexOf(SEAM) + 1)).filter((sign) => sign !== ''),
);

/** Whether a bound lies across the seam of two pieces of text, so that they belong together. */
export const isSplitBound = (before: string, after: string): boolean =>
  (SECOND.has(after.charAt(0)) || /^[0-9一二两三四五六七八九十百千万亿]/u.test(after)) &&
  SPLIT.test(before.slice(-12) + SEAM + after.slice(0, 10).replace(/ /g, ''));
