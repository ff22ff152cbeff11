import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';

/** Heights of every panel and the frozen versions: what the dialog that hands out snippets asks the site. */

const height = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a panel needs at every width from 320 to 1200, in CSS pixels, by what stands first. */
export const embedHeightsSchema = v.record(idSchema, v.strictObject({ picture: height, table: height }));

/** `data/embedHeights.json`: the same as a browser measured it, and a digest of the page that it measured. */
export const measuredHeightsSchema = v.record(
  idSchema,
  v.strictObject({ picture: height, table: height, page: v.optional(v.string()) }),
);

export const embedIndexSchema = v.strictObject({
  /** Version of the dataset that the pages were drawn from. */
  version: v.string(),
  panels: embedHeightsSchema,
  /** Versions that keep pages of their own. */
  frozen: v.array(v.string()),
  /** Panels of earlier days whose pages are still served: what each shows now, null where it says that it is gone. */
  aliases: v.optional(v.record(idSchema, v.nullable(idSchema))),
});

export type EmbedHeights = v.InferOutput<typeof embedHeightsSchema>;
export type MeasuredHeights = v.InferOutput<typeof measuredHeightsSchema>;
export type EmbedIndex = v.InferOutput<typeof embedIndexSchema>;

/** For a panel of which nothing is known: enough for most; what is taller scrolls. */
export const UNMEASURED = { picture: 720, table: 720 } as const;
