import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';
import { SEARCH_GROUPS } from '../fields/vocabulary.ts';

/**
 * The search index in parts. Entries are numbered in a static order, by kind, and lie in parts of a
 * fixed number. Terms are sorted and lie in parts of about the same size; each has a list of the
 * entries it stands in, with weights that were worked out beforehand.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const searchEntrySchema = v.strictObject({
  id: textSchema,
  group: v.picklist(SEARCH_GROUPS),
  title: textSchema,
  /** Figure, scope or place, shown beside the title. */
  detail: v.string(),
  /** Address inside the app. */
  path: textSchema,
});

/** What is read first: which parts there are, and what lies in which. */
export const searchDirectorySchema = v.strictObject({
  version: textSchema,
  entries: count,
  /** Numbers of entries of one kind follow one another, from `from` on. */
  kinds: v.array(v.strictObject({ group: v.picklist(SEARCH_GROUPS), record: v.boolean(), from: count })),
  /** First term of each part of terms. */
  terms: v.array(textSchema),
});

export const searchTermsSchema = v.strictObject({
  version: textSchema,
  /** `readPostings` reads a list. */
  terms: v.record(textSchema, v.string()),
});

export const searchEntriesSchema = v.strictObject({
  version: textSchema,
  entries: v.array(searchEntrySchema),
});

/** Entries in one part. */
export const ENTRIES_PER_PART = 32;

export interface Posting {
  /** Number of an entry. */
  readonly entry: number;
  readonly weight: number;
}

export interface Postings {
  /** Stands in more entries than a list holds: the list has those of most weight, and the term is no condition. */
  readonly isCommon: boolean;
  readonly list: readonly Posting[];
}

const COMMON = '~';
const RADIX = 36;

/** `3,k,2,k`: distance from the entry before, then weight, to the base 36. */
export function writePostings({ isCommon, list }: Postings): string {
  let before = 0;
  const numbers = list.map(({ entry, weight }) => {
    const distance = entry - before;
    before = entry;
    return `${distance.toString(RADIX)},${weight.toString(RADIX)}`;
  });
  return `${isCommon ? COMMON : ''}${numbers.join(',')}`;
}

/** Never throws: what cannot be read is no posting. */
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

/** Under this name lies the list of all terms that begin with one, where there are many. */
export const prefixKey = (prefix: string): string => `${prefix}*`;

/** How much less a term counts that only begins with what was typed. */
export function prefixWeight(typed: string, term: string): number {
  return term === typed ? 1 : (0.375 * term.length) / (term.length + 0.3 * (term.length - typed.length));
}

export type SearchEntry = v.InferOutput<typeof searchEntrySchema>;
export type SearchDirectory = v.InferOutput<typeof searchDirectorySchema>;
export type SearchTerms = v.InferOutput<typeof searchTermsSchema>;
export type SearchEntries = v.InferOutput<typeof searchEntriesSchema>;
