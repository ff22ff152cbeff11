import * as v from 'valibot';
import { panelSpecSchema } from '../authored/panelSpec.ts';
import { derivedSchema } from '../authored/records.ts';
import {
  domainSchema,
  erratumSchema,
  paragraphSchema,
  regionSchema,
  setAsideSchema,
  sha256Schema,
  siteSchema,
} from '../authored/source.ts';
import {
  areaSchema,
  headSchema,
  idSchema,
  paragraphNumberSchema,
  periodSchema,
  textSchema,
  valueFields,
} from '../fields/evidence.ts';
import {
  BASES,
  COUNTY_KINDS,
  DIRECTIONS,
  MAGNITUDES,
  MEASURES,
  ORIGINS,
  OVERLAPS,
  QUALIFIERS,
  RECORD_KINDS,
  ROLES,
  SENSES,
  STATUSES,
} from '../fields/vocabulary.ts';
import { figureCountsSchema } from './figureCounts.ts';
import { changeSchema, disagreementFields, reviewCountsSchema } from './revision.ts';

/**
 * Schemas of the published data in public/data/, written by the pipeline and checked again by the browser.
 */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A span of a paragraph: `start` and `end` are 0-based UTF-16 units of its line, `end` exclusive. */
export const spanSchema = v.strictObject({ paragraph: paragraphNumberSchema, start: offset, end: offset });

export const quantitySchema = v.strictObject({
  ...valueFields,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  per: v.optional(textSchema),
  qualifier: v.picklist(QUALIFIERS),
  word: v.optional(v.string()),
  early: v.optional(v.boolean()),
});

export const publishedEvidenceSchema = v.strictObject({
  id: idSchema,
  doc: idSchema,
  paragraph: paragraphNumberSchema,
  department: v.nullable(textSchema),
  quote: textSchema,
  figure: textSchema,
  context: v.optional(textSchema),
  /** The heads of the table in which the figure is a cell. */
  heads: v.optional(v.array(headSchema)),
  /** What this document says, where that differs from the record. */
  says: v.optional(quantitySchema),
  conflict: v.optional(idSchema),
});

export const publishedRecordSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(RECORD_KINDS),
  name: textSchema,
  indicator: v.nullable(idSchema),
  domain: idSchema,
  /** The department as a supporting document names it, or null. */
  department: v.nullable(textSchema),
  region: idSchema,
  regionName: textSchema,
  period: periodSchema,
  /** The plan period in which its own lies, on a site with several. */
  plan: v.optional(textSchema),
  quantity: v.nullable(quantitySchema),
  role: v.nullable(v.picklist(ROLES)),
  status: v.nullable(v.picklist(STATUSES)),
  sense: v.optional(v.picklist(SENSES)),
  basis: v.optional(v.picklist(BASES)),
  partOf: v.optional(idSchema),
  overlap: v.optional(v.picklist(OVERLAPS)),
  /** Whether it is a percentage of a whole, which a length may stand for; a growth is none. */
  ofWhole: v.optional(v.literal(true)),
  /** The group to which the claim is limited. */
  group: v.optional(textSchema),
  /** The fact in our own words, for records that are not observations. */
  text: v.optional(textSchema),
  level: v.optional(areaSchema),
  within: v.optional(areaSchema),
  /** What a county fact is about. */
  countyKind: v.optional(v.picklist(COUNTY_KINDS)),
  derived: v.optional(derivedSchema),
  /** How it is counted from this period on, where that changed. */
  redefined: v.optional(textSchema),
  doubt: v.optional(textSchema),
  note: v.optional(textSchema),
  ...disagreementFields,
  /** Corrections since the record was first published, oldest first. */
  changes: v.optional(v.array(changeSchema)),
  evidence: v.array(publishedEvidenceSchema),
});

export const publishedIndicatorSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  department: v.nullable(textSchema),
  unit: v.string(),
  per: v.optional(textSchema),
  base: v.optional(textSchema),
  purpose: v.optional(textSchema),
  measure: v.picklist(MEASURES),
  direction: v.picklist(DIRECTIONS),
  gloss: textSchema,
});

const documentHeaderFields = {
  id: idSchema,
  file: textSchema,
  sha256: sha256Schema,
  title: textSchema,
  untitled: v.optional(v.boolean()),
  shortTitle: textSchema,
  kind: textSchema,
  publisher: v.nullable(textSchema),
  published: v.nullable(textSchema),
  publishedNote: textSchema,
  region: idSchema,
};

export const documentHeaderSchema = v.strictObject({
  ...documentHeaderFields,
  paragraphCount: offset,
  numeralCount: offset,
  setAsideCount: offset,
});

