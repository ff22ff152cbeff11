import type { Qualifier, Said } from '../../model/numbers/qualifierWords.ts';
import { BEFORE } from '../leadingWords.ts';

/** Words before a numeral that bound or round it, found from the numeral backwards. */

/** Words of running text alone; a record is written with those of `BEFORE`. */
const ALSO: readonly Said[] = [
  ['不突破', '<='],
  ['未突破', '<='],
  ['未超过', '<='],
  ['上限为', '<='],
  ['下限为', '>='],
  ['不下于', '>='],
  ['不超', '<='],
  ['未超', '<='],
  ['不逾', '<='],
  ['不下', '>='],
  ['站上', '>='],
  ['迈上', '>='],
  ['跃上', '>='],
  ['跨上', '>='],
  ['不止', '>'],
  ['超出', '>'],
  ['刚过', '>'],
  ['冲破', '>'],
  ['跨过', '>'],
  ['越过', '>'],
  ['迈过', '>'],
  ['跨越', '>'],
  ['不及', '<'],
  ['未达', '<'],
  ['不满', '<'],
  ['大概', '~'],
  ['大致', '~'],
  ['约合', '~'],
  ['约计', '~'],
  ['几近', '~'],
  ['近乎', '~'],
];
const LEADS: readonly Said[] = [...ALSO, ...BEFORE];

/** An adverb before the verb that leads to a number: 至少完成投资50亿元. */
const FAR = /(至少|最少|至多|最多|大约)(?:要|需|须|应|能|可)?(?:[\u3400-\u9fff]{1,8})$/u;
/** A bound before what a share is of: 不足全省平均的三分之二, 超过全市的六成. */
const FAR_SHARE =
  /(不足|不到|超过|约为|接近|将近|超)(?:了)?(?:全[省市国县区]|[\u3400-\u9fff]{2,8})(?:平均(?:水平)?|总[数量]|同期)?的$/u;
const FAR_SAYS: Readonly<Record<string, Qualifier>> = {
  至少: '>=',
  最少: '>=',
  至多: '<=',
  最多: '<=',
  大约: '~',
};

/** The bound that an adverb sets on the number its verb leads to; `=` where there is none. */
export function farBound(text: string, index: number): Qualifier {
  const adverb = FAR.exec(text.slice(Math.max(0, index - 14), index))?.[1];
  if (adverb !== undefined) return FAR_SAYS[adverb] ?? '=';
  if (!/^[零〇一二两三四五六七八九十0-9]+(?:分之|成)/u.test(text.slice(index, index + 6))) return '=';
  const far = FAR_SHARE.exec(text.slice(Math.max(0, index - 16), index))?.[1];
  return far === undefined ? '=' : /不/u.test(far) ? '<' : /超/u.test(far) ? '>' : '~';
}

/** Words that end with a qualifier and are none: 节约, 签约, 附近, 反超. */
const NO_QUALIFIER =
  /(?:[节预签履公制合特条契违相集守誓邀爽俭简赴失毁]约|[附临邻靠相亲就新最远]近|[反赶高]超|改多|许多|众多|诸多|更多|很多|大多|繁多|居多|[严不]重不足|短板不足)$/u;
/** Words between a qualifier and its numeral: 约有, 超过了, 约占全市的. */
const GAP = /(?:了|有|占|达到?|为|计|合|至|到|：|:|出)$/u;
/** What may stand between 不 and the rest: 不得低于, 不应少于. */
const NEGATED =
  /(?:不得|不能|不应|不可|不会|未能?|没有|并未|不再)(?=(?:低于|少于|小于|超过|高于|大于|多于|突破)$)/u;
const NEGATION: Readonly<Record<string, Qualifier>> = {
  低于: '>=',
  少于: '>=',
  小于: '>=',
  超过: '<=',
  高于: '<=',
  大于: '<=',
  多于: '<=',
  突破: '<=',
};
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
  const inverse = NEGATION[word];
  if (negated && inverse !== undefined)
    return { word, length: before.length - negated.index, qualifier: inverse };
  return { word, length: word.length, qualifier };
}
