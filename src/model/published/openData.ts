import * as v from 'valibot';
import { idSchema } from '../fields/evidence.ts';
import { BASES, MAGNITUDES, RECORD_KINDS, ROLES, SENSES, STATUSES } from '../fields/vocabulary.ts';
import { spanSchema } from './dataset.ts';
import { QUALIFIER_CODES, QUALIFIER_LABELS } from './fileFields.ts';

/**
 * The downloadable dataset: one row per evidence of every numeric record, with a description of each column.
 */

const described = <T extends v.GenericSchema>(schema: T, zh: string, en: string) =>
  v.pipe(schema, v.title(zh), v.description(en));

const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);

/**
 * Selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/): the quoted words, and
 * their position in the line.
 */
const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
const positionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.number(),
  end: v.number(),
});
export const selectorSchema = v.variant('type', [quoteSelector, positionSelector]);

/** The fragment identifiers of pdf and of media, as the model of annotations names them. */
export const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';
export const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';

/** The page, refined by the area on it in whole hundredths of its width and height. */
export const pageSelectorSchema = v.object({
  type: v.literal('FragmentSelector'),
  conformsTo: v.literal(PDF_FRAGMENTS),
  value: v.pipe(v.string(), v.regex(/^page=[0-9]+$/)),
  refinedBy: v.object({
    type: v.literal('FragmentSelector'),
    conformsTo: v.literal(MEDIA_FRAGMENTS),
    value: v.pipe(v.string(), v.regex(/^xywh=percent:[0-9]+,[0-9]+,[0-9]+,[0-9]+$/)),
  }),
});

export const openFactSchema = v.object({
  kind: described(v.picklist(RECORD_KINDS), '类别', 'kind of record'),
  recordId: described(idSchema, '记录编号', 'stable id of the record'),
  evidenceId: described(idSchema, '出处编号', 'stable id of the evidence'),
  indicator: described(nullable(v.string()), '指标', 'name of the indicator'),
  name: described(v.string(), '名称', 'name of the record'),
  domain: described(v.string(), '领域', 'domain of the dashboard'),
  department: described(
    nullable(v.string()),
    '部门',
    'department, as a document that supports the figure names it',
  ),
  region: described(v.string(), '范围', 'region or scope, by name'),
  adcode: described(
    nullable(v.string()),
    '区划代码',
    'administrative code by GB/T 2260, where the scope has one',
  ),
  group: described(
    nullable(v.string()),
    '对象',
    'whom or what the claim is limited to, in words of its quotes',
  ),
  period: described(v.string(), '时点', 'period as the text says it'),
  implied: described(v.boolean(), '据上下文', 'whether only the context ties the figure to the period'),
  status: described(nullable(v.picklist(STATUSES)), '状态', 'actual, forecast, estimate or planned'),
  role: described(nullable(v.picklist(ROLES)), '性质', 'level, baseline, change, cumulative or share'),
  sense: described(
    nullable(v.picklist(SENSES)),
    '增减',
    'of a change: increase, decrease or unstated; the value itself is as said',
  ),
  basis: described(
    nullable(v.picklist(BASES)),
    '变化基准',
    'of a change: total over the period, annual-average or on-previous-year',
  ),
  qualifier: described(
    v.picklist(QUALIFIER_CODES),
    '限定',
    'exact, at-least and at-most (the number included), more-than and less-than (excluded), or about',
  ),
  qualifierWords: described(
    v.picklist(QUALIFIER_LABELS),
    '限定说明',
    'the qualifier in Chinese; the word of the text itself stands in the numeral phrase',
  ),
  value: described(
    v.string(),
    '数值',
    'in the magnitude of the source, trailing zeros kept; of a range, ratio or structure all its numbers',
  ),
  magnitude: described(v.picklist(MAGNITUDES), '数量级', 'magnitude of the value: none, 10^4, 10^8 or 10^12'),
  unit: described(v.string(), '单位', 'unit as the text says it'),
  per: described(nullable(v.string()), '计量基数', 'base of a rate'),
  baseValue: described(
    nullable(v.number()),
    '换算值',
    'value in base units, magnitude expanded; null where the figure is not one number',
  ),
  signed: described(
    nullable(v.number()),
    '带符号的换算值',
    'value in base units with its sign: a decrease told in words is below zero',
  ),
  derived: described(nullable(v.string()), '推算公式', 'formula over record ids, for derived values'),
  doubt: described(nullable(v.string()), '口径待核', 'what is unclear in the words'),
  conflicts: described(nullable(v.string()), '待核分歧', 'ids of open disagreements, as in the review'),
  conflictsSettled: described(
    nullable(v.string()),
    '已定分歧',
    'ids of disagreements that were settled, as in the review',
  ),
  document: described(v.string(), '文件', 'title of the document'),
  paragraph: described(v.number(), '段', 'paragraph, from 1 among non-blank lines'),
  line: described(v.number(), '行', 'line in the file, from 1'),
  start: described(v.number(), '起', 'start of the figure in the line, in UTF-16 units'),
  end: described(v.number(), '止', 'end of the figure, exclusive'),
  figure: described(v.string(), '数字短语', 'the numeral phrase'),
  quote: described(v.string(), '引文', 'the quoted words'),
});

const openFields = { version: v.string(), city: v.string(), facts: v.array(openFactSchema) };

export const openDatasetSchema = v.object({
  ...openFields,
  evidence: v.array(
    v.object({
      id: idSchema,
      record: idSchema,
      document: idSchema,
      source: v.string(),
      line: v.number(),
      selector: v.array(selectorSchema),
      quote: v.array(spanSchema),
    }),
  ),
});

/** The same of a city some of whose texts have pages: where on them the figures are printed. */
export const placedDatasetSchema = v.object({
  ...openFields,
  evidence: v.array(
    v.object({
      id: idSchema,
      record: idSchema,
      document: idSchema,
      source: v.string(),
      line: v.number(),
      selector: v.array(v.variant('type', [quoteSelector, positionSelector, pageSelectorSchema])),
      quote: v.array(spanSchema),
      places: v.optional(
        v.array(
          v.object({
            page: described(v.number(), '页', 'page, from 1'),
            box: described(
              v.tuple([v.number(), v.number(), v.number(), v.number()]),
              '方框',
              'left, top, width and height of the figure as fractions of the page',
            ),
          }),
        ),
      ),
    }),
  ),
});

export type PageSelector = v.InferOutput<typeof pageSelectorSchema>;
export type OpenFact = v.InferOutput<typeof openFactSchema>;
/** The line that a city with a notice has in its files. */
export interface Noticed {
  readonly notice?: string | undefined;
}
export type OpenDataset = v.InferOutput<typeof placedDatasetSchema>;

const typeOf = (field: (typeof openFactSchema.entries)[keyof OpenFact]) =>
  v.is(field, 0) ? 'number' : v.is(field, true) ? 'boolean' : 'string';

/** The columns in order, with their Chinese and English descriptions. */
export const OPEN_COLUMNS: ReadonlyArray<{
  readonly key: keyof OpenFact;
  readonly zh: string;
  readonly en: string;
  readonly type: 'number' | 'boolean' | 'string';
}> = (Object.keys(openFactSchema.entries) as Array<keyof OpenFact>).map((key) => {
  const field = openFactSchema.entries[key];
  return {
    key,
    zh: v.getTitle(field) ?? key,
    en: v.getDescription(field) ?? key,
    type: typeOf(field),
  };
});
