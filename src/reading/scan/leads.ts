import type { Qualifier, Said } from '../../model/numbers/qualifierWords.ts';
import { BEFORE } from '../leadingWords.ts';

/** Words before a numeral that bound or round it, found from the numeral backwards. */

const saying = (qualifier: Qualifier, words: string): Said[] =>
  words.split(' ').map((word) => [word, qualifier]);

/** Words of running text alone; a record is written with those of `BEFORE`. Longer words are first. */
const ALSO: readonly Said[] = [
  ...saying(
    '>=',
    '大于或等于 高于或等于 等于或大于 等于或高于 大于等于 高于等于 达到或超过 达到或高于 达到或优于 达到或好于',
  ),
  ...saying('<=', '小于或等于 低于或等于 等于或小于 等于或低于 小于等于 低于等于 达到或低于'),
  ...saying('<', '未能达到 没有达到 没达到 未达到 达不到'),
  ...saying('<=', '不突破 未突破 未超过 上限为 不超 未超 不逾'),
  ...saying('>=', '下限为 不下于 不下 起码 站上 迈上 跃上 跨上 登上 踏上 冲上 站稳 迈入 迈进 跨入 重返'),
  ...saying('>', '不止 超出 刚过 冲破 跨过 越过 迈过 跨越'),
  ...saying('<', '不及 未达 不满'),
  ...saying('~', '接近于 约等于 差不多 大概 大致 大体 约合 约计 约莫 几近 几乎 近乎 近于 逼近 直逼 趋近'),
];
const LEADS: readonly Said[] = [...ALSO, ...BEFORE];

/** Words that end with a qualifier and are none: 节约, 签约, 附近, 反超. */
const NO_QUALIFIER =
  /(?:[节预签履公制合特条契违相集守誓邀爽俭简赴失毁网续]约|[附临邻靠相亲就新最远贴走拉挨]近|[反赶高]超|改多|许多|众多|诸多|更多|很多|大多|繁多|居多|(?:[严不]重|短板|查摆|查找|整改|弥补|存在|发现|反馈)不足)$/u;
/** An adverb before the verb that leads to a number: 至少完成投资50亿元, 约需资金3000万元. */
const FAR =
  /(?:(至少|最少|至多|最多|起码|大约)(?![的是])(?:要|需|须|应|能|可)?|(约|几乎|差不多|大概|大致|大体上?)(?=[占需可能有在为达相等惠涉覆容增减降新节折服带]))[\u3400-\u9fff]{1,8}$/u;
/** A bound before what a share is of: 不足全省平均的三分之二, 不低于本级财政收入的2%. */
const FAR_SHARE =
  /(不低于|不少于|不超过|不高于|不足|不到|超过|低于|高于|接近|将近|(?:超|近)(?=全)|约[为占])了?[\u3400-\u9fff]{2,10}的$/u;
const SHARE = /^[零〇一二两三四五六七八九十百0-9.]+(?:分之|成|[%‰倍])|^[百千万]分之/u;

const saysOf = (word: string): Qualifier => LEADS.find(([known]) => known === word)?.[1] ?? '~';

/** The bound that an adverb sets on the number its verb leads to; `=` where there is none. */
export function farBound(text: string, index: number): Qualifier {
  const before = text.slice(Math.max(0, index - 16), index);
  const far = FAR.exec(before) ?? (SHARE.test(text.slice(index, index + 12)) ? FAR_SHARE.exec(before) : null);
  if (far === null) return '=';
  const word = far[1] ?? far[2] ?? '';
  return NO_QUALIFIER.test(before.slice(0, far.index + word.length)) ? '=' : saysOf(word);
}

/** Words between a qualifier and its numeral: 约有, 超过了, 约占全市的. */
const GAP = /(?:了|有|占|达到?|为|计|合|至|到|：|:|出)$/u;
/** What may stand between 不 and the rest: 不得低于, 不应少于, 不允许超过. */
const NEGATED =
  /(?:[不未没]得?|不[能应可会宜准许要再]|不允许|[决绝][不无]|未能|没有|[并从]未|严禁|禁止|避免|防止)(?=(?:[低少小高大多]于|超过?|突破)$)/u;

/** What a bound says behind 不 and the like; undefined for a word that is no bound. */
const inverse = (word: string): Qualifier | undefined =>
  /^[低少小]于$/u.test(word) ? '>=' : /^(?:[高大多]于|超过?|突破)$/u.test(word) ? '<=' : undefined;
const SIGNS: Readonly<Record<string, Qualifier>> = {
  '≥': '>=',
  '≧': '>=',
  '>': '>',
  '≤': '<=',
  '≦': '<=',
  '<': '<',
  '≈': '~',
};

export interface Lead {
  readonly start: number;
  readonly qualifier: Qualifier;
}

const LONGEST = 8;

/** The qualifier that ends where a numeral begins; null where there is none. */
export function leadBefore(text: string, index: number): Lead | null {
  const before = text.slice(Math.max(0, index - LONGEST), index);
  const sign = SIGNS[before.charAt(before.length - 1)];
  if (sign !== undefined) return { start: index - 1, qualifier: sign };
  const direct = endsWithLead(before);
  if (direct) return { start: index - direct.length, qualifier: direct.qualifier };
  const gap = GAP.exec(before)?.[0];
  if (gap === undefined) return null;
  const far = endsWithLead(before.slice(0, -gap.length));
  // 不足有 or 近到 are no words; what may take a gap is 约, 超过, 突破, 将近, 接近, 至少, 最多, 不足.
  if (far === null || /^(?:近|低于|少于|小于)$/u.test(far.word)) return null;
  return { start: index - gap.length - far.length, qualifier: far.qualifier };
}

function endsWithLead(before: string): { word: string; length: number; qualifier: Qualifier } | null {
  const found = LEADS.find(([word]) => before.endsWith(word));
  if (!found || NO_QUALIFIER.test(before)) return null;
  const [word, qualifier] = found;
  const negated = NEGATED.exec(before);
  const opposite = inverse(word);
  if (negated && opposite !== undefined)
    return { word, length: before.length - negated.index, qualifier: opposite };
  return { word, length: word.length, qualifier };
}

const HAN = /[\u3400-\u9fff]/u;

/** 上百家, 上万人: at least so many; 过百亿, 破5万户, 数千家: more. `isScaled` tells of digits with 万 or 亿. */
export function upToBefore(text: string, index: number, isScaled: boolean): Lead | null {
  const inWords = /[十百千万亿]/u.test(text.charAt(index));
  const [before, sign] = [text.charAt(index - 2), text.charAt(index - 1)];
  if (inWords && sign === '上' && !/[以之年路线网马]/u.test(before))
    return { start: index - 1, qualifier: '>=' };
  if (inWords && /[数几]/u.test(sign) && !/[总人户件指次个倍系基岁]/u.test(before))
    return { start: index - 1, qualifier: '>' };
  return (inWords || isScaled) &&
    /[过破]/u.test(sign) &&
    (inWords || HAN.test(before)) &&
    !/[通经渡度透不走路读爆攻告侦打识超难去花捐做搞看听用]/u.test(before)
    ? { start: index - 1, qualifier: '>' }
    : null;
}

/** 突破12项关键技术 solves them and exceeds no number; `start` and `end` are those of 突破12项. */
export const isSolved = (text: string, start: number, end: number): boolean =>
  text.startsWith('突破', start) &&
  /[项个道批条]$/u.test(text.slice(start, end)) &&
  /^[^，。；、]{0,9}(?:技术|难题|瓶颈|难关|难点|堵点|卡脖子|短板|工艺)/u.test(text.slice(end, end + 14));
