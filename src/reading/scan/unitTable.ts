/** Measure words and units of statistics, as `data/lexicon/measureWords.json` lists them by kind. */

export type UnitGroups = Readonly<
  Record<
    string,
    {
      /** The unit that the factors count in; groups with the same base are converted into each other. */
      readonly base?: string | undefined;
      readonly words: readonly string[] | Readonly<Record<string, string>>;
    }
  >
>;

export interface Unit {
  readonly word: string;
  readonly kind: string;
  /** The unit it is converted to, and how many of it it is; a count has none. */
  readonly base: string | null;
  readonly factor: string;
}

export interface UnitTable {
  /** The longest unit at a position of a text; null where there is none. */
  longestAt(text: string, index: number): Unit | null;
  /** The unit that is exactly this word. */
  find(word: string): Unit | null;
}

const LONGEST = 8;
const LATIN = /[A-Za-z]/;

function listUnits(groups: UnitGroups): Unit[] {
  return Object.entries(groups).flatMap(([group, { base = null, words }]) => {
    const kind = group.split('-')[0] ?? group;
    const pairs: ReadonlyArray<readonly [string, string]> = Array.isArray(words)
      ? words.map((word: string) => [word, '1'] as const)
      : Object.entries(words);
    return pairs.map(([word, factor]) => ({ word, kind, base, factor }));
  });
}

const tables = new WeakMap<UnitGroups, UnitTable>();

/** Builds the table of a lexicon, once. */
export function unitTable(groups: UnitGroups): UnitTable {
  const known = tables.get(groups);
  if (known) return known;
  const byWord = new Map(listUnits(groups).map((unit) => [unit.word, unit] as const));
  const firsts = new Set(Array.from(byWord.keys(), (word) => word.charAt(0)));
  const table: UnitTable = {
    find: (word) => byWord.get(word) ?? null,
    longestAt(text, index) {
      if (!firsts.has(text.charAt(index))) return null;
      for (let length = Math.min(LONGEST, text.length - index); length > 0; length -= 1) {
        const unit = byWord.get(text.slice(index, index + length));
        if (unit === undefined) continue;
        // A Latin unit is a word of its own: 5G is no unit of data, 3D none of anything.
        if (LATIN.test(unit.word.charAt(length - 1)) && /[A-Za-z0-9]/.test(text.charAt(index + length)))
          continue;
        return unit;
      }
      return null;
    },
  };
  tables.set(groups, table);
  return table;
}
