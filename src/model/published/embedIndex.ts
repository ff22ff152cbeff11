import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';

/**
 * The index of embeds, which the dialog that builds snippets fetches: heights of every panel, and frozen
 * versions.
 */

const height = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * The height that a panel needs at every width from 320 to 1200, in CSS pixels: with its picture, with its
 * table, and with its picture alone. Files of earlier versions have no `compact`.
 */
const heights = { picture: height, table: height, compact: v.optional(height) };
export const embedHeightsSchema = v.record(idSchema, v.strictObject(heights));

/**
 * `data/embedHeights.json` holds the heights as measured in a browser, with a digest of the measured page.
 */
export const measuredHeightsSchema = v.record(
  idSchema,
  v.strictObject({ ...heights, page: v.optional(v.string()) }),
);

export const embedIndexSchema = v.strictObject({
  /** Version of the dataset that the pages were prerendered from. */
  version: v.string(),
  panels: embedHeightsSchema,
  /** The frozen versions, each of which has pages of its own. */
  frozen: v.array(v.string()),
  /**
   * Former panel ids whose pages are still served, with the panel shown there now; null for a withdrawn one.
   */
  aliases: v.optional(v.record(idSchema, v.nullable(idSchema))),
});

export type EmbedHeights = v.InferOutput<typeof embedHeightsSchema>;
export type MeasuredHeights = v.InferOutput<typeof measuredHeightsSchema>;
export type EmbedIndex = v.InferOutput<typeof embedIndexSchema>;

/** Heights for a panel that was not measured: enough for most, and a taller one scrolls. */
export const UNMEASURED: EmbedHeights[string] = { picture: 720, table: 720 };
