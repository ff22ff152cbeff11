import * as v from 'valibot';
import { idSchema, textSchema } from '../fields/evidence.ts';
import { citedDocuments, publishedRecordSchema } from './dataset.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the texts say of each county, and what they say of all of them. */
export const countiesShardSchema = v.strictObject({
  version: textSchema,
  ...citedDocuments,
  counties: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      adcode: textSchema,
      tile: v.nullable(v.tuple([offset, offset])),
      records: v.array(idSchema),
    }),
  ),
  /** Names of the indicators that have a figure for a county. */
  indicatorNames: v.record(idSchema, textSchema),
  /** Ids of coverage records that include every county. */
  covering: v.array(idSchema),
  /** Ids of coverage records for a number of counties that the text does not name. */
  partial: v.array(idSchema),
  /** Functional zones, which are not counties and are not drawn as such. */
  zones: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      note: v.optional(textSchema),
      records: v.array(idSchema),
    }),
  ),
  /** Reference places outside the city, each with the city of the province that contains it. */
  places: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      adcode: textSchema,
      city: textSchema,
      /** Ids of its records, which are in the shards of the reference domains. */
      records: v.array(idSchema),
    }),
  ),
  /** The number of the sentence in which each evidence is found; facts are counted by sentence. */
  sentences: v.optional(v.record(idSchema, offset)),
  records: v.array(publishedRecordSchema),
});

export type CountiesShard = v.InferOutput<typeof countiesShardSchema>;
