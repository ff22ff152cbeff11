import * as v from 'valibot';
import { sha256Schema } from '../authored/source.ts';
import { idSchema, textSchema } from '../fields/evidence.ts';

/** Which files a dataset has, with their hashes; and which originals a site. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const DATASET_SCHEMA = 1;

const fileListSchema = v.record(textSchema, v.strictObject({ sha256: sha256Schema, bytes: offset }));

export const manifestSchema = v.strictObject({
  schema: v.literal(DATASET_SCHEMA),
  version: textSchema,
  /** What a visitor may ask for first. */
  files: fileListSchema,
  /** How many further lists there are, `files/<n>.json`; each is itself among `files`. */
  lists: v.optional(offset, 0),
});

/** Files that are asked for on use, dealt out to lists by their names. */
export const filesShardSchema = v.strictObject({ version: textSchema, files: fileListSchema });

/** `originals/index.json` of a built site: which full texts the deployer supplied. */
export const originalsIndexSchema = v.array(
  v.strictObject({ doc: idSchema, file: textSchema, sha256: sha256Schema }),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type FileList = Manifest['files'];
