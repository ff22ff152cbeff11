import type { Qualifier } from '../../model/numbers/qualifierWords.ts';
import { BEFORE } from '../leadingWords.ts';

/** Words before a numeral that bound or round it, found from the numeral backwards. */

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
  const found = BEFORE.find(([word]) => before.endsWith(word));
  if (!found || NO_QUALIFIER.test(before)) return null;
  const [word, qualifier] = found;
  const negated = NEGATED.exec(before);
  const inverse = NEGATION[word];
  if (negated && inverse !== undefined)
    return { word, length: before.length - negated.index, qualifier: inverse };
  return { word, length: word.length, qualifier };
}
