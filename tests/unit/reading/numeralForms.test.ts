import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';
import { randomFrom } from './randomFrom.ts';

/** Random numerals in all forms are written into sentences and have to be read back. */

const lexicon = readingLexicon();
const random = randomFrom(20_251_130);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const integer = (below: number): number => 1 + Math.floor(random() * (below - 1));

const DIGITS = '零一二三四五六七八九';
/** Whole numbers up to 9999 in words, as a press text writes them. */
function inWords(value: number): string {
  const powers = ['', '十', '百', '千'];
  const digits = Array.from(String(value), Number);
  const words = digits
    .map((digit, at) => (digit === 0 ? '零' : `${DIGITS.charAt(digit)}${powers[digits.length - 1 - at]}`))
    .join('');
  return words.replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}
const wide = (text: string): string =>
  text.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');

const UNITS = [
  '人',
  '户',
  '家',
  '所',
  '座',
  '公里',
  '吨',
  '元',
  '平方米',
  '亩',
  '个',
  '台',
  '件',
  '万元'.slice(1),
] as const;
const QUALIFIERS = [
  ['约', '', '~'],
  ['超过', '', '>'],
  ['近', '', '~'],
  ['不少于', '', '>='],
  ['', '以上', '>='],
  ['', '左右', '~'],
  ['', '', '='],
  ['不足', '', '<'],
] as const;

interface Sample {
  readonly text: string;
  readonly value: number;
}

/** A numeral with magnitude in one of its forms. */
function sample(): Sample {
  const form = integer(6);
  const value = integer(9000) + 9;
  if (form === 1) return { text: String(value), value };
  if (form === 2) return { text: wide(`${value}.5`), value: value + 0.5 };
  if (form === 3) return { text: `${value}.25万`, value: Math.round((value + 0.25) * 10_000) };
  if (form === 4) return { text: `${value}亿`, value: value * 100_000_000 };
  if (form === 5 && !/^[0-9]00/.test(String(value))) return { text: inWords(value), value };
  return { text: grouped(value * 1000), value: value * 1000 };
}

describe('numerals in any form', () => {
  it.each(Array.from({ length: 300 }, (_, at) => at))('are read back (%i)', () => {
    const { text, value } = sample();
    const unit = pick(UNITS);
    const [before, after, qualifier] = pick(QUALIFIERS);
    const sentence = `${pick(['全市共有设施', '完成改造', '累计发放', '总规模达到'])}${before}${text}${unit}${after}。`;
    const [found, ...more] = readQuantities(sentence, lexicon).filter(({ kind }) => kind !== 'date');
    expect(more, sentence).toEqual([]);
    expect(found, sentence).toMatchObject({ value, unit, qualifier, kind: 'figure' });
  });
});
