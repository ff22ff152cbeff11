/** The prerendered pictures of one page: markup by name. */
export type PrerenderedPictures = Readonly<Record<string, string>>;

export interface PrerenderedPage {
  /** Version of the dataset that the pictures show. */
  readonly version: string;
  readonly pictures: PrerenderedPictures;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether parsed JSON has this form; by hand, because the first script holds no library of schemas. */
export const isPrerenderedPage = (value: unknown): value is PrerenderedPage =>
  isObject(value) &&
  typeof value.version === 'string' &&
  isObject(value.pictures) &&
  Object.values(value.pictures).every((markup) => typeof markup === 'string');
