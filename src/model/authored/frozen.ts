import * as v from 'valibot';
import { textSchema } from '../fields/evidence.ts';

/**
 * `data/frozen/<version>/frozen.json` records when a version of the data was set aside for those who cite it.
 */
export const frozenSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** The day on which the version was frozen, as YYYY-MM-DD. */
  date: v.pipe(textSchema, v.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

export type Frozen = v.InferOutput<typeof frozenSchema>;

export const FROZEN_FILE = 'frozen.json';

/** Throws an error that names the version where the file is malformed. */
export function parseFrozen(text: string, version: string): Frozen {
  const result = v.safeParse(frozenSchema, text === '' ? null : JSON.parse(text));
  if (!result.success || result.output.version !== version)
    throw new Error(`data/frozen/${version}/${FROZEN_FILE} 缺失或与目录名不符`);
  return result.output;
}
