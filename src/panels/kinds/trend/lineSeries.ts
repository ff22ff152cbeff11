import { markLabel } from '../../../charts/chartModel.ts';
import { lineColours } from '../../../styles/lineColours.ts';
import type { ChartTheme } from '../../../styles/theme.ts';
import { lastOf, stretches } from './timeScale.ts';
import type { TrendLine, TrendPoint } from './trendParts.ts';

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'circle', 'rect'] as const;

/** Arrow heads that point towards the true value. */
const BOUND_SYMBOL = { none: null, lower: 'triangle', upper: 'path://M0,0L10,0L5,9Z' } as const;

/** Each point as a symbol would double the time to paint the largest chart. */
const MOST_SYMBOLS = 150;

export interface LineStyle {
  /** The value of a point in units of the axis. */
  readonly value: (point: TrendPoint) => number;
  readonly plotWidth: number;
  readonly zoom: number;
  readonly theme: ChartTheme;
}

/** The lines with their points: a gap breaks a line, what is not done yet is dashed and hollow. */
export function lineSeries(lines: readonly TrendLine[], { value, plotWidth, zoom, theme }: LineStyle) {
  const colours = lineColours(theme);
  const many = lines.reduce((sum, { points }) => sum + points.length, 0) > MOST_SYMBOLS;
  const drawn = lines.map(({ points }, index) => {
    const colour = colours[index % colours.length] ?? theme.data;
    const dense = plotWidth / Math.max(1, points.length) < 14;
    const size = (dense ? 4 : 9) * zoom;
    const parts = stretches(
      points,
      ({ redefined }) => redefined !== null,
      ({ forecast }) => forecast,
    );
    const symbolOf = (point: TrendPoint) => BOUND_SYMBOL[point.bound] ?? SYMBOLS[index % SYMBOLS.length];
    // Of so many points the line alone shows the plain ones; what is special about one keeps its mark.
    const alone = new Set(parts.filter((part) => part.length === 1).flat());
    const stands = (point: TrendPoint) =>
      !many || hollow(point) || point.revised || point === lastOf(points) || alone.has(point);
    const hollow = (point: TrendPoint) => point.derived || point.forecast || point.bound !== 'none';
    // A stretch is drawn in runs, because a run that leads to a planned point is dashed.
    const runs = parts.flatMap((part) =>
      part.slice(1).reduce<Array<{ dashed: boolean; points: TrendPoint[] }>>((list, point, at) => {
        const before = part[at] as TrendPoint;
        const dashed = point.forecast || before.forecast || before.derived || point.derived;
        const open = lastOf(list);
        if (open && open.dashed === dashed && lastOf(open.points) === before) open.points.push(point);
        else list.push({ dashed, points: [before, point] });
        return list;
      }, []),
    );
    return {
      runs: runs.map((run, at) => ({
        type: 'line',
        id: `line-${index}-${at}`,
        silent: true,
        smooth: false,
        symbol: 'none',
        clip: false,
        z: 3,
        lineStyle: { color: colour, width: 2.5 * zoom, type: run.dashed ? 'dashed' : 'solid' },
        data: run.points.map((point) => [point.at, value(point)]),
      })),
      points: points.filter(stands).map((point) => ({
        id: point.id,
        name: markLabel(point),
        value: [point.at, value(point)],
        symbol: symbolOf(point),
        symbolSize: hollow(point) || point.revised ? Math.max(size, 7 * zoom) : size,
        itemStyle: {
          color: hollow(point) ? theme.surface : colour,
          borderColor: point.revised ? theme.ink : colour,
          borderWidth: hollow(point) || point.revised ? 2 : 0,
          ...(point.forecast ? { borderType: 'dashed' } : {}),
        },
      })),
    };
  });
  // The points of all lines are one series: each series costs as much time as many points.
  return [
    ...drawn.flatMap(({ runs }) => runs),
    {
      type: 'line',
      id: 'points',
      silent: true,
      lineStyle: { width: 0 },
      clip: false,
      z: 4,
      data: drawn.flatMap(({ points }) => points),
    },
  ];
}
