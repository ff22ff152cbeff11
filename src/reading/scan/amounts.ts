import { compareDecimals, toBaseDecimal } from '../../model/numbers/decimal.ts';
import type { Qualifier } from '../../model/numbers/qualifierWords.ts';
import { takeAmount } from '../numeral.ts';
import { tailFrom } from './tails.ts';
import type { Token } from './token.ts';
import type { Unit, UnitTable } from './unitTable.ts';

/** A numeral with magnitude, unit, base and the qualifiers behind it; the one before it is found by `leadBefore`. */
export type Amount = Pick<
  Token,
  'end' | 'digits' | 'shape' | 'values' | 'unitAt' | 'unitWord' | 'unit' | 'per' | 'qualifier' | 'inWords'
> & {
  /** Whether a magnitude is written: 5.07万教师 needs no measure word. */
  readonly scaled: boolean;
  /** Where magnitude and 余 or 多 end, and the unit would begin. */
  readonly bodyEnd: number;
  /** 以上, 以下 and the like behind the unit; empty where there is none. */
  readonly tail: string;
};

/** The longest phrase that is read. */
const REACH = 48;
const PER =
  /^(?:\/|每)(?:(?:10+|[0-9]{1,4})?(?:十万|百万|万|亿|百|千)?)(?:立方米|平方米|平方公里|公顷|公里|千米|吨标准煤|千瓦时|小时|分钟|工作日|人次|人|户|天|日|月|年|周|季度|季|学期|学年|次|吨|公斤|斤|亩|万元|元|升|度|秒|床|件|台|辆|套|头|个|例|m³|m3|m2|m²|kWh|kg|km²|km|h|L|t|s|年度|例活产|活产|班|生)|^\/(?:10+|[0-9]{1,4})?(?:十万|百万|万|亿|千)(?![0-9])/u;

interface UnitFound {
  readonly unit: Unit | null;
  readonly unitAt: readonly [number, number] | null;
  readonly per: string | null;
  readonly end: number;
}

/** Reads unit and base: 吨/日, 元/平方米, 人(次), /10万. */
function unitFrom(text: string, index: number, units: UnitTable): UnitFound {
  const found = units.longestAt(text, index);
  // 千亿台阶 counts no 台, 两位数 no 位, 300个点位 no points.
  const unit = /^(?:台阶|位数)/u.test(text.slice(index, index + 2))
    ? null
    : text.startsWith('个点位', index)
      ? units.find('个')
      : found;
  let end = index + (unit?.word.length ?? 0);
  // 县(区、市) and 台(套): alternatives of the measure word.
  const group = unit ? /^[(（][^()（）]{1,8}[)）]/u.exec(text.slice(end, end + 10))?.[0] : undefined;
  if (
    group
      ?.slice(1, -1)
      .split(/[、/]/u)
      .every((word) => units.find(word) !== null)
  )
    end += group.length;
  const unitAt = end > index ? ([index, end] as const) : null;
  const per = PER.exec(text.slice(end, end + 12))?.[0];
  if (per === undefined || (unit === null && !per.startsWith('/'))) return { unit, unitAt, per: null, end };
  return { unit, unitAt, per: per.slice(1), end: end + per.length };
}

export const narrower = (first: Qualifier, second: Qualifier): Qualifier =>
  second === '=' || first === '>' || first === '<'
    ? first
    : first === '=' || second === '>' || second === '<'
      ? second
      : first;

/** Completes an amount from where its magnitude ends. */
export function complete(
  text: string,
  units: UnitTable,
  parts: Pick<Amount, 'digits' | 'shape' | 'values' | 'inWords' | 'scaled'> & {
    bodyEnd: number;
    inside: Qualifier;
  },
): Amount {
  const { bodyEnd, inside, ...rest } = parts;
  const own = unitFrom(text, bodyEnd, units);
  const tail = tailFrom(text, own.end);
  // In 30左右人次 the unit follows its bound.
  const late =
    own.unit === null && tail !== null && /..$/u.test(tail.word) && tail.end > own.end
      ? unitFrom(text, tail.end, units)
      : null;
  if (late?.unit && late.unit.kind !== 'noun')
    return {
      ...rest,
      ...late,
      bodyEnd,
      unitWord: null,
      qualifier: narrower(inside, tail?.qualifier ?? '='),
      tail: tail?.word ?? '',
    };
  const { unit, unitAt, per, end: unitEnd } = own;
  // 5年多, 3000元余: the words after the unit; with no unit they belong to what follows.
  const kept = tail !== null && (unit !== null || !/^[多余]$/u.test(tail.word)) ? tail : null;
  return {
    ...rest,
    bodyEnd,
    unit,
    unitAt,
    unitWord: null,
    per,
    qualifier: narrower(inside, kept?.qualifier ?? '='),
    tail: kept?.word ?? '',
    end: kept?.end ?? unitEnd,
  };
}

const RANGE_SIGN = /^(?:——?|~|-|至|到)(?=[-0-9一二两三四五六七八九十百千])/u;

