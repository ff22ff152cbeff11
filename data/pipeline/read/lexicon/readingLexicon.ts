import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Lexicon } from '../../../../src/reading/lexicon.ts';
import { latinTerms } from './lexicon.ts';

/** The lists of `data/lexicon` that the reader of texts is given. */

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'lexicon');

const words = v.array(v.pipe(v.string(), v.minLength(1)));

const unitsSchema = v.record(
  v.string(),
  v.strictObject({
    base: v.optional(v.string()),
    words: v.union([words, v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9]+(?:\.[0-9]+)?$/)))]),
  }),
);
const scriptSchema = v.pipe(
  v.strictObject({ from: v.string(), to: v.string() }),
  v.check(({ from, to }) => Array.from(from).length === Array.from(to).length, '繁简两列长度不同'),
);
const termsSchema = v.strictObject({
  idioms: words,
  timeMeasures: words,
  timeVerbs: words,
  goalHeads: words,
  thresholdNouns: words,
  abstractHeads: words,
  flowVerbs: words,
  stockHeads: words,
  scopes: words,
  predicates: words,
  weakVerbs: words,
  adverbs: words,
  nameStarts: words,
  persons: words,
  planHeadings: words,
  reviewHeadings: words,
});
const synonymsSchema = v.array(v.pipe(words, v.minLength(2)));

/** Reads one list. Throws with the name of the file where it is not as the schema says. */
function readList<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`data/lexicon/${name} 格式不符：${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

let lexicon: Lexicon | undefined;

/** The lexicon, read once for a run. */
export function readingLexicon(): Lexicon {
  lexicon ??= {
    latinTerms: latinTerms(),
    measureWords: readList('measureWords.json', unitsSchema),
    traditional: readList('traditional.json', scriptSchema),
    terms: readList('terms.json', termsSchema),
    synonyms: readList('synonyms.json', synonymsSchema),
  };
  return lexicon;
}
