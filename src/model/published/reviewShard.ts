import * as v from 'valibot';
import { checkSchema, conflictSchema, derivationSchema } from '../authored/review.ts';
import { setAsideSchema } from '../authored/source.ts';
import { decimalSchema, idSchema, textSchema } from '../fields/evidence.ts';
import { QUALIFIERS, RECORD_KINDS } from '../fields/vocabulary.ts';
import { citedDocuments, publishedEvidenceSchema, quantitySchema } from './dataset.ts';
import { changeSchema } from './revision.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of the numerals of one document; the counts add up to `numerals`. */
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

/** What a sum takes from a record: its figure, the words that hold it, and what is to be said with it. */
const sumInputSchema = v.strictObject({
  record: idSchema,
  name: textSchema,
  /** As the text says it; null for a fact in words. */
  figure: v.nullable(textSchema),
  /** 预计, 口径待核 and the like: what stands at the figure wherever it is told. */
  tags: v.array(textSchema),
  evidence: publishedEvidenceSchema,
});

const shownSumEntries = {
  /** The working with figures in place of ids. */
  shown: textSchema,
  /** One operation each, in base units. */
  steps: v.array(textSchema),
  /** The outcome as its digits come, … where it was cut: enough of them to see how it is rounded. */
  exact: textSchema,
  /** Decimal places that are kept of it; -1 are tens. */
  places: v.pipe(v.number(), v.integer()),
  inputs: v.array(sumInputSchema),
};

/** Everything that is in doubt, with the words it rests on. */
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
      /** The records that carry its mark. */
      concerns: v.array(v.strictObject({ record: idSchema, name: textSchema, domain: idSchema })),
      /** The words, or the id of the sum, that settled it. */
      settledBy: v.optional(
        v.strictObject({ text: v.optional(publishedEvidenceSchema), check: v.optional(idSchema) }),
      ),
    }),
  ),
  checks: v.array(
    v.strictObject({
      ...checkSchema.entries,
      ...shownSumEntries,
      /** The figure it is held against, how far apart the two are, and how far they may be. */
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
      /** Scope, group, date and marks: everything else that belongs to the figure. */
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
