import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';
import { SEARCH_GROUPS } from '../fields/vocabulary.ts';

/**
 * The search index is split into parts. Entries are numbered in a static order, by kind, and stored in parts
 * of a fixed number. Terms are sorted and stored in parts of about the same size; each term has a list of the
 * entries that contain it, with precomputed weights.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const searchEntrySchema = v.strictObject({
  id: textSchema,
  group: v.picklist(SEARCH_GROUPS),
  title: textSchema,
  /** Figure, scope or passage, shown beside the title. */
  detail: v.string(),
  /** The pinyin of its title, a syllable for each Chinese character, where it is found by that. */
  syllables: v.optional(textSchema),
  /** Route path in the app. */
  path: textSchema,
});

/** Words that a question is read with. */
export const searchWordsSchema = v.strictObject({
  /** Words of questions that name nothing, separated by blanks: 有多少 情况 的. */
  fillers: v.string(),
  /** Measure words, which name nothing after 多少 and 几. */
  measures: v.string(),
  /**
   * Words for one thing: those that the index has, then `|`, then what people say instead, separated by
   * blanks: `公厕|厕所 洗手间`. Groups of which the index has no word are left out.
   */
  concepts: v.array(textSchema),
  /** The city and its parts, each by its full and its short name, with the entry of its page. */
  places: v.array(
    v.strictObject({ names: v.array(textSchema), entry: v.nullable(count), own: v.optional(v.boolean()) }),
  ),
});

/** The directory, which is fetched first: it says which parts there are and what is in which. */
export const searchDirectorySchema = v.strictObject({
  version: textSchema,
  entries: count,
  /** Entries of one kind are numbered consecutively, from `from` on. */
  kinds: v.array(v.strictObject({ group: v.picklist(SEARCH_GROUPS), record: v.boolean(), from: count })),
  /** The first term of each part of terms. */
  terms: v.array(textSchema),
  words: searchWordsSchema,
});

export const searchTermsSchema = v.strictObject({
  version: textSchema,
  /** Lists of postings by term, to be read with `readPostings`. */
  terms: v.record(textSchema, v.string()),
});

export const searchEntriesSchema = v.strictObject({
  version: textSchema,
  entries: v.array(searchEntrySchema),
});

/** Entries per part. */
export const ENTRIES_PER_PART = 32;

export interface Posting {
  /** The entry's number. */
  readonly entry: number;
  readonly weight: number;
}

export interface Postings {
  /**
   * True for a term in more entries than a list holds: the list then has the heaviest ones, and a question
   * does not require the term.
   */
  readonly isCommon: boolean;
  readonly list: readonly Posting[];
}

const COMMON = '~';
const RADIX = 36;

/** Formats postings as `3,k,2,k`: the distance from the previous entry, then the weight, in base 36. */
export function writePostings({ isCommon, list }: Postings): string {
  let before = 0;
  const numbers = list.map(({ entry, weight }) => {
    const distance = entry - before;
    before = entry;
    return `${distance.toString(RADIX)},${weight.toString(RADIX)}`;
  });
  return `${isCommon ? COMMON : ''}${numbers.join(',')}`;
}

/** Parses postings. Never throws: what cannot be parsed is left out. */
export function readPostings(text: string): Postings {
  const isCommon = text.startsWith(COMMON);
  const numbers = (isCommon ? text.slice(COMMON.length) : text).split(',');
  const list: Posting[] = [];
  let entry = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const distance = Number.parseInt(numbers[at] ?? '', RADIX);
    const weight = Number.parseInt(numbers[at + 1] ?? '', RADIX);
    if (!(distance >= 0 && weight >= 0)) break;
    entry += distance;
    list.push({ entry, weight });
  }
  return { isCommon, list };
}

/** The key under which the merged list of all terms with a common prefix is stored, where there are many. */
export const prefixKey = (prefix: string): string => `${prefix}*`;

/** The factor by which a term counts less that only begins with what was typed. */
export function prefixWeight(typed: string, term: string): number {
  return term === typed ? 1 : (0.375 * term.length) / (term.length + 0.3 * (term.length - typed.length));
}

export type SearchWords = v.InferOutput<typeof searchWordsSchema>;
export type SearchEntry = v.InferOutput<typeof searchEntrySchema>;
export type SearchDirectory = v.InferOutput<typeof searchDirectorySchema>;
export type SearchTerms = v.InferOutput<typeof searchTermsSchema>;
export type SearchEntries = v.InferOutput<typeof searchEntriesSchema>;
