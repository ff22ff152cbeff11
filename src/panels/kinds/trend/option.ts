import {
  asideSize,
  type ChartBuilder,
  type ChartView,
  estimateTextWidth,
  markLabelRich,
  richStyles,
  viewScale,
  wrapLabel,
} from '../../../charts/chartModel.ts';
import { lineColours } from '../../../styles/lineColours.ts';
import { FONT_SANS } from '../../../styles/theme.ts';
import { lineSeries } from './lineSeries.ts';
import { placePointLabels, touchesLine } from './placeLabels.ts';
import { lastOf, spread, valueAxis } from './timeScale.ts';
import {
  axisSeries,
  dateLabels,
  describeLine,
  endLabel,
  formatTick,
  headingOf,
  hitsOf,
  type Positions,
  type TrendPoint,
  type TrendSeries,
  tickLabels,
  withStepBelow,
} from './trendParts.ts';

/** What stands at a change of definition. */
const BREAK = '口径变化';
const HEIGHT = 300;
const HEIGHT_COMPACT = 200;
/** How flat a slide may make it. */
const FLATTEST = 0.5;
/** Below this width the names of several lines are put above the chart instead of at the ends of the lines. */
const NARROW = 560;
/**
 * Lines over a true time axis, on which unequal distances stay unequal. Nothing is smoothed or filled in; a gap
 * or a new definition breaks the line; what is not achieved yet is dashed and hollow.
 */
