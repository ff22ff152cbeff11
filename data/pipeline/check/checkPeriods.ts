import { sitePlans } from '../../../src/model/authored/sitePlans.ts';
import type { Period } from '../../../src/model/fields/evidence.ts';
import { parseMoment, periodDays, periodProblem } from '../../../src/model/fields/moment.ts';
import { planEnd, planProblems } from '../../../src/model/fields/planPeriod.ts';
import { leadWords } from '../../../src/model/text/leadWords.ts';
import { plainSigns } from '../../../src/reading/numeral.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Lists the years that a text names as dates: 2016年, 2016—2025年, 2025.9月. */
export function namedYears(text: string): number[] {
  const plain = plainSigns(text);
  return [
    ...plain.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})(?=年|[—~至-](?:19|20)?[0-9]{2}年|\.[0-9]{1,2}月)/g),
  ].map(([year]) => Number(year));
}

/**
 * Years that a text only compares with: 比2016年翻了两番, 是2016年的4.5倍. The figure is one of the later year.
 */
const COMPARED_YEAR =
  /(?:比|较|与|同)(?:19|20)[0-9]{2}年(?:[底末]|同期)?(?=相比|[^，。；]{0,12}(?:增|减|升|降|提高|高出|低|多|少|翻|扩大|缩小|涨|跌))|(?:是|为|相当于|达到)(?:19|20)[0-9]{2}年(?:[底末]|同期)?(?=的[^，。；]{0,8}(?:倍|成|%))/g;

/** Lists the years that a text names as those of its figure. */
export const ownYears = (text: string): number[] => namedYears(plainSigns(text).replace(COMPARED_YEAR, ''));

/** Whether a period covers at least one of the years; a period without a calendar date covers none. */
export function coversYear(period: Pick<Period, 'from' | 'to'>, years: readonly number[]): boolean {
  const days = periodDays(period);
  return days !== null && years.some((year) => days.first <= `${year}-12-31` && days.last >= `${year}-01-01`);
}

/** The fault where the quote names other years than the period: a figure of 2016 is not one of 2025. */
function yearProblem(entry: AuthoredRecord): string | null {
  const { record, evidence } = entry;
  const { period } = record;
  // A fact in words may look ahead from its own year.
  if (recordQuantity(entry) === null || periodDays(period) === null) return null;
  for (const item of evidence) {
    const own = ownYears(item.quote);
    // Heads and context count only where the quote names no year, because they often name that of a whole list.
    const years = own.length > 0 ? own : leadWords(item).flatMap(ownYears);
    if (years.length > 0 && !coversYear(period, years))
      return `引文写作${[...new Set(years)].join('、')}年，时段却是 ${period.label}（${period.from ?? ''}—${period.to ?? period.from ?? ''}）`;
  }
  return null;
}

/** The fault where the label of a period names other years than its dates. */
function labelProblem({ label, from, to }: Period): string | null {
  const years = namedYears(label);
  const dated = [from, to].flatMap((text) => (text === undefined ? [] : (parseMoment(text) ?? [])));
  if (years.length === 0 || dated.length === 0) return null;
  const own = new Set(
    dated.flatMap(({ first, last }) => [Number(first.slice(0, 4)), Number(last.slice(0, 4))]),
  );
  return years.every((year) => own.has(year))
    ? null
    : `时段的名称“${label}”与日期 ${from ?? ''}—${to ?? from ?? ''} 不符`;
}

/** Key of the question that an observation answers; two observations with one key contradict each other. */
function questionOf(entry: Extract<AuthoredRecord, { kind: 'observation' }>): string {
  const { region, period, role, status, basis, partOf, group, name, derived } = entry.record;
  const { kind, from, to, label } = period;
  const time =
    from === undefined && to === undefined ? `${kind} ${label}` : `${from ?? ''}—${to ?? from ?? ''}`;
  return [entry.indicator.id, region, time, role, status, basis, partOf, group, name, derived?.formula].join(
    '|',
  );
}

/** Finds two values of one indicator for one place and time: a disagreement, or two things under one name. */
function doubled(index: AuthoredIndex): Finding[] {
  const answers = new Map<string, AuthoredRecord[]>();
  for (const entry of index.records) {
    if (entry.kind !== 'observation') continue;
    const { period } = entry.record;
    // 截至发布时 means another day in each document.
    if (period.from === undefined && period.to === undefined) continue;
    answers.set(questionOf(entry), [...(answers.get(questionOf(entry)) ?? []), entry]);
  }
  return [...answers.values()].flatMap((entries): Finding[] => {
    const [first, second] = entries;
    if (!first || !second) return [];
    return [
      {
        file: second.file,
        recordId: second.id,
        message: `与 ${first.id} 是同一指标、同一区域、同一时段的两个值；一致的合为一条两处出处，不一致的写入 conflicts.json，所指不同的各起 name`,
      },
    ];
  });
}

/** Whether the words of a record, or of what it is derived from, name a plan. */
function namesPlan(entry: AuthoredRecord, { byId }: AuthoredIndex, plan: string): boolean {
  const inputs = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
  return [entry, ...inputs.flatMap((id) => byId.get(id) ?? [])].some(({ evidence }) =>
    evidence.some((item) => [...leadWords(item), item.quote].some((words) => words.includes(plan))),
  );
}

/** The fault of “十三五”末: another year than the plan's last, or a tie to the plan that is not marked as ours. */
function planEndProblem(entry: AuthoredRecord, index: AuthoredIndex): string | null {
  const { label, from, to, implied } = entry.record.period;
  const end = planEnd(label);
  if (!end) return null;
  const year = (to ?? from)?.slice(0, 4);
  if (year !== undefined && year !== end.year) return `“${end.plan}”末是 ${end.year} 年，时段写的是 ${year}`;
  return implied === true || namesPlan(entry, index, end.plan)
    ? null
    : `原文没有写“${end.plan}”，时点“${label}”须标 implied，或改为 unstated`;
}

/**
 * Checks the plan periods of the site, and the dates of every record: their form, their order, and the years that its
 * words name.
 */
export function checkPeriods({ site }: Authored, index: AuthoredIndex): Finding[] {
  const plans = planProblems(sitePlans(site)).map(
    (problem): Finding => ({ file: 'data/site.json', recordId: 'periods', ...problem }),
  );
  const own = index.records.flatMap((entry) =>
    [
      periodProblem(entry.record.period),
      labelProblem(entry.record.period),
      yearProblem(entry),
      planEndProblem(entry, index),
    ]
      .filter((message) => message !== null)
      .map((message) => ({ file: entry.file, recordId: entry.id, message })),
  );
  return [...plans, ...own, ...doubled(index)];
}
