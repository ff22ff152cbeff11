import * as v from 'valibot';
import {
  areaSchema,
  decimalSchema,
  evidenceSchema,
  idSchema,
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
  OVERLAPS,
  QUALIFIERS,
  ROLES,
  SENSES,
  STATEMENT_KINDS,
  STATUSES,
} from '../fields/vocabulary.ts';

/** Schemas of the authored records in data/. Their published forms are in dataset.ts. */

const evidenceList = v.array(evidenceSchema);
const someEvidence = v.pipe(evidenceList, v.minLength(1, '没有出处'));

/**
 * The group to which the claim is limited (中职组, 特殊困难老年人家庭), in words of its quotes. Our own texts that state
 * the figure have to name it too.
 */
const groupField = v.optional(textSchema);

export const derivedSchema = v.strictObject({
  /** Arithmetic over input ids in braces: `{a} - {b}`. */
  formula: textSchema,
  inputs: v.pipe(v.array(idSchema), v.minLength(1)),
  note: textSchema,
});

export const observationSchema = v.strictObject({
  id: idSchema,
  /** A name of its own, for an observation that the indicator's name alone would not identify. */
  name: v.optional(textSchema),
  region: idSchema,
  period: periodSchema,
  ...valueFields,
  magnitude: v.picklist(MAGNITUDES),
  qualifier: v.picklist(QUALIFIERS),
  role: v.picklist(ROLES),
  sense: v.optional(v.picklist(SENSES)),
  basis: v.optional(v.picklist(BASES)),
  partOf: v.optional(idSchema),
  overlap: v.optional(v.picklist(OVERLAPS)),
  status: v.picklist(STATUSES),
  group: groupField,
  evidence: evidenceList,
  derived: v.optional(derivedSchema),
  /** How it is counted from this period on, where that changed: no line joins it to the figures before it. */
  redefined: v.optional(textSchema),
  doubt: v.optional(textSchema),
  note: v.optional(textSchema),
});

export const indicatorSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  /**
   * The department as a document that supports the figure names it, or null: a department is never inferred.
   */
  department: v.nullable(textSchema),
  unit: v.string(),
  per: v.optional(textSchema),
  /**
   * What 100 % stands for (自然村, 路灯, 适龄幼儿), in words of the name or of the quotes; absent where the text does
   * not say.
   */
  base: v.optional(textSchema),
  /**
   * What the money or work is for (稳岗, 学校建设), in words of the name, the quotes or the heading. Figures of
   * unlike purpose may not share an axis.
   */
  purpose: v.optional(textSchema),
  measure: v.picklist(MEASURES),
  direction: v.picklist(DIRECTIONS),
  gloss: textSchema,
  observations: v.pipe(v.array(observationSchema), v.minLength(1)),
});

export const indicatorFileSchema = v.array(indicatorSchema);

const factFields = {
  id: idSchema,
  name: textSchema,
  domain: idSchema,
  /** The department as the record's own document names it (in a heading, a paragraph or a quote), or null. */
  department: v.nullable(textSchema),
  region: idSchema,
  period: periodSchema,
  group: groupField,
  evidence: someEvidence,
  doubt: v.optional(textSchema),
  note: v.optional(textSchema),
};

/**
 * A count inside a fact that is stated in words. `n` is a decimal string; qualifier and unit are as in an
 * observation.
 */
const countFields = {
  n: v.optional(decimalSchema),
  magnitude: v.optional(v.picklist(MAGNITUDES)),
  unit: v.optional(v.string()),
  /** The base of a rate: 每周3次 is 3 次 per 周. */
  per: v.optional(textSchema),
  qualifier: v.optional(v.picklist(QUALIFIERS)),
};

export const honourSchema = v.strictObject({
  ...factFields,
  level: v.optional(areaSchema),
  /** The area in which it is the first, the only one or the most: 全省, 全国, 全市. */
  within: v.optional(areaSchema),
  rank: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  only: v.optional(v.boolean()),
  most: v.optional(v.boolean()),
  /** How many were recognised together with it. */
  among: v.optional(v.strictObject({ n: decimalSchema, unit: v.string() })),
  streak: v.optional(v.strictObject({ n: decimalSchema, unit: textSchema })),
});

export const coverageSchema = v.strictObject({
  ...factFields,
  ...countFields,
  covers: textSchema,
  /** True where the text says that the coverage is complete. */
  full: v.optional(v.boolean()),
  named: v.optional(v.array(textSchema)),
});

export const statementSchema = v.strictObject({
  ...factFields,
  ...countFields,
  kind: v.picklist(STATEMENT_KINDS),
  text: textSchema,
});

export const countyFactSchema = v.strictObject({
  ...factFields,
  ...countFields,
  kind: v.picklist(COUNTY_KINDS),
  text: textSchema,
});

export type Observation = v.InferOutput<typeof observationSchema>;
export type Indicator = v.InferOutput<typeof indicatorSchema>;
export type Honour = v.InferOutput<typeof honourSchema>;
export type Coverage = v.InferOutput<typeof coverageSchema>;
export type Statement = v.InferOutput<typeof statementSchema>;
export type CountyFact = v.InferOutput<typeof countyFactSchema>;
