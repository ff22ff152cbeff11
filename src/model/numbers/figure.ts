import { isDecimal, type Magnitude } from './decimal.ts';

/** `=` exact, `>=` 以上 不低于, `>` 超 余 多, `<=` 以内, `<` 不足, `~` 约 近. 以上 and 以内 include the number. */
export type Qualifier = '=' | '>=' | '>' | '<=' | '<' | '~';

export interface ParsedFigure {
  readonly value: string;
  readonly magnitude: Magnitude;
  readonly qualifier: Qualifier;
  /** Measure word or symbol as written; empty where the words give none. */
  readonly unit: string;
  /** The base of a rate, the part after `/` in 吨/日; empty where there is none. */
  readonly per: string;
  /** The qualifier as written (余, 超, 以上 …); empty where there is none or where two contradict each other. */
  readonly word: string;
  /** True where two bounds with different meanings surround one number (超过50%以上). */
  readonly contradictory: boolean;
  /** Offset of the numeral inside the figure, in UTF-16 units. */
  readonly numeralAt: number;
}

type Said = readonly [word: string, qualifier: Qualifier];

const BEFORE: readonly Said[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['至少', '>='],
  ['超过', '>'],
  ['突破', '>'],
  ['不足', '<'],
  ['超', '>'],
  ['逾', '>'],
  ['约', '~'],
  ['近', '~'],
];
const INSIDE: readonly Said[] = [
  ['余', '>'],
  ['多', '>'],
];
const AFTER: readonly Said[] = [
  ['以上', '>='],
  ['以内', '<='],
  ['以下', '<='],
  ['左右', '~'],
];

// figure = [qualifier] numeral [万|亿] [余|多] [unit [/ per]] [qualifier]
const FIGURE = /^([^0-9]*)([0-9]+(?:\.[0-9]+)?)(万|亿)?(余|多)?([^0-9/]*)(?:\/([^0-9/]+))?$/u;

function takeAfter(unit: string): [string, Said | undefined] {
  const said = AFTER.find(([word]) => unit.endsWith(word));
  return said ? [unit.slice(0, -said[0].length), said] : [unit, undefined];
}

/**
 * Parses one numeral phrase (`4.4万余盏`, `95%以上`, `超过50%以上`, `1000吨/日`). Returns null where the phrase has no
 * numeral, more than one, or words before the numeral that the grammar does not know.
 */
export function parseFigure(figure: string): ParsedFigure | null {
  const match = FIGURE.exec(figure);
  if (!match) return null;
  const [, lead = '', value = '', magnitude = '', inside = '', rest = '', perText = ''] = match;
  if (!isDecimal(value)) return null;
  const before = BEFORE.find(([word]) => word === lead);
  if (lead !== '' && before === undefined) return null;
  const tail = perText === '' ? rest : perText;
  const [trimmed, after] = takeAfter(tail);
  const within = INSIDE.find(([word]) => word === inside);
  const said = [before, within, after].filter((q): q is Said => q !== undefined);
  const contradictory = new Set(said.map(([, q]) => q)).size > 1;
  return {
    value,
    magnitude: magnitude as Magnitude,
    // Of two qualifiers the one that excludes the number wins, as the narrower claim: 超过50%以上 is `>`.
    qualifier: (said.find(([, q]) => q === '>' || q === '<') ?? said[0])?.[1] ?? '=',
    unit: perText === '' ? trimmed : rest,
    per: perText === '' ? '' : trimmed,
    word: contradictory ? '' : (said[0]?.[0] ?? ''),
    contradictory,
    numeralAt: lead.length,
  };
}

const HANZI_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Formats a rank as the texts write it: 1 → 第一 … 10 → 第十. */
export function formatRank(rank: number): string {
  const digit = HANZI_DIGITS[rank];
  if (digit === undefined || rank < 1) throw new RangeError(`no rank word for ${rank}`);
  return `第${digit}`;
}

/** A numeral of a source text, the unit of account of `data:numerals`. */
export interface Numeral {
  readonly token: string;
  /** 0-based UTF-16 offset in the text given. */
  readonly start: number;
  readonly end: number;
}

export function findNumerals(text: string): Numeral[] {
  return Array.from(text.matchAll(/[0-9]+(?:\.[0-9]+)?/g), (m) => ({
    token: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}
