import { scanWords } from './lexicon.ts';

/** Parts of a sentence of ours, so that a word and the figure it is about are held against each other. */

export interface Clause {
  readonly text: string;
  /** What stands before a colon or in the heading over the text, and goes for the clause too. */
  readonly lead: string;
  /** Offset of the clause in the text. */
  readonly at: number;
}

/** Cuts at ，；。： and line ends; what ends in a colon leads all clauses up to the next full stop. */
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

/** A word that is denied, or asked about, claims nothing: 是否都在2022年认定, 不是全覆盖. */
const DENIED =
  /(?:未|没有|没|不是|并非|尚未|不作|不算|无法|是否|能否|不能|不得|不等于|不含|不再|而非|不表示|不可|不足以|还是)[^，；。]{0,14}$/u;

/** A clause that asks leaves everything in it open: 提高、降低还是达到. */
const ASKED = /还是|是否|能否/u;

export const isDenied = (clause: string, at: number): boolean =>
  ASKED.test(clause) || DENIED.test(clause.slice(0, at));

const QUOTED = /“[^“”]*”|《[^《》]*》|‘[^‘’]*’|「[^「」]*」/gu;

/**
 * Replaces what stands in quotation marks and in a text itself by blanks of the same length: a name that is
 * quoted (“一件事”, 《…条例》) claims nothing. What is in marks and stands nowhere stays, and so does a claim
 * in quotation marks (“全省唯一”): it might be quoted of something else.
 */
export function maskQuoted(text: string, isQuotation: (words: string) => boolean): string {
  return text.replace(QUOTED, (words) =>
    isQuotation(words.slice(1, -1)) && (words.startsWith('《') || scanWords(words).length === 0)
      ? '\u3000'.repeat(words.length)
      : words,
  );
}
