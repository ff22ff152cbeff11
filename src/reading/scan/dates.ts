import { type AsideReason, buildToken, type Token } from './token.ts';

/** Dates, plan periods and times of day, each tried at one position of a passage. */

const YEAR = '(?:1[89][0-9]{2}|20[0-9]{2})';
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12][0-9]|0?[1-9])';
const TO = '(?:—{1,2}|~|-|至|到)';
const HANZI = '[一二三四五六七八九十]{1,3}';
const HANZI_YEAR = '[〇零一二三四五六七八九]{4}年';

interface DatePattern {
  readonly reason: AsideReason;
  readonly pattern: RegExp;
  /** Words before the match without which it is something else. */
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
}

const PATTERNS: readonly DatePattern[] = [
  {
    reason: 'date',
    pattern: new RegExp(
      `${YEAR}年(?:${MONTH}月(?:${DAY}[日号]?)?)?(?:[初中末底]|上半年|下半年|年?[一二三四]季度|第[一二三四]季度)?(?:${TO}(?:${YEAR}年(?:${MONTH}月(?:${DAY}[日号])?)?|${MONTH}月(?:${DAY}[日号])?|${DAY}[日号])[初中末底]?)?`,
      'y',
    ),
  },
  { reason: 'date', pattern: new RegExp(`${YEAR}${TO}(?:${YEAR}|[0-9]{2})(?:学年|年度?)[初中末底]?`, 'y') },
  { reason: 'date', pattern: new RegExp(`${YEAR}(?:学年|年度)`, 'y') },
  { reason: 'date', pattern: new RegExp(`${YEAR}[-/.]${MONTH}[-/.]${DAY}(?![0-9])`, 'y') },
  { reason: 'date', pattern: new RegExp(`${YEAR}${TO}${YEAR}(?![0-9.%万亿])`, 'y') },
  {
    reason: 'date',
    pattern: new RegExp(`${MONTH}${TO}${MONTH}月(?:份|底|末)?`, 'y'),
    notAfter: /[0-9.]$/,
  },
  {
    reason: 'date',
    pattern: new RegExp(
      `${MONTH}月(?:份|[初中末底]|[上中下]旬|${DAY}[日号])?(?:(?:${TO})(?:${MONTH}月)?(?:${DAY}[日号]|份)|${TO}${MONTH}月份?)?`,
      'y',
    ),
    notAfter: /[0-9.]$/,
  },
  {
    reason: 'date',
    pattern: new RegExp(`${DAY}(?:${TO}${DAY})?日(?=[，。、；上下晚凌至到,)）]|$|[^均产供处运发])`, 'y'),
    notAfter: /[0-9.]$/,
  },
  { reason: 'date', pattern: /[0-9]{2}世纪(?:[0-9]{2}年代)?[初中末]?/y },
  { reason: 'date', pattern: /[1-9]0年代[初中末]?/y },
  { reason: 'date', pattern: new RegExp(`${HANZI_YEAR}(?:${HANZI}月(?:${HANZI}[日号])?)?`, 'y') },
  {
    reason: 'date',
    pattern: /[〇零一二三四五六七八九]{4}(?:至|—|-|到)[〇零一二三四五六七八九]{2,4}(?:财政|学)?年度?/y,
  },
  {
    reason: 'date',
    pattern: new RegExp(`${HANZI}月(?:份|[初中末底]|${HANZI}[日号])`, 'y'),
    notAfter: /[个第]$/u,
  },
  {
    reason: 'date',
    pattern: /第?[一二三四1-4](?:[—~至到、-][二三四2-4])?季度(?!工作会|例会)/y,
    notAfter: /[0-9.]$/,
  },
  { reason: 'date', pattern: /前[一二三四1-4]个?季度/y },
  {
    reason: 'date',
    pattern: /前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?(?:月|年|天|日)份?/y,
    notAfter: /[学提]$/u,
  },
  // Plans of five years: “十四五”, 十三五.
  { reason: 'date', pattern: /(?:二)?十[一二三四五六]五/y },
  {
    reason: 'date',
    pattern: /[一二三四五六七八九]五(?=”?(?:期间|时期|规划|计划|末|以来|初))/y,
    notAfter: /[十百]$/u,
  },
  {
    reason: 'clock',
    pattern: /[0-2]?[0-9]:[0-5][0-9](?:(?:—|-|~|至)[0-2]?[0-9]:[0-5][0-9])?(?![0-9:])/y,
    after: /(?:[午晨晚夜间天日时从至到：点（(]|每日|[日一二三四五六][）)])$/u,
  },
  { reason: 'clock', pattern: /[0-2]?[0-9]:[0-5][0-9](?:—|-|~|至)[0-2]?[0-9]:[0-5][0-9](?![0-9:])/y },
  { reason: 'clock', pattern: /[0-2]?[0-9]时(?:[0-5]?[0-9]分)?(?![间空])/y, notAfter: /[0-9.千瓦]$/u },
  {
    reason: 'clock',
    pattern: /[0-2]?[0-9]点(?:[0-5]?[0-9]分|半|整|钟)?(?=[，。、；至到—,)）左]|$|前|后|开|起)/y,
    after: /[午晨晚夜间天日点早]$/u,
  },
];

/** The date or time that begins at a position; null where none does. */
export function dateAt(text: string, index: number): Token | null {
  const before = text.slice(Math.max(0, index - 4), index);
  for (const { reason, pattern, after, notAfter } of PATTERNS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match === null || notAfter?.test(before) || (after && !after.test(before))) continue;
    return buildToken({ start: index, end: index + match[0].length, kind: 'date', reason });
  }
  return null;
}

/** A year without 年: it is alone, or one of several (2021、2022年). */
export const isBareYear = (numeral: string): boolean => /^(?:19[0-9]{2}|20[0-9]{2})$/.test(numeral);
