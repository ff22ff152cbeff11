import { type ChartTheme, FONT_SANS } from '../styles/theme.ts';
import {
  asideSize,
  type ChartHit,
  type ChartMark,
  type ChartOption,
  type ChartView,
  estimateTextWidth,
  markLabel,
  markLabelRich,
  nameLabelRich,
  nameLines,
  richStyles,
  viewScale,
} from './chartModel.ts';

/** Below this width the name is put above its bar instead of beside it. */
const STACKED_BELOW = 440;
const ROW = 48;
const ROW_STACKED = 64;
const BAR = 20;
const PAD = 8;
/** What is between a bar and the name above it. */
const BAR_GAP = 5;
/** The least thickness of a bar, in label sizes. */
const THIN_BAR = 0.5;
/** How much higher than usual a row may become. */
const MOST_STRETCH = 1.5;

/** Right-pointing chevron: “at least”; the mirrored one: “at most”. */
const CHEVRON_RIGHT = 'path://M0,0L8,10L0,20';
const CHEVRON_LEFT = 'path://M8,0L0,10L8,20';

/** One bar with its colours. */
export interface Row {
  readonly mark: ChartMark;
  readonly fill: string;
  readonly border: string;
}

export interface RowStyle {
  readonly max: number;
  /** Whether an outline from zero to `max` is drawn behind every bar, for charts where `max` is the whole. */
  readonly track: boolean;
}

/**
 * Adds a zero line where bars go to both sides of it. Names stay at the edge of the chart, so the line needs an
 * axis of its own.
 */
function withZeroLine(signed: boolean, theme: ChartTheme, names: ChartOption): ChartOption | ChartOption[] {
  if (!signed) return names;
  const line = { show: true, onZero: true, lineStyle: { color: theme.ink, width: 1 } };
  return [
    { ...names, axisLine: { show: false, onZero: false } },
    {
      type: 'category',
      inverse: true,
      data: names.data,
      axisTick: { show: false },
      axisLabel: { show: false },
      axisLine: line,
    },
  ];
}

