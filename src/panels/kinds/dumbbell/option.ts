import {
  type ChartBuilder,
  type ChartHit,
  type ChartMark,
  type ChartView,
  estimateTextWidth,
  markLabel,
  markLabelRich,
  nameLabelRich,
  nameLines,
  richStyles,
  viewScale,
} from '../../../charts/chartModel.ts';
import type { PairMarks, PairSeries } from '../../../charts/markSeries.ts';
import { describePairs, lineType, pairColour, point } from '../../../charts/pairPoints.ts';
import { joinEnds } from '../../../model/text/scopeLine.ts';
import { FONT_SANS } from '../../../styles/theme.ts';
import { type EndLine, endLines } from './endLines.ts';

const ROW = 68;
/** Row height with room for the label of the change under that of the later point. */
const ROW_CHANGE = 88;
const ROW_CHANGE_WALL = 77;
const ROW_STACKED = 104;
const STACKED_BELOW = 440;
/** Below this width names take two lines, and on a page a row is as high as its labels need. */
const CLOSE_BELOW = 620;
const ROW_CLOSE = 62;
const NAME_SHARE_CLOSE = 0.3;
const HEAD = 28;
/** How far a name is raised over the line of its row. */
const NAME_RISE = 40;
const END_LINE = 1.4;
/** The text under a name is wrapped at this share of the width, or at the longest name. */
const NAME_SHARE = 0.3;
/** The share of the width that is left to the points. */
const PLOT_SHARE = 0.4;
/** The least share of the width that the points need beside their labels. */
const PLOT_LEAST = 0.12;

/** The text under a row's name: scope and dates, as far as the panel's scope line does not state them. */
const pairAside = ({ from, to }: PairMarks): string => joinEnds(from.beside, to.beside).join(' · ');

/** Whether the later point lies left of the earlier one. */
const fallsBack = ({ from, to }: PairMarks): boolean => to.value < from.value;

function rowHits(
  pairs: readonly PairMarks[],
  scale: (value: number, row: PairMarks) => number,
  view: ChartView,
  { rowHeight, head }: { rowHeight: number; head: number },
): ChartHit[] {
  return pairs.flatMap((pair, index) => {
    const middle = Math.round((scale(pair.from.value, pair) + scale(pair.to.value, pair)) / 2);
    const top = head + index * rowHeight;
    // A later point that is smaller lies on the left, and its change is placed under it.
    const [earlier, later] = fallsBack(pair)
      ? [
          { left: middle, width: view.width - middle },
          { left: 0, width: middle },
        ]
      : [
          { left: 0, width: middle },
          { left: middle, width: view.width - middle },
        ];
    // The label of the change is placed under that of the later point.
    const half = pair.change ? Math.round(rowHeight / 2) : rowHeight;
    return [
      { id: pair.from.id, ...earlier, top, height: rowHeight },
      { id: pair.to.id, ...later, top, height: half },
      ...(pair.change
        ? [
            {
              id: pair.change.id,
              ...later,
              top: top + half,
              height: rowHeight - half,
            },
          ]
        : []),
    ];
  });
}

/**
 * Several indicators at two dates, one row each. Every row runs from zero to its own larger value, so that
 * small amounts are as legible as large ones; the scope line says so.
 */
