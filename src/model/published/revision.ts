import * as v from 'valibot';
import { ALIAS_KINDS } from '../fields/alias.ts';
import { decimalSchema, idSchema, textSchema } from '../fields/evidence.ts';
import { MAGNITUDES, ORIGINS, QUALIFIERS } from '../fields/vocabulary.ts';

/** What was published of each record, what was corrected since, and what disagrees with it. */

/** The number a record claims, without name and evidence: what must not change unsaid. */
export const claimSchema = v.strictObject({
  value: decimalSchema,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  per: v.optional(textSchema),
  qualifier: v.picklist(QUALIFIERS),
});

/** One correction; `new` is null where the figure was withdrawn, `old` where it was a fact in words. */
export const changeSchema = v.strictObject({
  record: idSchema,
  /** Kept here, since a withdrawn record has no other name. */
  name: textSchema,
  old: v.nullable(claimSchema),
  new: v.nullable(claimSchema),
  reason: textSchema,
  date: v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')),
});

/** `published.lock.json`: the claims as last published, by record id; null for a fact in words. */
export const publishedLockSchema = v.strictObject({
  /** Version of the dataset that was published. */
  version: textSchema,
  records: v.record(idSchema, v.nullable(claimSchema)),
  /** Every other id that a link, an embed or a deck may name, by kind; a lock of earlier days holds none. */
  ids: v.optional(v.record(v.picklist(ALIAS_KINDS), v.array(idSchema))),
});

/** What a published record says of disagreements. */
export const disagreementFields = {
  /** Open ones that concern it. */
  conflicts: v.optional(v.array(idSchema)),
  /** Between which two each of them lies, in the same order. */
  origins: v.optional(v.array(v.picklist(ORIGINS))),
  /** Those about it that a text or a sum has settled. */
  settled: v.optional(v.array(idSchema)),
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How much the review holds. */
export const reviewCountsSchema = v.strictObject({
  conflicts: count,
  open: count,
  checks: count,
  /** Of the city itself: what tells of other places is left out. */
  own: v.optional(v.strictObject({ conflicts: count, open: count, doubts: count })),
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type Change = v.InferOutput<typeof changeSchema>;
export type PublishedLock = v.InferOutput<typeof publishedLockSchema>;
