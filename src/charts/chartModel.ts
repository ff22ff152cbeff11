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
  /** What the point is dated, for charts of two points; with its scope where the panel's line does not say it. */
  readonly when: string;
  /** Scope, group and date as far as the panel's line does not say them: they stand under the name. */
  readonly beside: readonly string[];
  /** Figure, scope, date and tags in full, for what is heard. */
  readonly told: string;
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

/** Size of what stands beside a figure or under its name. */
export const asideSize = (fontSize: number): number => smaller(fontSize, Math.round(fontSize * 0.87));

/** The styles that `markLabelRich` and `nameLabelRich` name. */
export function richStyles(theme: ChartTheme, fontSize: number) {
  return {
    f: { color: theme.ink, fontSize, fontWeight: 'bold' },
    t: {
      color: theme.accent,
      fontSize: asideSize(fontSize),
      fontWeight: 'normal',
    },
    s: { color: theme.inkSecond, fontSize: asideSize(fontSize), fontWeight: 'normal' },
  } as const;
}

/** A name in as many lines as it needs, and under it in small letters what the panel's line does not say of it. */
export interface NameLabel {
  readonly name: string;
  readonly aside: string;
}

/** More lines than any label takes. */
const MOST_LINES = 12;

/** How many lines of name and of aside the labels of a chart take at most, at a width. */
export function nameLines(labels: readonly NameLabel[], width: number, fontSize: number, most: number) {
  const linesOf = (text: string, size: number) =>
    text === '' ? 0 : wrapLabel(text, width, size, MOST_LINES).split('\n').length;
  return {
    name: Math.min(most, Math.max(1, ...labels.map(({ name }) => linesOf(name, fontSize)))),
    aside: Math.max(0, ...labels.map(({ aside }) => linesOf(aside, asideSize(fontSize)))),
  };
}

/** The label as rich text; as plain text where nothing stands under the name. */
export function nameLabelRich(
  { name, aside }: NameLabel,
  width: number,
  fontSize: number,
  lines: { readonly name: number; readonly aside: number },
): string {
  const wrapped = wrapLabel(name, width, fontSize, lines.name);
  if (lines.aside === 0) return wrapped;
  const under = aside === '' ? [] : wrapLabel(aside, width, asideSize(fontSize), lines.aside).split('\n');
  return [...wrapped.split('\n').map((line) => `{n|${line}}`), ...under.map((line) => `{s|${line}}`)].join(
    '\n',
  );
}

/** （市城区，2022年）: what the panel's line does not say of a figure, where it stands behind the words. */
export const besideText = ({ beside }: ChartMark): string =>
  beside.length === 0 ? '' : `（${beside.join('，')}）`;

/** The figure with its tags: 1569公里 推算. */
export function markLabel(mark: ChartMark): string {
  return mark.tags.length === 0 ? mark.text : `${mark.text} ${mark.tags.join(' ')}`;
}
