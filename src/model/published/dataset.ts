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
  decimalSchema,
  idSchema,
  paragraphNumberSchema,
  periodSchema,
  textSchema,
} from '../fields/evidence.ts';
import {
  BASES,
  COUNTY_KINDS,
  DIRECTIONS,
  LEVELS,
  MAGNITUDES,
  MEASURES,
  ORIGINS,
  OVERLAPS,
  QUALIFIERS,
  RECORD_KINDS,
  ROLES,
  SENSES,
  STATUSES,
  WITHIN,
} from '../fields/vocabulary.ts';
import { changeSchema, disagreementFields, reviewCountsSchema } from './revision.ts';

/** Published forms: what stands in public/data/, written by the pipeline and re-checked by the browser. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A stretch of a paragraph: `start`, `end` are 0-based UTF-16 units of its line, `end` exclusive. */
export const spanSchema = v.strictObject({ paragraph: paragraphNumberSchema, start: offset, end: offset });

export const quantitySchema = v.strictObject({
  value: decimalSchema,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  per: v.optional(textSchema),
  qualifier: v.picklist(QUALIFIERS),
  word: v.optional(v.string()),
});

export const publishedEvidenceSchema = v.strictObject({
  id: idSchema,
  doc: idSchema,
  paragraph: paragraphNumberSchema,
  department: v.nullable(textSchema),
  quote: textSchema,
  figure: textSchema,
  context: v.optional(textSchema),
  /** What this document says, where it differs from the record. */
  says: v.optional(quantitySchema),
  conflict: v.optional(idSchema),
});

export const publishedRecordSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(RECORD_KINDS),
  name: textSchema,
  indicator: v.nullable(idSchema),
  domain: idSchema,
  /** As a document that supports it names it, or null. */
  department: v.nullable(textSchema),
  region: idSchema,
  regionName: textSchema,
  period: periodSchema,
  quantity: v.nullable(quantitySchema),
  role: v.nullable(v.picklist(ROLES)),
  status: v.nullable(v.picklist(STATUSES)),
  sense: v.optional(v.picklist(SENSES)),
  basis: v.optional(v.picklist(BASES)),
  partOf: v.optional(idSchema),
  overlap: v.optional(v.picklist(OVERLAPS)),
  /** Whom or what the claim is limited to. */
  group: v.optional(textSchema),
  /** The fact in our own words, for records that are not observations. */
  text: v.optional(textSchema),
  level: v.optional(v.picklist(LEVELS)),
  within: v.optional(v.picklist(WITHIN)),
  /** What a fact of a county is about. */
  countyKind: v.optional(v.picklist(COUNTY_KINDS)),
  derived: v.optional(derivedSchema),
  doubt: v.optional(textSchema),
  note: v.optional(textSchema),
  ...disagreementFields,
  /** What was corrected since it was first published, oldest first. */
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

/** Counts that no splitting of records changes; what lies outside the city is in none of them. */
const figureCountsSchema = v.strictObject({
  /** Numerals of the texts that a record holds, each place in a text once. */
  figures: offset,
  /** Documents in which they stand. */
  documents: offset,
  /** Figures that no text gives, worked out from those. */
  derived: offset,
});

export const coreShardSchema = v.strictObject({
  version: textSchema,
  site: siteSchema,
  regions: v.array(regionSchema),
  /** Those that the first pages cite; the others come with what cites them. */
  documents: v.array(documentHeaderSchema),
  /** How many there are of the city and of other places, and on how many pages they are listed. */
  sources: v.optional(v.strictObject({ own: offset, others: offset, pages: offset })),
  domains: v.array(
    v.strictObject({
      ...domainSchema.entries,
      /** Numerals of the texts that a record of the domain holds, each place in a text once. */
      figures: offset,
      pages: v.optional(offset, 1),
    }),
  ),
  /** How many lists say where indicators, panels and records stand. */
  places: v.optional(offset, 0),
  /** How many ids that were published once lead elsewhere now. */
  aliases: v.optional(offset),
  /** Of data that were set aside before there were such lists; read by nothing. */
  indicators: v.optional(v.record(idSchema, idSchema)),
  review: reviewCountsSchema,
  /** What the city's own documents tell; missing in data set aside before it was counted. */
  told: v.optional(figureCountsSchema),
  decks: v.array(v.strictObject({ id: idSchema, title: textSchema, slides: offset })),
  /** Maps that were drawn, so that their place can be kept before they are there. */
  maps: v.array(
    v.strictObject({
      kind: v.picklist(['city', 'province']),
      adcode: textSchema,
      width: offset,
      height: offset,
    }),
  ),
});

