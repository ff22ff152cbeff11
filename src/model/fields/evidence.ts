import * as v from 'valibot';
import { isDecimal } from '../numbers/decimal.ts';
import { MAGNITUDES, PERIOD_KINDS, QUALIFIERS, VALUE_KINDS } from './vocabulary.ts';

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id 须为小写短横线形式（kebab-case）'),
);
/** A code of GB/T 2260 (6 digits), or of a town or village in it (9 or 12 digits). */
export const adcodeSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{6}(?:[0-9]{3}){0,2}$/, '区划代码须为 6、9 或 12 位数字'),
);
export const textSchema = v.pipe(v.string(), v.minLength(1, '不能为空'));
/** The level or area of a recognition: 国家, 全省, 长三角. */
export const areaSchema = v.pipe(textSchema, v.maxLength(8, '级别或范围不超过 8 字'));
export const decimalSchema = v.pipe(v.string(), v.check(isDecimal, '不是十进制数'));
/** Fields of the number or numbers of a figure; a figure of several numbers leaves `value` empty. */
export const valueFields = {
  value: v.optional(v.union([v.literal(''), decimalSchema]), ''),
  valueKind: v.optional(v.picklist(VALUE_KINDS)),
  values: v.optional(v.pipe(v.array(decimalSchema), v.readonly())),
};

/** The fault in the number or numbers of a figure, in words; null where there is none. */
export function valueProblem({
  value,
  valueKind = 'number',
  values = [],
}: {
  readonly value: string;
  readonly valueKind?: (typeof VALUE_KINDS)[number] | undefined;
  readonly values?: readonly string[] | undefined;
}): string | null {
  if (valueKind === 'number' || valueKind === 'rank') {
    if (value === '') return '缺少 value';
    if (values.length > 0) return `${valueKind} 只有一个 value，不能有 values`;
    return valueKind === 'rank' && !/^[1-9][0-9]*$/.test(value) ? `名次须是正整数：${value}` : null;
  }
  if (value !== '') return `${valueKind} 以 values 记录，不能有 value`;
  const most = valueKind === 'structure' ? Number.POSITIVE_INFINITY : 2;
  const least = valueKind === 'structure' ? 3 : 2;
  if (values.length < least || values.length > most)
    return `${valueKind} 的 values 有 ${values.length} 个数，应为 ${most === 2 ? '2 个' : `${least} 个以上`}`;
  return null;
}

export const paragraphNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

export const saysSchema = v.strictObject({
  value: v.optional(decimalSchema),
  magnitude: v.optional(v.picklist(MAGNITUDES)),
  unit: v.optional(v.string()),
  per: v.optional(v.string()),
  qualifier: v.optional(v.picklist(QUALIFIERS)),
});

export const EVIDENCE_QUOTE_LIMIT = 48;

/** A head of a table, quoted: 单位：亿元, 2024年. */
export const headSchema = v.strictObject({
  paragraph: paragraphNumberSchema,
  quote: v.pipe(textSchema, v.maxLength(EVIDENCE_QUOTE_LIMIT)),
});

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
  /** For a cell of a table: the heads that name its unit or year, quoted from the paragraphs where they stand. */
  heads: v.optional(v.pipe(v.array(headSchema), v.minLength(1), v.maxLength(3), v.readonly())),
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
