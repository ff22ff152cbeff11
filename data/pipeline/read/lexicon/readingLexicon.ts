import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { lexiconLists } from '../../../../src/model/published/lexiconShard.ts';
import type { Lexicon } from '../../../../src/reading/lexicon.ts';
import type { Finding } from '../finding.ts';
import { latinTerms } from './lexicon.ts';

/** The lists of `data/lexicon` that the reader of texts is given, and that are published with every city. */

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'lexicon');

/** What is wrong with the text of one list; empty where it is sound. */
export function listFindings(name: keyof typeof lexiconLists, text: string): Finding[] {
  const file = `data/lexicon/${name}.json`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [{ file, recordId: name, message: `不是有效的 JSON：${String(error)}` }];
  }
  const result = v.safeParse(lexiconLists[name], json);
  return (result.issues ?? []).map((issue) => ({
    file,
    recordId: v.getDotPath(issue) ?? name,
    message: `词表格式不符：${issue.message}`,
  }));
}

const textOf = (name: keyof typeof lexiconLists): string =>
  readFileSync(join(FOLDER, `${name}.json`), 'utf8');

/** What is wrong with the lists besides the Latin terms, which have findings of their own. */
export const readingFindings = (): Finding[] =>
  (['measureWords', 'traditional', 'terms', 'synonyms'] as const).flatMap((name) =>
    listFindings(name, textOf(name)),
  );

let lexicon: Lexicon | undefined;

/** The lexicon, read once for a run. Throws where a list has findings. */
export function readingLexicon(): Lexicon {
  lexicon ??= {
    latinTerms: latinTerms(),
    measureWords: v.parse(lexiconLists.measureWords, JSON.parse(textOf('measureWords'))),
    traditional: v.parse(lexiconLists.traditional, JSON.parse(textOf('traditional'))),
    terms: v.parse(lexiconLists.terms, JSON.parse(textOf('terms'))),
    synonyms: v.parse(lexiconLists.synonyms, JSON.parse(textOf('synonyms'))),
  };
  return lexicon;
}
