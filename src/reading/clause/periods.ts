import { parseHanziNumeral } from '../hanziNumeral.ts';

/** When a figure holds: dates of a passage as periods with ends. */

export interface ReadPeriod {
  readonly kind: 'span' | 'year' | 'half' | 'quarter' | 'month' | 'day' | 'as-of' | 'unstated';
  readonly from: string | null;
  readonly to: string | null;
}

export const UNSTATED: ReadPeriod = { kind: 'unstated', from: null, to: null };

const two = (value: number): string => String(value).padStart(2, '0');
const span = (kind: ReadPeriod['kind'], from: string, to: string = from): ReadPeriod => ({ kind, from, to });

/** Years of the plans, by the number before 五: the fourteenth is 2021–2025. */
const PLAN_ORIGIN = 1951;
const QUARTERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

function planPeriod(text: string): ReadPeriod | null {
  const words = /(二?十?[一二三四五六七八九]?)五(?:”|期|时|规|计|末|以|$)/u.exec(text)?.[1];
  const number = words ? parseHanziNumeral(words) : null;
  if (number === null || number < 1 || number > 20) return null;
  const from = PLAN_ORIGIN + number * 5;
  return span('span', String(from), String(from + 4));
}

const HANZI_DIGITS = '〇一二三四五六七八九';
const plainYear = (text: string): string =>
  text
    .replace(/[〇零一二三四五六七八九]{4}年/gu, (year) =>
      Array.from(year, (sign) =>
        sign === '零' ? '0' : HANZI_DIGITS.includes(sign) ? String(HANZI_DIGITS.indexOf(sign)) : sign,
      ).join(''),
    )
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日号])/gu, (words) =>
      String(parseHanziNumeral(words) ?? words),
    );

/** The period that the words of a date name; `year` completes 5月 and 三季度. Null where they name none. */
export function parsePeriod(words: string, year: number | null): ReadPeriod | null {
  const plan = planPeriod(words);
  if (plan) return plan;
  const text = plainYear(words);
  const years = Array.from(text.matchAll(/(1[89][0-9]{2}|20[0-9]{2})/g), ([found]) => Number(found));
  const own = years[0] ?? year;
  const short = /^(20[0-9]{2})[—~至到-]([0-9]{2})(?:学年|年)/u.exec(text);
  if (short) return span('span', short[1] ?? '', `20${short[2]}`);
  if (years.length > 1 && years[0] !== years[1])
    return span('span', String(years[0]), String(years[years.length - 1]));
  if (own === null || own === undefined) return null;
  if (/上半年/u.test(text)) return span('half', `${own}-H1`);
  if (/下半年/u.test(text)) return span('half', `${own}-H2`);
  const quarters = /(前|第)?([一二三四1-4])个?季度/u.exec(text);
  if (quarters) {
    const last = QUARTERS[quarters[2] ?? ''] ?? 1;
    const many = quarters[1] === '前' || /一[—~至到-]/u.test(text);
    return many ? span('span', `${own}-Q1`, `${own}-Q${last}`) : span('quarter', `${own}-Q${last}`);
  }
  const months = /([0-9]{1,2})(?:月)?[—~至到-]+([0-9]{1,2})月/u.exec(text) ?? null;
  const first = /前([0-9]{1,2}|[一二三四五六七八九十]{1,2})个?月/u.exec(text)?.[1];
  if (first !== undefined) {
    const last = Number(first) || parseHanziNumeral(first) || 0;
    return last >= 1 && last <= 12 ? span('span', `${own}-01`, `${own}-${two(last)}`) : null;
  }
  if (months && Number(months[1]) <= 12 && Number(months[2]) <= 12)
    return span('span', `${own}-${two(Number(months[1]))}`, `${own}-${two(Number(months[2]))}`);
  const day = /([0-9]{1,2})月([0-9]{1,2})[日号]?/u.exec(text);
  if (day) return span('day', `${own}-${two(Number(day[1]))}-${two(Number(day[2]))}`);
  const month = /([0-9]{1,2})月/u.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    const at = `${own}-${two(Number(month[1]))}`;
    return /[底末]/u.test(text) ? { kind: 'as-of', from: null, to: at } : span('month', at);
  }
  if (years.length === 0) return null;
  if (/[底末]$/u.test(text)) return { kind: 'as-of', from: null, to: `${own}-12-31` };
  return /年|^[0-9]{4}$/u.test(text) ? span('year', String(own)) : null;
}

/** Words of time without a numeral: 全年, 年末, 上半年, 目前, 去年. */
const WORDS: ReadonlyArray<readonly [pattern: RegExp, build: (year: number | null) => ReadPeriod | null]> = [
  [/截至目前|目前|现有|截至发布/u, () => ({ kind: 'as-of', from: null, to: null })],
  [/上半年/u, (year) => (year === null ? null : span('half', `${year}-H1`))],
  [/下半年/u, (year) => (year === null ? null : span('half', `${year}-H2`))],
  [/(?:年末|年底)/u, (year) => (year === null ? null : { kind: 'as-of', from: null, to: `${year}-12-31` })],
  [/(?:全年|本年|当年|今年(?!以来))/u, (year) => (year === null ? null : span('year', String(year)))],
  [/今年以来/u, (year) => (year === null ? null : span('span', String(year), String(year)))],
  [
    /(?:去年|上年)(?!同期|末|底|增|下|提|减|，?比)/u,
    (year) => (year === null ? null : span('year', String(year - 1))),
  ],
];

/** The period of time words in a stretch of text; the last one counts. */
export function wordPeriod(text: string, year: number | null): ReadPeriod | null {
  let best: { at: number; period: ReadPeriod } | null = null;
  for (const [pattern, build] of WORDS) {
    const match = pattern.exec(text);
    const period = match ? build(year) : null;
    if (!match || !period || /(?:比|较|与)$/u.test(text.slice(0, match.index))) continue;
    if (best === null || match.index > best.at) best = { at: match.index, period };
  }
  return best?.period ?? null;
}

/** The plan period or year that the first lines of a text name. */
export function documentPeriod(text: string): ReadPeriod | null {
  const head = text.slice(0, 200);
  const plan = /((?:二?十[一二三四五六七八九]?|[六七八九])五)[”’"']/u.exec(head)?.[1];
  const years = /(20[0-9]{2})年/u.exec(head)?.[1];
  const planned = plan === undefined ? null : planPeriod(`${plan}”`);
  if (planned && !/(20[0-9]{2})年(?:工作|国民|政府|预算|统计)/u.test(head)) return planned;
  return years === undefined ? null : span('year', years);
}

/** The year a document speaks of: that of its title or first lines, else the one named most often. */
export function documentYear(text: string): number | null {
  const head = /(20[0-9]{2})年/u.exec(text.slice(0, 300))?.[1];
  if (head !== undefined) return Number(head);
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.slice(0, 20_000).matchAll(/(20[0-9]{2})年/gu))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const best = Array.from(counts).sort((a, b) => b[1] - a[1])[0];
  return best === undefined ? null : Number(best[0]);
}