/** Documents that a shard cites and the headers do not hold. */
export const citedDocuments = { documents: v.optional(v.array(documentHeaderSchema)) };

/** One page of a domain, or the overview: its panels with everything they need. */
export const domainShardSchema = v.strictObject({
  version: textSchema,
  domain: idSchema,
  /** From 2; the first page does not say. */
  page: v.optional(offset),
  ...citedDocuments,
  indicators: v.array(publishedIndicatorSchema),
  records: v.array(publishedRecordSchema),
  panels: v.array(panelSpecSchema),
});

export const documentQuoteSchema = v.strictObject({
  evidence: idSchema,
  /** null for words that only a disagreement quotes; `recordName` is then its title. */
  record: v.nullable(idSchema),
  recordName: textSchema,
  /** The face of the record, for what is heard of its mark; data set aside before had none. */
  face: v.optional(textSchema),
  /** The disagreement these words take part in. */
  conflict: v.optional(idSchema),
  /** Between which two it lies, of words that only it quotes. */
  origin: v.optional(v.picklist(ORIGINS)),
  domain: idSchema,
  /** Panels that draw this figure, or one worked out from it. */
  panels: v.array(idSchema),
  quote: textSchema,
  quoteSpans: v.array(spanSchema),
  figureSpans: v.array(spanSchema),
  context: v.optional(textSchema),
  contextSpans: v.optional(v.array(spanSchema)),
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
  /** Facts that another document tells as well, in reading order: evidence here, evidence there. */
  shared: v.array(
    v.strictObject({
      doc: idSchema,
      facts: v.array(v.strictObject({ record: idSchema, here: idSchema, there: idSchema })),
    }),
  ),
});

/** What the texts say of each county, and what covers all of them. */
export const countiesShardSchema = v.strictObject({
  version: textSchema,
  ...citedDocuments,
  counties: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      adcode: textSchema,
      tile: v.nullable(v.tuple([offset, offset])),
      records: v.array(idSchema),
    }),
  ),
  /** Names of the indicators that have a figure of a county. */
  indicatorNames: v.record(idSchema, textSchema),
  /** Coverage that leaves out no county. */
  covering: v.array(idSchema),
  /** Coverage of some counties of which the text does not say which. */
  partial: v.array(idSchema),
  /** Functional zones, which are no counties and are not drawn as such. */
  zones: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      note: v.optional(textSchema),
      records: v.array(idSchema),
    }),
  ),
  /** Other places told of for reference, with the city of the province that contains each. */
  places: v.array(
    v.strictObject({
      region: idSchema,
      name: textSchema,
      adcode: textSchema,
      city: textSchema,
      /** Ids of records, which stand in the shards of the reference domains. */
      records: v.array(idSchema),
    }),
  ),
  /** The sentence of its document in which each evidence stands: what is counted where facts are counted. */
  sentences: v.optional(v.record(idSchema, offset)),
  records: v.array(publishedRecordSchema),
});

export type Span = v.InferOutput<typeof spanSchema>;
export type PublishedEvidence = v.InferOutput<typeof publishedEvidenceSchema>;
export type PublishedRecord = v.InferOutput<typeof publishedRecordSchema>;
export type PublishedIndicator = v.InferOutput<typeof publishedIndicatorSchema>;
export type DocumentHeader = v.InferOutput<typeof documentHeaderSchema>;
export type CoreShard = v.InferOutput<typeof coreShardSchema>;
export type DomainShard = v.InferOutput<typeof domainShardSchema>;
export type DocumentShard = v.InferOutput<typeof documentShardSchema>;
export type DocumentQuote = v.InferOutput<typeof documentQuoteSchema>;
export type CountiesShard = v.InferOutput<typeof countiesShardSchema>;