export const coreShardSchema = v.strictObject({
  version: textSchema,
  site: siteSchema,
  regions: v.array(regionSchema),
  /** Headers of documents that first pages cite; shards bring the others. */
  documents: v.array(documentHeaderSchema),
  /** How many documents there are, of the city and of other places, and on how many pages. */
  sources: v.optional(v.strictObject({ own: offset, others: offset, pages: offset })),
  domains: v.array(
    v.strictObject({
      ...domainSchema.entries,
      /** Numerals that the domain's records account for, each position once. */
      figures: offset,
      pages: v.optional(offset, 1),
      /** How many of its figures are known in each way of `KNOWN`; absent in versions frozen before that. */
      known: v.optional(v.strictTuple([offset, offset, offset, offset])),
    }),
  ),
  /** How many buckets of locations there are. */
  places: v.optional(offset, 0),
  /** How many aliases there are. */
  aliases: v.optional(offset),
  /** Present only in versions frozen before locations had shards of their own; not read any more. */
  indicators: v.optional(v.record(idSchema, idSchema)),
  review: reviewCountsSchema,
  /** Counts over the city's own documents; absent in versions frozen before they were counted. */
  told: v.optional(figureCountsSchema),
  decks: v.array(v.strictObject({ id: idSchema, title: textSchema, slides: offset })),
  /** The maps that exist, with their proportions, so that space can be reserved before they load. */
  maps: v.array(
    v.strictObject({
      kind: v.picklist(['city', 'province']),
      adcode: textSchema,
      width: offset,
      height: offset,
    }),
  ),
});

/** Headers of documents that a shard cites and the core shard does not contain. */
export const citedDocuments = { documents: v.optional(v.array(documentHeaderSchema)) };

/** One page of a domain, or the overview: its panels with everything they need. */
export const domainShardSchema = v.strictObject({
  version: textSchema,
  domain: idSchema,
  /** Page number, from 2; absent on the first page. */
  page: v.optional(offset),
  ...citedDocuments,
  indicators: v.array(publishedIndicatorSchema),
  records: v.array(publishedRecordSchema),
  panels: v.array(panelSpecSchema),
});

export const documentQuoteSchema = v.strictObject({
  evidence: idSchema,
  /** Its record; null for a quote that only a disagreement uses, named in `recordName`. */
  record: v.nullable(idSchema),
  recordName: textSchema,
  /** The face of the record, as the accessible name of its mark; absent in older frozen versions. */
  face: v.optional(textSchema),
  /** The disagreement that this quote is a side of. */
  conflict: v.optional(idSchema),
  /** The origin of that disagreement, for a quote that only the disagreement uses. */
  origin: v.optional(v.picklist(ORIGINS)),
  domain: idSchema,
  /** Panels that show this figure, or one derived from it. */
  panels: v.array(idSchema),
  quote: textSchema,
  quoteSpans: v.array(spanSchema),
  figureSpans: v.array(spanSchema),
  context: v.optional(textSchema),
  contextSpans: v.optional(v.array(spanSchema)),
  heads: v.optional(v.array(v.strictObject({ quote: textSchema, spans: v.array(spanSchema) }))),
});

export const documentShardSchema = v.strictObject({
  version: textSchema,
  document: documentHeaderSchema,
  paragraphs: v.array(
    v.strictObject({
      ...paragraphSchema.entries,
      panels: v.array(v.strictObject({ id: idSchema, title: textSchema, domain: idSchema })),
    }),
  ),
  quotes: v.array(documentQuoteSchema),
  setAside: v.array(setAsideSchema),
  errata: v.array(erratumSchema),
  /** Facts that another document states too, in reading order: evidence here, evidence there. */
  shared: v.array(
    v.strictObject({
      doc: idSchema,
      facts: v.array(v.strictObject({ record: idSchema, here: idSchema, there: idSchema })),
    }),
  ),
});

export type Span = v.InferOutput<typeof spanSchema>;
export type PublishedEvidence = v.InferOutput<typeof publishedEvidenceSchema>;
export type PublishedRecord = v.InferOutput<typeof publishedRecordSchema>;
/** A record without its quotes: what a row, a label or a figure control needs of it. */
export type FacedRecord = Omit<PublishedRecord, 'evidence' | 'derived'> & { readonly derived?: unknown };
export type PublishedIndicator = v.InferOutput<typeof publishedIndicatorSchema>;
export type DocumentHeader = v.InferOutput<typeof documentHeaderSchema>;
export type CoreShard = v.InferOutput<typeof coreShardSchema>;
export type DomainShard = v.InferOutput<typeof domainShardSchema>;
export type DocumentShard = v.InferOutput<typeof documentShardSchema>;
export type DocumentQuote = v.InferOutput<typeof documentQuoteSchema>;
