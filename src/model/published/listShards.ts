import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';
import { documentHeaderSchema } from './dataset.ts';

/** One bucket of locations, to be read with `parseLocation`. */
export const locationsShardSchema = v.strictObject({
  version: textSchema,
  places: v.record(textSchema, textSchema),
});

/** One page of the document list. */
export const sourcesShardSchema = v.strictObject({
  version: textSchema,
  documents: v.array(documentHeaderSchema),
});
