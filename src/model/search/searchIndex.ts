import { SEARCH_GROUPS } from '../fields/vocabulary.ts';
import { SEARCH_DIRECTORY, searchEntriesShard, searchTermsShard } from '../paths.ts';
import {
  ENTRIES_PER_PART,
  type Posting,
  prefixKey,
  prefixWeight,
  type SearchDirectory,
  type SearchEntries,
  type SearchEntry,
  type SearchTerms,
  type SearchWords,
  writePostings,
} from '../published/searchShard.ts';
import {
  isTyped,
  queryTerms,
  type SearchDocument,
  type SyllableDocument,
  spellDocument,
  tokenizeText,
} from './searchTerms.ts';

/**
 * The most entries that the list of one term holds. A term in more of them is too common to be listed in
 * full.
 */
const MOST_POSTINGS = 4096;
/** The most postings that a query merges for a prefix; a prefix with more of them gets a merged list here. */
const MOST_UNDER_PREFIX = 2048;
/** Characters per part of terms. */
const PART_SIZE = 24_000;
/** Weights are scores times this, rounded to integers. */
const FINENESS = 10;

const FIELDS: ReadonlyArray<readonly [field: keyof SearchDocument, boost: number]> = [
  ['name', 4],
  ['pinyin', 3],
  ['number', 6],
  ['place', 2],
  ['words', 1],
  ['about', 0.5],
];

/** Okapi BM25+ (Lv and Zhai 2011): saturation, field-length share, floor. */
const [K, B, FLOOR] = [1.2, 0.7, 0.5];

export interface SearchItem {
  readonly entry: SearchEntry;
  readonly document: SyllableDocument;
  /** How much its weights count: less for what is seldom asked for. 1 where it is left out. */
  readonly prior?: number;
}

export const isRecordEntry = ({ id }: SearchEntry): boolean => id.startsWith('record ');

const kindOf = (entry: SearchEntry): string =>
  `${SEARCH_GROUPS.indexOf(entry.group)} ${isRecordEntry(entry)}`;

/** Sorts items in their static order: by kind, and within a kind as they came. */
function inOrder(all: readonly SearchItem[]): SearchItem[] {
  const kinds = new Map<string, SearchItem[]>();
  for (const item of all) {
    const list = kinds.get(kindOf(item.entry));
    if (list) list.push(item);
    else kinds.set(kindOf(item.entry), [item]);
  }
  return [...kinds.values()].flat();
}

