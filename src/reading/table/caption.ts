import { parsePeriod, type ReadPeriod } from '../clause/periods.ts';
import type { HeadReading } from './headCell.ts';
import type { HeadUnit } from './headUnits.ts';

/** What stands above a table holds for all of it: its subject, its unit, its year. */
export interface Caption {
  readonly name: string;
  readonly unit: HeadUnit | null;
  readonly period: ReadPeriod | null;
  /** Whether the table tells goals (true) or results (false); null where nothing says so. */
  readonly planned: boolean | null;
}

export const NO_CAPTION: Caption = { name: '', unit: null, period: null, planned: null };

const LONGEST = 60;
const UNIT_TOLD =
  /(?:计量)?单位[:：]\s*([^\s。；)）|]{1,16}(?:[、,，]\s*[^\s。；)）|]{1,6}){0,3})[)）]?\s*$/u;
const LAST_BRACKET = /[（(]([^（()）]{1,10})[)）]\s*$/u;
const LABEL =
  /^(?:#+\s*)?(?:\**)?(?:[附续]?表\s*(?:[0-9]+(?:[-—.][0-9]+)*|[一二三四五六七八九十]+)?[.、:：\s]*|[（(]?[一二三四五六七八九十]{1,3}[、）)])\s*/u;
const DATE =
  /(?:19|20)[0-9]{2}(?:[—~-](?:19|20)?[0-9]{2})?年(?:前?[0-9]{1,2}(?:[—~-][0-9]{1,2})?个?月(?:份|[底末])?|上半年|前?[一二三四]季度)?[底末度]?/u;
const KIND =
  /(?:主要)?(?:完成|变化|发展|分布|对比|汇总|统计|基本|一览|排名|指标)*(?:情况|数据)?(?:统计|汇总|对比|一览|明细|排名|指标)?(?:表|数据|情况|一览)$/u;
const NOTHING_SAID =
  /^(?:主要|经济|社会|发展|统计|国民|指标|附|表|数据|公报|月报|季报|年报|快报|资料|报告|政府|工作|运行|情况|完成|和|与|及|的)*$/u;
const EACH = /^(?:[各分按](?:[县市区州旗盟镇乡街道地、（()）]|行政区|行业|产业|学段|类|年度?)+(?:的)?)/u;

/** Adds what a line above a table says to what the lines before said; prose ends it. */
export function readCaption(
  text: string,
  before: Caption,
  { units, year, trim, terms }: HeadReading,
): Caption {
  const told = UNIT_TOLD.exec(text);
  const unit = told ? units.parseList(told[1] ?? '') : null;
  if (text.length > LONGEST || /[。；]/u.test(text)) return { ...NO_CAPTION, unit };
  const rest = told ? text.slice(0, told.index) : text;
  const bracket = unit ? null : LAST_BRACKET.exec(rest);
  const own = unit ?? (bracket ? units.parse(bracket[1] ?? '') : null);
  const plain = rest
    .replace(/[（(][^（()）]*[)）]?/gu, '')
    .replace(LABEL, '')
    .replace(/[*#\s]+$/u, '')
    .trim();
  const date = DATE.exec(plain)?.[0] ?? DATE.exec(rest)?.[0];
  const period = date === undefined ? null : parsePeriod(date, year);
  const subject = trim(plain.replace(DATE, '')).replace(EACH, '').replace(KIND, '');
  const name = NOTHING_SAID.test(subject) ? '' : trim(subject);
  const isReview = terms.reviewHeadings.some((word) => plain.includes(word));
  const isPlan = terms.planHeadings.some((word) => plain.includes(word));
  return {
    name: name || before.name,
    unit: own ?? before.unit,
    period: period ?? before.period,
    planned: isReview ? false : isPlan ? true : before.planned,
  };
}
