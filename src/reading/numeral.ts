import { type Magnitude, shiftDecimal, toBaseDecimal } from '../model/numbers/decimal.ts';
import { INSIDE, type Said } from '../model/numbers/qualifierWords.ts';
import { HANZI_NUMERAL, parseHanziNumeral } from './hanziNumeral.ts';

/** Numerals at the beginning of a figure. */

/** Plain forms of full-width signs and dashes. Each replaces one character, so that offsets stay the same. */
const PLAIN: Readonly<Record<string, string>> = {
  '．': '.',
  '％': '%',
  '－': '-',
  '−': '-',
  '﹣': '-',
  '／': '/',
  '：': ':',
  '∶': ':',
  '～': '~',
  '〜': '~',
  '–': '—',
  '―': '—',
  '，': ',',
};

/** Replaces full-width digits, signs and dashes by their plain forms; the length of the text stays the same. */
export function plainSigns(text: string): string {
  return text.replace(/[０-９．％－−﹣／：∶～〜–―，]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (PLAIN[sign] ?? sign);
  });
}

/** 1,234 and 12,345.6, or plain digits. A comma that does not separate thousands ends the numeral. */
const DIGITS = /^-?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?/;
const HANZI = new RegExp(`^${HANZI_NUMERAL}`, 'u');
/** Decimals in words: 九十七点八. A time of day (十点三十分) has a numeral with 十, or 分 after it. */
const POINT = /^点([零〇一二三四五六七八九]+)(?![十百分刻])/u;
const MAGNITUDE = /^(?:万亿|亿|万)/u;
/** Powers of ten after digits (3千, 5百) that are not magnitudes of a record. */
const SMALL: Readonly<Record<string, number>> = { 千: 3, 百: 2 };

/** A numeral at the beginning of a text. */
interface TakenNumeral {
  readonly value: string;
  readonly length: number;
  readonly inWords: boolean;
}

/** Reads the numeral at the beginning of a text, in digits or in Chinese numerals; null where there is none. */
export function takeNumeral(text: string): TakenNumeral | null {
  const digits = DIGITS.exec(text)?.[0];
  if (digits !== undefined) {
    const value = digits.replace(/,/g, '');
    const power = SMALL[text.charAt(digits.length)];
    // In 3千 the 千 belongs to the number, in 3千米 to the unit.
    return power === undefined || /^[千百](?:米|克|瓦|伏|卡|帕|赫|分)/u.test(text.slice(digits.length))
      ? { value, length: digits.length, inWords: false }
      : { value: shiftDecimal(value, power), length: digits.length + 1, inWords: true };
  }
  // The run of Chinese numerals counts as a whole or not at all: no part of 十四五 is a number.
  const words = HANZI.exec(text)?.[0] ?? '';
  const value = words === '' ? null : parseHanziNumeral(words);
  if (value === null) return null;
  const decimals = POINT.exec(text.slice(words.length))?.[1] ?? '';
  if (decimals !== '') {
    const digits = Array.from(decimals, (sign) => parseHanziNumeral(sign) ?? 0).join('');
    return { value: `${value}.${digits}`, length: words.length + 1 + decimals.length, inWords: true };
  }
  return value <= 0 ? null : { value: String(value), length: words.length, inWords: true };
}

/** A numeral with its magnitude and the qualifier between them, at the beginning of a text. */
interface Amount {
  readonly value: string;
  readonly magnitude: Magnitude;
  readonly inside: Said | undefined;
  /** Whether the qualifier stands before the magnitude: 300多亿 is more than 300亿多. */
  readonly early: boolean;
  readonly length: number;
  readonly inWords: boolean;
}

/** The qualifier 余 or 多 at the beginning of a text; 余额 is another word. */
export const insideAt = (text: string): Said | undefined =>
  text.startsWith('余额') ? undefined : INSIDE.find(([word]) => text.startsWith(word));

/** What may follow a magnitude: 3000, 2,158 or 6千, and in words what has a power of its own. */
const LOWER_DIGITS = /^(?:[0-9]{1,2},[0-9]{3}|[0-9],[0-9]{3}|[0-9]{3,4}|[0-9](?=[千百]))(?![0-9,.%])/;
const LOWER_WORDS = /^[零〇一二两三四五六七八九][零〇一二两三四五六七八九十百千万]*[百千万]/u;
const POWER_OF: Readonly<Record<string, bigint>> = { 万亿: 10n ** 12n, 亿: 10n ** 8n, 万: 10n ** 4n };

/**
 * Adds to 43万 what the same number says below its magnitude: 43万2158, 512万6千, 2亿3000万, 一亿二千万. The sum has
 * the magnitude of its last part. Null where nothing of the kind follows; 5万2024年 is two numbers.
 */
function takeLowerParts(
  text: string,
  from: number,
  whole: bigint,
  first: Magnitude,
): Pick<Amount, 'value' | 'magnitude' | 'length'> | null {
  let [at, sum, magnitude, room] = [from, whole, first, POWER_OF[first] ?? 0n];
  for (;;) {
    const rest = text.slice(at);
    const isLower = LOWER_DIGITS.test(rest) || LOWER_WORDS.test(rest);
    const next = isLower ? takeNumeral(rest) : null;
    if (!next || next.value.includes('.')) break;
    const own = (/^[亿万]/u.exec(rest.slice(next.length))?.[0] ?? '') as Magnitude;
    const value = BigInt(toBaseDecimal(next.value, own));
    const end = at + next.length + own.length;
    if (value <= 0n || value >= room || (own === '' && text.charAt(end) === '年')) break;
    [at, sum, magnitude, room] = [end, sum + value, own, POWER_OF[own] ?? 0n];
    if (own === '') break;
  }
  if (at === from) return null;
  const power = magnitude === '' ? 0 : magnitude === '万' ? 4 : 8;
  return { value: shiftDecimal(String(sum), -power).replace(/\.0+$/, ''), magnitude, length: at };
}

/**
 * Reads a numeral with 余 or 多 and a magnitude, in either order: 4.4万余, 300多亿. A bare
 * magnitude is one of it (亿元以上). Null where there is none.
 */
export function takeAmount(text: string): Amount | null {
  const bare = /^(?:万亿|亿|万)(?=余|多|$|[^0-9])/u.exec(text)?.[0];
  const numeral = bare === undefined ? takeNumeral(text) : { value: '1', length: 0, inWords: true };
  if (!numeral) return null;
  let at = numeral.length;
  let inside = insideAt(text.slice(at));
  const early = inside?.[0].length ?? 0;
  const magnitude = (MAGNITUDE.exec(text.slice(at + early))?.[0] ?? '') as Magnitude;
  // In 20多项 the word is between the numeral and the magnitude; in 4.4万余盏 it follows the magnitude.
  at += early + magnitude.length;
  if (inside === undefined) {
    inside = insideAt(text.slice(at));
    at += inside?.[0].length ?? 0;
  }
  if (inside === undefined && magnitude !== '' && !numeral.value.includes('.')) {
    const compound = takeLowerParts(text, at, BigInt(toBaseDecimal(numeral.value, magnitude)), magnitude);
    if (compound) {
      const tail = insideAt(text.slice(compound.length));
      const length = compound.length + (tail?.[0].length ?? 0);
      return { ...compound, length, inside: tail, early: false, inWords: numeral.inWords };
    }
  }
  const isEarly = early > 0 && magnitude !== '';
  return { value: numeral.value, magnitude, inside, early: isEarly, length: at, inWords: numeral.inWords };
}
