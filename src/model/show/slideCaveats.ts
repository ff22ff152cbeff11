import { MARK_LABEL, ORIGIN_LABEL, type Origin } from '../fields/vocabulary.ts';
import { formatQuantity } from '../numbers/quantity.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import type { ReviewConflict } from '../published/reviewShard.ts';
import { originLabel } from '../text/disagreementText.ts';
import type { SlideData } from './slideData.ts';

/** A doubt or a disagreement in words, with the figures on the slide that it is about. */
export interface SlideCaveat {
  readonly names: readonly string[];
  readonly words: string;
}

const COUNTS = ['', '', '两', '三', '四', '五', '六', '七', '八', '九'];

/** How the sides of a disagreement differ: 两份文件写法不同：369户、369人（采用369户）. */
export function conflictWords({ origin, sides, used, state }: ReviewConflict): string {
  const said = sides.map((side) =>
    side.says ? formatQuantity(side.says) : (side.words ?? side.evidence.quote),
  );
  const files = new Set(sides.map(({ evidence }) => evidence.doc)).size;
  const lead: Readonly<Record<Origin, string>> = {
    between: `${COUNTS[files] ?? files}份文件写法不同`,
    within: '同一份文件前后写法不同',
    arithmetic: ORIGIN_LABEL.arithmetic,
  };
  const chosen = used === null ? undefined : said[used];
  const verdict = chosen === undefined ? '两说并列' : `${state === 'settled' ? '采用' : '暂用'}${chosen}`;
  return `${lead[origin]}：${[...new Set(said)].join('、')}（${verdict}）`;
}

/** The caveats of a record; without the conflicts, as long as they load, the kind of each disagreement. */
function caveatsOf(record: PublishedRecord, conflicts: readonly ReviewConflict[] | null): string[] {
  const { doubt, conflicts: open = [], settled = [], origins = [] } = record;
  const found = (conflicts ?? []).filter(({ id }) => open.includes(id) || settled.includes(id));
  const untold = open.filter((id) => !found.some((conflict) => conflict.id === id));
  return [
    ...(doubt === undefined ? [] : [`${MARK_LABEL.doubt}：${doubt}`]),
    ...found.map(conflictWords),
    ...new Set(untold.map((id) => originLabel(origins[open.indexOf(id)]))),
  ];
}

/** The caveats of the figures on a slide, each once. */
export function slideCaveats(
  records: readonly PublishedRecord[],
  conflicts: readonly ReviewConflict[] | null,
): SlideCaveat[] {
  const named = new Map<string, string[]>();
  for (const record of records)
    for (const words of caveatsOf(record, conflicts)) {
      const names = named.get(words) ?? [];
      if (!names.includes(record.name)) names.push(record.name);
      named.set(words, names);
    }
  return [...named].map(([words, names]) => ({ words, names }));
}

const MOST_NAMES = 2;

const listNames = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join('、')}等${names.length}项`
    : names.join('、');

/**
 * The lines under a slide, at most about so many characters. A slide of one figure does not repeat its name;
 * caveats without room are named, so that none is left out.
 */
export function caveatLines(caveats: readonly SlideCaveat[], figures: number, room: number): string[] {
  const lines: string[] = [];
  let taken = 0;
  for (const [at, { names, words }] of caveats.entries()) {
    const line = figures === 1 ? words : `${listNames(names)}，${words}`;
    if (at > 0 && taken + line.length > room) {
      const left = caveats.slice(at);
      const names = [...new Set(left.flatMap((caveat) => caveat.names))];
      return [...lines, `另有${left.length}处须核对：${listNames(names)}`];
    }
    lines.push(line);
    taken += line.length;
  }
  return lines;
}

/** Whether a slide has a figure that documents disagree on, for whose words the review is needed. */
export const isDisputed = ({ records }: SlideData): boolean =>
  records.some(({ conflicts, settled }) => (conflicts ?? settled) !== undefined);
