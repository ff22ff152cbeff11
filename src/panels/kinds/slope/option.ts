import {
  type ChartBuilder,
  type ChartMark,
  type ChartOption,
  type ChartView,
  estimateTextWidth,
  markLabel,
  markLabelRich,
  richStyles,
  smaller,
  viewScale,
  wrapLabel,
} from '../../../charts/chartModel.ts';
import type { PairSeries } from '../../../charts/markSeries.ts';
import { describePairs, lineType, pairColour, point } from '../../../charts/pairPoints.ts';
import { type ChartTheme, FONT_SANS } from '../../../styles/theme.ts';

/** Below this share of the height a label under the point would overlap the axis. */
const LOW = 0.25;
const LOW_COMPACT = 0.36;
/** Extra share of the height for the second line that tags take under the point. */
const TAGGED = 0.1;
/** How flat a slide may make it. */
const FLATTEST = 0.7;
const SLOPE_HEIGHT = 240;
const SLOPE_HEIGHT_COMPACT = 180;

/** Font size of the dates under the axis, slightly smaller than the labels. */
const whenSize = ({ fontSize }: ChartView): number => smaller(fontSize, fontSize - 1);

/**
 * Adds a zero line where points lie below zero. Dates stay at the foot of the chart, so the line needs an axis
 * of its own.
 */
function withZeroLine(signed: boolean, theme: ChartTheme, dates: ChartOption): ChartOption | ChartOption[] {
  if (!signed) return dates;
  return [
    { ...dates, axisLine: { show: false, onZero: false } },
    {
      type: 'category',
      boundaryGap: false,
      data: dates.data,
      position: 'bottom',
      axisTick: { show: false },
      axisLabel: { show: false },
      axisLine: { show: true, onZero: true, lineStyle: { color: theme.ink, width: 1 } },
    },
  ];
}

/** One indicator at two dates: a straight line from zero-based axes, with both ends labelled. */
export const slopeOption: ChartBuilder<PairSeries> = ({ pairs }, view, theme) => {
  const scale = viewScale(view);
  const marks = pairs.flatMap(({ from, to }) => [from, to]);
  const tagged = marks.some(({ tags }) => tags.length > 0);
  const top = (tagged ? 56 : 36) * scale;
  // A date is wrapped under its point in two lines, or in as many as large text needs.
  // On a slide it ends at the edge of the picture; a page has room beside it.
  const inset = Math.round(view.width * 0.24);
  const whenWidth = Math.min(view.width / 2 - 12, view.height === undefined ? Infinity : 2 * inset - 8);
  const whenLines = Math.max(
    2,
    ...marks.map(({ when }) => Math.ceil(estimateTextWidth(when, whenSize(view)) / whenWidth)),
  );
  const more = Math.round((whenLines - 2) * whenSize(view) * 1.3);
  const usual = Math.round((view.compact ? SLOPE_HEIGHT_COMPACT : SLOPE_HEIGHT) * scale);
  const plotHeight =
    view.height === undefined ? usual : Math.max(Math.round(usual * FLATTEST), view.height - more);
  const bottom = 44 * scale + more;
  const min = Math.min(0, ...marks.map((mark) => mark.value));
  const greatest = Math.max(0, ...marks.map((mark) => mark.value));
  // Of nothing but zeros the axis has a height all the same.
  const max = greatest === min ? 1 : greatest;
  const rise = (mark: ChartMark) => (mark.value - min) / (max - min);
  const low = (view.compact ? LOW_COMPACT : LOW) + (tagged ? TAGGED : 0);
  const first = pairs[0];
  const labelSize = view.fontSize + 2;
  const label = (mark: ChartMark, end: number, higher: boolean, aside: boolean) => {
    // The label is moved away from the line, but never over the edge of the chart.
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
      xAxis: withZeroLine(min < 0, theme, {
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
      }),
      yAxis: { type: 'value', min, max, show: false },
      series: pairs.map(({ from, to }, index) => ({
        type: 'line',
        id: `pair-${index}`,
        silent: true,
        symbolSize: 13 * scale,
        smooth: false,
        clip: false,
        lineStyle: { color: pairColour({ from, to }, theme), width: 3 * scale, type: lineType({ from, to }) },
        data: [from, to].map((mark, end) => ({
          id: mark.id,
          name: markLabel(mark),
          value: mark.value,
          ...point(mark, theme, 13 * scale, pairColour({ from, to }, theme)),
          // A low point has no room below it, so its label is placed above, away from the line.
          label: label(
            mark,
            end,
            mark.value > (end === 0 ? to : from).value || rise(mark) < low,
            rise(mark) < low,
          ),
        })),
      })),
    },
  };
};
