import type { Verdict } from '../../reading/proof/judge.ts';

/** How verdicts are told: a word, and a sign of one character that stands behind the number in the text. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly label: string; readonly sign: string }>> = {
  differs: { label: '与数据不符', sign: '异' },
  scope: { label: '地方或时间不同', sign: '域' },
  status: { label: '状态不同', sign: '态' },
  qualifier: { label: '限定词不同', sign: '限' },
  ambiguous: { label: '请指明哪一项', sign: '歧' },
  disputed: { label: '数据有分歧或待核', sign: '争' },
  unknown: { label: '数据里没有认出', sign: '未' },
  rounded: { label: '取整', sign: '整' },
  same: { label: '与数据一致', sign: '同' },
  aside: { label: '不作核对', sign: '' },
};

/** From what has to be mended to what may stay. */
export const BY_GRAVITY: readonly Verdict[] = [
  'differs',
  'scope',
  'status',
  'qualifier',
  'ambiguous',
  'disputed',
  'unknown',
  'rounded',
  'same',
];

/** Verdicts after which nothing has to be looked at. */
export const isFine = (verdict: Verdict): boolean => verdict === 'same' || verdict === 'aside';
