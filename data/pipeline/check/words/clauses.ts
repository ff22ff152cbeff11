import { scanWords } from './lexicon.ts';

/** A part of one of our sentences, so that a word is checked against the figure it belongs to. */

export interface Clause {
  readonly text: string;
  /** The words before a colon, or the heading over the text, which apply to the clause too. */
  readonly lead: string;
  /** Offset of the clause in the text. */
  readonly at: number;
}

/** Splits at ，；。： and line ends. Words that end in a colon apply to all clauses up to the next full stop. */
export function splitClauses(text: string, heading = ''): Clause[] {
  const clauses: Clause[] = [];
  let lead = heading;
  let at = 0;
  for (const match of text.matchAll(/[^，；。：？]*[，；。：？]?/gu)) {
    const part = match[0];
    if (part === '') continue;
    clauses.push({ text: part, lead, at });
    at += part.length;
    if (part.endsWith('：')) lead = `${lead}${part}`;
    if (part.endsWith('。')) lead = heading;
  }
  return clauses;
}

/** A word that is negated, or part of a question, claims nothing: 是否都在2022年认定, 不是全覆盖. */
const DENIED =
  /(?:未|没有|没|不是|并非|尚未|不作|不算|无法|是否|能否|不能|不得|不等于|不含|不再|而非|不表示|不可|不足以|还是)[^，；。]{0,14}$/u;

/** A clause that asks a question claims nothing at all: 提高、降低还是达到. */
const ASKED = /还是|是否|能否/u;

export const isDenied = (clause: string, at: number): boolean =>
  ASKED.test(clause) || DENIED.test(clause.slice(0, at));

const QUOTED = /“[^“”]*”|《[^《》]*》|‘[^‘’]*’|「[^「」]*」/gu;

/**
 * Replaces quotations that a text contains by blanks of the same length: a quoted name (“一件事”, 《…条例》) claims
 * nothing. Words in quotation marks that no text contains are kept, and so is a quoted claim (“全省唯一”), which
 * might be applied to something else.
 */
export function maskQuoted(text: string, isQuotation: (words: string) => boolean): string {
  return text.replace(QUOTED, (words) =>
    isQuotation(words.slice(1, -1)) && (words.startsWith('《') || scanWords(words).length === 0)
      ? '\u3000'.repeat(words.length)
      : words,
  );
}
