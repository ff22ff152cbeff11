import type { SetAside } from '../../../../src/model/authored/source.ts';
import type { NumeralAccount } from '../../check/numerals/accountNumerals.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { chainsOf } from '../../read/resolveEvidence.ts';
import type { Project } from '../../runPipeline.ts';
import { placeInChain, quoteAside } from '../words/quoteWords.ts';

/** A numeral that has lost its account together with the record that it supported. */
export interface LostNumeral {
  readonly doc: string;
  readonly aside: SetAside;
}

/** Sets numerals aside that no record has any more; a person sees the list before anything is written. */
export function asideLost(
  authored: Authored,
  originals: Project['originals'],
  accounts: readonly NumeralAccount[],
  note: string,
): LostNumeral[] {
  return authored.documents.flatMap(({ id, paragraphs }) => {
    const original = originals.get(id);
    if (!original) return [];
    const chainOf = chainsOf(original, paragraphs);
    const lost = accounts.filter(({ account, file }) => account === null && file === original.file);
    return lost.flatMap(({ line, col, token }): LostNumeral[] => {
      const paragraph = paragraphs.find((own) => own.line === line)?.n;
      if (paragraph === undefined) return [];
      const chain = chainOf(paragraph);
      const place = placeInChain(chain, { line, start: col, end: col + token.length });
      if (!place) return [];
      return [{ doc: id, aside: { ...quoteAside(chain, place), token, reason: 'declined', note } }];
    });
  });
}

/** The data with such numerals set aside. */
export const withLost = (authored: Authored, lost: readonly LostNumeral[]): Authored =>
  lost.length === 0
    ? authored
    : {
        ...authored,
        documents: authored.documents.map((own) => {
          const added = lost.flatMap(({ doc, aside }) => (doc === own.id ? [aside] : []));
          return added.length === 0 ? own : { ...own, setAside: [...own.setAside, ...added] };
        }),
      };
