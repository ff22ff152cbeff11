import * as v from 'valibot';

/** Pictures of one page, as markup by name. */
export const prerenderedPageSchema = v.strictObject({
  /** Of the dataset that the pictures show. */
  version: v.string(),
  pictures: v.record(v.string(), v.string()),
});

export type PrerenderedPictures = Readonly<Record<string, string>>;
export type PrerenderedPage = v.InferOutput<typeof prerenderedPageSchema>;
