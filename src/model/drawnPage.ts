import * as v from 'valibot';

/** Pictures of one page, as markup by name. */
export const drawnPageSchema = v.strictObject({
  /** Of the dataset that the pictures show. */
  version: v.string(),
  pictures: v.record(v.string(), v.string()),
});

export type Drawings = Readonly<Record<string, string>>;
export type DrawnPage = v.InferOutput<typeof drawnPageSchema>;

/** Attribute of the element that holds a picture drawn by the build; its value is the picture's name. */
export const DRAWING_ATTRIBUTE = 'data-drawing-of';

/** Attribute of a link that stands for a figure's button while no script runs. */
export const DRAWN_FIGURE = 'data-drawn-figure';
