import type { PublishedRecord } from '../../model/published/dataset.ts';
import { recordFace } from '../../model/text/face.ts';
import { recordCaveat } from '../../model/text/recordText.ts';
import type { ChartTheme } from '../../styles/tokens.ts';
import type { TextRun } from './textFlow.ts';

/** Text sizes in a picture, in CSS pixels. */
export const SIZE = { title: 24, lead: 18, body: 16, label: 15, small: 14 } as const;

/** The sign of a caveat in a picture, which no pointing explains: it has a line of its own below. */
export const CAVEAT_SIGN = '※';

/** The caveat mark, directly after the figure. */
export function caveatRuns(record: PublishedRecord, theme: ChartTheme): TextRun[] {
  return recordCaveat(record)
    ? [{ text: CAVEAT_SIGN, size: SIZE.small, fill: theme.ink, whole: true, glued: true, gap: 4 }]
    : [];
}

/** The tags of a record, small and quiet: 推算, 预计, 口径待核. */
export function tagRuns(record: PublishedRecord, theme: ChartTheme): TextRun[] {
  return recordFace(record).tags.map((text) => ({
    text,
    size: SIZE.small,
    fill: theme.inkSecond,
    whole: true,
    gap: 8,
  }));
}

/**
 * A figure that does not break over lines: digits large and bold, qualifier and unit scaled by `words`. Empty
 * for a fact in words.
 */
export function figureRuns(
  record: PublishedRecord,
  theme: ChartTheme,
  { size, words, named = true }: { readonly size: number; readonly words: number; readonly named?: boolean },
): TextRun[] {
  const parts = recordFace(record, named).words;
  if (!parts) return [];
  const word = { size: Math.round(size * words), fill: theme.ink, whole: true };
  const number: TextRun = { text: parts.number, size, fill: theme.ink, bold: true, whole: true };
  const before = parts.before === '' ? [] : [{ ...word, text: parts.before }];
  const after = parts.after === '' ? [] : [{ ...word, text: parts.after, glued: true, gap: 2 }];
  return [
    ...before,
    before.length === 0 ? number : { ...number, glued: true, gap: 2 },
    ...after,
    ...caveatRuns(record, theme),
  ];
}

/** Terms separated by dots; lines break between terms. `gap` is the space before the first. */
export function dotRuns(parts: readonly string[], size: number, fill: string, gap = 0): TextRun[] {
  return parts.map((part, index) => ({
    text: index < parts.length - 1 ? `${part} · ` : part,
    size,
    fill,
    whole: true,
    ...(index === 0 && gap > 0 ? { gap } : {}),
  }));
}
