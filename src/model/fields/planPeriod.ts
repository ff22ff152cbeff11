import type { Period } from './evidence.ts';
import { parseMoment, periodDays } from './moment.ts';

/** A plan period of the site: “十四五”, 2021 to 2025. */
export interface PlanPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type Dated = Pick<Period, 'from' | 'to'>;

const DIGITS = '一二三四五六七八九';

/** The years of a five-year plan by its name: 十五 is 2001 to 2005, 十四五 is 2021 to 2025; null for other names. */
export function planYears(label: string): Pick<PlanPeriod, 'from' | 'to'> | null {
  const [, ten, unit] = /^(十)?([一二三四五六七八九])?五$/u.exec(label) ?? [];
  const number = (ten === undefined ? 0 : 10) + (unit === undefined ? 0 : DIGITS.indexOf(unit) + 1);
  // Before the sixth plan the periods had gaps.
  if (number < 6) return null;
  const first = 1981 + 5 * (number - 6);
  return { from: String(first), to: String(first + 4) };
}

/** The plan that “十三五”末 is the end of, and its last year; null for any other label. */
export function planEnd(label: string): { readonly plan: string; readonly year: string } | null {
  const plan = /^[“"‘']?(十?[一二三四五六七八九]?五)[”"’']?(?:期)?末/u.exec(label)?.[1];
  const years = plan === undefined ? null : planYears(plan);
  return plan === undefined || years === null ? null : { plan, year: years.to };
}

const daysOf = ({ from, to }: PlanPeriod) => periodDays({ from, to });

/** The plan in which a period lies with all its days; null where it has no date or lies in none. */
export function planOf<T extends PlanPeriod>(period: Dated, plans: readonly T[]): T | null {
  const days = periodDays(period);
  if (!days) return null;
  return (
    plans.find((plan) => {
      const whole = daysOf(plan);
      return whole !== null && whole.first <= days.first && days.last <= whole.last;
    }) ?? null
  );
}

/**
 * Whether a dated period lies beyond all plans, their base years included: a plan starts from the year before it,
 * so a figure of that year is not foreign to it.
 */
export function isForeign(period: Dated, plans: readonly PlanPeriod[]): boolean {
  const days = periodDays(period);
  if (!days) return false;
  return !plans.some((plan) => {
    const whole = daysOf(plan);
    if (!whole) return false;
    const base = `${Number(whole.first.slice(0, 4)) - 1}-01-01`;
    return base <= days.first && days.last <= whole.last;
  });
}

/** The faults of a list of plans, the current one last: dates, names that say other years, order, overlap. */
export function planProblems(
  plans: readonly PlanPeriod[],
): Array<{ readonly message: string; readonly expected?: string; readonly found?: string }> {
  return plans.flatMap((plan, at) => {
    const { label, from, to } = plan;
    const found = `${from}—${to}`;
    if (!parseMoment(from) || !parseMoment(to))
      return [{ message: `规划期“${label}”的起止不是年份`, expected: '2021—2025 这样的年份', found }];
    const days = daysOf(plan);
    if (!days || days.first > days.last) return [{ message: `规划期“${label}”起止颠倒`, found }];
    const years = planYears(label);
    const before = plans[at - 1];
    const last = before && daysOf(before)?.last;
    return [
      ...(years && (years.from !== from || years.to !== to)
        ? [{ message: `规划期“${label}”的年份不符`, expected: `${years.from}—${years.to}`, found }]
        : []),
      ...(before && last !== undefined && last >= days.first
        ? [
            {
              message: `规划期“${label}”须在“${before.label}”之后，最后一个是当前规划期`,
              expected: `晚于 ${before.to}`,
              found,
            },
          ]
        : []),
    ];
  });
}
