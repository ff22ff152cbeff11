import { parseMoment } from '../../../model/fields/moment.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { named, type OfficeChart, officePoints } from '../../office/officeChart.ts';
import type { KindOffice } from '../../office/planItem.ts';
import { momentWords, trendSeries } from './series.ts';
import { valueAxis } from './timeScale.ts';
import type { TrendLine, TrendPoint } from './trendParts.ts';

/** Months between two dates of a form; other forms have no even distances. */
const STEP = { year: 12, half: 6, quarter: 3, month: 1 } as const;
type Stepped = keyof typeof STEP;

/** More dates than this are too narrow for a line of an office program. */
const MOST_DATES = 130;
/** So many labels have room beside the points of one line. */
const MOST_LABELS = 12;

const isStepped = (form: string | undefined): form is Stepped => form !== undefined && form in STEP;

/** The number of the month in which a date begins. */
const monthOf = (first: string): number => Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;

function dateOf(month: number, form: Stepped): string {
  const [year, rest] = [Math.floor(month / 12), month % 12];
  if (form === 'year') return `${year}`;
  if (form === 'half') return `${year}-H${rest / 6 + 1}`;
  if (form === 'quarter') return `${year}-Q${rest / 3 + 1}`;
  return `${year}-${String(rest + 1).padStart(2, '0')}`;
}

/** Every date from the first to the last at even distances; null where the dates are of several forms. */
function evenDates(dates: ReadonlyMap<string, string>): { months: number[]; form: Stepped } | null {
  const moments = [...dates.values()].map(parseMoment);
  const forms = new Set(moments.map((moment) => moment?.form));
  const [form] = forms;
  if (forms.size !== 1 || !isStepped(form)) return null;
  const months = moments.flatMap((moment) => (moment ? [monthOf(moment.first)] : []));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const count = (last - first) / STEP[form] + 1;
  if (!Number.isInteger(count) || count > MOST_DATES) return null;
  return { months: Array.from({ length: count }, (_, at) => first + at * STEP[form]), form };
}

interface Part {
  readonly name: string;
  readonly style: number;
  readonly points: readonly TrendPoint[];
}

/** The parts of a line between new definitions, each a line of its own, for a native line breaks at gaps alone. */
function partsOf({ label, points }: TrendLine, style: number): Part[] {
  const parts: TrendPoint[][] = [[]];
  for (const point of points) {
    if (point.redefined !== null && parts[parts.length - 1]?.length !== 0) parts.push([]);
    parts[parts.length - 1]?.push(point);
  }
  return parts.map((own, at) => ({
    name: at === 0 ? label : `${label}（${own[0]?.when ?? ''}起口径变化）`,
    style,
    points: own,
  }));
}

/**
 * A native line chart over even dates, so that its distances are those in time; none where the dates are of
 * several forms: the table says the same.
 */
function timeCharts(data: PanelData): OfficeChart[] {
  const series = trendSeries(data);
  if (!series) return [];
  const all = series.lines.flatMap(({ points }) => points);
  const dates = new Map(
    data.all.map(({ id, period: { from = '', to = from } }) => [id, to === from ? to : ''] as const),
  );
  const even = evenDates(dates);
  if (!even) return [];
  const made = new Map(officePoints(named(data, all)).map((point) => [point.id, point]));
  const own = all.flatMap(({ id }) => made.get(id) ?? []);
  const axis = valueAxis(own.map(({ value }) => value));
  const [low = 0, next = axis.max] = axis.ticks;
  const categories = even.months.map((month) => momentWords(dateOf(month, even.form)));
  const slotOf = ({ id }: TrendPoint) => {
    const moment = parseMoment(dates.get(id) ?? '');
    return moment ? even.months.indexOf(monthOf(moment.first)) : -1;
  };
  const labelled = series.lines.length === 1 && all.length <= MOST_LABELS;
  const lines = series.lines.flatMap(partsOf).map(({ name, style, points }) => ({
    name,
    style,
    labelled,
    points: categories.map((_, slot) => {
      const point = points.find((item) => slotOf(item) === slot);
      return (point && made.get(point.id)) ?? null;
    }),
  }));
  const time = { categories, lines, min: axis.min, max: axis.max, step: next - low };
  return [{ shape: 'line', title: null, change: null, unit: series.unit, max: null, points: own, time }];
}

export const office: KindOffice = { charts: timeCharts };
