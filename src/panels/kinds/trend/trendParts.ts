import {
  type ChartHit,
  type ChartMark,
  estimateTextWidth,
  markLabel,
  markLabelRich,
} from '../../../charts/chartModel.ts';
import type { ChartTheme } from '../../../styles/theme.ts';
import { lastOf, stretches, type ValueAxis } from './timeScale.ts';

/** Parts of the chart over time: its series, axes, labels, sentence and controls. */

/** A figure with its date, a point of a line. */
export interface TrendPoint extends ChartMark {
  /** The middle of its period, in days since 1970. */
  readonly at: number;
  /** Whether the figure was corrected after its first publication. */
  readonly revised: boolean;
  /** A new definition that is used from this point on, in words; null where nothing changed. */
  readonly redefined: string | null;
}

export interface TrendLine {
  readonly label: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendSeries {
  readonly lines: readonly TrendLine[];
  /** The unit of the axis, with the magnitude that all figures share: 亿元, %. */
  readonly unit: string;
  /** The number of base units in one unit of the axis: 1e8 for 亿元. */
  readonly factor: number;
}

/** Formats the label of a tick with a true minus sign. */
export const formatTick = (value: number): string => String(value).replace(/^-/, '−');

/** What stands over the chart: its unit, and what its marks mean as far as it has them. */
export function headingOf(points: readonly TrendPoint[], unit: string, fromZero: boolean): string {
  const has = (test: (point: TrendPoint) => boolean) => points.some(test);
  return [
    unit,
    fromZero ? '' : '纵轴不从零起',
    has(({ forecast }) => forecast) ? '虚线空心为未实现的数' : '',
    has(({ derived }) => derived) ? '空心为推算' : '',
    has(({ bound }) => bound !== 'none') ? '三角为界限，不是确数' : '',
    has(({ revised }) => revised) ? '黑圈为公布后更正' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The label at the end of a line, as plain text for measuring and as rich text. */
export interface EndLabel {
  readonly plain: string;
  readonly rich: string;
}

/** Extends an axis by one step below, as space for a label under the lowest point. */
export function withStepBelow({ min, max, ticks, fromZero }: ValueAxis): ValueAxis {
  const low = Number((min - ((ticks[1] ?? max) - min)).toPrecision(12));
  return { min: low, max, ticks: [low, ...ticks], fromZero: fromZero || low <= 0 };
}

/**
 * The label at the end of a line: its last figure, after its name where there are several lines, and with its
 * date where it ends before the others.
 */
export function endLabel(line: TrendLine, named: boolean, end: number): EndLabel | null {
  const last = lastOf(line.points);
  if (!last) return null;
  const date = last.at < end ? `（${last.when}）` : '';
  const figure = {
    plain: markLabel(last) + date,
    rich: markLabelRich(last) + (date === '' ? '' : ` {d|${date}}`),
  };
  return named
    ? { plain: `${line.label} ${figure.plain}`, rich: `{s|${line.label}} ${figure.rich}` }
    : figure;
}

/** Chooses the dates under the axis: the first and the last, and of those between as many as do not overlap. */
export function dateLabels(lines: readonly TrendLine[], x: (at: number) => number, fontSize: number) {
  const dates = [...new Map(lines.flatMap(({ points }) => points.map((p) => [p.at, p.when] as const)))].sort(
    ([a], [b]) => a - b,
  );
  const half = (when: string) => estimateTextWidth(when, fontSize) / 2 + 6;
  const kept: Array<readonly [at: number, when: string]> = [];
  const last = lastOf(dates);
  for (const date of dates) {
    const before = lastOf(kept);
    const clear = !before || x(date[0]) - half(date[1]) >= x(before[0]) + half(before[1]);
    const clearOfLast = !last || date === last || x(date[0]) + half(date[1]) <= x(last[0]) - half(last[1]);
    if (clear && clearOfLast) kept.push(date);
  }
  return kept;
}

/** Of longer lines the sentence tells the ends; the table has all points. */
const MOST_TOLD = 24;

/** Tells a line in words: its ends, its number of points, its gaps and new definitions. */
export function describeLine({ label, points }: TrendLine, named: boolean): string {
  const [first, last] = [points[0], lastOf(points)];
  const told =
    points.length <= MOST_TOLD
      ? points.map(({ fullText }) => fullText).join('、')
      : `${first?.fullText ?? ''}至${last?.fullText ?? ''}`;
  const parts = stretches(
    points,
    ({ redefined }) => redefined !== null,
    ({ forecast }) => forecast,
  );
  const gaps = parts.length - 1;
  const changes = points.flatMap(({ redefined, when }) =>
    redefined === null ? [] : `${when}起${redefined}`,
  );
  return [
    `${named ? label : ''}${told}，${points.length}个时点`,
    ...(gaps > changes.length ? [`中间有${gaps - changes.length}处没有数值`] : []),
    ...changes,
  ].join('，');
}

/** Positions of a time and of a value in the chart, in CSS pixels. */
export interface Positions {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** Makes a clickable rectangle for each point, up to half the distance to its neighbours. */
export function hitsOf(
  lines: readonly TrendLine[],
  { x, y }: Positions,
  value: (p: TrendPoint) => number,
  width: number,
) {
  const all = lines.flatMap(({ points }) => points);
  const columns = [...new Set(all.map(({ at }) => x(at)))].sort((a, b) => a - b);
  return all.map((point): ChartHit => {
    const here = x(point.at);
    const at = columns.indexOf(here);
    const [before, after] = [columns[at - 1] ?? here - 24, columns[at + 1] ?? here + 24];
    const left = Math.max(0, (before + here) / 2, here - 22);
    const right = Math.min(width, (after + here) / 2, here + 22);
    return {
      id: point.id,
      left: Math.round(left),
      top: Math.round(y(value(point)) - 16),
      width: Math.max(6, Math.round(right - left)),
      height: 32,
    };
  });
}

/**
 * The grid lines and tick labels of the value axis, as series, so that they reach exactly from end to end. All
 * lines of one colour are one series with gaps: each series costs as much time as many points.
 */
export function axisSeries(axis: ValueAxis, [from, to]: readonly [number, number], theme: ChartTheme) {
  const isBase = (tick: number, index: number) => tick === 0 || index === 0;
  const lines = (id: string, ticks: readonly number[], color: string, z: number) => ({
    type: 'line',
    id,
    silent: true,
    symbol: 'none',
    z,
    lineStyle: { color, width: 1 },
    data: ticks.flatMap((tick) => [
      [from, tick],
      [to, tick],
      [to, null],
    ]),
  });
  return [
    lines(
      'grid',
      axis.ticks.filter((tick, index) => !isBase(tick, index)),
      theme.hairline,
      1,
    ),
    lines('base', axis.ticks.filter(isBase), theme.ink, axis.min < 0 ? 3 : 1),
  ];
}

/** The numbers of the value axis, as points with a label. */
export const tickLabels = (axis: ValueAxis, from: number, theme: ChartTheme, size: number) =>
  axis.ticks.map((tick) => ({
    value: [from, tick],
    label: {
      show: true,
      position: 'left',
      distance: 8,
      color: theme.inkSecond,
      fontSize: size,
      formatter: formatTick(tick),
    },
  }));
