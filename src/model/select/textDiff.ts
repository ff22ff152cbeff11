/**
 * Compares two short texts by character with a plain longest common subsequence. Quotes have at most 48
 * characters and paragraphs about a thousand, so the quadratic table is small; a library would add line and
 * patch formats that are not needed here.
 */

export interface DiffRun {
  readonly text: string;
  /** Whether the other text has these characters too, in the same order. */
  readonly same: boolean;
}

/** Lengths of the longest common subsequence of every pair of suffixes. */
function tailTable(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}

/** Punctuation that is treated as the same in full and in half width. */
const HALF = ',:;!?()';
const FULL = '，：；！？（）';

const sameWidth = (text: string): string =>
  text.replace(/[，：；！？（）]/g, (mark) => HALF[FULL.indexOf(mark)] ?? mark);

function markSame(left: string, right: string): { a: boolean[]; b: boolean[] } {
  const a = sameWidth(left);
  const b = sameWidth(right);
  const table = tailTable(a, b);
  const width = b.length + 1;
  const same = {
    a: Array.from({ length: a.length }, () => false),
    b: Array.from({ length: b.length }, () => false),
  };
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      same.a[i] = true;
      same.b[j] = true;
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return same;
}

function toRuns(text: string, same: readonly boolean[]): DiffRun[] {
  const runs: Array<{ text: string; same: boolean }> = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs[runs.length - 1];
    if (last && last.same === same[at]) last.text += text[at];
    else runs.push({ text: text[at] ?? '', same: same[at] ?? false });
  }
  return runs;
}

/** Splits both texts into runs that the other one has and runs that it lacks. */
export function diffTexts(a: string, b: string): { a: DiffRun[]; b: DiffRun[] } {
  const same = markSame(a, b);
  return { a: toRuns(a, same.a), b: toRuns(b, same.b) };
}
