import type { SEARCH_GROUPS } from '../fields/vocabulary.ts';
import {
  type Posting,
  type Postings,
  prefixKey,
  prefixWeight,
  readPostings,
  type SearchDirectory,
  type SearchTerms,
} from '../published/searchShard.ts';
import { isTyped, queryTerms } from './searchTerms.ts';

/**
 * Answers a query from the parts of the index that it touches. The cost of a query is bounded, however large
 * the dataset: at most 32 terms; for each of them a list of at most 4,096 entries, or the terms with its
 * prefix that have 2,048 among them; in the end a few entries of each kind.
 */

export interface FoundGroup {
  readonly group: (typeof SEARCH_GROUPS)[number];
  /** Numbers of the found entries, best first. */
  readonly entries: readonly number[];
}

export interface SearchOptions {
  /** Whether only records are searched. */
  readonly recordsOnly?: boolean;
  /** The most results per group. */
  readonly most: number;
}

/** The part of terms that contains a term, or would contain it. */
function partOf(term: string, terms: readonly string[]): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

type ReadTerms = (part: number) => Promise<Pick<SearchTerms, 'terms'>>;

/** Sorts after every term with a given prefix, because no term contains a character beyond it. */
const END = '\uffff';
const NONE: Postings = { isCommon: false, list: [] };

/** The postings of a term, or of all terms with it as a prefix. */
async function lookUp(term: string, { terms }: SearchDirectory, readTerms: ReadTerms): Promise<Postings> {
  if (!isTyped(term)) {
    const text = (await readTerms(partOf(term, terms))).terms[term];
    return text === undefined ? NONE : readPostings(text);
  }
  const key = prefixKey(term);
  const whole = (await readTerms(partOf(key, terms))).terms[key];
  if (whole !== undefined) return readPostings(whole);
  const [first, last] = [partOf(term, terms), partOf(term + END, terms)];
  const parts = await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => readTerms(first + at)));
  const sums = new Map<number, number>();
  for (const [found, text] of parts.flatMap(({ terms: lists }) => Object.entries(lists))) {
    if (!found.startsWith(term) || found.endsWith('*')) continue;
    const share = prefixWeight(term, found);
    for (const { entry, weight } of readPostings(text).list)
      sums.set(entry, (sums.get(entry) ?? 0) + share * weight);
  }
  return { isCommon: false, list: [...sums].map(([entry, weight]) => ({ entry, weight })) };
}

/** Entries that contain every term; a common term counts as contained in all of them. */
function inAll(lists: readonly Postings[]): Posting[] {
  const required = lists.filter(({ isCommon }) => !isCommon);
  const conditions = new Set(required.length === 0 ? lists : required);
  const scores = new Map<number, { weight: number; met: number }>();
  for (const postings of lists)
    for (const { entry, weight } of postings.list) {
      const score = scores.get(entry) ?? { weight: 0, met: 0 };
      score.weight += weight;
      if (conditions.has(postings)) score.met += 1;
      scores.set(entry, score);
    }
  return [...scores].flatMap(([entry, { weight, met }]) =>
    met === conditions.size ? [{ entry, weight }] : [],
  );
}

/** Entries that contain any of the terms; each further term adds to the score. */
function inAny(lists: readonly Postings[]): Posting[] {
  const scores = new Map<number, { weight: number; met: number }>();
  for (const { list } of lists)
    for (const { entry, weight } of list) {
      const { weight: sum, met } = scores.get(entry) ?? { weight: 0, met: 0 };
      scores.set(entry, { weight: sum + weight, met: met + 1 });
    }
  return [...scores].map(([entry, { weight, met }]) => ({ entry, weight: weight * met }));
}

const better = (a: Posting, b: Posting): number => b.weight - a.weight || a.entry - b.entry;

/** The best entries of each group, with the group of the best entry first. */
function bestOf(found: readonly Posting[], { kinds }: SearchDirectory, options: SearchOptions): FoundGroup[] {
  const best = new Map<FoundGroup['group'], Posting[]>();
  for (const posting of found) {
    let kind = kinds[0];
    for (const next of kinds) if (next.from <= posting.entry) kind = next;
    if (!kind || (options.recordsOnly === true && !kind.record)) continue;
    const list = best.get(kind.group) ?? [];
    const last = list[options.most - 1];
    if (last && better(last, posting) <= 0) continue;
    best.set(kind.group, [...list, posting].sort(better).slice(0, options.most));
  }
  return [...best]
    .sort(([, [a]], [, [b]]) => (a && b ? better(a, b) : 0))
    .map(([group, list]) => ({ group, entries: list.map(({ entry }) => entry) }));
}

/**
 * The best results by group. Where no entry contains all the words, entries with any of them are returned.
 */
export async function answerQuery(
  query: string,
  directory: SearchDirectory,
  readTerms: ReadTerms,
  options: SearchOptions,
): Promise<FoundGroup[]> {
  const terms = queryTerms(query);
  if (terms.length === 0 || directory.terms.length === 0) return [];
  const lists = await Promise.all(terms.map((term) => lookUp(term, directory, readTerms)));
  const strict = bestOf(inAll(lists), directory, options);
  if (strict.length > 0) return strict;
  // Terms of one character are left out here: they are in half of all texts.
  return bestOf(inAny(lists.filter((_, at) => (terms[at] ?? '').length > 1)), directory, options);
}
