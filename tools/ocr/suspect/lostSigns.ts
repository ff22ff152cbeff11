import type { NearSign } from '../recognise/ctc.ts';
import { DIGIT, median, type Numeral, range, type Suspicion } from './numerals.ts';
import type { PlacedLine, PlacedSign } from './placeChars.ts';

/** Digits, points and percent signs that the reader passed over: the errors that poor pages have most of. */

export const lostSigns = (
  { signs, em }: Pick<PlacedLine, 'signs' | 'em'>,
  numerals: readonly Numeral[],
  near: readonly NearSign[],
): Suspicion[] => [
  ...nearlyRead(signs, numerals, near),
  ...widePoints(signs, em, numerals),
  ...otherPoints(signs, numerals),
  ...wholeShares(numerals),
  ...disguised(signs, numerals),
];

/**
 * A digit, point or percent sign that is nearly read beside or within a figure, or a digit anywhere else. On poor pages
 * a point is hardly ever nearly read where none is, and is lost more often than all digits together.
 */
const NEARLY_POINT = 0.02;
const NEARLY = 0.05;
const NEARLY_ALONE = 0.12;

function nearlyRead(
  signs: readonly PlacedSign[],
  numerals: readonly Numeral[],
  near: readonly NearSign[],
): Suspicion[] {
  return near.flatMap(({ text, p, before }): Suspicion[] => {
    if (!/[0-9.．%％]/u.test(text) || p < (/[.．]/u.test(text) ? NEARLY_POINT : NEARLY)) return [];
    const own = numerals.find(({ from, to }) => from <= before && before <= to);
    if (own) {
      const at = before - own.from;
      return [{ ...range(own), kind: 'lost', other: own.text.slice(0, at) + text + own.text.slice(at) }];
    }
    const next = signs[before]?.text;
    if (next === undefined || !DIGIT.test(text) || p < NEARLY_ALONE) return [];
    return [{ from: before, to: before + 1, kind: 'lost', other: `${text}${next}` }];
  });
}

/** Digits with a point between them stand further apart: in widths of a full character, and than others of their line. */
const POINT_PITCH = 0.67;
const POINT_GAP = 1.3;

/** A figure without a point, in which two digits stand so far apart that one may have been lost between them. */
function widePoints(signs: readonly PlacedSign[], em: number, numerals: readonly Numeral[]): Suspicion[] {
  const middle = ({ left, right }: PlacedSign): number => (left + right) / 2;
  const pitches = numerals.flatMap(({ from, to }) =>
    signs.slice(from, to - 1).flatMap((own, at) => {
      const next = signs[from + at + 1];
      return next && DIGIT.test(own.text) && DIGIT.test(next.text)
        ? [{ at: from + at, by: middle(next) - middle(own) }]
        : [];
    }),
  );
  // One pitch says nothing of what is usual.
  const usual = pitches.length < 3 ? em : median(pitches.map(({ by }) => by));
  const most = Math.min(em * POINT_PITCH, usual * POINT_GAP);
  return numerals.flatMap((own): Suspicion[] => {
    if (/[.．]/u.test(own.text)) return [];
    const wide = pitches.find(({ at, by }) => at >= own.from && at < own.to && by > most);
    if (!wide) return [];
    const at = wide.at - own.from + 1;
    return [{ ...range(own), kind: 'lost', other: `${own.text.slice(0, at)}.${own.text.slice(at)}` }];
  });
}

/** What a 1, 0, 6, 8 or 9 is taken for where it stands before a counted thing. */
const DISGUISES = /[!！|｜丨lIi]/u;
/** What 81 and 11 are taken for; it makes no word with what is counted. */
const BOXES = /[日曰目山川]/u;
const ONES = /[座个条项处家户张辆件]/u;
const COUNTED = /[座个条项处家所人户张辆场次名件万亿年月日公平千百吨亩%％]/u;

function disguised(signs: readonly PlacedSign[], numerals: readonly Numeral[]): Suspicion[] {
  return signs.flatMap(({ text }, at): Suspicion[] => {
    const next = signs[at + 1]?.text ?? '';
    if (BOXES.test(text) && ONES.test(next)) return [{ from: at, to: at + 1, kind: 'lost', other: null }];
    if (!DISGUISES.test(text)) return [];
    const beside = numerals.find(({ from, to }) => from === at + 1 || to === at);
    if (beside) return [{ ...range(beside), kind: 'lost', other: null }];
    // At the end of a row what is counted stands in the next one.
    if (next !== '' && !COUNTED.test(next)) return [];
    return [{ from: at, to: at + 1, kind: 'lost', other: '1' }];
  });
}

/** What a decimal point is taken for between two digits. */
const POINTS = /[:：,，·•'、]/u;

function otherPoints(signs: readonly PlacedSign[], numerals: readonly Numeral[]): Suspicion[] {
  return numerals.flatMap((own, at): Suspicion[] => {
    const next = numerals[at + 1];
    if (next?.from !== own.to + 1 || !POINTS.test(signs[own.to]?.text ?? '')) return [];
    const other = `${own.text}.${next.text}`;
    return [own, next].map((part) => ({ ...range(part), kind: 'lost', other }));
  });
}

/** Shares of more than all are rare, and a share without its point looks like one. */
const wholeShares = (numerals: readonly Numeral[]): Suspicion[] =>
  numerals.flatMap((own): Suspicion[] => {
    const digits = /^([0-9０-９]{3,})[%％]/u.exec(own.text)?.[1];
    if (digits === undefined || digits === '100') return [];
    return [{ ...range(own), kind: 'lost', other: `${digits.slice(0, -1)}.${digits.slice(-1)}%` }];
  });
