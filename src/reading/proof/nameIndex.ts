import type { ProofRecord } from './proofRecord.ts';

/** Which records the words of a draft may speak of, by the pairs of characters that they share with its names. */

/** Words that stand in most sentences and tell no record from another. */
const EMPTY =
  /[\s、，。；：:,;“”"《》（）()【】的了和与及等·—\-\ue002]|全市|我市|全省|全国|全县|全区|目前|截至|其中|共有|达到|累计|预计|以上/gu;

/** Names of one indicator as one name; the longest is replaced first. */
export class Synonyms {
  readonly #first = new Map<string, string>();
  readonly #pattern: RegExp | null;

  constructor(sets: ReadonlyArray<readonly string[]>) {
    for (const set of sets)
      for (const word of set) if (!this.#first.has(word)) this.#first.set(word, set[0] ?? word);
    const words = Array.from(this.#first.keys()).sort((a, b) => b.length - a.length);
    this.#pattern =
      words.length === 0
        ? null
        : new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu');
  }

  /** The text with every name replaced by the first of its set. */
  plain(text: string): string {
    const bare = text.replace(/[（(][^（()）]*[)）]/gu, '');
    return (
      this.#pattern ? bare.replace(this.#pattern, (word) => this.#first.get(word) ?? word) : bare
    ).replace(EMPTY, '');
  }
}

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairsOf(text: string): Set<string> {
  const signs = Array.from(text);
  if (signs.length === 1) return new Set(signs);
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

interface Surface {
  readonly pairs: ReadonlySet<string>;
  readonly quote: boolean;
}

interface Entry {
  readonly item: ProofRecord;
  readonly surfaces: readonly Surface[];
  readonly all: ReadonlySet<string>;
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

/** So many records are looked at for one number of a draft. */
const MOST_LOOKED_AT = 400;

/** So many entries of the lists of pairs are gone through, once enough records have been found. */
const MOST_VISITED = 20_000;

export class NameIndex {
  readonly #entries: Entry[];
  readonly #byPair = new Map<string, number[]>();
  readonly #weights = new Map<string, number>();
  readonly #synonyms: Synonyms;

  constructor(items: readonly ProofRecord[], synonyms: Synonyms) {
    this.#synonyms = synonyms;
    this.#entries = items.map((item) => {
      const surfacesOf = (texts: readonly string[], quote: boolean): Surface[] =>
        texts
          .map((text) => ({ pairs: pairsOf(synonyms.plain(text)), quote }))
          .filter(({ pairs }) => pairs.size > 0);
      const surfaces = [...surfacesOf(item.names, false), ...surfacesOf(item.quotes, true)];
      const all = new Set(surfaces.flatMap(({ pairs }) => Array.from(pairs)));
      return { item, surfaces, all };
    });
    this.#entries.forEach(({ all }, at) => {
      for (const pair of all) {
        const list = this.#byPair.get(pair) ?? [];
        list.push(at);
        this.#byPair.set(pair, list);
      }
    });
  }

  /** A pair that many records have says little. */
  #weight(pair: string): number {
    const known = this.#weights.get(pair);
    if (known !== undefined) return known;
    const weight = Math.log(1 + this.#entries.length / (this.#byPair.get(pair)?.length ?? 1));
    this.#weights.set(pair, weight);
    return weight;
  }

  #sum(pairs: Iterable<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.#weight(pair);
    return sum;
  }

  /**
   * Whether what tells two names apart speaks for the first: of 国家级示范点 and 省级示范点 a draft says one. Names that
   * differ in nothing that the draft says stay both.
   */
  isCloser(one: ProofRecord, other: ProofRecord, said: string): boolean {
    if (one === other || one.stem === other.stem) return false;
    const near = pairsOf(this.#synonyms.plain(said));
    const [a, b] = [one, other].map(({ stem }) => pairsOf(this.#synonyms.plain(stem)));
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

  /** The records that a name and the words around it may speak of, the likeliest first. */
  find(name: string, around: string): NameMatch[] {
    const named = pairsOf(this.#synonyms.plain(name));
    const near = new Set([...named, ...pairsOf(this.#synonyms.plain(around))]);
    const counts = new Map<number, number>();
    // Rare pairs first: the common ones of a large dataset tell nothing more about what they have found.
    const lists = Array.from(near, (pair) => ({
      weight: this.#weight(pair),
      list: this.#byPair.get(pair) ?? [],
    })).sort((a, b) => a.list.length - b.list.length);
    let visited = 0;
    for (const { weight, list } of lists) {
      visited += list.length;
      if (visited > MOST_VISITED && counts.size >= MOST_LOOKED_AT) break;
      for (const at of list) counts.set(at, (counts.get(at) ?? 0) + weight);
    }
    const likely = Array.from(counts)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_LOOKED_AT);
    const whole = this.#sum(named);
    return likely
      .map(([at]): NameMatch => {
        const { item, surfaces, all } = this.#entries[at] as Entry;
        const explained =
          whole === 0 ? 0 : this.#sum(Array.from(named).filter((pair) => all.has(pair))) / whole;
        const covered = Math.max(
          0,
          ...surfaces.map(({ pairs, quote }) => {
            const inName = this.#sum(Array.from(pairs).filter((pair) => named.has(pair)));
            const inNear = this.#sum(Array.from(pairs).filter((pair) => near.has(pair) && !named.has(pair)));
            // Words near the name count less than those of the name itself.
            const share = (inName + 0.8 * inNear) / Math.max(1e-9, this.#sum(pairs));
            // A quote of a word or two (投资) stands in many sentences; a name is one.
            return quote ? share * (1 - Math.exp(-pairs.size / 1.4)) : share;
          }),
        );
        return { item, score: OWN_SHARE * covered + (1 - OWN_SHARE) * explained, explained, covered };
      })
      .sort((a, b) => b.score - a.score);
  }
}
