import * as v from 'valibot';

/** The prerendered pictures of one page: markup by name. */
export const prerenderedPageSchema = v.strictObject({
  /** Version of the dataset that the pictures show. */
  version: v.string(),
  pictures: v.record(v.string(), v.string()),
});

export type PrerenderedPictures = Readonly<Record<string, string>>;
export type PrerenderedPage = v.InferOutput<typeof prerenderedPageSchema>;
