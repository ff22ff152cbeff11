import * as v from 'valibot';
import { citedDocuments, publishedEvidenceSchema, quantitySchema } from './dataset.ts';
import { decimalSchema, idSchema, textSchema } from './evidence.ts';
import { checkSchema, conflictSchema } from './review.ts';
import { changeSchema } from './revision.ts';
import { setAsideSchema } from './source.ts';
import { RECORD_KINDS } from './vocabulary.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of the numerals of one document; the counts add up to `numerals`. */
const documentCoverageSchema = v.strictObject({
  doc: idSchema,
  numerals: offset,
  kinds: v.strictObject(v.entriesFromList(RECORD_KINDS, offset)),
  setAside: offset,
});

/** Everything that is in doubt, with the words it rests on. */
export const reviewShardSchema = v.strictObject({
  version: textSchema,
  ...citedDocuments,
  conflicts: v.array(
    v.strictObject({
      ...conflictSchema.entries,
      sides: v.array(
        v.strictObject({
          record: v.optional(idSchema),
          evidence: publishedEvidenceSchema,
          says: v.optional(quantitySchema),
          words: v.optional(textSchema),
        }),
      ),
    }),
  ),
  checks: v.array(
    v.strictObject({
      ...checkSchema.entries,
      shown: textSchema,
      /** One operation each, in base units. */
      steps: v.array(textSchema),
      /** The figures that go in, each with where it stands. */
      inputs: v.array(
        v.strictObject({ record: idSchema, name: textSchema, evidence: publishedEvidenceSchema }),
      ),
      /** The figure it was held against and how far apart the two are. */
      against: v.optional(
        v.strictObject({ name: textSchema, figure: textSchema, difference: decimalSchema }),
      ),
    }),
  ),
  doubts: v.array(
    v.strictObject({
      record: idSchema,
      name: textSchema,
      domain: idSchema,
      quantity: v.nullable(quantitySchema),
      doubt: textSchema,
      evidence: v.array(publishedEvidenceSchema),
    }),
  ),
  setAside: v.array(v.strictObject({ doc: idSchema, ...setAsideSchema.entries })),
  coverage: v.array(documentCoverageSchema),
  changes: v.array(changeSchema),
});

export type ReviewShard = v.InferOutput<typeof reviewShardSchema>;
