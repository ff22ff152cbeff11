import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';
import { documentHeaderSchema } from './dataset.ts';

/** One list of places: `parseLocation` reads them. */
export const locationsShardSchema = v.strictObject({
  version: textSchema,
  places: v.record(textSchema, textSchema),
});

/** One page of the list of documents. */
export const sourcesShardSchema = v.strictObject({
  version: textSchema,
  documents: v.array(documentHeaderSchema),
});
