import type { ScanReading } from '../../../src/model/authored/scanReading.ts';

/** Holds what was read of a page against what stands on it. */

export interface ScanScore {
  readonly numerals: number;
  readonly exact: number;
  readonly wrong: number;
  /** Wrong or lost ones that a flag points at. */
  readonly flagged: number;
  /** Numerals that were read exactly and flagged nevertheless. */
  readonly falseFlags: number;
  /** Pairs of neighbouring rows, and how many of them follow in reading order. */
  readonly pairs: number;
  readonly inOrder: number;
  readonly errors: readonly string[];
  /** By kind, how many exact numerals a flag of it points at. */
  readonly falseKinds: ReadonlyMap<string, number>;
}

const NUMERAL = /[0-9]+(?:\.[0-9]+)?%?/gu;
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}%.]/gu, '');
const bigrams = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

interface ReadNumeral {
  readonly text: string;
  readonly isFlagged: boolean;
}

/** The longest common sequence of two lists, as pairs of indices. */
function common(a: readonly string[], b: readonly string[]): Array<[number, number]> {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: Array<[number, number]> = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

interface Row {
  readonly text: string;
  readonly line: number;
  readonly start: number;
}

/** The rows of the text, cells by themselves. */
const rowsOf = (text: string): Row[] =>
  text.split('\n').flatMap((line, at) => {
    let start = 0;
    return line.split('\t').flatMap((cell): Row[] => {
      const own = { text: cell, line: at + 1, start };
      start += cell.length + 1;
      return cell.trim() === '' ? [] : [own];
    });
  });

export function scoreScan(
  paragraphs: readonly string[],
  { text, flags }: Pick<ScanReading, 'text' | 'flags'>,
): ScanScore {
  const grams = paragraphs.map((own) => bigrams(plain(own)));
  let before = -1;
  const rows = rowsOf(text).map((row) => {
    const own = [...bigrams(plain(row.text))];
    const shares = grams.map((gram) => own.filter((pair) => gram.has(pair)).length / Math.max(1, own.length));
    const share = Math.max(...shares);
    // A row that fits several paragraphs belongs to that of the row before it, or to the next one.
    const fits = shares.flatMap((other, at) => (other > share - 1e-9 ? [at] : []));
    const paragraph = fits.find((at) => at >= before) ?? fits[0] ?? 0;
    before = paragraph;
    return { ...row, share, paragraph };
  });
  // Short rows fit into several paragraphs and say nothing about order.
  const long = rows.filter(({ text: own, share }) => own.length >= 8 && share > 0.6);
  const pairs = long.slice(1).map((row, at) => row.paragraph >= (long[at]?.paragraph ?? 0));
  const goldText = paragraphs.join('\n');
  const gold = [...goldText.matchAll(NUMERAL)].map(([own]) => own);
  // Reading order is judged above; numerals are compared paragraph by paragraph. A numeral that is broken over rows is
  // joined first.
  const sorted = rows
    .map((row, at) => ({ ...row, at }))
    .sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
  let joined = '';
  const places: Array<{ line: number; start: number }> = [];
  sorted.forEach((row, at) => {
    const goesOn = sorted[at - 1]?.paragraph === row.paragraph;
    if (!goesOn) [joined] = [`${joined}\n`, places.push({ line: 0, start: 0 })];
    for (let own = 0; own < row.text.length; own += 1)
      places.push({ line: row.line, start: row.start + own });
    joined += row.text;
  });
  const kindsAt = (from: number, to: number): ReadonlySet<string> =>
    new Set(
      places
        .slice(from, to)
        .flatMap(({ line, start }) =>
          flags.filter((flag) => flag.line === line && flag.start <= start && flag.end > start),
        )
        .map(({ kind }) => kind),
    );
  const isFlagged = (from: number, to: number): boolean => kindsAt(from, to).size > 0;
  const read = [...joined.matchAll(NUMERAL)].map(({ 0: own, index }): ReadNumeral & { at: number } => ({
    text: own,
    at: index,
    isFlagged: isFlagged(index, index + own.length),
  }));
  const matched = common(
    gold,
    read.map((own) => own.text),
  );
  let [flagged, falseFlags] = [0, 0];
  const falseKinds = new Map<string, number>();
  for (const [, at] of matched) {
    const own = read[at];
    if (!own?.isFlagged) continue;
    falseFlags += 1;
    for (const kind of kindsAt(own.at, own.at + own.text.length))
      falseKinds.set(kind, (falseKinds.get(kind) ?? 0) + 1);
  }
  const errors: string[] = [];
  const ends: Array<[number, number]> = [...matched, [gold.length, read.length]];
  let [lastGold, lastRead] = [-1, -1];
  for (const [nextGold, nextRead] of ends) {
    const missing = gold.slice(lastGold + 1, nextGold);
    const instead = read.slice(lastRead + 1, nextRead);
    // Of a lost numeral only the place between its neighbours is known.
    const from = lastRead < 0 ? 0 : (read[lastRead]?.at ?? 0) + (read[lastRead]?.text.length ?? 0);
    const to = nextRead >= read.length ? places.length : (read[nextRead]?.at ?? places.length);
    missing.forEach((own, at) => {
      const other = instead[at];
      const isSeen = other ? other.isFlagged : isFlagged(from, to);
      if (isSeen) flagged += 1;
      errors.push(
        `${own} → ${other?.text ?? '—'}${isSeen ? ' (flagged)' : ''} …${joined.slice(Math.max(0, from - 6), to + 4).replace(/\n/gu, '/')}`,
      );
    });
    [lastGold, lastRead] = [nextGold, nextRead];
  }
  return {
    numerals: gold.length,
    exact: matched.length,
    wrong: gold.length - matched.length,
    flagged,
    falseFlags,
    falseKinds,
    pairs: pairs.length,
    inOrder: pairs.filter(Boolean).length,
    errors,
  };
}
