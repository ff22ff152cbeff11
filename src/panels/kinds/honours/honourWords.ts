import { isNamedArea } from '../../../model/fields/vocabulary.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { isWholeQuote } from '../../../model/text/recordText.ts';

/**
 * Words that express a rank by themselves, the strongest first, with the area in which they hold. A batch or a session is
 * no rank: 第二批 names a list. The numeral is matched to its end, or 第十一届 would be read as 第十.
 */
const RANKS: readonly RegExp[] = [
  /(?:全球|全国|全省|全市|全区|全县|省内)?第[一二三四五六七八九十百0-9]+(?![一二三四五六七八九十百0-9批届期轮次])(?:位|名)?/,
  /(?:全球|全国|全省|全市|全区|全县|省内)?唯一/,
  /(?:全球|全国|全省|全市|全区|全县|省内)?最多/,
  /总?冠军/,
  /(?:全球|全国|全省|全市|全区|全县|省内)?首批/,
  /连续[一二三四五六七八九十0-9]+[年届次]/,
];

function findRank(text: string): string | null {
  for (const rank of RANKS) {
    const [words] = rank.exec(text) ?? [];
    if (words !== undefined) return words;
  }
  return null;
}

/**
 * The rank of an honour, which is set large beside its name; null where it has none. The name stays whole, because it
 * says the fact, and one that is cut (总量 without 全国第二) says another.
 */
export function honourRank({ name, evidence }: PublishedRecord): string | null {
  const [first] = evidence;
  const words = first && (isWholeQuote(first.quote) && first.quote.length <= 12 ? first.quote : first.figure);
  return findRank(name) ?? (words === undefined ? null : findRank(words));
}

/** How much larger a rank is than the text, the space after it, and what the column of ranks takes at least, in em. */
const [LARGE, SPACE, COLUMN] = [1.6, 0.5, 7.2];

/**
 * The style of a list whose ranks are wider than the column that is kept for them: 全国第二十三位. Widths are estimated
 * here, because the estimate for charts would bring 12 KB of them into the first script.
 */
export function rankColumn(records: readonly PublishedRecord[]): React.CSSProperties | undefined {
  const wide = (words: string) =>
    Array.from(words).reduce((sum, char) => sum + (/[0-9]/.test(char) ? 0.6 : 1), 0);
  const widest = Math.max(0, ...records.map((record) => wide(honourRank(record) ?? ''))) * LARGE + SPACE;
  return widest > COLUMN ? ({ '--rank': `${widest.toFixed(1)}em` } as React.CSSProperties) : undefined;
}

/** An area of several provinces stands between the country and a province. */
const AREA = '';
const RANKED = ['国家', AREA, '省', '市', null] as const;

const rankOf = ({ level }: PublishedRecord): string | null =>
  level === undefined ? null : isNamedArea(level) ? AREA : level;

/** Sorts honours by level, the highest first. */
export function orderHonours(records: readonly PublishedRecord[]): PublishedRecord[] {
  return [...RANKED.flatMap((level) => records.filter((record) => rankOf(record) === level))];
}
