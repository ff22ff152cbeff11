import { formatQuantity, type Quantity } from '../../../../src/model/numbers/quantity.ts';
import { type Citation, quantitiesOf } from './figures.ts';

/** Words that make a bound or an estimate of the numeral they stand at. */
const BEFORE = /(?:不低于|不少于|不高于|不超过|不到|至少|至多|超过|突破|不足|高于|低于|超|逾|约|近)$/u;
const AFTER = /^(?:万|亿)?(?:余|多)|^(?:万|亿)?[^0-9，。；、：,;]{0,5}?(?:以上|以内|以下|左右|上下)/u;

/** A qualifier stands exactly where the record has one: 95%以上 is never told as 95%, nor 891 as 891以上. */
export function checkQualifier(text: string, { at, end, records }: Citation): string[] {
  const token = text.slice(at, end);
  const same = records.flatMap(quantitiesOf).filter(({ value }) => value === token);
  if (same.length === 0) return [];
  const qualified = BEFORE.test(text.slice(0, at)) || AFTER.test(text.slice(end));
  if (same.some(({ qualifier }: Quantity) => (qualifier !== '=') === qualified)) return [];
  const said = [...new Set(same.map(formatQuantity))].join('、');
  return [
    qualified ? `${token} 加了记录没有的限定词（记录为${said}）` : `${token} 丢了限定词（记录为${said}）`,
  ];
}
