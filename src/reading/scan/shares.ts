import { shiftDecimal } from '../../model/numbers/decimal.ts';
import type { Qualifier } from '../../model/numbers/qualifierWords.ts';
import { parseShareFigure } from '../shareFigure.ts';
import { type Amount, complete, narrower } from './amounts.ts';
import { leadBefore } from './leads.ts';
import { tailFrom } from './tails.ts';
import type { Token } from './token.ts';
import type { UnitTable } from './unitTable.ts';

/** Shares, multiples, fractions and ratios, and magnitudes without a numeral. */

const N = '(?:[0-9]+(?:\\.[0-9]+)?|[零〇一二两三四五六七八九十百千]+)';
const SHARES: ReadonlyArray<readonly [shape: Token['shape'], pattern: RegExp]> = [
  [
    'number',
    /[百千万]分之(?:[0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)[多余]?/y,
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
    const figure = parseShareFigure(phrase.replace(about, ''), undefined, 0);
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
  /(?:[百千十]?万亿|[百千十]?亿|[百千十]?万|[百千])(?=元|美元|吨|亩|人|千瓦|公里|平方米|立方米|头|只|辆|台|套|户|家|件|名|项|级|余|大关|门槛|台阶|关口|[，。；、！]|$)/y;
const POWER: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/** Reads a magnitude without a numeral, which is one of it: 亿元以上, 千亿级, 百万吨级. */
export function bareMagnitudeAt(text: string, index: number, units: UnitTable): Amount | null {
  MAGNITUDE_ALONE.lastIndex = index;
  const word = MAGNITUDE_ALONE.exec(text)?.[0];
  if (word === undefined) return null;
  const small = /^[十百千](?=.)/u.exec(word)?.[0] ?? '';
  const large = small === '' ? word : word.slice(1);
  const power = (POWER[small] ?? 0) + (POWER[large] ?? 0);
  // 万余名 has its bound inside; 余额 is another word.
  const more = text.startsWith('余', index + word.length);
  if (more && text.startsWith('余额', index + word.length)) return null;
  const amount = complete(text, units, {
    digits: [index, index + word.length],
    shape: 'number',
    values: [shiftDecimal('1', power)],
    inWords: true,
    scaled: true,
    bodyEnd: index + word.length + Number(more),
    inside: more ? '>' : '=',
  });
  const bounded =
    more ||
    leadBefore(text, index) !== null ||
    /[上数过破]$/u.test(text.slice(Math.max(0, index - 1), index)) ||
    /^(?:大关|目标|量级)/u.test(text.slice(amount.end, amount.end + 2));
  return amount.tail !== '' ||
    bounded ||
    /^级|^[^，。；、]{0,2}级/u.test(text.slice(amount.unitAt?.[1] ?? index + word.length, amount.end + 3))
    ? amount
    : null;
}
