import * as v from 'valibot';
import { decimalSchema, evidenceSchema, idSchema, textSchema } from '../fields/evidence.ts';
import { MAGNITUDES, ORIGINS, QUALIFIERS } from '../fields/vocabulary.ts';

/** Disagreements between documents and arithmetic the reader can repeat: what stands in 校核. */

export const DIFFERENCES = ['value', 'unit', 'scope', 'qualifier', 'wording', 'name', 'period'] as const;
export const CONFLICT_STATES = ['open', 'settled'] as const;
export const VERDICTS = ['holds', 'fails', 'undecidable'] as const;
/** How a computed value must stand to the said one. */
export const RELATIONS = ['equal', 'at-most', 'at-least'] as const;

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
  undecidable: '无从比较',
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

/** What settles a disagreement: words of a text (those of a side, or others), or a sum. */
const settlementSchema = v.union([
  v.strictObject({ text: v.union([idSchema, evidenceSchema]) }),
  v.strictObject({ check: idSchema }),
]);

export const conflictSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  origin: v.picklist(ORIGINS),
  /** The sum that a text fails; of origin `arithmetic` alone. */
  check: v.optional(idSchema),
  differs: v.pipe(v.array(v.picklist(DIFFERENCES)), v.minLength(1)),
  sides: v.pipe(v.array(conflictSideSchema), v.minLength(1)),
  /** Records that claim what is disputed: these carry its mark, and no others. */
  concerns: v.array(idSchema),
  /** Index of the side that is used; null where both stand. */
  used: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: textSchema,
  state: v.picklist(CONFLICT_STATES),
  settledBy: v.optional(settlementSchema),
});

const sumEntries = {
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  /** `{record id}` stands for its value in base units. */
  working: textSchema,
  /** Facts in words that numbers of the working come from. */
  facts: v.optional(v.array(idSchema)),
  /** What the working takes for granted and no text says. */
  premise: v.optional(textSchema),
  /** The outcome, rounded to as many places as it shows. */
  result: decimalSchema,
  unit: v.string(),
  note: v.optional(textSchema),
};

/** A sum that can fail: its outcome is held against a figure that a text says and no input leads to. */
export const checkSchema = v.strictObject({
  kind: v.literal('check'),
  ...sumEntries,
  compare: v.strictObject({
    with: idSchema,
    relation: v.picklist(RELATIONS),
    /** How far apart the two may be where one of them is an approximation; else the last digit says it. */
    tolerance: v.optional(decimalSchema),
  }),
  verdict: v.picklist(VERDICTS),
});

/** A sum that nothing in the texts can be held against, and what would be needed for that. */
export const derivationSchema = v.strictObject({
  kind: v.literal('derivation'),
  ...sumEntries,
  needs: textSchema,
});

export const sumSchema = v.variant('kind', [checkSchema, derivationSchema]);

export type Conflict = v.InferOutput<typeof conflictSchema>;
export type ConflictSide = v.InferOutput<typeof conflictSideSchema>;
export type Sum = v.InferOutput<typeof sumSchema>;
export type ArithmeticCheck = v.InferOutput<typeof checkSchema>;
