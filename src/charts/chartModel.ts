import type { ChartTheme } from '../styles/tokens.ts';

/** What a chart is drawn into. Everything a builder needs to know, so that it stays a pure function. */
export interface ChartView {
  /** Width of the plot box in CSS pixels. */
  readonly width: number;
  /** Font size of labels in CSS pixels. */
  readonly fontSize: number;
  /** One of many small pictures. */
  readonly compact?: boolean;
}

export type Bound = 'none' | 'lower' | 'upper';

/** One figure to draw. `value` is in base units, for length only; `text` is what the reader sees. */
export interface ChartMark {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly bound: Bound;
  readonly derived: boolean;
  readonly forecast: boolean;
  /** 推算, 预计, 口径待核: shown beside the figure. */
  readonly tags: readonly string[];
  /** What the point is dated, for charts of two points. */
  readonly when: string;
}

/** A rectangle over the drawing that opens one record, in CSS pixels of the plot box. */
export interface ChartHit {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Plain option data, as `setOption` takes it; typed by the runtime. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** Font size for which the heights of rows and pictures are stated. */
const BASE_FONT_SIZE = 15;

/** By how much rows and pictures grow with their labels, on a wall or for older eyes; never below 1. */
export function viewScale(view: ChartView): number {
  return Math.max(1, view.fontSize / BASE_FONT_SIZE);
}

export interface ChartModel {
  readonly option: ChartOption;
  readonly height: number;
  readonly hits: readonly ChartHit[];
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

export type ChartBuilder<Series> = (series: Series, view: ChartView, theme: ChartTheme) => ChartModel;

/** Marks below the ideographs that Chinese fonts draw as wide as one. */
const WIDE_MARKS = '“”—…→※';

/** Width of a label in pixels: a Chinese character is one em, a digit or Latin letter a little over half. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) em += char.charCodeAt(0) > 0x2e7f || WIDE_MARKS.includes(char) ? 1 : 0.58;
  return Math.ceil(em * fontSize);
}

/** Cuts a label to a width, by whole characters, over at most `lines` lines. */
export function wrapLabel(text: string, width: number, fontSize: number, lines = 2): string {
  // A comma is the better place to break, where both parts fit.
  const comma = text.indexOf('，') + 1;
  const parts = [text.slice(0, comma), text.slice(comma)];
  if (comma > 0 && lines >= 2 && estimateTextWidth(text, fontSize) > width) {
    if (parts.every((part) => estimateTextWidth(part, fontSize) <= width)) return parts.join('\n');
  }
  const rows: string[] = [];
  let row = '';
  for (const char of text) {
    if (row !== '' && estimateTextWidth(row + char, fontSize) > width) {
      rows.push(row);
      row = '';
    }
    row += char;
  }
  if (row !== '') rows.push(row);
  if (rows.length <= lines) return rows.join('\n');
  return `${rows.slice(0, lines).join('\n').slice(0, -1)}…`;
}

/** The figure bold, its tags small and in the colour of evidence, for a label's rich text. */
export function markLabelRich(mark: ChartMark, separator: ' ' | '\n' = ' '): string {
  return mark.tags.length === 0
    ? `{f|${mark.text}}`
    : `{f|${mark.text}}${separator}{t|${mark.tags.join(' ')}}`;
}

/** 18 pt: where the text is that large, nothing beside it may be smaller. */
const LARGE = 24;

/** A size below that of the labels, in CSS pixels; never below 18 pt where the labels are not. */
export const smaller = (fontSize: number, size: number): number =>
  fontSize < LARGE ? size : Math.max(LARGE, size);

/** The two styles that `markLabelRich` names. */
export function richStyles(theme: ChartTheme, fontSize: number) {
  return {
    f: { color: theme.ink, fontSize, fontWeight: 'bold' },
    t: {
      color: theme.accent,
      fontSize: smaller(fontSize, Math.round(fontSize * 0.87)),
      fontWeight: 'normal',
    },
  } as const;
}

/** The figure with its tags: 1569公里 推算. */
export function markLabel(mark: ChartMark): string {
  return mark.tags.length === 0 ? mark.text : `${mark.text} ${mark.tags.join(' ')}`;
}
