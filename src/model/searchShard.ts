import * as v from 'valibot';
import { textSchema } from './evidence.ts';
import { SEARCH_GROUPS } from './vocabulary.ts';

/** What can be found, and a ready-made index over it. */
export const searchEntrySchema = v.strictObject({
  id: textSchema,
  group: v.picklist(SEARCH_GROUPS),
  title: textSchema,
  /** Figure, scope or place, shown beside the title. */
  detail: v.string(),
  /** Address inside the app. */
  path: textSchema,
});

export const searchShardSchema = v.strictObject({
  version: textSchema,
  entries: v.array(searchEntrySchema),
  /** Serialised by the index library; opaque here. */
  index: textSchema,
});

export type SearchEntry = v.InferOutput<typeof searchEntrySchema>;
export type SearchShard = v.InferOutput<typeof searchShardSchema>;
