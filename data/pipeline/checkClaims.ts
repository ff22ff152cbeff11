import { findNumerals } from '../../src/model/figure.ts';
import { formatQuantity, type Quantity } from '../../src/model/quantity.ts';

/** Words that make a bound or an estimate of the numeral they stand at. */
const BEFORE = /(?:不低于|不少于|至少|超过|突破|不足|超|逾|约|近)$/;
const AFTER = /^(?:万|亿)?(?:余|多)|^(?:万|亿)?[^0-9，。；、：,;]{0,4}?(?:以上|以内|以下|左右)/;

const isYear = (token: string, after: string): boolean =>
  /^(?:19|20)[0-9]{2}$/.test(token) && /^年/.test(after);

/**
 * What is wrong with the numerals of one sentence of ours: each must be the numeral of a record it
 * stands over, in the record's magnitude and unit, and with a qualifier exactly where the record has
 * one. A year is a date and no figure.
 */
export function checkClaims(text: string, quantities: readonly Quantity[]): string[] {
  return findNumerals(text).flatMap(({ token, start, end }) => {
    const before = text.slice(0, start);
    const after = text.slice(end);
    if (isYear(token, after)) return [];
    const same = quantities.filter(
      (q) =>
        q.value === token &&
        (q.magnitude === '' ? !/^[万亿]/.test(after) : after.startsWith(q.magnitude)) &&
        (q.unit === '%') === after.startsWith('%'),
    );
    if (same.length === 0)
      return [`${token}${/^[^，。、；：]{0,3}/.exec(after)?.[0] ?? ''} 不是所列记录中的数字`];
    const qualified = BEFORE.test(before) || AFTER.test(after);
    if (same.some((q) => (q.qualifier !== '=') === qualified)) return [];
    return [
      qualified
        ? `${token} 加了记录没有的限定词（记录为${same.map(formatQuantity).join('、')}）`
        : `${token} 丢了限定词（记录为${same.map(formatQuantity).join('、')}）`,
    ];
  });
}