/** Scores every term in every entry that contains it: the sum over its fields, which no query changes. */
function weighTerms(items: readonly SearchItem[]): Map<string, Map<number, number>> {
  const spelled = items.map(({ document }) => spellDocument(document));
  const terms = new Map<string, Map<number, number>>();
  for (const [field, boost] of FIELDS) {
    const standing = new Map<string, number[]>();
    const lengths = spelled.map((document, entry) => {
      const counts = new Map<string, number>();
      for (const token of tokenizeText(document[field] ?? ''))
        counts.set(token, (counts.get(token) ?? 0) + 1);
      for (const [token, times] of counts) {
        const list = standing.get(token);
        if (list) list.push(entry, times);
        else standing.set(token, [entry, times]);
      }
      return counts.size;
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    for (const [token, list] of standing) {
      const matching = list.length / 2;
      const rarity = Math.log(1 + (spelled.length - matching + 0.5) / (matching + 0.5));
      const weights = terms.get(token) ?? new Map<number, number>();
      for (let at = 0; at + 1 < list.length; at += 2) {
        const [entry = 0, times = 0] = [list[at], list[at + 1]];
        const length = (lengths[entry] ?? 0) / mean;
        const score =
          (items[entry]?.prior ?? 1) *
          boost *
          rarity *
          (FLOOR + (times * (K + 1)) / (times + K * (1 - B + B * length)));
        weights.set(entry, (weights.get(entry) ?? 0) + score);
      }
      terms.set(token, weights);
    }
  }
  return terms;
}

/**
 * Formats the list of a term. Where there are too many entries it keeps the heaviest, and of equal ones the
 * earlier.
 */
function writeList(weights: ReadonlyMap<number, number>): string {
  const all = [...weights].map(
    ([entry, weight]): Posting => ({ entry, weight: Math.max(1, Math.round(weight * FINENESS)) }),
  );
  const isCommon = all.length > MOST_POSTINGS;
  const list = isCommon
    ? all.sort((a, b) => b.weight - a.weight || a.entry - b.entry).slice(0, MOST_POSTINGS)
    : all;
  return writePostings({ isCommon, list: list.sort((a, b) => a.entry - b.entry) });
}

/** Builds merged lists for prefixes with so many terms that no query could merge them. */
function writePrefixes(terms: ReadonlyMap<string, ReadonlyMap<number, number>>): Array<[string, string]> {
  const sorted = [...terms].filter(([term]) => isTyped(term)).sort(byTerm);
  const written: Array<[string, string]> = [];
  const walk = (from: number, to: number, length: number) => {
    for (let start = from; start < to; ) {
      const prefix = sorted[start]?.[0].slice(0, length) ?? '';
      let end = start;
      let postings = 0;
      while (end < to && sorted[end]?.[0].slice(0, length) === prefix) {
        postings += sorted[end]?.[1].size ?? 0;
        end += 1;
      }
      if (postings > MOST_UNDER_PREFIX && prefix.length === length) {
        const sums = new Map<number, number>();
        for (const [term, weights] of sorted.slice(start, end)) {
          const share = prefixWeight(prefix, term);
          for (const [entry, weight] of weights) sums.set(entry, (sums.get(entry) ?? 0) + share * weight);
        }
        written.push([prefixKey(prefix), writeList(sums)]);
        walk(start, end, length + 1);
      }
      start = end;
    }
  };
  walk(0, sorted.length, 1);
  return written;
}

const byTerm = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The words that come with the items: places by the id of their entry. */
export interface ItemWords extends Omit<SearchWords, 'places'> {
  readonly places: ReadonlyArray<Omit<SearchWords['places'][number], 'entry'> & { readonly id: string }>;
}

/**
 * Sorts the words of each group into those that the index has and others; groups without any are dropped. What stands
 * behind `|` is only typed and never looked up, such as pinyin, which the index has of other names too.
 */
export function fitConcepts(
  concepts: readonly string[],
  has: (term: string) => boolean,
  spell: (word: string) => readonly string[] = () => [],
): string[] {
  return concepts.flatMap((concept) => {
    const [words = [], typed = []] = concept.split('|').map((list) => list.split(' ').filter(Boolean));
    const indexed = words.filter((word) => queryTerms(word).every(has));
    const others = words.filter((word) => !indexed.includes(word));
    const said = [...new Set([...others, ...typed, ...others.flatMap(spell)])];
    return indexed.length === 0 ? [] : [`${indexed.join(' ')}|${said.join(' ')}`];
  });
}

/** Builds every file of the index by its name, without the version of the dataset. */
export function buildSearchFiles(
  all: readonly SearchItem[],
  { places, concepts, ...words }: ItemWords,
  /** How a word that the index does not have is typed; a copy has the spellings already. */
  spell?: (word: string) => readonly string[],
): Map<string, object> {
  const found = inOrder(all);
  const weighed = weighTerms(found);
  const lists = [...weighed].map(([term, weights]): [string, string] => [term, writeList(weights)]);
  const parts: Array<Array<[string, string]>> = [];
  let size = PART_SIZE;
  for (const item of [...lists, ...writePrefixes(weighed)].sort(byTerm)) {
    if (size >= PART_SIZE) {
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(item);
    size += item[0].length + item[1].length;
  }
  const kinds: SearchDirectory['kinds'] = [];
  found.forEach(({ entry }, from) => {
    const before = found[from - 1];
    if (!before || kindOf(before.entry) !== kindOf(entry))
      kinds.push({ group: entry.group, record: isRecordEntry(entry), from });
  });
  const files = new Map<string, object>();
  files.set(SEARCH_DIRECTORY, {
    entries: found.length,
    kinds,
    terms: parts.map(([first]) => first?.[0] ?? ''),
    words: {
      ...words,
      concepts: fitConcepts(concepts, (term) => weighed.has(term), spell),
      places: places.map(({ id, ...place }) => {
        const entry = found.findIndex((item) => item.entry.id === id);
        return { ...place, entry: entry < 0 ? null : entry };
      }),
    },
  } satisfies Omit<SearchDirectory, 'version'>);
  parts.forEach((part, at) => {
    files.set(searchTermsShard(at), { terms: Object.fromEntries(part) } satisfies Omit<
      SearchTerms,
      'version'
    >);
  });
  for (let at = 0; at < found.length; at += ENTRIES_PER_PART)
    files.set(searchEntriesShard(at / ENTRIES_PER_PART), {
      entries: found
        .slice(at, at + ENTRIES_PER_PART)
        .map(({ entry, document: { name, syllables } }) =>
          syllables !== '' && name === entry.title ? { ...entry, syllables } : entry,
        ),
    } satisfies Omit<SearchEntries, 'version'>);
  return files;
}
