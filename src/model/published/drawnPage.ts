import * as v from 'valibot';

/** Pictures of one page, as markup by name. */
export const drawnPageSchema = v.strictObject({
  /** Of the dataset that the pictures show. */
  version: v.string(),
  pictures: v.record(v.string(), v.string()),
});

export type Drawings = Readonly<Record<string, string>>;
export type DrawnPage = v.InferOutput<typeof drawnPageSchema>;