export const dumbbellOption: ChartBuilder<PairSeries> = ({ pairs }, view, theme) => {
  const zoom = viewScale(view);
  const stacked = view.width < STACKED_BELOW * zoom;
  const labels = pairs.map((pair) => ({ name: pair.name, aside: pairAside(pair) }));
  const longestName = Math.max(...labels.map(({ name }) => estimateTextWidth(name, view.fontSize)));
  const close = !stacked && view.width < CLOSE_BELOW * zoom;
  const quiet = view.quiet === true && !stacked;
  const nameWidth = stacked
    ? view.width
    : close
      ? Math.min(longestName, Math.round(view.width * NAME_SHARE_CLOSE))
      : Math.max(longestName, Math.round(view.width * NAME_SHARE));
  const lines = nameLines(labels, nameWidth, view.fontSize, stacked || close ? 3 : 1);
  const left = stacked ? 0 : (lines.aside === 0 && !close ? longestName : nameWidth) + 24 * zoom;
  const widthOf = (list: readonly EndLine[][]) =>
    Math.max(...list.flat().map(({ plain }) => estimateTextWidth(plain, view.fontSize + 1)));
  // Long labels break into more lines before they take the room of the points.
  const long = pairs.map((pair) => endLines(pair, false, view));
  const narrow = stacked || close || view.width - left - widthOf(long) < view.width * PLOT_SHARE;
  const ends = narrow ? pairs.map((pair) => endLines(pair, true, view)) : long;
  const beside = widthOf(ends) + 24 * zoom;
  // In the narrowest charts of the largest text the labels of the later points stand under them.
  const below = stacked && view.width - beside < view.width * PLOT_LEAST;
  const right = below ? 12 * zoom : beside;
  // Half of the later point's label is above the line of the row.
  const over = (Math.max(...ends.map((list) => list.length)) * view.fontSize * END_LINE) / 2;
  const nameRise = Math.max(NAME_RISE * zoom, over + 4);
  const hasChange = pairs.some(({ change }) => change !== null);
  // On a desktop a row needs room for two targets of 44 px; on a wall it needs only the height of its labels.
  const roomy = quiet
    ? ROW_CLOSE * zoom
    : hasChange
      ? Math.max(ROW_CHANGE, ROW_CHANGE_WALL * zoom)
      : ROW * zoom;
  const lineHeight = view.fontSize * 1.3;
  const named = (lines.name + lines.aside) * lineHeight;
  // The label of a smaller later point is placed under the line, which would otherwise strike it through.
  const under = below || pairs.some(fallsBack) ? 2 * (18 * zoom + 2 * over) : 0;
  // A name above its row takes space above and below, so that the points stay in the middle.
  const rowHeight = Math.round(
    stacked
      ? Math.max(
          ROW_STACKED * zoom + 2 * (named - lineHeight + nameRise - NAME_RISE * zoom),
          below ? under : 0,
        )
      : Math.max(roomy, named + (quiet ? 4 : 16) * zoom, under, 2 * over + 10 * zoom),
  );
  const plot = view.width - left - right;
  /** Share of the plot at which a value lies; every row runs from zero, or from its own value below it. */
  const shareOf = (value: number, { from, to }: PairMarks): number => {
    const least = Math.min(0, from.value, to.value);
    const greatest = Math.max(0, from.value, to.value);
    return greatest === least ? 0 : (value - least) / (greatest - least);
  };
  const scale = (value: number, pair: PairMarks) => left + shareOf(value, pair) * plot;
  const aside = (color: string) =>
    lines.aside === 0
      ? {}
      : {
          lineHeight,
          rich: { n: { color, fontSize: view.fontSize }, s: richStyles(theme, view.fontSize).s },
        };
  // The label of the first point ends at the point. It does not start left of the axis where there is room on its
  // right, and never left of the chart.
  const overEdge = (mark: ChartMark, pair: PairMarks) => {
    const before = estimateTextWidth(markLabel(mark), view.fontSize) - 10;
    const at = scale(mark.value, pair);
    const free = Math.max(0, scale(pair.to.value, pair) - at - 12);
    return Math.max(0, before - at, Math.min(free, before - (at - left)));
  };
  /** How far the label under a later point moves right, so that it begins inside the chart. */
  const underEdge = (at: number, list: readonly EndLine[]) =>
    10 + Math.max(0, widthOf([[...list]]) - 10 - at);
  // Tall rows have room for the label of their first point.
  const above = 16 * zoom + END_LINE * view.fontSize;
  const head = Math.max(hasChange && !stacked ? 0 : HEAD, Math.ceil(above - rowHeight / 2));
  const height = head + pairs.length * rowHeight;
  return {
    height,
    sentence: `两点图，每行从零起、以较大值为满幅：${describePairs(pairs)}。`,
    hits: rowHits(pairs, scale, view, { rowHeight, head }),
    option: {
      animation: false,
      textStyle: { fontFamily: FONT_SANS, fontSize: view.fontSize },
      grid: { left, right, top: head, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: 100, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels.map((label) => nameLabelRich(label, nameWidth, view.fontSize, lines)),
        axisTick: { show: false },
        axisLine: { show: true, onZero: true, lineStyle: { color: theme.ink, width: 1 } },
        axisLabel: stacked
          ? {
              inside: true,
              margin: 0,
              align: 'left',
              verticalAlign: 'bottom',
              padding: [0, 0, nameRise, 6],
              color: theme.inkSecond,
              fontSize: view.fontSize,
              ...aside(theme.inkSecond),
            }
          : {
              align: 'left',
              margin: left - 2,
              color: theme.ink,
              fontSize: view.fontSize,
              ...aside(theme.ink),
            },
      },
      series: pairs.flatMap((pair, index) => {
        const share = (mark: ChartMark) => shareOf(mark.value, pair) * 100;
        const back = fallsBack(pair);
        const zero = shareOf(0, pair) * 100;
        // Two points closer than their own width are shrunk, so that neither hides the other.
        const distance = Math.abs(scale(pair.to.value, pair) - scale(pair.from.value, pair));
        const quiet = { color: theme.inkSecond, fontSize: view.fontSize, fontWeight: 'normal' };
        const size = Math.max(6 * zoom, Math.min(14 * zoom, distance - 3));
        return [
          {
            type: 'line',
            id: `track-${index}`,
            silent: true,
            symbol: 'none',
            lineStyle: { color: theme.hairline, width: 1.5 },
            data: [
              [0, index],
              [100, index],
            ],
          },
          // Where a row passes zero, its zero has a mark.
          ...(zero > 0
            ? [
                {
                  type: 'line',
                  id: `zero-${index}`,
                  silent: true,
                  symbol: 'rect',
                  symbolSize: [1.5, 18 * zoom],
                  itemStyle: { color: theme.ink },
                  data: [[zero, index]],
                },
              ]
            : []),
          {
            type: 'line',
            id: `pair-${index}`,
            silent: true,
            clip: false,
            z: 3,
            lineStyle: { color: pairColour(pair, theme), width: 3 * zoom, type: lineType(pair) },
            data: [pair.from, pair.to].map((mark, end) => ({
              id: mark.id,
              name: markLabel(mark),
              value: [share(mark), index],
              ...point(mark, theme, size, pairColour(pair, theme)),
              label: {
                show: true,
                position: end === 0 ? 'top' : back || below ? 'bottom' : 'right',
                distance: end === 0 ? 6 : 10,
                align: end === 0 || below ? 'right' : 'left',
                offset:
                  end === 0
                    ? [10 + overEdge(mark, pair), 0]
                    : below
                      ? [underEdge(scale(mark.value, pair), ends[index] ?? []), 0]
                      : [back ? -Math.min(10, Math.max(0, scale(mark.value, pair) - 2)) : 0, 0],
                lineHeight: Math.round(view.fontSize * END_LINE),
                formatter:
                  end === 0 ? markLabelRich(mark) : (ends[index] ?? []).map(({ rich }) => rich).join('\n'),
                rich:
                  end === 0
                    ? { ...richStyles(theme, view.fontSize), f: quiet }
                    : { ...richStyles(theme, view.fontSize + 1), c: quiet },
              },
            })),
          },
        ];
      }),
    },
  };
};
