import { LEVELS } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { isWholeQuote } from '../../../model/text/recordText.ts';

/** Words that say the honour by themselves: a rank, a streak, the only one. */
const DECISIVE = /第[一二三四五]|唯一|最多|首批|连续|冠军/;

/** The decisive words of an honour; null where the quote names a list and its name says more. */
function decisiveWords(record: PublishedRecord): string | null {
  const [first] = record.evidence;
  const words = first && (isWholeQuote(first.quote) && first.quote.length <= 12 ? first.quote : first.figure);
  return words && DECISIVE.test(words) ? words : null;
}

export interface HonourWords {
  /** What to set large; null where the name says it all. */
  readonly words: string | null;
  /** The name round these words where it holds them; else the whole name, to stand under them. */
  readonly name: readonly [before: string, after: string] | string;
}

/** A name that holds the decisive words is said once. */
export function honourWords(record: PublishedRecord): HonourWords {
  const { name } = record;
  const words = decisiveWords(record);
  const at = words === null ? -1 : name.indexOf(words);
  return words === null || at < 0
    ? { words, name }
    : { words, name: [name.slice(0, at), name.slice(at + words.length)] };
}

/** The highest level first. */
export function orderHonours(records: readonly PublishedRecord[]): PublishedRecord[] {
  return [
    ...LEVELS.flatMap((level) => records.filter((record) => record.level === level)),
    ...records.filter((record) => record.level === undefined),
  ];
}
