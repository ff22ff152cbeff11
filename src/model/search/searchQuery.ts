import type { SEARCH_GROUPS } from '../fields/vocabulary.ts';
import {
  type Postings,
  prefixKey,
  prefixWeight,
  readPostings,
  type SearchDirectory,
  type SearchTerms,
} from '../published/searchShard.ts';
import { parseLoosely, parseQuestion, type Question } from './question.ts';
import { byWeight, type Ranked, rankEntries } from './rankEntries.ts';
import { isTyped } from './searchTerms.ts';

/**
 * Answers a query from the parts of the index that it touches. The cost of a query is bounded, however large
 * the dataset: at most 30 signs and 96 terms; for each of them a list of at most 4,096 entries, or the terms
 * with its prefix that have 2,048 among them; in the end a few entries of each kind.
 */

export interface FoundEntry {
  /** The entry's number. */
  readonly entry: number;
  /** Words of the question that it has not. */
  readonly missing: readonly string[];
}

export interface FoundGroup {
  readonly group: (typeof SEARCH_GROUPS)[number];
  /** Found entries, best first. */
  readonly entries: readonly FoundEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** How far a question is answered: by entries with all of its words, with most of them, or with some. */
export type AnswerKind = 'whole' | 'part' | 'near' | 'none';

export interface FoundAnswer {
  readonly kind: AnswerKind;
  readonly groups: readonly FoundGroup[];
  /** Words of the question that no shown entry has. */
  readonly missing: readonly string[];
  /** What to mark in the results: the words of the question, and those that stand for them. */
  readonly marks: readonly string[];
}

export interface SearchOptions {
  /** Whether only records are searched, and the places in the city that have a page: what a wall can show alone. */
  readonly recordsOnly?: boolean;
  /** The most results per group, and of groups of which more are wanted. */
  readonly most: number;
  readonly mostOf?: Readonly<Partial<Record<FoundGroup['group'], number>>>;
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
export async function lookUpTerm(
  term: string,
  { terms }: Pick<SearchDirectory, 'terms'>,
  readTerms: ReadTerms,
): Promise<Postings> {
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

/** The most terms that one question looks up. */
const MOST_TERMS = 96;

async function lookUpAll(
  { pieces }: Question,
  directory: SearchDirectory,
  readTerms: ReadTerms,
): Promise<(term: string) => Postings> {
  const terms = [...new Set(pieces.flatMap(({ forms }) => forms.flatMap((form) => form.terms)))];
  const found = new Map(
    await Promise.all(
      terms
        .slice(0, MOST_TERMS)
        .map(async (term) => [term, await lookUpTerm(term, directory, readTerms)] as const),
    ),
  );
  return (term) => found.get(term) ?? NONE;
}

interface Sorted {
  readonly ranked: Ranked;
  readonly group: FoundGroup['group'];
  readonly record: boolean;
}

/** Puts each entry into its group; those that are not wanted are left out. */
function sortOut(
  ranked: readonly Ranked[],
  { kinds, words }: SearchDirectory,
  { recordsOnly = false }: SearchOptions,
): Sorted[] {
  const city = words.places.find(({ own }) => own)?.entry;
  return ranked.flatMap((item): Sorted[] => {
    let kind = kinds[0];
    for (const next of kinds) if (next.from <= item.entry) kind = next;
    const isPlace = kind?.group === 'county' && item.entry !== city;
    if (!kind || (recordsOnly && !kind.record && !isPlace)) return [];
    return [{ ranked: item, group: kind.group, record: kind.record || kind.group === 'county' }];
  });
}

/** From this share of the question on, an answer is one in part; below, it is what is nearest. */
const PART = 0.55;
/** What has less than this of the best answer's share is not worth showing. */
const WORTH = 0.45;
const PASSAGE = 0.8;

/** A figure with this share of the best weight stands before panels and passages. */
const CLOSE = 0.5;

/** Runs of signs of the question that a mask has not. */
function missingIn({ signs, required }: Question, mask: number): string[] {
  const runs: string[] = [];
  let open = false;
  signs.forEach((sign, at) => {
    const lacks = (required & (1 << at)) !== 0 && (mask & (1 << at)) === 0;
    if (lacks && open) runs[runs.length - 1] += sign;
    else if (lacks) runs.push(sign);
    open = lacks;
  });
  return runs;
}

function marksOf({ pieces }: Question): string[] {
  const texts = pieces.flatMap(({ forms, covers }) => (covers ? forms.map(({ text }) => text) : []));
  return [...new Set(texts)];
}

/** Whether an entry has at least two characters of a word, and half of them. */
function isSimilar({ ranked: { mask, coverage } }: Sorted): boolean {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count > 1 && coverage >= 0.5;
}

/** Answers a question: the best entries of each group, the city's own groups before what is told of others. */
export async function answerQuery(
  query: string,
  directory: SearchDirectory,
  readTerms: ReadTerms,
  options: SearchOptions,
): Promise<FoundAnswer> {
  const question = parseQuestion(query, directory.words);
  const marks = marksOf(question);
  const nothing: FoundAnswer = { kind: 'none', groups: [], missing: [], marks };
  if (question.signs.length === 0 || directory.terms.length === 0) return nothing;
  const rank = async (asked: Question) => {
    const postingsOf = await lookUpAll(asked, directory, readTerms);
    return sortOut(rankEntries(asked, postingsOf, directory.entries), directory, options);
  };
  const bestOf = (found: readonly Sorted[]) => Math.max(0, ...found.map(({ ranked }) => ranked.coverage));
  const exact = await rank(question);
  const isKnown = bestOf(exact) > 0;
  // A word that is mistyped by one character has most of its others.
  const all = isKnown ? exact : (await rank(parseLoosely(question))).filter(isSimilar);
  const best = bestOf(all);
  if (best === 0) return { ...nothing, missing: missingIn(question, 0) };
  // Where a figure or a place has all the words, what has only some of them would bury it.
  const isWhole = all.some(({ ranked, record }) => record && ranked.coverage === 1);
  const kept = all.filter(
    ({ ranked, record }) => ranked.coverage >= (isWhole ? 1 : best * (record ? WORTH : PASSAGE)),
  );
  const groups = groupBest(kept, question, options);
  const seen = kept.reduce((mask, { ranked }) => mask | ranked.mask, 0);
  return {
    kind: !isKnown ? 'near' : best === 1 ? 'whole' : best >= PART ? 'part' : 'near',
    groups,
    missing: missingIn(question, isKnown ? seen : 0),
    marks,
  };
}

function groupBest(
  kept: readonly Sorted[],
  question: Question,
  { most, mostOf = {} }: SearchOptions,
): FoundGroup[] {
  const lists = new Map<FoundGroup['group'], Ranked[]>();
  for (const { group, ranked } of kept) {
    const list = lists.get(group);
    if (list) list.push(ranked);
    else lists.set(group, [ranked]);
  }
  const isPlace = ({ entry }: Ranked) => entry === question.place;
  const sorted = [...lists].map(([group, list]) => ({
    group,
    list: list.sort((a, b) => Number(isPlace(b)) - Number(isPlace(a)) || byWeight(a, b)),
  }));
  type Sorting = (typeof sorted)[number];
  const weightOf = ({ list }: Sorting) => list[0]?.weight ?? 0;
  const best = Math.max(0, ...sorted.filter(({ group }) => group !== 'elsewhere').map(weightOf));
  /** The place itself, then figures and what is said of counties, then panels and passages, then other places. */
  const rankOf = (sorting: Sorting): number => {
    const { group, list } = sorting;
    if (group === 'elsewhere') return 3;
    if (list[0] && isPlace(list[0])) return 0;
    return (group === 'figure' || group === 'county') && weightOf(sorting) >= best * CLOSE ? 1 : 2;
  };
  return sorted
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.list[0] && b.list[0] ? byWeight(a.list[0], b.list[0]) : 0))
    .map(({ group, list }) => ({
      group,
      total: list.length,
      entries: list
        .slice(0, mostOf[group] ?? most)
        .map(({ entry, mask }) => ({ entry, missing: missingIn(question, mask) })),
    }));
}
