import type { Slide } from '../../../../model/authored/deck.ts';
import type { UnheldNumber } from './unheldNumbers.ts';

/** How slides and files say what no document says. */

/** The mark beside a number that the records of a slide do not hold. */
export const OWN_MARK = '自填';

/** In the place of the source line, under words of the author alone. */
export const OWN_WORDS = '自拟文字，不出自文件';

/** What the source line begins with: a number of the author's own is not covered by it. */
export const sourceLead = (numbers: readonly UnheldNumber[]): string =>
  numbers.length === 0 ? '来源：' : `来源（不含标“${OWN_MARK}”的数字）：`;

/** A part of a text: plain, or a number that is marked. */
export interface MarkedPart {
  readonly text: string;
  readonly at: number;
  readonly isOwn: boolean;
}

/** Cuts a text at the numbers that are marked in it. */
export function markParts(text: string, numbers: readonly UnheldNumber[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const { at, end } of numbers) {
    if (at < done) continue;
    if (at > done) parts.push({ text: text.slice(done, at), at: done, isOwn: false });
    parts.push({ text: text.slice(at, end), at, isOwn: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), at: done, isOwn: false });
  return parts;
}

/** Whether a slide opens or closes a deck, with a large title in the middle. */
export const isOpening = (slide: Slide): boolean =>
  slide.kind === 'title' || (slide.kind === 'text' && slide.opening === true);
