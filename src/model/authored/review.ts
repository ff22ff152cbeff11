import * as v from 'valibot';
import { decimalSchema, evidenceSchema, idSchema, textSchema } from '../fields/evidence.ts';
import { MAGNITUDES, ORIGINS, QUALIFIERS } from '../fields/vocabulary.ts';

/** Schemas of what 校核 shows: disagreements between documents, and arithmetic the reader can repeat. */

export const DIFFERENCES = ['value', 'unit', 'scope', 'qualifier', 'wording', 'name', 'period'] as const;
export const CONFLICT_STATES = ['open', 'settled'] as const;
export const VERDICTS = ['holds', 'fails', 'undecidable'] as const;
/** How a computed value must compare with the stated one. */
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

/** What one side is recorded as saying. The check fails as soon as the side's words no longer say so. */
const sideSaysSchema = v.strictObject({
  value: decimalSchema,
  magnitude: v.picklist(MAGNITUDES),
  unit: v.string(),
  qualifier: v.picklist(QUALIFIERS),
});

export const conflictSideSchema = v.strictObject({
  /** The record that these words support, if there is one. */
  record: v.optional(idSchema),
  /** The id of an evidence of that record, or a quote that no record has. */
  evidence: v.union([idSchema, evidenceSchema]),
  says: v.optional(sideSaysSchema),
  /**
   * Words that the quote or its context must contain, where the sides differ in something other than a
   * number.
   */
  words: v.optional(textSchema),
});

/** A disagreement is settled by words of a text (those of one side, or others) or by a sum. */
const settlementSchema = v.union([
  v.strictObject({ text: v.union([idSchema, evidenceSchema]) }),
  v.strictObject({ check: idSchema }),
]);

export const conflictSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  origin: v.picklist(ORIGINS),
  /** The sum that the text fails; only for disagreements of origin `arithmetic`. */
  check: v.optional(idSchema),
  differs: v.pipe(v.array(v.picklist(DIFFERENCES)), v.minLength(1)),
  sides: v.pipe(v.array(conflictSideSchema), v.minLength(1)),
  /** The records that claim what is disputed. They carry the mark of the dispute, and no other records do. */
  concerns: v.array(idSchema),
  /** Index of the side whose value the dashboard uses; null where both are shown and neither is used. */
  used: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: textSchema,
  state: v.picklist(CONFLICT_STATES),
  settledBy: v.optional(settlementSchema),
});

const sumEntries = {
  id: idSchema,
  title: textSchema,
  domain: idSchema,
  /** The formula of the sum; `{record id}` stands for the record's value in base units. */
  working: textSchema,
  /** Facts stated in words from which numbers of the working are taken. */
  facts: v.optional(v.array(idSchema)),
  /** An assumption of the working that no text states. */
  premise: v.optional(textSchema),
  /** The result, rounded to as many decimal places as it shows. */
  result: decimalSchema,
  unit: v.string(),
  note: v.optional(textSchema),
};

/**
 * A sum that can fail: its result is compared with a figure that a text states and that none of the inputs
 * leads to.
 */
export const checkSchema = v.strictObject({
  kind: v.literal('check'),
  ...sumEntries,
  compare: v.strictObject({
    with: idSchema,
    relation: v.picklist(RELATIONS),
    /**
     * How far apart the two may be where one of them is an approximation; without it the last digit decides.
     */
    tolerance: v.optional(decimalSchema),
  }),
  verdict: v.picklist(VERDICTS),
});

/** A sum whose result no text states, with a note of what would be needed to check it. */
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
