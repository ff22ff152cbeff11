/**
 * The closed vocabularies of the data contract with their Chinese labels. One list each:
 * validators, labels and the glossary in data/README.md follow from here.
 */

export const QUALIFIERS = ['=', '>=', '>', '<=', '<', '~'] as const;
export const MAGNITUDES = ['', '万', '亿', '万亿'] as const;
export const VALUE_KINDS = ['number', 'range', 'ratio', 'structure', 'rank'] as const;
export const MEASURES = ['stock', 'flow', 'rate', 'ratio', 'change'] as const;
export const DIRECTIONS = ['up', 'down', 'neutral'] as const;
export const ROLES = ['level', 'baseline', 'change', 'cumulative', 'share', 'target'] as const;
export const SENSES = ['increase', 'decrease', 'unstated'] as const;
export const BASES = ['total', 'annual-average', 'on-previous-year'] as const;
export const OVERLAPS = ['disjoint', 'nested', 'unstated'] as const;
export const STATUSES = ['actual', 'forecast', 'estimate', 'planned'] as const;
export const PERIOD_KINDS = ['span', 'year', 'half', 'quarter', 'month', 'day', 'as-of', 'unstated'] as const;
export const RECORD_KINDS = ['observation', 'honour', 'coverage', 'county', 'statement'] as const;
export const STATEMENT_KINDS = ['claim', 'streak', 'frequency', 'grade-change'] as const;
export const COUNTY_KINDS = ['pilot', 'model', 'project', 'school', 'site'] as const;
/** Levels of government; a recognition may name another area (长三角) instead, in the words of its quotes. */
export const LEVELS = ['国家', '省', '市'] as const;
export const WITHIN = ['全国', '全省', '全市'] as const;

const isListed = (list: readonly string[], word: string): boolean => list.includes(word);

/** A level in words: 国家级, 省级; an area that is no level of government keeps its name: 长三角. */
export const levelWords = (level: string): string => (isListed(LEVELS, level) ? `${level}级` : level);

/** Whether a level or area is in neither list, so that the quotes have to name it. */
export const isNamedArea = (word: string): boolean => !isListed(LEVELS, word) && !isListed(WITHIN, word);
/** What a paragraph is where it is not running text. */
export const PARAGRAPH_PARTS = [
  'title',
  'lead',
  'contents',
  'heading',
  'caption',
  'byline',
  'ellipsis',
  'ending',
] as const;
export const REGION_KINDS = [
  'province',
  'city',
  'county',
  'urban-scope',
  'city-level',
  'functional-zone',
  'township',
  'village',
  'site',
  'other-place',
] as const;
export const SET_ASIDE_REASONS = [
  'date',
  'duration',
  'name',
  'section-number',
  'caption-number',
  'threshold',
  'cohort',
  'clock',
  'age',
  // A figure that the person who took the document in decided not to record.
  'declined',
] as const;
/**
 * The two parties of a disagreement: two documents, two passages of one document, or a text and arithmetic
 * over it.
 */
export const ORIGINS = ['between', 'within', 'arithmetic'] as const;
export const MAP_DRAWINGS = ['bounds', 'tiles'] as const;
/** `elsewhere` is what documents say of places outside the city, whatever its kind. */
export const SEARCH_GROUPS = ['figure', 'panel', 'county', 'document', 'elsewhere'] as const;

/** The word for each tag that a figure carries; those of a status are in `STATUS_LABEL`. */
export const MARK_LABEL = {
  derived: '推算',
  doubt: '口径待核',
  settled: '分歧已判定',
  implied: '（据上下文）',
} as const;

/** The word put before a change that is stated without a sign. */
export const SENSE_WORD: Readonly<Record<(typeof SENSES)[number], string>> = {
  increase: '增',
  decrease: '降',
  unstated: '',
};

/** The word put before a change by the year; a change over the whole span needs none. */
export const BASIS_WORD: Readonly<Record<(typeof BASES)[number], string>> = {
  total: '',
  'annual-average': '年均',
  'on-previous-year': '比上年',
};

export const BASIS_LABEL: Readonly<Record<(typeof BASES)[number], string>> = {
  total: '期间变化',
  'annual-average': '年均变化',
  'on-previous-year': '比上年变化',
};

export type Origin = (typeof ORIGINS)[number];
export type Role = (typeof ROLES)[number];
export type Measure = (typeof MEASURES)[number];
export type Basis = (typeof BASES)[number];
export type Sense = (typeof SENSES)[number];
export type Overlap = (typeof OVERLAPS)[number];
export type Status = (typeof STATUSES)[number];
export type RecordKind = (typeof RECORD_KINDS)[number];
export type CountyKind = (typeof COUNTY_KINDS)[number];
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

export const ORIGIN_LABEL: Readonly<Record<Origin, string>> = {
  between: '文件之间不一致',
  within: '同一文件内前后不一',
  arithmetic: '与算术不符',
};

/** The same in short, for use beside a figure. */
export const ORIGIN_TAG: Readonly<Record<Origin, string>> = {
  between: '文件不一致',
  within: '前后不一致',
  arithmetic: '与算术不符',
};

export const STATUS_LABEL: Readonly<Record<Status, string>> = {
  actual: '实绩',
  forecast: '预计',
  estimate: '概算',
  planned: '计划',
};

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  level: '现值',
  baseline: '期初值',
  change: '变化',
  cumulative: '累计',
  share: '占比',
  target: '目标',
};

export const KIND_LABEL: Readonly<Record<RecordKind, string>> = {
  observation: '指标数据',
  honour: '位次与认定',
  coverage: '覆盖',
  county: '县区事实',
  statement: '文字事实',
};

/**
 * Which axis a role belongs on: a level, baseline or share is measured at a moment, a cumulative figure over
 * a span, a change between two moments. Stock and flow never share an axis.
 */
export function axisClass(role: Role): 'moment' | 'span' | 'change' {
  return role === 'cumulative' ? 'span' : role === 'change' ? 'change' : 'moment';
}
