import type { SetAsideReason } from '../../../../src/model/fields/vocabulary.ts';
import { hasDigits } from '../../../../src/model/numbers/digits.ts';
import { readQuantities } from '../../../../src/reading/readQuantities.ts';
import type { AsideReason } from '../../../../src/reading/scan/token.ts';
import { readingLexicon } from '../../read/lexicon/readingLexicon.ts';
import type { Original } from '../../read/originals.ts';

/** A numeral in words of a text (三千人, 第十二位, 百分之九十), as the reader of texts takes it. */
export interface WordNumeral {
  readonly line: number;
  /** The numeral alone, 0-based UTF-16 units of its line. */
  readonly start: number;
  readonly end: number;
  readonly token: string;
  /** Why it is no figure; null for a figure or rank, which a person must decide. */
  readonly reason: SetAsideReason | null;
}

/** The reader's reasons in the words of `setAside`; what it calls a name in some way is a name there. */
const REASON: Readonly<Partial<Record<AsideReason, SetAsideReason>>> = {
  duration: 'duration',
  clock: 'clock',
  age: 'age',
  threshold: 'threshold',
  'section-number': 'section-number',
  'caption-number': 'caption-number',
};

const HANZI = /[零〇一二两三四五六七八九十百千万亿]+/u;

/** Read once: the mutation test accounts for the same texts thousands of times. */
const read = new Map<string, readonly WordNumeral[]>();

/** Lists the numerals in words before a measure word, in a rank or after 百分之. */
export function wordNumerals({ sha256, text }: Original): readonly WordNumeral[] {
  const known = read.get(sha256);
  if (known) return known;
  const lines = text.split('\n');
  const found = readQuantities(text, readingLexicon()).flatMap(
    ({ line, start, end, kind, reason }): WordNumeral[] => {
      const words = lines[line - 1]?.slice(start, end) ?? '';
      const numeral = hasDigits(words) ? null : HANZI.exec(words.replace(/^[百千]分之/u, '　　　'));
      if (!numeral) return [];
      const at = start + numeral.index;
      // 十四五 stands neither before a measure word nor in a rank.
      if (reason === 'date') return [];
      const isFigure = kind === 'figure' || kind === 'rank';
      return [
        {
          line,
          start: at,
          end: at + numeral[0].length,
          token: numeral[0],
          reason: isFigure ? null : ((reason && REASON[reason]) ?? 'name'),
        },
      ];
    },
  );
  read.set(sha256, found);
  return found;
}
