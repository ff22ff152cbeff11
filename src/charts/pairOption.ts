import { joinEnds } from '../model/scopeLine.ts';
import { type ChartTheme, FONT_SANS } from '../styles/theme.ts';
import {
  besideText,
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
  smaller,
  viewScale,
  wrapLabel,
} from './chartModel.ts';
import type { PairMarks, PairSeries } from './markSeries.ts';

/** Below this share of the height, a label under the point would meet the axis. */
const LOW = 0.25;
const LOW_COMPACT = 0.36;
/** Tags take a second line under the point. */
const TAGGED = 0.1;
const SLOPE_HEIGHT = 240;
const SLOPE_HEIGHT_COMPACT = 180;
const ROW = 68;
/** Room for the words of a change under those of the later point. */
const ROW_CHANGE = 88;
const ROW_CHANGE_WALL = 77;
const ROW_STACKED = 104;
const STACKED_BELOW = 520;
const HEAD = 28;
/** What stands under a name is wrapped at this share of the width, or at the longest name. */
const NAME_SHARE = 0.3;

/** Dates under the axis, a step below the labels. */
const whenSize = ({ fontSize }: ChartView): number => smaller(fontSize, fontSize - 1);

/** A dated point: filled as stated, hollow where it was derived. */
function point(mark: ChartMark, theme: ChartTheme, size: number) {
  return {
    symbol: 'circle',
    symbolSize: size,
    itemStyle: {
      color: mark.derived ? theme.surface : theme.data,
      borderColor: theme.data,
      borderWidth: 2.5,
    },
  };
}

function describePairs(pairs: readonly PairMarks[]): string {
  return pairs
    .map(
      ({ name, from, to, change }) => `${name}由${from.told}到${to.told}${change ? `，${change.told}` : ''}`,
    )
    .join('；');
}

/** One indicator at two dates: a straight line, both ends labelled, from zero. */
export const slopeOption: ChartBuilder<PairSeries> = ({ pairs }, view, theme) => {
  const scale = viewScale(view);
  const plotHeight = Math.round((view.compact ? SLOPE_HEIGHT_COMPACT : SLOPE_HEIGHT) * scale);
  const marks = pairs.flatMap(({ from, to }) => [from, to]);
  const tagged = marks.some(({ tags }) => tags.length > 0);
  const top = (tagged ? 56 : 36) * scale;
  // A date stands under its point in two lines, or in as many as large text needs.
  const whenWidth = view.width / 2 - 12;
  const whenLines = Math.max(
    2,
    ...marks.map(({ when }) => Math.ceil(estimateTextWidth(when, whenSize(view)) / whenWidth)),
  );
  const more = Math.round((whenLines - 2) * whenSize(view) * 1.3);
  const bottom = 44 * scale + more;
  const max = Math.max(...marks.map((mark) => mark.value));
  const low = (view.compact ? LOW_COMPACT : LOW) + (tagged ? TAGGED : 0);
  const first = pairs[0];
  const inset = Math.round(view.width * 0.24);
  const labelSize = view.fontSize + 2;
  const label = (mark: ChartMark, end: number, higher: boolean, aside: boolean) => {
    // Away from the line, but never over the edge of the picture.
    const wanted = aside ? 2 * view.fontSize : 0;
    const widest = Math.max(...[mark.text, mark.tags.join(' ')].map((t) => estimateTextWidth(t, labelSize)));
    const outward = Math.min(wanted, inset - widest / 2 - 4);
    return {
      show: true,
      position: higher ? 'top' : 'bottom',
      distance: 8,
      align: 'center',
      offset: [end === 0 ? -outward : outward, aside ? -4 : 0],
      formatter: markLabelRich(mark, '\n'),
      rich: richStyles(theme, labelSize),
      lineHeight: Math.round(labelSize * 1.2),
    };
  };
  const wrapWhen = (mark: ChartMark | undefined) =>
    mark ? wrapLabel(mark.when, whenWidth, whenSize(view), whenLines) : '';
  return {
    height: plotHeight + more,
    sentence: `两点图，直线只连起两个时点，不表示中间年份的数值：${describePairs(pairs)}。`,
    hits: pairs.flatMap(({ from, to }) => [
      { id: from.id, left: 0, top: 0, width: view.width / 2, height: plotHeight + more },
      { id: to.id, left: view.width / 2, top: 0, width: view.width / 2, height: plotHeight + more },
    ]),
    option: {
      animation: false,
      textStyle: { fontFamily: FONT_SANS, fontSize: view.fontSize },
      grid: { left: inset, right: inset, top, bottom, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: [wrapWhen(first?.from), wrapWhen(first?.to)],
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: theme.ink, width: 1 } },
        axisLabel: {
          color: theme.inkSecond,
          fontSize: whenSize(view),
          interval: 0,
          margin: 10,
          lineHeight: whenSize(view) * 1.3,
        },
      },
      yAxis: { type: 'value', min: 0, max, show: false },
      series: pairs.map(({ from, to }, index) => ({
        type: 'line',
        id: `pair-${index}`,
        silent: true,
        symbolSize: 13 * scale,
        smooth: false,
        clip: false,
        lineStyle: { color: theme.data, width: 3 * scale, type: from.derived ? 'dashed' : 'solid' },
        data: [from, to].map((mark, end) => ({
          id: mark.id,
          name: markLabel(mark),
          value: mark.value,
          ...point(mark, theme, 13 * scale),
          // A low point has no room below it: its words stand over it, away from the line.
          label: label(
            mark,
            end,
            mark.value > (end === 0 ? to : from).value || mark.value / max < low,
            mark.value / max < low,
          ),
        })),
      })),
    },
  };
};

