import * as v from 'valibot';
import { decimalSchema, evidenceSchema, idSchema, textSchema } from './evidence.ts';
import { MAGNITUDES, QUALIFIERS } from './vocabulary.ts';

/** Disagreements between documents and arithmetic the reader can repeat: what stands in 校核. */

export const DIFFERENCES = ['value', 'unit', 'scope', 'qualifier', 'wording', 'name', 'period'] as const;
export const CONFLICT_STATES = ['open', 'settled'] as const;
export const VERDICTS = ['holds', 'fails', 'plausible', 'undecidable'] as const;

export const DIFFERENCE_LABEL: Readonly<Record<(typeof DIFFERENCES)[number], string>> = {
  value: '数值',
  unit: '单位',
  scope: '范围',
  qualifier: '限定词',
  wording: '用语',
  name: '名称',
  period: '时段',
};

export const VERDICT_LABEL = {
  holds: '相符',
  fails: '不符',
  plausible: '合理',
  undecidable: '无法判定',
} as const;

/** What one side is recorded as saying: the guard fails as soon as its words no longer say so. */
const sideSaysSchema = v.strictObject({
  value: decimalSchema,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  qualifier: v.picklist(QUALIFIERS),
});

export const conflictSideSchema = v.strictObject({
  /** The record the words stand for, where there is one. */
  record: v.optional(idSchema),
  /** Id of an evidence of that record, or words that no record quotes. */
  evidence: v.union([idSchema, evidenceSchema]),
  says: v.optional(sideSaysSchema),
  /** Words that must stand in the quote or its context, where the difference is not a number. */
  words: v.optional(textSchema),
});

export const conflictSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  differs: v.pipe(v.array(v.picklist(DIFFERENCES)), v.minLength(1)),
  sides: v.pipe(v.array(conflictSideSchema), v.minLength(1)),
  /** Index of the side that is used; null where both stand. */
  used: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: textSchema,
  state: v.picklist(CONFLICT_STATES),
});

export const checkSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  /** `{record id}` stands for its value in base units. */
  working: textSchema,
  /** The outcome, rounded to as many places as it shows. */
  result: decimalSchema,
  unit: v.string(),
  /** What it is compared with: a record, and by how much the two may differ. */
  compare: v.optional(v.strictObject({ with: idSchema, tolerance: decimalSchema })),
  verdict: v.picklist(VERDICTS),
  note: textSchema,
});

export type Conflict = v.InferOutput<typeof conflictSchema>;
export type ConflictSide = v.InferOutput<typeof conflictSideSchema>;
export type ArithmeticCheck = v.InferOutput<typeof checkSchema>;
