import * as v from 'valibot';
import { sha256Schema } from '../authored/source.ts';
import { idSchema, textSchema } from '../fields/evidence.ts';

/** The manifest of a dataset: its files with their hashes. Also the index of the originals a site has. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const DATASET_SCHEMA = 1;

const fileListSchema = v.record(textSchema, v.strictObject({ sha256: sha256Schema, bytes: offset }));

export const manifestSchema = v.strictObject({
  schema: v.literal(DATASET_SCHEMA),
  version: textSchema,
  /** The files that a visit may begin with. */
  files: fileListSchema,
  /**
   * How many buckets of further file hashes there are, `files/<n>.json`; each bucket is itself listed in
   * `files`.
   */
  lists: v.optional(offset, 0),
});

/** One bucket of files that are fetched on demand, split by file name. */
export const filesShardSchema = v.strictObject({ version: textSchema, files: fileListSchema });

/** `originals/index.json` of a built site lists the full texts that the deployer supplied. */
export const originalsIndexSchema = v.array(
  v.strictObject({ doc: idSchema, file: textSchema, sha256: sha256Schema }),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type FileList = Manifest['files'];
