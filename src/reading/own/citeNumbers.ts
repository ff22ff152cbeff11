import { compareDecimals, type Magnitude, toBaseDecimal } from '../../model/numbers/decimal.ts';
import { INSIDE } from '../../model/numbers/qualifierWords.ts';
import { isNumber, type Quantity } from '../../model/numbers/quantity.ts';
import { takeAmount } from '../numeral.ts';

/**
 * The numbers in words of our own, each with the quantities that it repeats. The build checks the city's texts with
 * this, and the browser what a visitor writes or imports.
 */

/** Measure words that may follow a count. 一 is left out, because it is an article more often than a count. */
const MEASURE =
  '分之|个|份|项|条|种|类|处|所|家|座|名|人|户|村|县|镇|乡|街|区|省|校|院|馆|园|站|厂|间|栋|套|部|盏|位|届|批|段|篇|则|起|宗|件|张|辆|台|棵|株|亩|公里|平方米|立方米|吨|元|天|周|学期|小时|分钟|季度|轮|方面|领域|环节|阶段|端|面|级|层|组|档|地|倍|番|成|句|点|次|年|市|万';
const MEASURE_AT = new RegExp(`^(?:${MEASURE})`, 'u');
/** The measure word at the beginning of a text; empty where there is none. */
export const measureBehind = (text: string): string =>
  new RegExp(`^(?:万|亿)?(?:余|多)?(?:${MEASURE})`, 'u').exec(text)?.[0] ?? '';

const ORDINAL_BEFORE = /第$/u;
/** 每千人口 and 以十万人口计 name the base of a rate, and 三次产业 is a term. */
const BASE_BEFORE = /[每以]$/u;
const BASE_AFTER = /^(?:人口?|名|户)/u;
const TERM_AFTER = /^次产业/u;
/** 十二年一贯制 is a kind of school. */
const NAME_AFTER = /^年一贯制/u;
/** Digits side by side are not a number: 十四五 in the plan's name, 一二三产 and the like. */
const NAME_AROUND = /[“《]$/u;

const isDate = (token: string, after: string): boolean =>
  (/^(?:19|20)[0-9]{2}$/.test(token) && /^(?:年|[—-](?:19|20)[0-9]{2}年)/u.test(after)) ||
  /^(?:月|日|时)/u.test(after);

/** A numeral of a text; `at` and `end` are 0-based UTF-16 units, `end` exclusive. */
export interface Citation<T> {
  readonly shown: string;
  readonly at: number;
  readonly end: number;
  /** The records with this number; empty where no record under the text has it. */
  readonly records: readonly T[];
}

export type QuantitiesOf<T> = (entry: T) => readonly Quantity[];

const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const PLAIN = '一二三四五六七八九十百千万亿';

/**
 * The text with its numerals in plain signs, of the same length: full-width, circled and raised digits, and the
 * numerals of cheques.
 */
export const plainNumerals = (text: string): string =>
  text.replace(
    /[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u2776-\u2793\uff05-\uff19]|[壹贰叁肆伍陆柒捌玖拾佰仟萬億]/gu,
    (sign) => {
      if (sign === '％') return '%';
      if (sign === '．') return '.';
      const formal = PLAIN[FORMAL.indexOf(sign)];
      if (formal !== undefined) return formal;
      const plain = sign.normalize('NFKC');
      return sign.length === 1 && /^[0-9]$/.test(plain) ? plain : sign;
    },
  );

function unitAgrees({ unit }: Quantity, after: string): boolean {
  const said = after.replace(/^[余多]/u, '');
  if (unit === '' || unit === '%') return (unit === '%') === said.startsWith('%');
  // 名 and 人 count the same thing; with any other measure word (户 for 人) it is another figure.
  const people = /^[名人位]/u;
  const plain = unit.replace(/（.*$/u, '');
  return said.startsWith(plain) || said.startsWith(`个${plain}`) || (people.test(unit) && people.test(said));
}

/** Digits, with commas between thousands where they are written so. */
const DIGITS = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?/g;

/** Finds the numerals of a text with the records whose figures they are; dates are left out. */
export function citeDigits<T>(
  words: string,
  under: readonly T[],
  quantitiesOf: QuantitiesOf<T>,
): Citation<T>[] {
  const text = plainNumerals(words);
  return Array.from(text.matchAll(DIGITS)).flatMap(({ 0: shown, index }) => {
    const token = shown.replace(/,/g, '');
    const end = index + shown.length;
    const after = text.slice(end);
    if (isDate(token, after)) return [];
    // A rank (第3位) is a claim and no count; it is held against the words of the records.
    if (ORDINAL_BEFORE.test(text.slice(0, index)) && /^[位名]/u.test(after)) return [];
    const records = under.filter((entry) =>
      quantitiesOf(entry).some(
        (quantity) =>
          quantity.value === token &&
          (quantity.magnitude === '' ? !/^[万亿]/u.test(after) : after.startsWith(quantity.magnitude)) &&
          unitAgrees(quantity, after.slice(quantity.magnitude.length)),
      ),
    );
    return [{ shown: `${token}${/^[^，。、；：]{0,3}/u.exec(after)?.[0] ?? ''}`, at: index, end, records }];
  });
}