/** What stands under the name of a row: scope and dates, as far as the panel's line does not say them. */
const pairAside = ({ from, to }: PairMarks): string => joinEnds(from.beside, to.beside).join(' · ');

const changeLabel = (mark: ChartMark): string => markLabel(mark) + besideText(mark);

/** Quieter than the figures of the points, with its span where the panel's line does not say it. */
function changeLabelRich(mark: ChartMark): string {
  const beside = besideText(mark);
  return `${markLabelRich(mark).replace('{f|', '{c|')}${beside === '' ? '' : `{s|${beside}}`}`;
}

function rowHits(
  pairs: readonly PairMarks[],
  scale: (value: number, row: PairMarks) => number,
  view: ChartView,
  { rowHeight, head }: { rowHeight: number; head: number },
): ChartHit[] {
  return pairs.flatMap((pair, index) => {
    const middle = Math.round((scale(pair.from.value, pair) + scale(pair.to.value, pair)) / 2);
    const top = head + index * rowHeight;
    // The words of the change stand under those of the later point.
    const half = pair.change ? Math.round(rowHeight / 2) : rowHeight;
    return [
      { id: pair.from.id, left: 0, top, width: middle, height: rowHeight },
      { id: pair.to.id, left: middle, top, width: view.width - middle, height: half },
      ...(pair.change
        ? [
            {
              id: pair.change.id,
              left: middle,
              top: top + half,
              width: view.width - middle,
              height: rowHeight - half,
            },
          ]
        : []),
    ];
  });
}

/**
 * Several indicators at two dates, a row each. Every row runs from zero to its own larger value,
 * so that a small area is as legible as a large one; the panel says so.
 */
export const dumbbellOption: ChartBuilder<PairSeries> = ({ pairs }, view, theme) => {
  const zoom = viewScale(view);
  const stacked = view.width < STACKED_BELOW * zoom;
  const labels = pairs.map((pair) => ({ name: pair.name, aside: pairAside(pair) }));
  const longestName = Math.max(...labels.map(({ name }) => estimateTextWidth(name, view.fontSize)));
  const nameWidth = stacked ? view.width : Math.max(longestName, Math.round(view.width * NAME_SHARE));
  const lines = nameLines(labels, nameWidth, view.fontSize, stacked ? 2 : 1);
  const left = stacked ? 0 : (lines.aside === 0 ? longestName : nameWidth) + 24 * zoom;
  const ends = pairs.flatMap(({ to, change }) => [markLabel(to), ...(change ? [changeLabel(change)] : [])]);
  const right = Math.max(...ends.map((words) => estimateTextWidth(words, view.fontSize + 1))) + 24 * zoom;
  const told = pairs.some(({ change }) => change !== null);
  // A desk row keeps two targets of 44 px; a wall needs only the room of its words.
  const roomy = told ? Math.max(ROW_CHANGE, ROW_CHANGE_WALL * zoom) : ROW * zoom;
  const lineHeight = view.fontSize * 1.3;
  const named = (lines.name + lines.aside) * lineHeight;
  // A name over its row takes room on both sides of the points, which keep the middle.
  const rowHeight = Math.round(
    stacked ? ROW_STACKED * zoom + 2 * (named - lineHeight) : Math.max(roomy, named + 16 * zoom),
  );
  const full = ({ from, to }: PairMarks) => Math.max(from.value, to.value);
  const plot = view.width - left - right;
  const scale = (value: number, pair: PairMarks) => left + (value / full(pair)) * plot;
  const aside = (color: string) =>
    lines.aside === 0
      ? {}
      : {
          lineHeight,
          rich: { n: { color, fontSize: view.fontSize }, s: richStyles(theme, view.fontSize).s },
        };
  // The words over the first point end at it, but never begin before the picture.
  const overEdge = (mark: ChartMark, pair: PairMarks) =>
    Math.max(0, estimateTextWidth(markLabel(mark), view.fontSize) - scale(mark.value, pair) - 10);
  // Tall rows hold the words over their first point themselves.
  const head = told && !stacked ? 0 : HEAD;
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
              padding: [0, 0, 40 * zoom, 6],
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
        const share = (mark: ChartMark) => (mark.value / full(pair)) * 100;
        // Two points nearer than their own width shrink, so that neither hides the other.
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
          {
            type: 'line',
            id: `pair-${index}`,
            silent: true,
            clip: false,
            z: 3,
            lineStyle: { color: theme.data, width: 3 * zoom },
            data: [pair.from, pair.to].map((mark, end) => ({
              id: mark.id,
              name: markLabel(mark),
              value: [share(mark), index],
              ...point(mark, theme, size),
              label: {
                show: true,
                position: end === 0 ? 'top' : 'right',
                distance: end === 0 ? 6 : 10,
                align: end === 0 ? 'right' : 'left',
                offset: end === 0 ? [10 + overEdge(mark, pair), 0] : [0, 0],
                lineHeight: Math.round(view.fontSize * 1.4),
                formatter:
                  end === 1 && pair.change
                    ? `${markLabelRich(mark)}\n${changeLabelRich(pair.change)}`
                    : markLabelRich(mark),
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
