import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';

/**
 * The lists of `data/lexicon`, which go with every city: the pipeline checks the authored files by these schemas, and
 * the browser checks them again where a text is read in the page.
 */

const words = v.array(textSchema);

const latinTermsSchema = v.array(
  v.strictObject({
    term: v.pipe(v.string(), v.regex(/^(?=.*[A-Za-z])[\x21-\x7e]+$/, '须是不含空白的拉丁字母或数字')),
    means: v.pipe(v.string(), v.minLength(1, '不能为空')),
  }),
);

const measureWordsSchema = v.record(
  v.string(),
  v.strictObject({
    base: v.optional(v.string()),
    words: v.union([words, v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9]+(?:\.[0-9]+)?$/)))]),
  }),
);

const traditionalSchema = v.pipe(
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

/** The lists by the names of their files. */
export const lexiconLists = {
  latinTerms: latinTermsSchema,
  measureWords: measureWordsSchema,
  traditional: traditionalSchema,
  terms: termsSchema,
  synonyms: v.array(v.pipe(words, v.minLength(2))),
} as const;

export const lexiconShardSchema = v.strictObject({ version: textSchema, ...lexiconLists });