/** Reads a single number or a range at a position. */
export function amountAt(text: string, index: number, units: UnitTable): Amount | null {
  const first = takeAmount(text.slice(index, index + REACH));
  if (!first || first.length === 0) return null;
  let at = index + first.length;
  // 二十来户, 10来个
  const about =
    first.inside === undefined && text.charAt(at) === '来' && units.longestAt(text, at + 1) !== null;
  if (about) at += 1;
  const inside: Qualifier = about ? '~' : (first.inside?.[1] ?? '=');
  const scaled = first.magnitude !== '';
  const range = rangeAt(text, index, at, first, units);
  if (range) return range;
  const clock = spanOfTimeAt(text, index, units);
  if (clock) return clock;
  const half = halfAt(text, index, at, first, units);
  if (half) return half;
  return complete(text, units, {
    digits: [index, index + numeralLength(text, index)],
    shape: 'number',
    values: [toBaseDecimal(first.value, first.magnitude)],
    inWords: first.inWords,
    scaled,
    bodyEnd: at,
    inside,
  });
}

const SPANS: ReadonlyArray<readonly [pattern: RegExp, unit: string]> = [
  [/([0-9]{1,3})个?小时([0-9]{1,2})分钟?/y, '分钟'],
  [/([0-9]{1,3})分钟?([0-9]{1,2})秒/y, '秒'],
];

/** 1小时40分钟: one time, in the smaller of its units. */
function spanOfTimeAt(text: string, index: number, units: UnitTable): Amount | null {
  for (const [pattern, word] of SPANS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    const [phrase, large = '', small = ''] = match;
    const end = index + phrase.length;
    const value = String(Number(large) * 60 + Number(small));
    const tail = tailFrom(text, end);
    const rest = {
      unit: units.find(word),
      unitAt: null,
      unitWord: word,
      per: null,
      inWords: false,
      scaled: false,
    } as const;
    return {
      ...rest,
      digits: [index, end],
      shape: 'number',
      values: [value],
      qualifier: tail?.qualifier ?? '=',
      tail: tail?.word ?? '',
      bodyEnd: end,
      end: tail?.end ?? end,
    };
  }
  return null;
}

/** 两个半小时, 3年半: a half beside the unit. */
function halfAt(text: string, index: number, at: number, first: Taken, units: UnitTable): Amount | null {
  if (first.value.includes('.') || first.magnitude !== '') return null;
  const behind = text.startsWith('个半', at) ? units.longestAt(text, at + 2) : null;
  const own = behind ? null : units.longestAt(text, at);
  const unit = behind ?? (own && text.charAt(at + own.word.length) === '半' ? own : null);
  if (
    unit === null ||
    !/^(?:time|span)$/.test(unit.kind) ||
    /^半/u.test(text.slice(at + 1 + unit.word.length + 1))
  )
    return null;
  const unitAt = behind
    ? ([at + 2, at + 2 + unit.word.length] as const)
    : ([at, at + unit.word.length] as const);
  const end = behind ? unitAt[1] : unitAt[1] + 1;
  const tail = tailFrom(text, end);
  return {
    digits: [index, at],
    shape: 'number',
    values: [`${first.value}.5`],
    unit,
    unitAt,
    unitWord: null,
    per: null,
    qualifier: tail?.qualifier ?? '=',
    tail: tail?.word ?? '',
    inWords: first.inWords,
    scaled: false,
    bodyEnd: at,
    end: tail?.end ?? end,
  };
}

/** The length of the numeral alone, in digits or words. */
function numeralLength(text: string, index: number): number {
  const rest = text.slice(index, index + REACH);
  return (
    (/^-?[0-9][0-9,]*(?:\.[0-9]+)?/.exec(rest) ?? /^[零〇一二两三四五六七八九十百千万点]+/u.exec(rest))?.[0]
      .length ?? 1
  );
}

type Taken = NonNullable<ReturnType<typeof takeAmount>>;

function rangeAt(text: string, index: number, at: number, first: Taken, units: UnitTable): Amount | null {
  // In 从3万户到5万户 the ends are two figures, of two dates.
  if (/[从由自]$/u.test(text.slice(Math.max(0, index - 1), index))) return null;
  const own = units.longestAt(text, at)?.word ?? '';
  const sign = RANGE_SIGN.exec(text.slice(at + own.length, at + own.length + 4))?.[0];
  if (sign === undefined) return null;
  const from = at + own.length + sign.length;
  const second = takeAmount(text.slice(from, from + REACH));
  if (!second || second.inWords !== first.inWords) return null;
  const bodyEnd = from + second.length;
  const behind = units.longestAt(text, bodyEnd)?.word ?? '';
  if (own !== '' && behind !== own) return null;
  if (/^[至到]$/u.test(sign) && behind === '') return null;
  // In 3—5万 both ends are in 万; in 5000—1万 each has its own magnitude.
  const borrowed = first.magnitude === '' && own === '' && compareDecimals(first.value, second.value) <= 0;
  const low = toBaseDecimal(first.value, borrowed ? second.magnitude : first.magnitude);
  const high = toBaseDecimal(second.value, second.magnitude);
  return complete(text, units, {
    digits: [index, from + numeralLength(text, from)],
    shape: 'range',
    values: [low, high],
    inWords: first.inWords,
    scaled: second.magnitude !== '',
    bodyEnd,
    inside: second.inside?.[1] ?? '=',
  });
}
