import type {
  CountyKind,
  DIRECTIONS,
  MEASURES,
  PARAGRAPH_PARTS,
  SEARCH_GROUPS,
  SetAsideReason,
  VALUE_KINDS,
} from './vocabulary.ts';

/** Labels of vocabularies. They are apart from the vocabularies, because no first view shows them. */

export const MEASURE_LABEL: Readonly<Record<(typeof MEASURES)[number], string>> = {
  stock: '存量',
  flow: '流量',
  rate: '比率',
  ratio: '比例',
  change: '变化量',
};

export const DIRECTION_LABEL: Readonly<Record<(typeof DIRECTIONS)[number], string>> = {
  up: '数值高为进展',
  down: '数值低为进展',
  neutral: '数值高低不作评价',
};

export const SEARCH_GROUP_LABEL: Readonly<Record<(typeof SEARCH_GROUPS)[number], string>> = {
  figure: '数字',
  panel: '面板',
  county: '地区',
  document: '文件段落',
  elsewhere: '其他地方，不计入本市',
};

export const PARAGRAPH_PART_LABEL: Readonly<Record<(typeof PARAGRAPH_PARTS)[number], string>> = {
  title: '标题',
  lead: '导语',
  contents: '导览',
  heading: '小标题',
  caption: '图片说明',
  byline: '署名',
  ellipsis: '省略',
  ending: '结语',
};

export const COUNTY_KIND_LABEL: Readonly<Record<CountyKind, string>> = {
  pilot: '试点',
  model: '模式',
  project: '项目',
  school: '学校',
  site: '场所',
};

export const SET_ASIDE_LABEL: Readonly<Record<SetAsideReason, string>> = {
  date: '日期',
  duration: '期限',
  name: '名称',
  'section-number': '章节序号',
  'caption-number': '图题序号',
  threshold: '门槛条件',
  cohort: '届别',
  clock: '时刻',
  age: '年龄',
  declined: '经办人不取',
};

export const VALUE_KIND_LABEL: Readonly<Record<(typeof VALUE_KINDS)[number], string>> = {
  number: '单一数值',
  range: '区间',
  ratio: '比例',
  structure: '结构',
  rank: '位次',
};
