import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import { FACE_PARTS, type Face, type FacePart, recordFace } from '../../../src/model/text/face.ts';

/**
 * Finds the parts of a figure's face that a text lacks. It reads the text of a surface and knows nothing of
 * how the text was made.
 */

/** Text without spaces and without the caveat mark. */
export const bare = (text: string): string => text.replace(/[\s※]/g, '');

/** The parts of the figure itself, which must be together and in this order. */
const FIGURE_PARTS: readonly FacePart[] = [
  'value',
  'magnitude',
  'unit',
  'per',
  'qualifier',
  'sense',
  'basis',
];
/** The parts that the scope line of a panel may state instead. */
const PLACE_PARTS: readonly FacePart[] = ['scope', 'group', 'period', 'implied'];

/** How often a text contains words; a number inside a longer one does not count. */
export function countOf(text: string, words: string): number {
  if (words === '') throw new Error('nothing to count');
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = /\d\.?$/.test(text.slice(Math.max(0, at - 2), at));
    const after = /^\.?\d/.test(text.slice(at + words.length, at + words.length + 2));
    const cut = (/^[\d.−]/.test(words) && before) || (/\d$/.test(words) && after);
    if (!cut) count += 1;
  }
  return count;
}

const says = (text: string, words: string): boolean => countOf(text, bare(words)) > 0;

function figureMissing(text: string, face: Face): FacePart[] {
  if (face.figure === null || says(text, face.figure)) return [];
  const parts = FIGURE_PARTS.filter((part) => face.parts[part] !== undefined);
  const lost = parts.filter((part) => !says(text, face.parts[part] ?? ''));
  // All its words occur somewhere but not together, so the figure is not stated.
  return lost.length > 0 ? lost : ['value'];
}

export interface Asked {
  /** The visible text above the figure, which counts for scope, group and date. */
  readonly over?: string;
  /** The parts that this surface must have; by default all but a settled disagreement. */
  readonly owed?: readonly FacePart[];
  /** The words of a fact that the surface shows instead of its figure. */
  readonly told?: string;
}

/** The parts that exported files and the card must have. */
export const ALL_PARTS = FACE_PARTS;
/** On screen a settled disagreement is only in the card. */
export const SHOWN_PARTS = FACE_PARTS.filter((part) => part !== 'settled');

/** The parts of the record's face that a text about it lacks. */
export function missingParts(text: string, record: PublishedRecord, asked: Asked = {}): FacePart[] {
  const { over = '', owed = SHOWN_PARTS, told } = asked;
  const own = bare(text);
  const face = recordFace(record, false);
  const figure =
    told === undefined
      ? figureMissing(own, faceBeside(own, face))
      : says(own, told)
        ? []
        : (['value'] as const);
  const others = owed.filter((part) => {
    const words = face.parts[part];
    if (words === undefined || FIGURE_PARTS.includes(part)) return false;
    const place = part === 'implied' ? face.period : words;
    return !says(own, place) && !(PLACE_PARTS.includes(part) && says(bare(over), place));
  });
  return [...figure, ...others].filter((part) => owed.includes(part));
}

/** 年均 may be in the name instead of before the figure; then the figure is expected without it. */
function faceBeside(text: string, face: Face): Face {
  const { basis } = face.parts;
  if (basis === undefined || face.figure === null) return face;
  const plain = face.figure.slice(basis.length);
  return !says(text, face.figure) && says(text.replace(plain, ''), basis) ? { ...face, figure: plain } : face;
}

const distinct = (items: readonly string[]): boolean => new Set(items).size > 1;
const periodOf = (record: PublishedRecord): string => recordFace(record).period;

/**
 * What a scope line states for one of its records: a scope or a date counts only if it applies to all, to the first or
 * second point of every pair, or to this one among most, of which the line says so.
 */
export function saidOver(
  line: string,
  record: PublishedRecord,
  all: readonly PublishedRecord[],
  pairs: ReadonlyArray<{ readonly from: PublishedRecord; readonly to: PublishedRecord }> = [],
): string {
  const text = bare(line);
  const group = record.group !== undefined && !distinct(all.map((item) => item.group ?? ''));
  const mostly = (words: string): boolean => text.includes(bare(`${words}（另注的除外）`));
  const scope = !distinct(all.map(({ regionName }) => regionName)) || mostly(record.regionName);
  const [first] = pairs;
  const ends = first && bare(`${periodOf(first.from)}→${periodOf(first.to)}`);
  const paired =
    ends !== undefined &&
    text.includes(ends) &&
    !distinct(pairs.map(({ from }) => periodOf(from))) &&
    !distinct(pairs.map(({ to }) => periodOf(to))) &&
    pairs.some(({ from, to }) => from.id === record.id || to.id === record.id);
  // The line may state the one end that all pairs share.
  const ended =
    first !== undefined &&
    ((text.includes(bare(`起点见各项→${periodOf(first.to)}`)) &&
      !distinct(pairs.map(({ to }) => periodOf(to))) &&
      pairs.some(({ to }) => to.id === record.id)) ||
      (text.includes(bare(`${periodOf(first.from)}→终点见各项`)) &&
        !distinct(pairs.map(({ from }) => periodOf(from))) &&
        pairs.some(({ from }) => from.id === record.id)));
  const dated = paired || ended || !distinct(all.map(periodOf)) || mostly(periodOf(record));
  return [scope ? record.regionName : '', group ? (record.group ?? '') : '', dated ? periodOf(record) : '']
    .filter((words) => words !== '' && text.includes(bare(words)))
    .join(' ');
}

/** Which of these words a picture contains less often than required. */
export function tooFew(text: string, owed: readonly string[]): string[] {
  const own = bare(text);
  return [...new Set(owed.map(bare))].filter(
    (words) => countOf(own, words) < owed.filter((item) => bare(item) === words).length,
  );
}
