import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { wordNumerals } from '../check/numerals/wordNumerals.ts';
import type { DraftText } from './draftText.ts';
import type { ItemToken, NumeralItem } from './draftTypes.ts';

/** Words that claim without a numeral, and that no number of the text stands for. */
const CLAIM = /首(?:个|家|座|例|批|创)|率先|唯一/gu;

const keyOf = ({ line, start }: ItemToken): string => `${line}:${start}`;

const kindOf = ({ kind }: ReadQuantity): NumeralItem['kind'] =>
  kind === 'figure' || kind === 'rank' ? kind : 'aside';

/** Lists what a person has to decide: every numeral in digits or words, and every claim in words, in reading order. */
export function listItems(text: DraftText, quantities: readonly ReadQuantity[]): NumeralItem[] {
  return joinBroken(listPerLine(text, quantities), text);
}

/** A figure that is broken over lines is one item, though its digits stand on both: 21 and 036 are 21036. */
function joinBroken(items: readonly NumeralItem[], { runsOn }: DraftText): NumeralItem[] {
  const joined: NumeralItem[] = [];
  for (const item of items) {
    const before = joined[joined.length - 1];
    const [first] = item.tokens;
    const last = before?.tokens[before.tokens.length - 1];
    const goesOn =
      before?.read &&
      item.read === null &&
      first &&
      last &&
      before.paragraph + 1 === item.paragraph &&
      runsOn.has(before.paragraph) &&
      before.read.text.includes(`${last.token}${first.token}`);
    if (goesOn) joined[joined.length - 1] = { ...before, tokens: [...before.tokens, ...item.tokens] };
    else joined.push(item);
  }
  return joined;
}

function listPerLine(
  { original, paragraphAt }: DraftText,
  quantities: readonly ReadQuantity[],
): NumeralItem[] {
  const tokensByLine = new Map<number, ItemToken[]>();
  const add = (token: ItemToken) =>
    tokensByLine.set(token.line, [...(tokensByLine.get(token.line) ?? []), token]);
  for (const { line, numerals } of original.lines)
    for (const { token, start, end } of numerals) add({ line, token, start, end });
  for (const { line, token, start, end } of wordNumerals(original)) add({ line, token, start, end });
  const readByLine = new Map<number, ReadQuantity[]>();
  for (const read of quantities) readByLine.set(read.line, [...(readByLine.get(read.line) ?? []), read]);
  return original.lines.flatMap(({ line, text }) => {
    const tokens = (tokensByLine.get(line) ?? []).sort((a, b) => a.start - b.start);
    const reads = readByLine.get(line) ?? [];
    const paragraph = paragraphAt.get(line) ?? 0;
    const groups = new Map<ReadQuantity | ItemToken, ItemToken[]>();
    for (const token of tokens) {
      const own = reads.find(({ start, end }) => start < token.end && end > token.start) ?? token;
      groups.set(own, [...(groups.get(own) ?? []), token]);
    }
    const numbers = Array.from(groups, ([own, list]): NumeralItem => {
      const read = 'kind' in own ? own : null;
      const [first] = list;
      return {
        key: first ? keyOf(first) : `${line}:0`,
        tokens: list,
        paragraph,
        text: read ? read.text : (first?.token ?? ''),
        kind: read ? kindOf(read) : 'aside',
        read,
      };
    });
    const claims = Array.from(text.matchAll(CLAIM)).flatMap(({ 0: token, index: start }): NumeralItem[] => {
      const end = start + token.length;
      if (tokens.some((other) => other.start < end && other.end > start)) return [];
      const own = { line, start, end, token };
      return [{ key: keyOf(own), tokens: [own], paragraph, text: token, kind: 'claim', read: null }];
    });
    return [...numbers, ...claims].sort((a, b) => (a.tokens[0]?.start ?? 0) - (b.tokens[0]?.start ?? 0));
  });
}

/** How many numerals of the text are undecided. */
export const countLeft = (items: readonly NumeralItem[], isDecided: (key: string) => boolean): number =>
  items.reduce((sum, { key, tokens }) => sum + (isDecided(key) ? 0 : tokens.length), 0);