/** Horizontal bars from zero with direct labels, the common layout of bars, shares and parts. */
export function buildRows(
  rows: readonly Row[],
  { max, track }: RowStyle,
  view: ChartView,
  theme: ChartTheme,
): { option: ChartOption; height: number; hits: ChartHit[] } {
  const scale = viewScale(view);
  const pad = PAD * scale;
  const stacked = view.width < STACKED_BELOW * scale;
  const labelled = rows.map(({ mark }) => ({ name: mark.name, aside: mark.beside.join(' · ') }));
  const longestName = Math.max(
    ...labelled.map(({ name }) => estimateTextWidth(name, view.fontSize)),
    ...labelled.map(({ aside }) => estimateTextWidth(aside, asideSize(view.fontSize))),
  );
  const left = stacked ? 0 : Math.min(longestName, Math.round(view.width * 0.34)) + 2 * pad;
  // The label of a value below zero is placed at the left end of its bar; in a narrow chart it is placed right
  // of the zero line, where its row is empty.
  const below = (mark: ChartMark) => mark.value < 0 && !track && !stacked;
  const room = (side: readonly Row[]) => {
    if (side.length === 0) return 0;
    const longest = Math.max(...side.map(({ mark }) => estimateTextWidth(markLabel(mark), view.fontSize)));
    return Math.min(longest + 3 * pad, Math.round(view.width * (stacked ? 0.75 : 0.5)));
  };
  const falls = rows.filter(({ mark }) => below(mark));
  const rises = rows.filter(({ mark }) => !below(mark));
  const both = falls.length > 0 && rises.length > 0;
  // With labels on both sides, the bars keep a third of the chart between them.
  const share = view.height === undefined ? 0.33 : 0.42;
  const most = both ? Math.round((view.width - left) * share) : Number.POSITIVE_INFINITY;
  const right = falls.length > 0 && rises.length === 0 ? 2 * pad : Math.min(most, room(rises));
  const before = Math.min(most, room(falls));
  const lowest = Math.min(0, ...rows.map(({ mark }) => mark.value));
  const greatest = Math.max(max, 0, ...rows.map(({ mark }) => mark.value));
  // A name above its bar takes as many lines as it needs; the bar stays in the middle of its row.
  const nameWidth = stacked ? view.width : left - 2 * pad;
  const lines = nameLines(labelled, nameWidth, view.fontSize, stacked ? 3 : 2);
  const lineHeight = view.fontSize * 1.3;
  const extra = stacked
    ? 2 * (lines.name - 1 + lines.aside) * lineHeight
    : Math.max(0, lines.aside === 0 ? 0 : (lines.name + lines.aside) * lineHeight + pad - ROW * scale);
  const usual = Math.round((stacked ? ROW_STACKED : ROW) * scale + extra);
  // Rows share the height that a slide gives them, as far as their words allow.
  const thin = Math.round(THIN_BAR * view.fontSize);
  const words = (lines.name + lines.aside) * lineHeight;
  const least = stacked ? 2 * (words + thin / 2 + BAR_GAP * scale) : words + pad;
  const given = (view.height ?? 0) / rows.length;
  const rowHeight =
    view.height === undefined
      ? usual
      : Math.floor(Math.min(usual * MOST_STRETCH, Math.max(Math.min(usual, least), given)));
  const beside = stacked ? Math.floor(rowHeight - 2 * (words + BAR_GAP * scale)) : BAR * scale;
  const bar =
    view.height === undefined
      ? Math.round(BAR * scale)
      : Math.max(thin, Math.min(Math.round(BAR * scale), beside));
  const height = rows.length * rowHeight;
  const rich = {
    n: { color: stacked ? theme.inkSecond : theme.ink, fontSize: view.fontSize },
    s: richStyles(theme, view.fontSize).s,
  };
  const data = rows.map(({ mark, fill, border }) => ({
    id: mark.id,
    name: mark.name,
    value: mark.value,
    itemStyle: {
      color: mark.derived ? theme.paper : mark.value < 0 ? theme.fall : fill,
      borderColor: mark.value < 0 ? theme.fall : border,
      borderWidth: mark.derived ? 2 : 1,
      ...(mark.forecast
        ? {
            decal: {
              symbol: 'rect',
              color: theme.surface,
              dashArrayX: [1, 0],
              dashArrayY: [3, 4],
              rotation: -Math.PI / 4,
            },
          }
        : {}),
    },
  }));
  const labels = {
    show: true,
    position: 'right',
    distance: 14 * scale,
    rich: richStyles(theme, view.fontSize),
  };
  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT_SANS, fontSize: view.fontSize },
    grid: { left: left + before, right, top: stacked ? 12 : 0, bottom: 0, outerBoundsMode: 'none' },
    // Of nothing but zeros the axis has a length all the same.
    xAxis: { type: 'value', min: lowest, max: greatest === lowest ? 1 : greatest, show: false },
    yAxis: withZeroLine(lowest < 0 && !stacked, theme, {
      type: 'category',
      inverse: true,
      data: labelled.map((label) => nameLabelRich(label, nameWidth, view.fontSize, lines)),
      axisTick: { show: false },
      // Where names stand over the bars, a line through all rows would strike them through.
      axisLine: { show: !(stacked && lowest < 0), onZero: true, lineStyle: { color: theme.ink, width: 1 } },
      axisLabel: stacked
        ? {
            show: true,
            inside: true,
            margin: 0,
            align: 'left',
            verticalAlign: 'bottom',
            padding: [0, 0, Math.round(bar / 2 + BAR_GAP * scale), 6],
            color: theme.inkSecond,
            fontSize: view.fontSize,
            ...(lines.name + lines.aside > 1 ? { lineHeight } : {}),
            ...(lines.aside > 0 ? { rich } : {}),
          }
        : {
            show: true,
            align: 'left',
            margin: left + before - 2,
            color: theme.ink,
            fontSize: view.fontSize,
            lineHeight,
            ...(lines.aside > 0 ? { rich } : {}),
          },
    }),
    series: [
      ...(track
        ? [
            {
              type: 'bar',
              id: 'track',
              silent: true,
              barWidth: bar,
              barGap: '-100%',
              data: rows.map(() => max),
              // What passes the whole is drawn beyond its mark, which then stands over the bars.
              z: greatest > max ? 4 : 1,
              itemStyle: {
                color: greatest > max ? 'transparent' : theme.surface,
                borderColor: greatest > max ? theme.ink : theme.dataLight,
                borderWidth: 1,
              },
            },
          ]
        : []),
      ...(stacked && lowest < 0
        ? [
            {
              type: 'line',
              id: 'zero',
              silent: true,
              symbol: 'rect',
              symbolSize: [1, bar + 10 * scale],
              lineStyle: { width: 0 },
              clip: false,
              z: 4,
              itemStyle: { color: theme.ink },
              data: rows.map((_, index) => [0, index]),
            },
          ]
        : []),
      { type: 'bar', id: 'bars', silent: true, barWidth: bar, barGap: '-100%', data, z: 3 },
      {
        // A bound gets a chevron at the end of the bar.
        type: 'line',
        id: 'ends',
        silent: true,
        lineStyle: { width: 0 },
        symbolKeepAspect: true,
        z: 4,
        data: rows.map(({ mark }, index) => ({
          id: mark.id,
          name: markLabel(mark),
          value: [mark.value, index],
          symbol: mark.bound === 'none' ? 'circle' : mark.bound === 'lower' ? CHEVRON_RIGHT : CHEVRON_LEFT,
          symbolSize: mark.bound === 'none' ? 0.1 : [10 * scale, bar + 4],
          symbolOffset: mark.bound === 'none' ? [0, 0] : [(mark.value < 0 ? -5 : 5) * scale, 0],
          itemStyle: {
            color: 'transparent',
            borderColor: mark.value < 0 ? theme.fall : theme.data,
            borderWidth: 2.5,
          },
        })),
      },
      {
        // The label is placed at the end of the bar, or at the end of the outline where there is one.
        type: 'line',
        id: 'labels',
        silent: true,
        symbol: 'circle',
        symbolSize: 0.1,
        lineStyle: { width: 0 },
        z: 4,
        data: rows.map(({ mark }, index) => ({
          id: mark.id,
          name: markLabel(mark),
          value: [track ? greatest : stacked ? Math.max(0, mark.value) : mark.value, index],
          label: {
            ...labels,
            ...(below(mark) ? { position: 'left', align: 'right' } : {}),
            formatter: markLabelRich(mark),
          },
        })),
      },
    ],
  };
  const hits = rows.map(({ mark }, index) => ({
    id: mark.id,
    left: 0,
    top: index * rowHeight,
    width: view.width,
    height: rowHeight,
  }));
  return { option, height: height + (stacked ? 12 : 0), hits };
}

/** All marks with their complete faces, for a sentence that lists them. */
export function describeMarks(marks: readonly ChartMark[]): string {
  return marks.map((mark) => `${mark.name}${mark.fullText}`).join('；');
}
