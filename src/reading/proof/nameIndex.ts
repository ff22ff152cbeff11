import { isOtherName, type Words } from './otherName.ts';
import type { ProofRecord } from './proofRecord.ts';
import type { Synonyms } from './synonyms.ts';

/**
 * Which records the words of a draft may speak of, by the pairs of characters that they share with its names. Pairs and
 * records are numbers here, and what is counted for a query stands in arrays of their length: a dataset a hundred times
 * as large is looked through for each number of a draft.
 */

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(text: string): Set<string> {
  const signs = Array.from(text);
  if (signs.length === 1) return new Set(signs);
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

interface Surface {
  readonly pairs: Int32Array;
  /** What all its pairs say together. */
  total: number;
  /** A quote of a word or two (投资) stands in many sentences; a name is one. */
  readonly trust: number;
}

interface Entry {
  readonly item: ProofRecord;
  readonly surfaces: readonly Surface[];
  readonly all: Int32Array;
}

export interface NameMatch {
  readonly item: ProofRecord;
  /** From 0 to 1. */
  readonly score: number;
  /** How much of the draft's name the record's words hold, and how much of a name or quote of the record is said. */
  readonly explained: number;
  readonly covered: number;
}

/** The share that a record's own words have in a score; the rest is how much of the draft's name they explain. */
const OWN_SHARE = 0.55;
/** Words near the name count less than those of the name itself. */
const NEAR_SHARE = 0.8;

export type Likeness = 'same' | 'thin' | 'other';

/** Of which less is said, a record is not meant for sure. */
const LEAST_COVERED = 0.45;
/** What ends the name of a count and adds nothing to it: 护林员人数. */
const COUNTED = /(?:人数|户数|数量|总数|总量|总额|规模|数|量)$/u;

/** So many records are looked at for one number of a draft. */
const MOST_LOOKED_AT = 400;
/** So many entries of the lists of pairs are gone through, once enough records have been found. */
const MOST_VISITED = 20_000;
/** In so many steps records are told apart by how much they share, to find the best without sorting all. */
const STEPS = 512;

const NEAR_MARK = 1;
const NAME_MARK = 2;

export class NameIndex {
  private readonly synonyms: Synonyms;
  private readonly ids = new Map<string, number>();
  private readonly entries: readonly Entry[];
  private readonly entryOf: ReadonlyMap<ProofRecord, Entry>;
  /** For each pair the records that have it, and how much it says: a pair that many records have says little. */
  private readonly lists: ReadonlyArray<readonly number[]>;
  private readonly weights: Float64Array;
  /** What a pair says that no record has. */
  private readonly unknownWeight: number;
  /** Scratch of a query: how much each record shares, and which pairs are said. All zero between queries. */
  private readonly shared: Float64Array;
  private readonly marks: Uint8Array;

  constructor(items: readonly ProofRecord[], synonyms: Synonyms) {
    this.synonyms = synonyms;
    const lists: number[][] = [];
    const known = new Map<string, Int32Array>();
    const pairs = (text: string): Int32Array => {
      const found = known.get(text);
      if (found) return found;
      const made = Int32Array.from(pairsOf(synonyms.plain(text)), (pair) => {
        const id = this.ids.get(pair) ?? this.ids.size;
        if (id === this.ids.size) {
          this.ids.set(pair, id);
          lists.push([]);
        }
        return id;
      });
      known.set(text, made);
      return made;
    };
    this.entries = items.map((item, at) => {
      const surfacesOf = (texts: readonly string[], quote: boolean): Surface[] =>
        texts
          .map(pairs)
          .filter(({ length }) => length > 0)
          .map((own) => ({ pairs: own, total: 0, trust: quote ? 1 - Math.exp(-own.length / 1.4) : 1 }));
      const surfaces = [...surfacesOf(item.names, false), ...surfacesOf(item.quotes, true)];
      const all = new Set<number>();
      for (const { pairs: own } of surfaces) for (const pair of own) all.add(pair);
      for (const pair of all) lists[pair]?.push(at);
      return { item, surfaces, all: Int32Array.from(all) };
    });
    this.entryOf = new Map(this.entries.map((entry) => [entry.item, entry]));
    this.lists = lists;
    this.weights = Float64Array.from(lists, ({ length }) => Math.log(1 + items.length / length));
    for (const { surfaces } of this.entries)
      for (const surface of surfaces)
        for (const pair of surface.pairs) surface.total += this.weights[pair] ?? 0;
    this.unknownWeight = Math.log(1 + items.length);
    this.shared = new Float64Array(items.length);
    this.marks = new Uint8Array(lists.length);
  }

  /**
   * Whether what tells two names apart speaks for the first: of 国家级示范点 and 省级示范点 a draft says one. Names that
   * differ in nothing that the draft says stay both.
   */
  isCloser(one: ProofRecord, other: ProofRecord, said: string): boolean {
    if (one === other || one.stem === other.stem) return false;
    const near = pairsOf(this.synonyms.plain(said));
    const [a, b] = [one, other].map(({ stem }) => pairsOf(this.synonyms.plain(stem)));
    const share = (own: ReadonlySet<string>, rest: ReadonlySet<string>): number => {
      const apart = Array.from(own).filter((pair) => !rest.has(pair));
      return apart.length === 0 ? Number.NaN : apart.filter((pair) => near.has(pair)).length / apart.length;
    };
    const [first, second] = [share(a ?? new Set(), b ?? new Set()), share(b ?? new Set(), a ?? new Set())];
    // A name that adds nothing to the other one is nearer where what the other adds is not said.
    if (Number.isNaN(first)) return second < 0.25;
    if (Number.isNaN(second)) return first > 0.6;
    return first >= 0.5 && first - second >= 0.4;
  }

  /**
   * How a name stands to a record that shares words with it: `other` where it names something else (what shares 人数 or
   * 面积 may be anything), `thin` where it says too little of the record's own.
   */
  likenessOf({ item, covered }: NameMatch, name: string, around: string, words: Words): Likeness {
    const entry = this.entryOf.get(item);
    if (!entry) return 'other';
    const [said, near, own] = [name, around, item.stem].map((text) => this.synonyms.plain(text)) as [
      string,
      string,
      string,
    ];
    const place = this.synonyms.plain(item.record.regionName);
    if (
      isOtherName(
        said,
        near,
        {
          name: own,
          // The place of a record is no part of what is told of it.
          has: (pair) => place.includes(pair) || entry.all.includes(this.ids.get(pair) ?? -1),
        },
        words,
      )
    )
      return 'other';
    const bare = own.replace(COUNTED, '');
    return covered >= LEAST_COVERED || (bare.length > 1 && said.includes(bare)) ? 'same' : 'thin';
  }

  /** The records that a name and the words around it may speak of, the likeliest first. */
  find(name: string, around: string): NameMatch[] {
    const named = pairsOf(this.synonyms.plain(name));
    const said: number[] = [];
    let whole = 0;
    const mark = (pair: string, sign: number): void => {
      const id = this.ids.get(pair);
      if (sign === NAME_MARK) whole += id === undefined ? this.unknownWeight : (this.weights[id] ?? 0);
      if (id === undefined || this.marks[id] !== 0) return;
      this.marks[id] = sign;
      said.push(id);
    };
    for (const pair of named) mark(pair, NAME_MARK);
    for (const pair of pairsOf(this.synonyms.plain(around))) mark(pair, NEAR_MARK);
    const matches = this.likely(said).map((at) => this.match(this.entries[at] as Entry, whole));
    for (const id of said) this.marks[id] = 0;
    return matches.sort((a, b) => b.score - a.score);
  }

  /** The records that share most with the pairs that are said, at most as many as are looked at. */
  private likely(said: readonly number[]): number[] {
    const shared = this.shared;
    const touched: number[] = [];
    // Rare pairs first: the common ones of a large dataset tell nothing more about what they have found.
    const lists = said
      .map((id) => ({ weight: this.weights[id] ?? 0, list: this.lists[id] ?? [] }))
      .sort((a, b) => a.list.length - b.list.length);
    let visited = 0;
    for (const { weight, list } of lists) {
      visited += list.length;
      if (visited > MOST_VISITED && touched.length >= MOST_LOOKED_AT) break;
      for (const at of list) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + weight;
      }
    }
    const likely = touched.length <= MOST_LOOKED_AT ? touched : mostOf(touched, shared);
    const kept = likely.slice();
    for (const at of touched) shared[at] = 0;
    return kept;
  }

  private match({ item, surfaces, all }: Entry, whole: number): NameMatch {
    const [marks, weights] = [this.marks, this.weights];
    let inName = 0;
    for (let at = 0; at < all.length; at += 1) {
      const id = all[at] ?? 0;
      if (marks[id] === NAME_MARK) inName += weights[id] ?? 0;
    }
    const explained = whole === 0 ? 0 : inName / whole;
    let covered = 0;
    for (const { pairs, total, trust } of surfaces) {
      // A quote of few words cannot come near enough, however it is said.
      if (trust <= covered) continue;
      let said = 0;
      for (let at = 0; at < pairs.length; at += 1) {
        const id = pairs[at] ?? 0;
        const mark = marks[id];
        if (mark !== 0) said += (weights[id] ?? 0) * (mark === NAME_MARK ? 1 : NEAR_SHARE);
      }
      covered = Math.max(covered, (trust * said) / Math.max(1e-9, total));
    }
    return { item, score: OWN_SHARE * covered + (1 - OWN_SHARE) * explained, explained, covered };
  }
}

/** Those of some records that share most, in the order given; records of the last step are taken as they come. */
function mostOf(records: readonly number[], shared: Float64Array): number[] {
  let most = 0;
  for (const at of records) most = Math.max(most, shared[at] ?? 0);
  const stepOf = (at: number): number => Math.floor(((shared[at] ?? 0) / most) * (STEPS - 1));
  const counts = new Uint32Array(STEPS);
  for (const at of records) counts[stepOf(at)] = (counts[stepOf(at)] ?? 0) + 1;
  let last = STEPS - 1;
  let taken = 0;
  while (last > 0 && taken + (counts[last] ?? 0) <= MOST_LOOKED_AT) {
    taken += counts[last] ?? 0;
    last -= 1;
  }
  let room = MOST_LOOKED_AT - taken;
  return records.filter((at) => {
    const step = stepOf(at);
    if (step === last && room > 0) {
      room -= 1;
      return true;
    }
    return step > last;
  });
}
