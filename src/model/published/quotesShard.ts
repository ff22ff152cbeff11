import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';
import { publishedEvidenceSchema, quantitySchema } from './dataset.ts';

/**
 * The quoted words of the rows of one part of the catalogue, in the same order: with both, a draft is compared with
 * all records without their pages.
 */

const { quote, figure } = publishedEvidenceSchema.entries;

const rawQuotesSchema = v.strictObject({
  version: textSchema,
  /** For each row its evidence: quote, figure, context, and what this document says where that differs. */
  rows: v.array(v.array(v.strictTuple([quote, figure, v.nullable(textSchema), v.nullable(quantitySchema)]))),
});

export type PublishedQuotes = v.InferOutput<typeof rawQuotesSchema>;

/** A shard of quotes, which comes out of the check as evidence. */
export const quotesShardSchema = v.pipe(
  rawQuotesSchema,
  v.transform(({ version, rows }) => ({
    version,
    rows: rows.map((row) =>
      row.map(([words, number, context, says]) => ({
        quote: words,
        figure: number,
        ...(context === null ? {} : { context }),
        ...(says === null ? {} : { says }),
      })),
    ),
  })),
);
