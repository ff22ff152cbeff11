import { DERIVED_SIGN, DOUBT_SIGN } from '../model/text/face.ts';
import type { ChartTheme } from '../styles/tokens.ts';

/** The box a chart is rendered into: all that a builder needs to know, so that it stays a pure function. */
export interface ChartView {
  /** Width of the plot box in CSS pixels. */
  readonly width: number;
  /** Font size of labels in CSS pixels. */
  readonly fontSize: number;
  /** Whether it is one of many small charts. */
  readonly compact?: boolean;
  /** The height to fill, in CSS pixels, where there is one to fill, as on a slide. */
  readonly height?: number | undefined;
  /** Whether signs stand for tags, as on a page, where the words of each are shown on pointing. */
  readonly quiet?: boolean;
}

export type Bound = 'none' | 'lower' | 'upper';

/**
 * One figure of a chart. `value` is signed and in base units, and decides the length only; `text` is what the
 * reader sees.
 */
export interface ChartMark {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly bound: Bound;
  readonly derived: boolean;
  readonly forecast: boolean;
  /** Tags shown beside the figure: 推算, 预计, 口径待核. */
  readonly tags: readonly string[];
  /**
   * The date of the point, for charts of two points, with its scope where the panel's scope line does not
   * state it.
   */
  readonly when: string;
  /** Scope, group and date as far as the panel's scope line does not state them; shown under the name. */
  readonly beside: readonly string[];
  /** Figure, scope, date and tags in full, for screen readers. */
  readonly fullText: string;
}

/** A clickable rectangle over the chart that opens one record, in CSS pixels of the plot box. */
export interface ChartHit {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A plain chart option, as `setOption` takes it; the runtime types it. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** The font size for which heights of rows and charts are stated. */
const BASE_FONT_SIZE = 15;

/** How much rows and charts grow with their labels, on a wall or in 长辈模式; never below 1. */
export function viewScale(view: ChartView): number {
  return Math.max(1, view.fontSize / BASE_FONT_SIZE);
}

export interface ChartModel {
  readonly option: ChartOption;
  readonly height: number;
  readonly hits: readonly ChartHit[];
  /** What the chart shows, in one sentence. */
  readonly sentence: string;
}

export type ChartBuilder<Series> = (series: Series, view: ChartView, theme: ChartTheme) => ChartModel;

/** Characters below the CJK range that Chinese fonts draw in full width. */
const WIDE_MARKS = `“”—…→※${DERIVED_SIGN}`;

/**
 * Estimates the width of a label in pixels: a Chinese character is one em, a digit or Latin letter a little
 * over half.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) em += char.charCodeAt(0) > 0x2e7f || WIDE_MARKS.includes(char) ? 1 : 0.58;
  return Math.ceil(em * fontSize);
}

/**
 * What a line break must not tear apart: a number or a Latin word, and a character with the opening marks before and
 * the closing marks after it, which may not end or begin a line.
 */
const UNBROKEN = /[（“‘《〈「『]*(?:[0-9A-Za-z.+−-]+|.)[%‰，、。；：？）”’》〉」』]*/gu;

function breakLines(pieces: readonly string[], width: number, fontSize: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces) {
    const fits = estimateTextWidth(piece, fontSize) <= width;
    for (const part of fits ? [piece] : piece) {
      if (row !== '' && estimateTextWidth(row + part, fontSize) > width) {
        rows.push(row);
        row = '';
      }
      row += part;
    }
  }
  return row === '' ? rows : [...rows, row];
}

/**
 * Wraps a label over at most `lines` lines. What is wider than a line is broken anywhere, and so is a label that would
 * not fit otherwise; only then the rest is cut.
 */
