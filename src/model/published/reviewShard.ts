import * as v from 'valibot';
import { checkSchema, conflictSchema, derivationSchema } from '../authored/review.ts';
import { setAsideSchema } from '../authored/source.ts';
import { decimalSchema, idSchema, textSchema } from '../fields/evidence.ts';
import { QUALIFIERS, RECORD_KINDS } from '../fields/vocabulary.ts';
import { citedDocuments, publishedEvidenceSchema, quantitySchema } from './dataset.ts';
import { changeSchema } from './revision.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How the numerals of one document are accounted for; the counts add up to `numerals`. */
const documentCoverageSchema = v.strictObject({
  doc: idSchema,
  numerals: offset,
  kinds: v.strictObject(v.entriesFromList(RECORD_KINDS, offset)),
  setAside: offset,
});

const {
  sides: _sides,
  settledBy: _settledBy,
  concerns: _concerns,
  ...conflictEntries
} = conflictSchema.entries;

/** An input of a sum: the record's figure, the quote that contains it, and its tags. */
const sumInputSchema = v.strictObject({
  record: idSchema,
  name: textSchema,
  /** The figure as in the text; null for a fact stated in words. */
  figure: v.nullable(textSchema),
  /** Tags such as 预计 or 口径待核, shown beside the figure wherever it appears. */
  tags: v.array(textSchema),
  evidence: publishedEvidenceSchema,
});

const shownSumEntries = {
  /** The working, with figures in place of record ids. */
  shown: textSchema,
  /** The steps of the working, one operation each, in base units. */
  steps: v.array(textSchema),
  /** The unrounded result, … where it was truncated, with enough digits to see how it is rounded. */
  exact: textSchema,
  /** Decimal places of the rounded result; -1 rounds to tens. */
  places: v.pipe(v.number(), v.integer()),
  inputs: v.array(sumInputSchema),
};

/** The review: everything in doubt, with the quotes it rests on. */
export const reviewShardSchema = v.strictObject({
  version: textSchema,
  ...citedDocuments,
  conflicts: v.array(
    v.strictObject({
      ...conflictEntries,
      sides: v.array(
        v.strictObject({
          record: v.optional(idSchema),
          evidence: publishedEvidenceSchema,
          says: v.optional(quantitySchema),
          words: v.optional(textSchema),
        }),
      ),
      /** The records that carry the mark of this disagreement. */
      concerns: v.array(v.strictObject({ record: idSchema, name: textSchema, domain: idSchema })),
      /** What settled it: a quote, or the id of a sum. */
      settledBy: v.optional(
        v.strictObject({ text: v.optional(publishedEvidenceSchema), check: v.optional(idSchema) }),
      ),
    }),
  ),
  checks: v.array(
    v.strictObject({
      ...checkSchema.entries,
      ...shownSumEntries,
      /** The stated figure it is compared with, how far apart the two are, and how far apart they may be. */
      against: v.strictObject({
        ...sumInputSchema.entries,
        difference: textSchema,
        allowed: decimalSchema,
      }),
    }),
  ),
  derivations: v.array(
    v.strictObject({
      ...derivationSchema.entries,
      ...shownSumEntries,
      qualifier: v.picklist(QUALIFIERS),
    }),
  ),
  doubts: v.array(
    v.strictObject({
      record: idSchema,
      name: textSchema,
      domain: idSchema,
      figure: v.nullable(textSchema),
      /** Everything else that belongs to the figure: scope, group, date and tags. */
      place: v.array(textSchema),
      doubt: textSchema,
      evidence: v.array(publishedEvidenceSchema),
    }),
  ),
  setAside: v.array(v.strictObject({ doc: idSchema, ...setAsideSchema.entries })),
  coverage: v.array(documentCoverageSchema),
  changes: v.array(changeSchema),
});

export type ReviewShard = v.InferOutput<typeof reviewShardSchema>;
export type ReviewConflict = ReviewShard['conflicts'][number];
export type ReviewCheck = ReviewShard['checks'][number];
export type ReviewDerivation = ReviewShard['derivations'][number];
