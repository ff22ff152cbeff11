/** Whole numbers written in Chinese numerals: 七, 十一, 二十一, 一百零五, 两千, 三十万. */

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

export const HANZI_NUMERAL = '[零〇一二两三四五六七八九十百千万]+';

/** The number, or null where the characters form none: 十四五 is a name, and 一二 are two digits. */
export function parseHanziNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const power = POWERS[sign];
    if (power === undefined) {
      const value = sign === '两' ? 2 : DIGITS.indexOf(sign === '〇' ? '零' : sign);
      if (value < 0 || (digit !== null && digit !== 0)) return null;
      digit = value;
    } else if (power === 10_000) {
      total += (section + (digit ?? 0)) * power;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? 1) * power;
      digit = null;
    }
  }
  // In speech 二百五 means 250; a press text would write it out, so here it is not read as a number.
  const tail = digit ?? 0;
  if (tail > 0 && section >= 100 && section % 100 === 0 && !text.includes('零') && !text.includes('〇'))
    return null;
  return total + section + tail;
}

/** Writes a whole number from 1 to 999 as texts write ranks: 1 → 一, 12 → 十二, 105 → 一百零五. Throws otherwise. */
export function formatHanziNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`没有 ${value} 的汉字写法`);
  const digit = (n: number): string => DIGITS[n] ?? '';
  if (value < 10) return digit(value);
  if (value < 20) return `十${value === 10 ? '' : digit(value - 10)}`;
  if (value < 100) return `${digit(Math.floor(value / 10))}十${value % 10 === 0 ? '' : digit(value % 10)}`;
  const rest = value % 100;
  const hundreds = `${digit(Math.floor(value / 100))}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${digit(rest)}`;
  return `${hundreds}${rest < 20 ? '一' : ''}${formatHanziNumeral(rest)}`;
}
