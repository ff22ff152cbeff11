import {
  compareDecimals,
  isDecimal,
  type Magnitude,
  shiftDecimal,
  toBaseDecimal,
} from '../model/numbers/decimal.ts';
import { AFTER, INSIDE, type Qualifier, type Said } from '../model/numbers/qualifierWords.ts';
import type { ValueKind } from '../model/numbers/quantity.ts';
import { formatHanziNumeral, HANZI_NUMERAL, parseHanziNumeral } from './hanziNumeral.ts';
import { BEFORE } from './leadingWords.ts';
import { insideAt, plainSigns, takeAmount, takeNumeral } from './numeral.ts';

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

function takeAfter(unit: string): [string, Said | undefined] {
  const said = AFTER.find(([word]) => unit.endsWith(word));
  return said ? [unit.slice(0, -said[0].length), said] : [unit, undefined];
}

const LEADING = /^[百千万]分之/u;
const SHARE_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const RANGE = /^([^0-9—~:,/]*?)(?:—|~|至|到|-)(?=[-0-9零一二两三四五六七八九十百千])/u;

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
function assemble(parts: Parts, numeralAt: number): ParsedFigure {
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

/** Parses a rank: 第十二位, 第3名, 前三. */
function parseRank(text: string): ParsedFigure | null {
  const first = /^(第|前)/u.exec(text)?.[0];
  if (first === undefined) return null;
  const numeral = takeNumeral(text.slice(1));
  if (!numeral || /[.-]/.test(numeral.value)) return null;
  const unit = text.slice(1 + numeral.length);
  if (!/^(?:[位名]|)$/u.test(unit)) return null;
  return assemble(
    {
      kind: 'rank',
      value: numeral.value,
      unit: unit === '' ? '位' : unit,
      said: first === '前' ? [['前', '<=']] : [],
      inWords: numeral.inWords,
    },
    1,
  );
}

/** Parses numbers that have a meaning only together: 1:2, 14:68:18, 1比2, 1/3, 三分之一. */
function parseTerms(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const [body, after] = takeAfter(text);
  const fraction = new RegExp(`^(${HANZI_NUMERAL}|[0-9]+)分之(${HANZI_NUMERAL}|[0-9]+)$`, 'u').exec(body);
  const slash = /^([0-9]+)\/([0-9]+)$/.exec(body);
  const pieces = fraction
    ? [fraction[2] ?? '', fraction[1] ?? '']
    : slash
      ? [slash[1] ?? '', slash[2] ?? '']
      : body.split(/:|比/u);
  if (pieces.length < 2) return null;
  const values = pieces.map((piece) => {
    const numeral = takeNumeral(piece);
    return numeral && numeral.length === piece.length ? numeral.value : null;
  });
  if (!values.every((value) => value !== null)) return null;
  return assemble(
    {
      kind: values.length === 2 ? 'ratio' : 'structure',
      values,
      unit: fraction || slash ? '/' : '',
      said: [lead, after],
    },
    numeralAt,
  );
}

/** Parses a range: 3%—5%, 3至5万元, 5000—1万元. */
function parseRange(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const first = takeAmount(text);
  if (!first) return null;
  const dash = RANGE.exec(text.slice(first.length));
  if (!dash) return null;
  const second = takeAmount(text.slice(first.length + dash[0].length));
  if (!second) return null;
  const rest = text.slice(first.length + dash[0].length + second.length);
  const [unit, after] = takeAfter(rest);
  const ownUnit = dash[1] ?? '';
  if ((ownUnit !== '' && ownUnit !== unit) || /[0-9/]/.test(unit)) return null;
  // In 3—5万 both ends are in 万; in 5000—1万 and in 3元—5万元 each end has its own magnitude.
  const borrowed =
    first.magnitude === '' && ownUnit === '' && compareDecimals(first.value, second.value) <= 0;
  const shared = borrowed || first.magnitude === second.magnitude;
  const values = shared
    ? [first.value, second.value]
    : [toBaseDecimal(first.value, first.magnitude), toBaseDecimal(second.value, second.magnitude)];
  const magnitude = shared ? second.magnitude : '';
  const inWords = first.inWords && second.inWords;
  return assemble({ kind: 'range', values, magnitude, unit, said: [lead, after], inWords }, numeralAt);
}

/** Parses shares and multiples told in words: 百分之九十, 千分之3.5, 九成五, 翻两番. */
function parseShare(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const leading = LEADING.exec(text)?.[0];
  if (leading !== undefined) {
    const numeral = takeNumeral(text.slice(leading.length));
    if (!numeral) return null;
    const [rest, after] = takeAfter(text.slice(leading.length + numeral.length));
    const within = insideAt(rest);
    if (rest !== (within?.[0] ?? '')) return null;
    const unit = SHARE_UNITS[leading.charAt(0)] ?? '%';
    return assemble(
      { kind: 'number', value: numeral.value, unit, said: [lead, within, after], inWords: true },
      numeralAt + leading.length,
    );
  }
  const tenths =
    /^([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九])成(半|[一二三四五六七八九])?(多|余)?(以上|以下|以内|左右)?$/u.exec(
      text,
    );
  if (tenths) {
    const whole = /^[0-9]/.test(tenths[1] ?? '')
      ? (tenths[1] ?? '')
      : String(parseHanziNumeral(tenths[1] ?? ''));
    const more = tenths[2] === '半' ? 5 : (parseHanziNumeral(tenths[2] ?? '') ?? 0);
    const value = shiftDecimal(whole, 1);
    const within = INSIDE.find(([word]) => word === tenths[3]);
    const after = AFTER.find(([word]) => word === tenths[4]);
    return assemble(
      {
        kind: 'number',
        value: more === 0 ? value : String(Number(value) + more),
        unit: '%',
        said: [lead, within, after],
        inWords: true,
      },
      numeralAt,
    );
  }
  const doubled = new RegExp(`^翻了?(${HANZI_NUMERAL}|[0-9]+)番(多|余)?$`, 'u').exec(text);
  if (!doubled) return null;
  const times = /^[0-9]/.test(doubled[1] ?? '') ? Number(doubled[1]) : parseHanziNumeral(doubled[1] ?? '');
  if (times === null || times < 1 || times > 20) return null;
  const within = INSIDE.find(([word]) => word === doubled[2]);
  return assemble(
    { kind: 'number', value: String(2 ** times), unit: '倍', said: [lead, within], inWords: true },
    numeralAt + text.indexOf(doubled[1] ?? ''),
  );
}

/** Parses a single number with magnitude, unit, base and qualifiers: 4.4万余盏, 1000吨/日. */
function parseNumber(text: string, lead: Said | undefined, numeralAt: number): ParsedFigure | null {
  const amount = takeAmount(text);
  if (!amount || !isDecimal(amount.value)) return null;
  const rest = text.slice(amount.length);
  const [unitText = '', perText, ...more] = rest.split('/');
  // Only the base may have a numeral of its own: 9.8/10万.
  if (more.length > 0 || /[0-9]/.test(unitText)) return null;
  if (perText !== undefined && !/^(?:10{1,7}|[0-9]+万)?[^0-9]*$/u.test(perText)) return null;
  const [trimmed, after] = takeAfter(perText ?? unitText);
  if (perText !== undefined && trimmed === '') return null;
  return assemble(
    {
      kind: 'number',
      value: amount.value,
      magnitude: amount.magnitude,
      unit: perText === undefined ? trimmed : unitText,
      per: perText === undefined ? '' : trimmed,
      said: [lead, amount.inside, after],
      early: amount.early,
      inWords: amount.inWords,
    },
    numeralAt,
  );
}

/**
 * Parses one numeral phrase: a number (`4.4万余盏`, `超过50%以上`, `−5.6%`, `1,234万元`, `9.8/10万`, `三千人`,
 * `百分之九十`, `九成`), a range (`3%—5%`), a ratio (`1:2`, `1/3`), a structure (`14:68:18`) or a rank
 * (`第十二位`). Returns null where the phrase has no numeral, several that are none of these, or words before the
 * numeral that the grammar does not know.
 */
export function parseFigure(figure: string): ParsedFigure | null {
  // A blank inside a phrase is one of layout: 3 412 人, or the end of a line that was broken.
  const text = plainSigns(figure).replace(/\s+/gu, '');
  const rank = parseRank(text);
  if (rank) return rank;
  const lead = BEFORE.find(([word]) => text.startsWith(word));
  const numeralAt = lead?.[0].length ?? 0;
  const body = text.slice(numeralAt);
  return (
    parseShare(body, lead, numeralAt) ??
    parseTerms(body, lead, numeralAt) ??
    parseRange(body, lead, numeralAt) ??
    parseNumber(body, lead, numeralAt)
  );
}

/** Formats a rank as the texts write it: 1 → 第一, 12 → 第十二. */
export const formatRank = (rank: number): string => `第${formatHanziNumeral(rank)}`;
