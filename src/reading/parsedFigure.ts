import type { Magnitude } from '../model/numbers/decimal.ts';
import { AFTER, type Qualifier, type Said } from '../model/numbers/qualifierWords.ts';
import type { ValueKind } from '../model/numbers/quantity.ts';

export interface ParsedFigure {
  readonly kind: ValueKind;
  /** The number; empty where the figure is a range, a ratio or a structure. */
  readonly value: string;
  /** Both ends of a range, the terms of a ratio or structure; empty for a single number. */
  readonly values: readonly string[];
  readonly magnitude: Magnitude;
  readonly qualifier: Qualifier;
  /** Measure word or symbol as written; empty where the words give none. */
  readonly unit: string;
  /** The base of a rate, the part after `/` in 吨/日; empty where there is none. */
  readonly per: string;
  /** The qualifier as written (余, 超, 以上 …); empty where there is none or where two contradict each other. */
  readonly word: string;
  /** True where the qualifier stands before the magnitude: 300多亿. */
  readonly early: boolean;
  /** True where two bounds with different meanings surround one number (超过50%以上). */
  readonly contradictory: boolean;
  /** Offset of the numeral inside the figure, in UTF-16 units. */
  readonly numeralAt: number;
  /** True where the number is told in words (三千人, 九成): the record may then write it in any magnitude. */
  readonly inWords: boolean;
}

/** A unit without the qualifier behind it, and that qualifier. */
export function takeAfter(unit: string): [string, Said | undefined] {
  const said = AFTER.find(([word]) => unit.endsWith(word));
  return said ? [unit.slice(0, -said[0].length), said] : [unit, undefined];
}

/** What a parser found, from which a figure is assembled. */
interface Parts {
  readonly kind: ValueKind;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly magnitude?: Magnitude;
  readonly unit: string;
  readonly per?: string;
  readonly said: ReadonlyArray<Said | undefined>;
  readonly inWords?: boolean;
  readonly early?: boolean;
}

/** Makes a figure of its parts and settles which of its qualifiers wins. */
export function assemble(parts: Parts, numeralAt: number): ParsedFigure {
  const said = parts.said.filter((q): q is Said => q !== undefined);
  const contradictory = new Set(said.map(([, q]) => q)).size > 1;
  return {
    kind: parts.kind,
    value: parts.value ?? '',
    values: parts.values ?? [],
    magnitude: parts.magnitude ?? '',
    // Of two qualifiers the one that excludes the number wins, as the narrower claim: 超过50%以上 is `>`.
    qualifier: (said.find(([, q]) => q === '>' || q === '<') ?? said[0])?.[1] ?? '=',
    unit: parts.unit,
    per: parts.per ?? '',
    word: contradictory ? '' : (said[0]?.[0] ?? ''),
    early: parts.early ?? false,
    contradictory,
    numeralAt,
    inWords: parts.inWords ?? false,
  };
}
