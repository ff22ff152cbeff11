import { compareDecimals, shiftDecimal, toBaseDecimal } from '../../model/numbers/decimal.ts';
import { AFTER, type Qualifier } from '../../model/numbers/qualifierWords.ts';
import { parseFigure } from '../figure.ts';
import { takeAmount } from '../numeral.ts';
import { leadBefore } from './leads.ts';
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
const AFTER_GAP = /^(?:或|[(（]?含(?:本数)?[)）]?)/u;
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
  const unit = units.longestAt(text, index);
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

/** Reads 以上, 左右 and the like, with 以上 behind a bracket or a noun left out. */
function tailFrom(text: string, index: number): { word: string; qualifier: Qualifier; end: number } | null {
  const rest = text.slice(index, index + 10);
  const gap = AFTER_GAP.exec(rest)?.[0] ?? '';
  const found = AFTER.find(([word]) => rest.startsWith(word, gap.length));
  if (!found) return /^\+(?![0-9A-Za-z])/.test(rest) ? { word: '+', qualifier: '>=', end: index + 1 } : null;
  const [word, qualifier] = found;
  const next = rest.slice(gap.length + word.length);
  // 多 and 余 go on as other words: 多种, 多个, 余额; 以上 never does.
  if (/^[多余]$/u.test(word) && /^[种样元项个次级年家地方层措点渠数额下]/u.test(next)) return null;
  return { word, qualifier, end: index + gap.length + word.length };
}

const narrower = (first: Qualifier, second: Qualifier): Qualifier =>
  second === '=' || first === '>' || first === '<'
    ? first
    : first === '=' || second === '>' || second === '<'
      ? second
      : first;

/** Completes an amount from where its magnitude ends. */
function complete(
  text: string,
  units: UnitTable,
  parts: Pick<Amount, 'digits' | 'shape' | 'values' | 'inWords' | 'scaled'> & {
    bodyEnd: number;
    inside: Qualifier;
  },
): Amount {
  const { bodyEnd, inside, ...rest } = parts;
  const { unit, unitAt, per, end: unitEnd } = unitFrom(text, bodyEnd, units);
  const tail = tailFrom(text, unitEnd);
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

const N = '(?:[0-9]+(?:\\.[0-9]+)?|[零〇一二两三四五六七八九十百千]+)';
const SHARES: ReadonlyArray<readonly [shape: Token['shape'], pattern: RegExp]> = [
  [
    'number',
    /(?:百分之|千分之)(?:[0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)[多余]?/y,
  ],
  ['fraction', new RegExp(`${N}分之${N}`, 'y')],
  ['fraction', /[1-9][0-9]?\/[1-9][0-9]{0,2}(?![0-9./%A-Za-z万亿])/y],
  ['structure', /[0-9]+(?:\.[0-9]+)?(?::[0-9]+(?:\.[0-9]+)?){2,}/y],
  ['ratio', /[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?(?![0-9:])/y],
  ['ratio', /[0-9]+(?:\.[0-9]+)?比[0-9]+(?:\.[0-9]+)?(?![0-9]|年|月|万|亿|\.|%)/y],
  [
    'number',
    /(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九])成(?:半|[一二三四五六七八九](?![个家项名户]))?[多余]?(?![立为员效果功本长熟份分就都交品绩百千人])/y,
  ],
  ['number', /翻了?(?:近|约|超过?|将近)?(?:[0-9]|[一二两三四五六七八九十])番[多余]?/y],
];

/** 三分之一强, 七成弱: a little more or less. */
function marginFrom(text: string, index: number): { word: string; qualifier: Qualifier; end: number } | null {
  const word = /^[强弱](?=[，。、；,;）)]|$)/u.exec(text.slice(index, index + 2))?.[0];
  return word === undefined ? null : { word, qualifier: word === '强' ? '>' : '<', end: index + 1 };
}

/** Reads what is told as a share, a multiple, a fraction or a ratio: 百分之九十, 九成, 翻两番, 四分之一, 1:2. */
export function shareAt(text: string, index: number): Amount | null {
  for (const [shape, pattern] of SHARES) {
    pattern.lastIndex = index;
    const phrase = pattern.exec(text)?.[0];
    if (phrase === undefined) continue;
    const about = /^翻了?(近|约|超过?|将近)/u.exec(phrase)?.[1] ?? '';
    const figure = parseFigure(phrase.replace(about, ''));
    if (!figure) continue;
    const inner: Qualifier = about === '' ? figure.qualifier : /^超/u.test(about) ? '>' : '~';
    const base = { scaled: false, unitAt: null, unit: null, per: null, inWords: figure.inWords } as const;
    const end = index + phrase.length;
    const tail =
      shape === 'number' || shape === 'fraction' ? (tailFrom(text, end) ?? marginFrom(text, end)) : null;
    return {
      ...base,
      digits: [index, end],
      shape,
      values: shape === 'number' ? [figure.value] : figure.values,
      unitWord: figure.unit === '' || figure.unit === '/' ? null : figure.unit,
      qualifier: narrower(inner, tail?.qualifier ?? '='),
      tail: tail?.word ?? '',
      bodyEnd: end,
      end: tail?.end ?? end,
    };
  }
  return null;
}

const MAGNITUDE_ALONE =
  /(?:[百千十]?万亿|[百千十]?亿|[百千十]?万|[百千])(?=元|美元|吨|亩|人|千瓦|公里|平方米|立方米|头|只|辆|台|套|级)/y;
const POWER: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/** Reads a magnitude without a numeral, which is one of it: 亿元以上, 千亿级, 百万吨级. */
export function bareMagnitudeAt(text: string, index: number, units: UnitTable): Amount | null {
  MAGNITUDE_ALONE.lastIndex = index;
  const word = MAGNITUDE_ALONE.exec(text)?.[0];
  if (word === undefined) return null;
  const small = /^[十百千](?=.)/u.exec(word)?.[0] ?? '';
  const large = small === '' ? word : word.slice(1);
  const power = (POWER[small] ?? 0) + (POWER[large] ?? 0);
  const amount = complete(text, units, {
    digits: [index, index + word.length],
    shape: 'number',
    values: [shiftDecimal('1', power)],
    inWords: true,
    scaled: true,
    bodyEnd: index + word.length,
    inside: '=',
  });
  const bounded =
    leadBefore(text, index) !== null ||
    /[上数]$/u.test(text.slice(Math.max(0, index - 1), index)) ||
    /^(?:大关|目标|量级)/u.test(text.slice(amount.end, amount.end + 2));
  return amount.tail !== '' ||
    bounded ||
    /^级|^[^，。；、]{0,2}级/u.test(text.slice(amount.unitAt?.[1] ?? index + word.length, amount.end + 3))
    ? amount
    : null;
}
