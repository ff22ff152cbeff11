import * as v from 'valibot';
import { ALIAS_KINDS } from '../fields/alias.ts';
import { idSchema, textSchema, valueFields } from '../fields/evidence.ts';
import { MAGNITUDES, ORIGINS, QUALIFIERS } from '../fields/vocabulary.ts';

/** What was published of each record, what was corrected since, and what disagrees with it. */

/**
 * The number that a record claims, without name and evidence. It must not change without a recorded
 * correction.
 */
export const claimSchema = v.strictObject({
  ...valueFields,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  per: v.optional(textSchema),
  qualifier: v.picklist(QUALIFIERS),
});

/** One correction. `new` is null where the figure was withdrawn, `old` where it was a fact in words. */
export const changeSchema = v.strictObject({
  record: idSchema,
  /** The record's name, stored here because a withdrawn record is found nowhere else. */
  name: textSchema,
  old: v.nullable(claimSchema),
  new: v.nullable(claimSchema),
  reason: textSchema,
  date: v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')),
});

/** `published.lock.json` holds the claims as last published, by record id; null for a fact in words. */
export const publishedLockSchema = v.strictObject({
  /** Version of the dataset that was published. */
  version: textSchema,
  records: v.record(idSchema, v.nullable(claimSchema)),
  /** Every other id that a link, an embed or a deck may contain, by kind; absent in older locks. */
  ids: v.optional(v.record(v.picklist(ALIAS_KINDS), v.array(idSchema))),
});

/** Fields of a published record about disagreements. */
export const disagreementFields = {
  /** Ids of the open disagreements that concern the record. */
  conflicts: v.optional(v.array(idSchema)),
  /** The origin of each of them, in the same order. */
  origins: v.optional(v.array(v.picklist(ORIGINS))),
  /** Ids of disagreements about the record that a text or a sum has settled. */
  settled: v.optional(v.array(idSchema)),
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Counts of what the review shows. */
export const reviewCountsSchema = v.strictObject({
  conflicts: count,
  open: count,
  checks: count,
  /** The same counts for the city itself, without reference places. */
  own: v.optional(v.strictObject({ conflicts: count, open: count, doubts: count })),
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type Change = v.InferOutput<typeof changeSchema>;
export type PublishedLock = v.InferOutput<typeof publishedLockSchema>;
