import * as v from 'valibot';
import { idSchema, textSchema } from '../fields/evidence.ts';
import { changeSchema } from './revision.ts';

/**
 * What each published version brought. The list names versions and is therefore no part of what a version is
 * computed of: else publishing one would change it.
 */

/** The list in the dataset, absent before the first entry. It stands here, because no page but one asks for it. */
export const VERSIONS_SHARD = 'versions.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const namedSchema = v.strictObject({ id: idSchema, name: textSchema });

export const publishedVersionSchema = v.strictObject({
  /** Version of the dataset. */
  version: textSchema,
  /** The day of its publication. */
  date: v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')),
  /** The version that was published before, of which the rest is told; null for the first of all. */
  since: v.nullable(textSchema),
  /** How many records it holds. */
  records: count,
  /** Documents that the version before did not have. */
  documents: v.array(namedSchema),
  /**
   * Records that the version before did not have, by domain. The first version only counts them, because there
   * all are new.
   */
  added: v.array(
    v.strictObject({ domain: idSchema, name: textSchema, count, records: v.array(namedSchema) }),
  ),
  /** Records that claim something else than in the version before, with the last reason that was recorded. */
  corrected: v.array(changeSchema),
  /** Records that are no more; a fact in words has no name that was kept. */
  withdrawn: v.array(v.strictObject({ record: idSchema, name: v.nullable(textSchema), reason: textSchema })),
});

/** The list as the data folder keeps it: one entry for each published version, oldest first. */
export const versionHistorySchema = v.array(publishedVersionSchema);

/** The list as it is published beside the dataset; absent before the first entry. */
export const versionsShardSchema = v.strictObject({ version: textSchema, published: versionHistorySchema });

export type PublishedVersion = v.InferOutput<typeof publishedVersionSchema>;
