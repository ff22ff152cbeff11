import { isNamedArea } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { isWholeQuote } from '../../../model/text/recordText.ts';

/** Words that express the honour by themselves: a rank, a streak, the only one. */
const DECISIVE = /第(?:[一二三四五六七八九十百]+|[0-9]+)(?![批届期轮次])|唯一|最多|首批|连续|冠军/;

/**
 * The decisive words of an honour; null where the quote only names a list and the record's name says more.
 */
function decisiveWords(record: PublishedRecord): string | null {
  const [first] = record.evidence;
  const words = first && (isWholeQuote(first.quote) && first.quote.length <= 12 ? first.quote : first.figure);
  return words && DECISIVE.test(words) ? words : null;
}

export interface HonourWords {
  /** The words to set large; null where the name says everything. */
  readonly words: string | null;
  /** The name split around these words if it contains them; otherwise the whole name, shown under them. */
  readonly name: readonly [before: string, after: string] | string;
}

/** Decides the words and the name of an honour, so that the decisive words are not repeated. */
export function honourWords(record: PublishedRecord): HonourWords {
  const { name } = record;
  const words = decisiveWords(record);
  const at = words === null ? -1 : name.indexOf(words);
  return words === null || at < 0
    ? { words, name }
    : { words, name: [name.slice(0, at), name.slice(at + words.length)] };
}

/** An area of several provinces stands between the country and a province. */
const AREA = '';
const RANKED = ['国家', AREA, '省', '市', null] as const;

const rankOf = ({ level }: PublishedRecord): string | null =>
  level === undefined ? null : isNamedArea(level) ? AREA : level;

/** Sorts honours by level, the highest first. */
export function orderHonours(records: readonly PublishedRecord[]): PublishedRecord[] {
  return [...RANKED.flatMap((level) => records.filter((record) => rankOf(record) === level))];
}
