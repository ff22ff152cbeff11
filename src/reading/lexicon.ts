import type { ScriptTable } from './flow/plainScript.ts';
import type { LatinTerm } from './latinTerms.ts';
import { type UnitGroups, type UnitTable, unitTable } from './scan/unitTable.ts';

/**
 * Words that are not the city's, as `data/lexicon/*.json` lists them. They are data, so that a new measure word
 * or synonym needs no code, and are handed to the reader as an argument.
 */
export interface Lexicon {
  readonly latinTerms: readonly LatinTerm[];
  readonly measureWords: UnitGroups;
  readonly traditional: ScriptTable;
  readonly terms: Terms;
  /** Sets of names for the same indicator. */
  readonly synonyms: ReadonlyArray<readonly string[]>;
}

/** Words of the grammar of reports, each list with one use. */
export interface Terms {
  /** Words with a numeral in them that count nothing: 三位一体. */
  readonly idioms: readonly string[];
  /** What is measured in days, hours or years: 天数, 工期, 寿命. */
  readonly timeMeasures: readonly string[];
  /** Verbs whose object is a time: 压缩, 缩短. */
  readonly timeVerbs: readonly string[];
  /** Heads of 达到50%的…, that make the number a goal or a level, and no property of a thing. */
  readonly goalHeads: readonly string[];
  /** Attributes that define a thing by a bound: 人口20万以上的县. */
  readonly thresholdNouns: readonly string[];
  /** Heads that are counted in slogans: 三个方面. */
  readonly abstractHeads: readonly string[];
  /** Verbs whose result is counted over a span. */
  readonly flowVerbs: readonly string[];
  /** Heads of what is counted at a moment: 余额, 总量. */
  readonly stockHeads: readonly string[];
  /** Words of scope: 全市, 市城区. */
  readonly scopes: readonly string[];
  /** Words with which the predicate behind a counted noun begins: 3所入选国家项目. */
  readonly predicates: readonly string[];
  /** Verbs that are no part of the name of what they lead to: 实施32项工程. */
  readonly weakVerbs: readonly string[];
  /** Words around a name that are no part of it. */
  readonly adverbs: readonly string[];
  /** Words of names that begin like one of those: 比重, 在校生, 年末. */
  readonly nameStarts: readonly string[];
  /** What is counted in 人 where no unit is written: 5万教师. */
  readonly persons: readonly string[];
  /** Words of headings under which a report tells what is to come, or what was done. */
  readonly planHeadings: readonly string[];
  readonly reviewHeadings: readonly string[];
}

/** A list of words as a set of the longest-first alternatives at the end or beginning of a text. */
export interface WordSet {
  has(word: string): boolean;
  /** The longest word that a text begins with at an index. */
  longestAt(text: string, index: number): string | null;
  /** The longest word that ends before an index. */
  endingAt(text: string, index: number): string | null;
}

const sets = new WeakMap<readonly string[], WordSet>();

export function wordSet(words: readonly string[]): WordSet {
  const known = sets.get(words);
  if (known) return known;
  const all = new Set(words);
  const longest = Math.max(0, ...words.map((word) => word.length));
  const set: WordSet = {
    has: (word) => all.has(word),
    longestAt(text, index) {
      for (let length = Math.min(longest, text.length - index); length > 0; length -= 1)
        if (all.has(text.slice(index, index + length))) return text.slice(index, index + length);
      return null;
    },
    endingAt(text, index) {
      for (let length = Math.min(longest, index); length > 0; length -= 1)
        if (all.has(text.slice(index - length, index))) return text.slice(index - length, index);
      return null;
    },
  };
  sets.set(words, set);
  return set;
}

export const unitsOf = (lexicon: Lexicon): UnitTable => unitTable(lexicon.measureWords);
