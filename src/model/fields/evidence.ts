import * as v from 'valibot';
import { isDecimal } from '../numbers/decimal.ts';
import { MAGNITUDES, PERIOD_KINDS, QUALIFIERS } from './vocabulary.ts';

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id 须为小写短横线形式（kebab-case）'),
);
export const textSchema = v.pipe(v.string(), v.minLength(1, '不能为空'));
export const decimalSchema = v.pipe(v.string(), v.check(isDecimal, '不是十进制数'));
export const paragraphNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

export const saysSchema = v.strictObject({
  value: v.optional(decimalSchema),
  magnitude: v.optional(v.picklist(MAGNITUDES)),
  unit: v.optional(v.string()),
  per: v.optional(v.string()),
  qualifier: v.optional(v.picklist(QUALIFIERS)),
});

export const EVIDENCE_QUOTE_LIMIT = 48;

export const evidenceSchema = v.strictObject({
  id: idSchema,
  doc: idSchema,
  paragraph: paragraphNumberSchema,
  /** The shortest verbatim phrase that identifies the figure. */
  quote: v.pipe(textSchema, v.maxLength(EVIDENCE_QUOTE_LIMIT, `引文超过 ${EVIDENCE_QUOTE_LIMIT} 字`)),
  /** The numeral phrase inside the quote, or the decisive words where the fact has no numeral. */
  figure: textSchema,
  /** Which occurrence of the quote in the paragraph is meant, from 1. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** A second short quote, for a figure whose subject is named far from it. */
  context: v.optional(v.pipe(textSchema, v.maxLength(EVIDENCE_QUOTE_LIMIT))),
  says: v.optional(saysSchema),
  conflict: v.optional(idSchema),
});

export type Evidence = v.InferOutput<typeof evidenceSchema>;

export const periodSchema = v.strictObject({
  kind: v.picklist(PERIOD_KINDS),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  label: textSchema,
  implied: v.optional(v.boolean()),
});

export type Period = v.InferOutput<typeof periodSchema>;
