import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';

/** The pages of one document in a built site, as `facsimile/<document>.json`. */

const boxSchema = v.tuple([v.number(), v.number(), v.number(), v.number()]);

/** An image with the path of its file; each has a `.webp` and a `.jpg` of the same name. */
const imageSchema = v.object({ path: v.string(), width: v.number(), height: v.number() });

export const facsimileSchema = v.object({
  doc: idSchema,
  /** Of the text that the places belong to. */
  sha256: v.string(),
  read: v.picklist(['layer', 'ocr']),
  pages: v.array(v.object({ n: v.number(), image: imageSchema })),
  /** By evidence: the rows of a page around the figure, with frames as fractions of crop and of page. */
  crops: v.record(
    v.string(),
    v.array(
      v.object({
        page: v.number(),
        image: imageSchema,
        frames: v.array(boxSchema),
        onPage: v.array(boxSchema),
      }),
    ),
  ),
  /** By evidence: the day on which a person compared the figure with its crop. */
  confirmed: v.record(v.string(), v.string()),
});

export type Facsimile = v.InferOutput<typeof facsimileSchema>;
export type FacsimileCrop = Facsimile['crops'][string][number];
export type FacsimileImage = v.InferOutput<typeof imageSchema>;

/** A picture for pages that other sites embed: the frame is drawn into it, because such a page has few rules of style. */
export interface EmbedCrop {
  /** Of the JPEG, which every engine shows. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly page: number;
}

const [WEBP, JPEG] = ['.webp', '.jpg'];
export const webpPath = (image: FacsimileImage): string => `${image.path}${WEBP}`;
export const jpegPath = (image: FacsimileImage): string => `${image.path}${JPEG}`;
