import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { lexiconLists } from '../../../../src/model/published/lexiconShard.ts';
import type { LatinTerm } from '../../../../src/reading/latinTerms.ts';
import type { Finding } from '../finding.ts';

/** Words that are not the city's: they stand in `data/lexicon` of the project and go with every city. */

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'lexicon');
const LATIN_FILE = 'latinTerms.json';

export interface Lexicon {
  readonly latin: readonly LatinTerm[];
}

/** Parses the lists; a fault is a finding with the file, and a term may be there only once. */
export function parseLexicon(text: string): { lexicon: Lexicon; findings: Finding[] } {
  const file = `data/lexicon/${LATIN_FILE}`;
  const fail = (recordId: string, message: string): Finding => ({ file, recordId, message });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { lexicon: { latin: [] }, findings: [fail(LATIN_FILE, `不是有效的 JSON：${String(error)}`)] };
  }
  const result = v.safeParse(lexiconLists.latinTerms, json);
  if (!result.success)
    return {
      lexicon: { latin: [] },
      findings: result.issues.map((issue) =>
        fail(v.getDotPath(issue) ?? LATIN_FILE, `词条格式不符：${issue.message}`),
      ),
    };
  const seen = new Set<string>();
  const findings = result.output.flatMap(({ term }) => {
    const key = term.toLowerCase();
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [fail(term, `词条重复：${term}`)] : [];
  });
  return { lexicon: { latin: result.output }, findings };
}

let read: ReturnType<typeof parseLexicon> | undefined;

/** Reads the lists, once for all checks of a run. */
export function readLexicon(): ReturnType<typeof parseLexicon> {
  read ??= parseLexicon(readFileSync(join(FOLDER, LATIN_FILE), 'utf8'));
  return read;
}

/** The Latin terms of the trade. */
export const latinTerms = (): readonly LatinTerm[] => readLexicon().lexicon.latin;
