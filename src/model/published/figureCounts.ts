import * as v from 'valibot';
import { planSchema } from '../authored/source.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Counts that do not depend on how records are split. Figures of other places are not counted. */
export const figureCountsSchema = v.strictObject({
  /** Numerals of the texts that records account for, each position in a text once. */
  figures: offset,
  /** Documents that contain them. */
  documents: offset,
  /** Derived figures, which no text states. */
  derived: offset,
  /**
   * The figures by plan period, of other years and without a date; together they are all. Absent where all dated
   * ones belong to the only plan.
   */
  plans: v.optional(
    v.strictObject({
      figures: v.array(v.strictObject({ ...planSchema.entries, figures: offset })),
      others: offset,
      undated: offset,
    }),
  ),
});