export function wrapLabel(text: string, width: number, fontSize: number, lines = 2): string {
  // Break after a comma where both parts fit.
  const comma = text.indexOf('，') + 1;
  const parts = [text.slice(0, comma), text.slice(comma)];
  if (comma > 0 && lines >= 2 && estimateTextWidth(text, fontSize) > width) {
    if (parts.every((part) => estimateTextWidth(part, fontSize) <= width)) return parts.join('\n');
  }
  const whole = breakLines(text.match(UNBROKEN) ?? [], width, fontSize);
  const rows = whole.length <= lines ? whole : breakLines(Array.from(text), width, fontSize);
  if (rows.length <= lines) return rows.join('\n');
  return `${rows.slice(0, lines).join('\n').slice(0, -1)}…`;
}

/** Tags as rich text: words small and quiet, the sign of a doubt in its ring. */
export const tagsRich = (tags: readonly string[]): string =>
  tags.map((tag) => (tag === DOUBT_SIGN ? '{q|?}' : `{t|${tag}}`)).join(' ');

/** The label as rich text: the figure bold, its tags small after it, or under it where they are words. */
export function markLabelRich({ text, tags }: ChartMark, separator: ' ' | '\n' = ' '): string {
  const signs = tags.every((tag) => tag === DOUBT_SIGN || tag === DERIVED_SIGN);
  return tags.length === 0 ? `{f|${text}}` : `{f|${text}}${signs ? ' ' : separator}${tagsRich(tags)}`;
}

/** 18 pt: where labels are that large, nothing beside them may be smaller. */
const LARGE = 24;

/** A size smaller than the labels, in CSS pixels; never below 18 pt where the labels are not. */
export const smaller = (fontSize: number, size: number): number =>
  fontSize < LARGE ? size : Math.max(LARGE, size);

/** Font size of text beside a figure or under its name. */
export const asideSize = (fontSize: number): number => smaller(fontSize, Math.round(fontSize * 0.87));

/** The styles that `markLabelRich` and `nameLabelRich` refer to. */
export function richStyles(theme: ChartTheme, fontSize: number) {
  return {
    f: { color: theme.ink, fontSize, fontWeight: 'bold' },
    t: { color: theme.inkSecond, fontSize: asideSize(fontSize), fontWeight: 'normal' },
    q: {
      color: theme.ink,
      fontSize: smaller(fontSize, Math.round(fontSize * 0.72)),
      fontWeight: 'normal',
      width: fontSize,
      height: fontSize,
      lineHeight: fontSize,
      borderColor: theme.ink,
      borderWidth: 1,
      borderRadius: fontSize / 2,
      align: 'center',
      verticalAlign: 'middle',
    },
    s: { color: theme.inkSecond, fontSize: asideSize(fontSize), fontWeight: 'normal' },
  } as const;
}

/** A name, and the small text under it that the panel's scope line does not state. */
export interface NameLabel {
  readonly name: string;
  readonly aside: string;
}

/** More lines than any label needs. */
const MOST_LINES = 12;

/** The most lines that the names and the texts under them take at a width. */
export function nameLines(labels: readonly NameLabel[], width: number, fontSize: number, most: number) {
  const linesOf = (text: string, size: number) =>
    text === '' ? 0 : wrapLabel(text, width, size, MOST_LINES).split('\n').length;
  return {
    name: Math.min(most, Math.max(1, ...labels.map(({ name }) => linesOf(name, fontSize)))),
    aside: Math.max(0, ...labels.map(({ aside }) => linesOf(aside, asideSize(fontSize)))),
  };
}

/** The label as rich text, or as plain text where nothing is under the name. */
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

/** What the panel's scope line does not state of a figure, in brackets after its label: （市城区，2022年）. */
export const besideText = ({ beside }: ChartMark): string =>
  beside.length === 0 ? '' : `（${beside.join('，')}）`;

/** The figure with its tags: 1569公里 推算. */
export function markLabel(mark: ChartMark): string {
  return mark.tags.length === 0 ? mark.text : `${mark.text} ${mark.tags.join(' ')}`;
}
