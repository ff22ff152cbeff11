import { compareDecimals, toBaseDecimal } from '../../../../src/model/numbers/decimal.ts';
import { findNumerals } from '../../../../src/model/numbers/digits.ts';
import { formatQuantity, isNumber, type Quantity } from '../../../../src/model/numbers/quantity.ts';
import { HANZI_NUMERAL, parseHanziNumeral } from '../../../../src/reading/hanziNumeral.ts';
import { type AuthoredRecord, recordQuantity } from '../../read/listRecords.ts';

/** Measure words that may follow a count. 一 is left out, because it is an article more often than a count. */
const MEASURE =
  '分之|个|份|项|条|种|类|处|所|家|座|名|人|户|村|县|镇|乡|街|区|省|校|院|馆|园|站|厂|间|栋|套|部|盏|位|届|批|段|篇|则|起|宗|件|张|辆|台|棵|株|亩|公里|平方米|立方米|吨|元|天|周|学期|小时|分钟|季度|轮|方面|领域|环节|阶段|端|面|级|层|组|档|地|倍|番|成|句|点|次|年|市|万';
/** The measure word at the beginning of a text; empty where there is none. */
export const measureBehind = (text: string): string =>
  new RegExp(`^(?:万|亿)?(?:余|多)?(?:${MEASURE})`, 'u').exec(text)?.[0] ?? '';

const HANZI_COUNT = new RegExp(`(${HANZI_NUMERAL})(?=(${MEASURE}))`, 'gu');
const ORDINAL_BEFORE = /第$/u;
/** 每千人口 and 以十万人口计 name the base of a rate, and 三次产业 is a term. */
const BASE_BEFORE = /[每以]$/u;
const BASE_AFTER = /^(?:人口?|名|户)/u;
const TERM_AFTER = /^次产业/u;
/** Digits side by side are not a number: 十四五 in the plan's name, 一二三产 and the like. */
/** 十二年一贯制 is a kind of school. */
const NAME_AFTER = /^年一贯制/u;
const NAME_AROUND = /[“《]$/u;

const isDate = (token: string, after: string): boolean =>
  (/^(?:19|20)[0-9]{2}$/.test(token) && /^(?:年|[—-](?:19|20)[0-9]{2}年)/u.test(after)) ||
  /^(?:月|日|时)/u.test(after);

export interface Citation {
  readonly shown: string;
  readonly at: number;
  readonly end: number;
  /** The records with this number; empty where no record under the text has it. */
  readonly records: readonly AuthoredRecord[];
}

const unitAgrees = ({ unit }: Quantity, after: string): boolean => {
  const said = after.replace(/^[余多]/u, '');
  if (unit === '' || unit === '%') return (unit === '%') === said.startsWith('%');
  // 名 and 人 count the same thing; with any other measure word (户 for 人) it is another figure.
  const people = /^[名人位]/u;
  const plain = unit.replace(/（.*$/u, '');
  return said.startsWith(plain) || said.startsWith(`个${plain}`) || (people.test(unit) && people.test(said));
};

/** Finds the numerals of a text with the records whose figures they are; dates are left out. */
export function citeDigits(text: string, under: readonly AuthoredRecord[]): Citation[] {
  return findNumerals(text).flatMap(({ token, start, end }) => {
    const after = text.slice(end);
    if (isDate(token, after)) return [];
    // A rank (第3位) is a claim and no count; `checkClaimWords` holds it against the honours.
    if (ORDINAL_BEFORE.test(text.slice(0, start)) && /^[位名]/u.test(after)) return [];
    const records = under.filter((entry) =>
      quantitiesOf(entry).some(
        (quantity) =>
          quantity.value === token &&
          (quantity.magnitude === '' ? !/^[万亿]/u.test(after) : after.startsWith(quantity.magnitude)) &&
          unitAgrees(quantity, after.slice(quantity.magnitude.length)),
      ),
    );
    return [{ shown: `${token}${/^[^，。、；：]{0,3}/u.exec(after)?.[0] ?? ''}`, at: start, end, records }];
  });
}

/** Finds counts in Chinese numerals before a measure word, with the records whose figures they are. */
export function citeHanzi(text: string, under: readonly AuthoredRecord[]): Citation[] {
  return Array.from(text.matchAll(HANZI_COUNT)).flatMap((match) => {
    const [, numeral = '', measure = ''] = match;
    const value = parseHanziNumeral(numeral);
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + numeral.length);
    if (
      value === null ||
      value <= 1 ||
      ORDINAL_BEFORE.test(before) ||
      NAME_AROUND.test(before) ||
      NAME_AFTER.test(behind) ||
      TERM_AFTER.test(behind) ||
      (BASE_BEFORE.test(before) && BASE_AFTER.test(behind) && /^[百千万十亿]+$/u.test(numeral))
    )
      return [];
    const records = under.filter((entry) =>
      quantitiesOf(entry).some(
        (quantity) =>
          unitAgrees(quantity, behind) &&
          isNumber(quantity) &&
          compareDecimals(toBaseDecimal(quantity.value, quantity.magnitude), String(value)) === 0,
      ),
    );
    const end = match.index + numeral.length;
    return [{ shown: `${numeral}${measure}`, at: match.index, end, records }];
  });
}

/** All numbers of a record: an honour's streak and its `among` count are two. */
export function quantitiesOf(entry: AuthoredRecord): Quantity[] {
  if (entry.kind !== 'honour') return [recordQuantity(entry)].flatMap((quantity) => quantity ?? []);
  return [entry.record.streak, entry.record.among].flatMap((count) =>
    count ? [{ value: count.n, magnitude: '', unit: count.unit, qualifier: '=' } satisfies Quantity] : [],
  );
}

/** Words before a numeral that make it a bound or an estimate. */
const BOUND_BEFORE = /(?:不低于|不少于|不高于|不超过|不到|至少|至多|超过|突破|不足|高于|低于|超|逾|约|近)$/u;
const BOUND_AFTER = /^(?:万|亿)?(?:余|多)|^(?:万|亿)?[^0-9，。；、：,;]{0,5}?(?:以上|以内|以下|左右|上下)/u;

/**
 * A text has a qualifier exactly where the record has one: 95%以上 may not be given as 95%, nor 891 as 891以上.
 */
export function checkQualifier(text: string, { at, end, records }: Citation): string[] {
  const token = text.slice(at, end);
  const same = records.flatMap(quantitiesOf).filter(({ value }) => value === token);
  if (same.length === 0) return [];
  const qualified = BOUND_BEFORE.test(text.slice(0, at)) || BOUND_AFTER.test(text.slice(end));
  if (same.some(({ qualifier }: Quantity) => (qualifier !== '=') === qualified)) return [];
  const said = [...new Set(same.map(formatQuantity))].join('、');
  return [
    qualified ? `${token} 加了记录没有的限定词（记录为${said}）` : `${token} 丢了限定词（记录为${said}）`,
  ];
}
