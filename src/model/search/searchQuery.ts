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
 * Answers a question from the parts of the index it touches. What a question costs is bounded however
 * large the dataset is: at most 32 terms; of each a list of at most 4,096 entries, or terms with its
 * beginning that have 2,048 among them; a few entries of each kind in the end.
 */

export interface FoundGroup {
  readonly group: (typeof SEARCH_GROUPS)[number];
  /** Numbers of entries, best first. */
  readonly entries: readonly number[];
}

export interface SearchOptions {
  /** Records alone are wanted. */
  readonly recordsOnly?: boolean;
  /** Results of one group. */
  readonly most: number;
}

/** The part of terms that a term lies in, or would. */
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

/** After every term that begins with another one: no term holds a character beyond it. */
const END = '\uffff';
const NONE: Postings = { isCommon: false, list: [] };

/** Everything that a term stands for. */
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

/** Entries in which every term stands, a common one taken as standing everywhere. */
function inAll(lists: readonly Postings[]): Posting[] {
  const asked = lists.filter(({ isCommon }) => !isCommon);
  const conditions = new Set(asked.length === 0 ? lists : asked);
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

/** Entries in which any of the terms stands; each further one counts for more. */
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

/** The best of each group, the group of the best result first. */
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

/** Best results by group. Where not all words are found together, any of them will do. */
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
  // A lone character is in half of all texts and says nothing.
  return bestOf(inAny(lists.filter((_, at) => (terms[at] ?? '').length > 1)), directory, options);
}
