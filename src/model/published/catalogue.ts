import * as v from 'valibot';
import { idSchema, paragraphNumberSchema, periodSchema, textSchema } from '../fields/evidence.ts';
import { endOfPeriod } from '../fields/moment.ts';
import {
  BASES,
  MEASURES,
  ORIGINS,
  OVERLAPS,
  RECORD_KINDS,
  ROLES,
  SENSES,
  STATUSES,
} from '../fields/vocabulary.ts';
import { type FacedRecord, type PublishedIndicator, quantitySchema } from './dataset.ts';

/**
 * The catalogue has one row for each record, with all that a list needs of it and without its quotes. Rows
 * are published in parts. What many rows of a part share is listed once, and a row refers to it by its number.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Rows per part: about half of what a page of a domain weighs. */
export const ROWS_PER_PART = 400;

/** The directory, which is fetched first. */
export const catalogueDirectorySchema = v.strictObject({
  version: textSchema,
  rows: count,
  parts: count,
  /** Short titles of the documents, because the core shard does not have all of them. */
  titles: v.record(idSchema, textSchema),
});

const { value: _value, values, ...unitEntries } = quantitySchema.entries;

/** What a row is, apart from its name, its number, its place and its time. */
const formSchema = v.strictObject({
  kind: v.picklist(RECORD_KINDS),
  role: v.nullable(v.picklist(ROLES)),
  status: v.nullable(v.picklist(STATUSES)),
  sense: v.optional(v.picklist(SENSES)),
  basis: v.optional(v.picklist(BASES)),
  measure: v.optional(v.picklist(MEASURES)),
  base: v.optional(textSchema),
  purpose: v.optional(textSchema),
  /** The quantity without its numbers; null for a fact in words. */
  quantity: v.nullable(v.strictObject(unitEntries)),
});

/** What few rows have. */
const restSchema = v.strictObject({
  text: v.optional(textSchema),
  /** The quoted words in which a fact is shown that is no observation. */
  words: v.optional(textSchema),
  group: v.optional(textSchema),
  values,
  derived: v.optional(v.literal(true)),
  doubt: v.optional(textSchema),
  conflicts: v.optional(v.array(idSchema)),
  origins: v.optional(v.array(v.picklist(ORIGINS))),
  settled: v.optional(v.array(idSchema)),
  /** The earlier point of a pair that ends with this record. */
  from: v.optional(idSchema),
  partOf: v.optional(idSchema),
  overlap: v.optional(v.picklist(OVERLAPS)),
});

const rowSchema = v.strictTuple([
  idSchema,
  textSchema,
  /** The position of the name among all names, by their pinyin. */
  count,
  /** Numbers of domain, department (0 for none, else from 1), place, period and form. */
  count,
  count,
  count,
  count,
  count,
  /** The number as a decimal string; empty for a fact in words or of several numbers. */
  v.string(),
  /** The indicator, or empty; and 1 where the record stands for its indicator in a comparison. */
  v.string(),
  v.picklist([0, 1]),
  /** The first passage in each document: its number, the paragraph, the evidence (`-…` continues the id). */
  v.array(v.strictTuple([count, paragraphNumberSchema, textSchema])),
  v.nullable(restSchema),
]);

const partEntries = {
  version: textSchema,
  domains: v.array(idSchema),
  departments: v.array(textSchema),
  places: v.array(v.strictTuple([idSchema, textSchema])),
  periods: v.array(periodSchema),
  forms: v.array(formSchema),
  documents: v.array(idSchema),
  rows: v.array(rowSchema),
};
const rawPartSchema = v.strictObject(partEntries);

export type CatalogueForm = v.InferOutput<typeof formSchema>;
export type CatalogueRest = v.InferOutput<typeof restSchema>;
export type PublishedPart = v.InferOutput<typeof rawPartSchema>;
export type CatalogueDirectory = v.InferOutput<typeof catalogueDirectorySchema>;

/** The first passage of a document that supports a row. */
export interface Passage {
  readonly doc: string;
  readonly paragraph: number;
  readonly evidence: string;
}

/** One record as a list shows it. */
export interface CatalogueRow extends FacedRecord {
  readonly rank: number;
  readonly measure?: PublishedIndicator['measure'] | undefined;
  readonly base?: string | undefined;
  readonly purpose?: string | undefined;
  /** Whether it stands for its indicator in a comparison. */
  readonly lead: boolean;
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  /** The last day of its period; empty where it has no calendar date. */
  readonly end: string;
  readonly passages: readonly Passage[];
}

/** Whether every number of a row names something that the part lists. */
function isWhole({ rows, domains, departments, places, periods, forms, documents }: PublishedPart): boolean {
  return rows.every(
    ([, , , domain, department, place, period, form, , , , passages]) =>
      domain < domains.length &&
      department <= departments.length &&
      place < places.length &&
      period < periods.length &&
      form < forms.length &&
      passages.every(([doc]) => doc < documents.length),
  );
}

/** Puts what the numbers of the rows stand for in their place; the part has to be whole. */
function expandRows(part: PublishedPart): CatalogueRow[] {
  const ends = part.periods.map(endOfPeriod);
  return part.rows.flatMap((row) => {
    const [id, name, rank, domainAt, departmentAt, placeAt, periodAt, formAt, value, ...last] = row;
    const [indicator, lead, passages, rest] = last;
    const [domain, place] = [part.domains[domainAt], part.places[placeAt]];
    const [period, form] = [part.periods[periodAt], part.forms[formAt]];
    if (domain === undefined || !place || !period || !form) return [];
    const { values, ...own } = rest ?? {};
    const { quantity, ...what } = form;
    return [
      {
        ...what,
        ...own,
        id,
        name,
        rank,
        domain,
        indicator: indicator === '' ? null : indicator,
        lead: lead === 1,
        department: part.departments[departmentAt - 1] ?? null,
        region: place[0],
        regionName: place[1],
        period,
        end: ends[periodAt] ?? '',
        quantity: quantity && { ...quantity, value, ...(values === undefined ? {} : { values }) },
        passages: passages.map(([doc, paragraph, evidence]) => ({
          doc: part.documents[doc] ?? '',
          paragraph,
          evidence: evidence.startsWith('-') ? `${id}${evidence}` : evidence,
        })),
      },
    ];
  });
}

/** A part, which comes out of the check as its rows. */
export const cataloguePartSchema = v.pipe(
  rawPartSchema,
  v.check(isWhole, '行里的编号超出了本部分列出的范围'),
  v.transform((part) => ({ version: part.version, rows: expandRows(part) })),
);
