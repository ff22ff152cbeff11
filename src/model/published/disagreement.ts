import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';
import { ORIGINS } from '../fields/vocabulary.ts';

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