export const trendOption: ChartBuilder<TrendSeries> = ({ lines, unit, factor }, view: ChartView, theme) => {
  const zoom = viewScale(view);
  const small = asideSize(view.fontSize);
  const colours = lineColours(theme);
  const value = (point: TrendPoint) => point.value / factor;
  const all = lines.flatMap(({ points }) => points);
  const fitted = valueAxis(all.map(value));
  const [first, second] = lines[0]?.points ?? [];
  // The label of the first point must overlap neither its line nor the dates under a low first point.
  const falling = first !== undefined && second !== undefined && value(second) < value(first);
  const startsLow = first !== undefined && value(first) < fitted.min + (fitted.max - fitted.min) * 0.2;
  const axis =
    lines.length === 1 && startsLow && !falling && !fitted.fromZero ? withStepBelow(fitted) : fitted;
  const times = all.map(({ at }) => at);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const several = lines.length > 1;
  const narrow = view.width < NARROW * zoom;
  const named = several && !narrow;
  const ends = lines.map((line) => endLabel(line, named, end));
  const longestEnd = Math.max(
    0,
    ...ends.map((label) => (label ? estimateTextWidth(label.plain, view.fontSize) : 0)),
  );
  const left = Math.max(...axis.ticks.map((tick) => estimateTextWidth(formatTick(tick), small))) + 18 * zoom;
  const right = Math.min(longestEnd + 26 * zoom, Math.round(view.width * (narrow ? 0.36 : 0.42)));
  const note = wrapLabel(headingOf(all, unit, axis.fromZero), view.width - 20, small, 4);
  const heading = Math.round(small * (0.6 + 1.3 * note.split('\n').length));
  const legend = several && narrow ? Math.round(lines.length * view.fontSize * 1.5) : 0;
  const top = heading + legend + 14 * zoom;
  const bottom = Math.round(small * 2.2);
  const usual = (view.compact ? HEIGHT_COMPACT : HEIGHT) * zoom - heading - bottom;
  const plotHeight =
    view.height === undefined ? usual : Math.max(usual * FLATTEST, view.height - top - bottom);
  const height = Math.round(top + plotHeight + bottom);
  const plotWidth = view.width - left - right;
  const frame: Positions = {
    x: (at) => left + (end === start ? 0.5 : (at - start) / (end - start)) * plotWidth,
    y: (number) => top + ((axis.max - number) / (axis.max - axis.min)) * plotHeight,
  };
  const lineHeight = view.fontSize * 1.35;
  const wanted = lines.map(({ points }) =>
    frame.y(points.length > 0 ? value(lastOf(points) as TrendPoint) : 0),
  );
  const places = spread(wanted, lineHeight, top - lineHeight / 2, top + plotHeight + lineHeight / 2);
  const pad = end === start ? 1 : 0;
  const drawn = lineSeries(lines, { value, plotWidth, zoom, theme });
  const invisible = {
    type: 'line',
    silent: true,
    symbol: 'circle',
    symbolSize: 0.1,
    lineStyle: { width: 0 },
    clip: false,
    z: 5,
  };
  const rich = richStyles(theme, view.fontSize);
  const endLabels = lines.flatMap(({ points }, index) => {
    const last = lastOf(points);
    const label = ends[index];
    if (!last || !label) return [];
    const room = right - 14 * zoom;
    const fits = estimateTextWidth(label.plain, view.fontSize) <= room;
    const text = fits ? label.rich : wrapLabel(label.plain, room, view.fontSize, 3);
    // A line that ends early keeps its words where it ends, if no other line is in the way.
    const [x, y] = [frame.x(last.at), wanted[index] ?? 0];
    const width = Math.min(room, estimateTextWidth(label.plain, view.fontSize));
    const own = {
      left: x + 4,
      top: y - lineHeight / 2,
      right: x + 14 * zoom + width,
      bottom: y + lineHeight / 2,
    };
    const free =
      last.at < end &&
      lines.every(
        (other, at) =>
          at === index ||
          !touchesLine(
            own,
            other.points.map((point) => ({ x: frame.x(point.at), y: frame.y(value(point)) })),
          ),
      );
    return [
      {
        value: [last.at, value(last)],
        label: {
          show: true,
          position: 'right',
          distance: 10 * zoom,
          offset: free ? [0, 0] : [frame.x(end) - x, (places[index] ?? 0) - y],
          formatter: text,
          color: theme.ink,
          fontSize: view.fontSize,
          rich: { ...rich, d: rich.s, s: { ...rich.s, color: colours[index % colours.length] ?? theme.ink } },
        },
      },
    ];
  });
  const broken = all.filter(({ redefined }) => redefined !== null);
  // A single line has room for the words of its points; several lines have their names and last figures.
  const [only] = lines;
  const pointLabels =
    several || !only
      ? []
      : placePointLabels(only, frame, value, {
          fontSize: view.fontSize,
          distance: 9 * zoom,
          bounds: { left: 2, top: heading, right: view.width - 2, bottom: top + plotHeight - 2 },
          taken: [
            ...only.points.slice(-1).map((point) => {
              const [x, y] = [frame.x(point.at), frame.y(value(point))];
              return { left: x - 8 * zoom, top: y - lineHeight, right: view.width, bottom: y + lineHeight };
            }),
            // The line at zero.
            ...(axis.min < 0 && axis.max > 0
              ? [{ left, top: frame.y(0) - 1, right: left + plotWidth, bottom: frame.y(0) + 1 }]
              : []),
            // The numbers of the value axis.
            ...axis.ticks.map((tick) => {
              const y = frame.y(tick);
              const width = estimateTextWidth(formatTick(tick), small);
              return {
                left: left - 10 - width,
                top: y - small * 0.65,
                right: left - 6,
                bottom: y + small * 0.65,
              };
            }),
            ...broken.map((point) => ({
              left: frame.x(point.at),
              top: top - small * 0.7,
              right: frame.x(point.at) + 4 + estimateTextWidth(BREAK, small),
              bottom: top + small * 0.7,
            })),
          ],
        }).map(({ point, side, dx }) => ({
          value: [point.at, value(point)],
          label: {
            show: true,
            position: side,
            distance: 9 * zoom,
            align: 'center',
            offset: [dx, 0],
            formatter: markLabelRich(point),
            rich,
          },
        }));
  const legendRows = legend === 0 ? [] : lines.map(({ label }, index) => ({ label, index }));
  return {
    height,
    sentence: `走势图，横轴按时间远近排列${axis.fromZero ? '' : '，纵轴不从零起'}：${lines.map((line) => describeLine(line, several)).join('；')}。`,
    hits: hitsOf(lines, frame, value, view.width),
    option: {
      animation: false,
      textStyle: { fontFamily: FONT_SANS, fontSize: view.fontSize },
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: start - pad, max: end + pad, show: false },
      yAxis: { type: 'value', min: axis.min, max: axis.max, show: false },
      series: [
        ...axisSeries(axis, [start - pad, end + pad], theme),
        ...drawn,
        ...broken.map((point, at) => ({
          type: 'line',
          id: `break-${at}`,
          silent: true,
          symbol: 'none',
          z: 2,
          lineStyle: { color: theme.inkSecond, width: 1, type: 'dotted' },
          data: [
            [point.at, axis.min],
            [point.at, axis.max],
          ],
        })),
        {
          ...invisible,
          // All words in one series, because each series costs as much time as many points.
          id: 'labels',
          data: [
            ...tickLabels(axis, start - pad, theme, small),
            ...dateLabels(lines, frame.x, small).map(([at, when]) => ({
              value: [at, axis.min],
              label: {
                show: true,
                position: 'bottom',
                // Below the number of the lowest tick, which stands beside it.
                distance: Math.max(8, Math.round(small * 0.65)),
                // The label of the first date must not be cut off at the edge of the chart.
                ...(at === start && estimateTextWidth(when, small) / 2 > left
                  ? { align: 'left', offset: [-left + 2, 0] }
                  : {}),
                color: theme.inkSecond,
                fontSize: small,
                formatter: when,
              },
            })),
            ...pointLabels,
            ...endLabels,
            ...broken.map((point) => ({
              value: [point.at, axis.max],
              label: {
                show: true,
                position: 'right',
                distance: 4,
                color: theme.inkSecond,
                fontSize: small,
                formatter: BREAK,
              },
            })),
            {
              value: [start - pad, axis.max],
              label: {
                show: note !== '',
                position: 'left',
                align: 'left',
                verticalAlign: 'bottom',
                offset: [-left + 10, -(legend + 12 * zoom)],
                color: theme.inkSecond,
                fontSize: small,
                lineHeight: Math.round(small * 1.3),
                formatter: note,
              },
            },
            ...legendRows.map(({ label, index }) => ({
              value: [start - pad, axis.max],
              label: {
                show: true,
                position: 'left',
                align: 'left',
                offset: [-left + 10, -(legend - (index + 0.3) * view.fontSize * 1.5) - 6 * zoom],
                formatter: `{k|${LEGEND_MARKS[index] ?? '●'}} ${label}`,
                color: theme.ink,
                fontSize: view.fontSize,
                rich: { k: { color: colours[index % colours.length] ?? theme.ink, fontSize: view.fontSize } },
              },
            })),
          ],
        },
      ],
    },
  };
};

/** The shapes of the points as characters, for the legend. */
const LEGEND_MARKS = ['●', '■', '▲', '◆', '●', '■'] as const;
