import type { Period } from '../../../../src/model/fields/evidence.ts';
import type { Role } from '../../../../src/model/fields/vocabulary.ts';
import type { ReadPeriod } from '../../../../src/reading/clause/periods.ts';
import type { ReadQuantity } from '../../../../src/reading/quantity.ts';

/** Of which time a figure speaks: what its own sentence says first, then what holds for the whole text. */

export type Plans = ReadonlyArray<{ readonly label: string; readonly from: string; readonly to: string }>;
type Dates = Pick<Period, 'kind' | 'from' | 'to'>;

const UNDATED: Period = { kind: 'unstated', label: '日期原文未注明' };
const START: Period = { kind: 'unstated', label: '期初，日期原文未注明' };
const AT_PUBLICATION: Period = { kind: 'as-of', label: '截至发布时' };

/** Years between the first years of two plans. */
const PLAN_YEARS = 5;

/** A period in words. */
export function periodLabel({ kind, from, to }: Dates, plans: Plans): string {
  const plan = plans.find((own) => own.from === from && own.to === to);
  if (kind === 'span' && plan) return `“${plan.label}”期间`;
  const since = plans.find((own) => own.from === from);
  if (kind === 'span' && since && to === undefined) return `“${since.label}”以来，截至发布时`;
  const say = (moment: string): string => {
    const [year = '', rest = '', day] = moment.split('-');
    if (rest === '') return `${year}年`;
    if (rest.startsWith('H')) return `${year}年${rest === 'H1' ? '上' : '下'}半年`;
    if (rest.startsWith('Q')) return `${year}年${'一二三四'.charAt(Number(rest[1]) - 1)}季度`;
    return day === undefined ? `${year}年${Number(rest)}月` : `${year}年${Number(rest)}月${Number(day)}日`;
  };
  if (from === undefined && to === undefined) return UNDATED.label;
  if (kind === 'as-of') return `截至${say(to ?? from ?? '')}`;
  if (from === undefined || to === undefined || from === to)
    return `${say(from ?? to ?? '')}${to === undefined && kind === 'span' ? '以来' : ''}`;
  return `${say(from)}—${say(to)}`;
}

/** A span of whole years, as a plan has. */
const isYears = ({ kind, from, to }: ReadPeriod): boolean =>
  kind === 'span' && /^[0-9]{4}$/.test(from ?? '') && /^[0-9]{4}$/.test(to ?? '') && from !== to;

const isPlan = (period: ReadPeriod, plans: Plans): boolean =>
  plans.some(({ from, to }) => from === period.from && to === period.to) ||
  (isYears(period) && Number(period.to) - Number(period.from) === PLAN_YEARS - 1);

/** 五年间, 五年来 and 过去五年 are the years of the plan that the text is about. */
const FIVE_YEARS = /五年[间来]|(?:过去|这|近)五年/u;
/** What has run up to the day of the text: it has a beginning and no end yet. */
const UP_TO_NOW = /以来|截至(?:目前|今|当前)|截止目前|到目前为止/u;
/** A figure that is reached stands at the end of what the sentence tells: 由9208公顷增至9741公顷. */
export const REACHED =
  /(?:[增升降减缩扩提跃]|提升|提高|增加|增长|扩大|上升|下降|降低|减少|发展|达)(?:到|至)(?:了|现在的|目前的)?$|(?:达|达到了?|稳定在|保持在)$/u;
/** A date that stands right before a start: 由2020年的24.6%. */
const DATED_START =
  /(?:由|从|较|比|自)(?:原来的?)?[^，,。；;]{0,4}(?:(?:19|20)[0-9]{2}年|上年|去年|上年同期)[^，,。；;0-9]{0,8}$/u;

/** A time whose ends no words give: 条例施行两年, 三年内. */
const DURATION =
  /(?:(?:施行|实施|运行|运营|成立|启动|投用|开展)(?:以来)?(?:近|已)?(?:[一二两三四六七八九十]|[0-9]{1,2})年(?:多|来)?|(?:[一二两三四六七八九十]|[0-9]{1,2})年(?:内|间|来))/u;

function build({ kind, from, to }: ReadPeriod, plans: Plans): Period {
  const dates = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  if (kind === 'unstated') return UNDATED;
  if (from === null && to === null) return AT_PUBLICATION;
  return { kind, ...dates, label: periodLabel({ kind, ...dates }, plans) };
}

const implied = (period: Period): Period =>
  period.kind === 'unstated' ? period : { ...period, implied: true };

/**
 * What a sentence without a date goes by. A text about a plan speaks of the plan again after a sentence that named a
 * year of it, and a text about a year of that year after one that named a day.
 */
function carried({ period, exact: { ground } }: ReadQuantity, plans: Plans): ReadPeriod {
  if (isPlan(ground, plans)) return ground;
  const isInside = [period.from, period.to].every(
    (moment) => moment === null || moment.startsWith(ground.from ?? '—'),
  );
  return ground.kind === 'year' && period.kind !== 'as-of' && isInside ? ground : period;
}

/** The period of a figure: of its role depends which of the dates around it is its own. */
export function periodOf(read: ReadQuantity, role: Role, lead: string, plans: Plans): Period {
  const { before, period: own, ground } = read.exact;
  const isStock = role === 'level' || role === 'share' || role === 'baseline';
  if (role === 'baseline') {
    if (own && DATED_START.test(before)) return build(own, plans);
    return own && isPlan(own, plans) ? endBefore(own) : START;
  }
  const sentence = before.split(/[。！？!?]/u).pop() ?? '';
  const plan = own && isPlan(own, plans) ? own : isPlan(ground, plans) ? ground : null;
  const isFive = plan !== null && FIVE_YEARS.test(sentence.slice(-60));
  if (isFive && !isStock) return implied({ ...build(plan, plans), label: '五年间' });
  const duration = DURATION.exec(sentence)?.[0];
  if (duration !== undefined && !isStock && !(own && isPlan(own, plans)))
    return { kind: 'unstated', label: `${duration}，起止日期原文未注明` };
  if (own) {
    const toNow = UP_TO_NOW.test(sentence);
    const spoken = isPlan(own, plans) || (own.from === null && own.to === null);
    if (!spoken) return build(own, plans);
    if (isStock) return plan === null || toNow || REACHED.test(lead) ? AT_PUBLICATION : build(own, plans);
    if (plan !== null && toNow && /五”?以来|五”/u.test(sentence)) return build({ ...plan, to: null }, plans);
    return build(own, plans);
  }
  const known = carried(read, plans);
  // A level that only the plan around it dates is one of the day of the text.
  return isPlan(known, plans) && isStock ? AT_PUBLICATION : implied(build(known, plans));
}

/** The end of the plan before: what a figure was when a plan began. */
function endBefore({ from }: ReadPeriod): Period {
  const year = Number(from) - 1;
  const number = sayPlan(year);
  return {
    kind: 'as-of',
    to: String(year),
    label: number === null ? `${year}年末` : `“${number}”末`,
    implied: true,
  };
}

/** 十三五 for the plan that ended with a year; null for a year in which none ended. */
function sayPlan(lastYear: number): string | null {
  const number = (lastYear - 1955) / PLAN_YEARS;
  if (!Number.isInteger(number) || number < 6 || number > 19) return null;
  const ones = '一二三四五六七八九'.charAt((number % 10) - 1);
  return `${number > 9 ? '十' : ''}${number % 10 === 0 ? '' : ones}五`;
}