/** A run of signs of which numerals in words consist, and what makes a share of it. */
const RUN = /百分之|[零〇一二两三四五六七八九十百千万]+/gu;
const HAS_DIGIT = /[一二两三四五六七八九十百千]/u;
const PERCENT = '百分之';

interface WordNumeral {
  readonly at: number;
  readonly end: number;
  readonly value: string;
  readonly magnitude: Magnitude;
  /** What is counted: the words behind it, `%` for 百分之. */
  readonly after: string;
  /** The numeral and the measure word behind it. */
  readonly shown: string;
  /** Whether it is a number whatever follows: it has a magnitude, decimals, or stands behind 百分之. */
  readonly whole: boolean;
}

/** The numeral in words that begins at a run; null where the run is no number, as in 十四五. */
function wordNumeralAt(text: string, at: number, run: string): WordNumeral | null {
  const share = run === PERCENT;
  const from = share ? at + PERCENT.length : at;
  const amount = takeAmount(text.slice(from));
  if (!amount?.inWords || !HAS_DIGIT.test(text.slice(from, from + amount.length))) return null;
  const inside = INSIDE.find(([word]) => text.slice(from, from + amount.length).endsWith(word))?.[0] ?? '';
  const end = from + amount.length - (amount.early ? 0 : inside.length);
  const after = text.slice(from + amount.length);
  const measure = MEASURE_AT.exec(after)?.[0] ?? '';
  return {
    at,
    end,
    value: amount.value,
    magnitude: amount.magnitude,
    after: share ? '%' : after,
    shown: `${text.slice(at, from + amount.length)}${measure}`,
    whole: share || amount.magnitude !== '' || amount.value.includes('.'),
  };
}

/** Finds numbers in Chinese numerals, with the records whose figures they are. */
export function citeHanzi<T>(
  words: string,
  under: readonly T[],
  quantitiesOf: QuantitiesOf<T>,
): Citation<T>[] {
  const text = plainNumerals(words);
  let done = 0;
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    // The second part of 一亿三千万 belongs to the first.
    if (index < done) return [];
    const before = text.slice(0, index);
    const found = wordNumeralAt(text, index, run);
    if (found === null) return [];
    done = found.end;
    const { after, value, magnitude, whole } = found;
    const base = toBaseDecimal(value, magnitude);
    if (
      !(whole || MEASURE_AT.test(after)) ||
      compareDecimals(base, '1') <= 0 ||
      ORDINAL_BEFORE.test(before) ||
      NAME_AROUND.test(before) ||
      /[0-9.]$/.test(before) ||
      NAME_AFTER.test(after) ||
      TERM_AFTER.test(after) ||
      (BASE_BEFORE.test(before) && BASE_AFTER.test(after) && /^[百千万十亿]+$/u.test(run))
    )
      return [];
    const records = under.filter((entry) =>
      quantitiesOf(entry).some(
        (quantity) =>
          unitAgrees(quantity, after) &&
          isNumber(quantity) &&
          compareDecimals(toBaseDecimal(quantity.value, quantity.magnitude), base) === 0,
      ),
    );
    return [{ shown: found.shown, at: index, end: found.end, records }];
  });
}

/** The magnitude, percent sign and measure word behind a numeral, as far as they are written there. */
export function numberTail(text: string): string {
  const magnitude = /^(?:余|多)?(?:万亿|[万亿])?(?:余|多)?(?:%|‰|个百分点)?/u.exec(text)?.[0] ?? '';
  return magnitude + (MEASURE_AT.exec(text.slice(magnitude.length))?.[0] ?? '');
}

type Place = Pick<Citation<never>, 'shown' | 'at' | 'end'>;

const placesOf = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({ 0: shown, index }) => ({
    shown,
    at: index,
    end: index + shown.length,
  }));

/** Ranks: 第3位, 全省第一. Other ordinals, as 第三产业 and 第2页, claim nothing. */
const RANK = /第(?:[0-9]+|[一二三四五六七八九十百]+)([位名]?)/gu;
/** Words after which an ordinal is a rank. Old engines know no look-behind. */
const RANKED = /(?:全[国省市]|[居列]|排名?)$/u;

/** Finds the ranks of a text. */
export function citeRanks(words: string): Place[] {
  const text = plainNumerals(words);
  return placesOf(text, RANK).filter(
    ({ shown, at }) => /[位名]$/u.test(shown) || RANKED.test(text.slice(0, at)),
  );
}

/** Numerals that no reader of figures knows: those of other scripts, Roman ones, fractions in one sign. */
const OTHER_SIGNS = /(?:(?![0-9])[\p{Nd}\p{Nl}\p{No}])+|[廿卅]/gu;

/** Finds numerals in signs that cannot be read, and therefore cannot be held by a record. */
export const citeSigns = (words: string): Place[] => placesOf(plainNumerals(words), OTHER_SIGNS);
