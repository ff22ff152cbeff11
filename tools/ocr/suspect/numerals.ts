import type { ScanFlagKind } from '../../../src/model/authored/scanReading.ts';

/** The figures of a line of signs. */

/** A suspicion about some signs of a line: from the first to before the last. */
export interface Suspicion {
  readonly from: number;
  readonly to: number;
  readonly kind: ScanFlagKind;
  readonly other: string | null;
}

/** A digit, as fonts of East Asia have it as well. */
export const DIGIT = /[0-9０-９]/u;
const FIGURE = /[0-9０-９.．,，%％‰]/u;

export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The stretches of digits of a line, with decimal points and percent signs. */
export function numeralsOf(signs: ReadonlyArray<{ readonly text: string }>): Numeral[] {
  const found: Numeral[] = [];
  signs.forEach(({ text }, at) => {
    const last = found[found.length - 1];
    const goesOn = last?.to === at;
    if (!FIGURE.test(text) || (!goesOn && !DIGIT.test(text))) return;
    // A comma or point without a digit behind it ends a sentence.
    if (/[.．,，]/u.test(text) && !DIGIT.test(signs[at + 1]?.text ?? '')) return;
    if (/，/u.test(text)) return;
    if (goesOn && last) found[found.length - 1] = { from: last.from, to: at + 1, text: last.text + text };
    else found.push({ from: at, to: at + 1, text });
  });
  return found;
}

export const range = ({ from, to }: Numeral): { from: number; to: number } => ({ from, to });
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
