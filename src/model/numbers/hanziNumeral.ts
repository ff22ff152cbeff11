/** Whole numbers written in Chinese numerals: 七, 十一, 二十一, 一百零五, 两千. */

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

export const HANZI_NUMERAL = '[零一二两三四五六七八九十百千万]+';

/** The number, or null where the characters form none: 十四五 is a name, and 一二 are two digits. */
export function parseHanziNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const power = POWERS[sign];
    if (power === undefined) {
      const value = sign === '两' ? 2 : DIGITS.indexOf(sign);
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
  if (tail > 0 && section >= 100 && section % 100 === 0 && !text.includes('零')) return null;
  return total + section + tail;
}
