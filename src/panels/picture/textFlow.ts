import { estimateTextWidth } from '../../charts/chartModel.ts';
import { type Block, element, escapeXml } from './markup.ts';

/** A run of text in one size and colour. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** Whether it stays on one line where the line is long enough, as a figure, a tag or a date does. */
  readonly whole?: boolean;
  /** Whether it stays on the same line as the run before it. */
  readonly glued?: boolean;
  /** Space before it, unless it begins a line. */
  readonly gap?: number;
}

interface Fragment {
  readonly run: TextRun;
  readonly text: string;
  readonly gap: number;
}

type Piece = readonly Fragment[];

type Align = 'start' | 'end';

const LINE_HEIGHT = 1.5;
/** Offset of the baseline from the middle of a row, in units of the font size. */
const BASELINE = 0.36;
/**
 * Splits text where lines may break: a number stays with its measure word, Latin words stay whole, no line
 * begins with closing punctuation or ends with opening punctuation.
 */
const PIECE =
  /[“‘（《〈「]*(?:第?[0-9A-Za-z][0-9A-Za-z.,%+/-]*(?:(?!第)[\u4e00-\u9fff])?|[\s\S])[，。、；：！？）》〉」”’…—·%]*\s*/gu;

/** A percent sign is nearly as wide as an ideograph, which matters in a line with several. */
const PERCENT_MORE = 0.38;

/** The width of a text at one size. */
export const textWidth = (text: string, size: number): number =>
  estimateTextWidth(text, size) + (text.split('%').length - 1) * PERCENT_MORE * size;

const fragmentWidth = ({ run, text, gap }: Fragment): number => gap + textWidth(text, run.size);
const lineWidth = (line: Piece): number => line.reduce((sum, part) => sum + fragmentWidth(part), 0);

function pieces(runs: readonly TextRun[], width: number): Piece[] {
  const list: Fragment[][] = [];
  for (const run of runs) {
    const texts = run.whole ? [run.text] : (run.text.match(PIECE) ?? []);
    texts.forEach((text, index) => {
      const fragment = { run, text, gap: index === 0 ? (run.gap ?? 0) : 0 };
      const last = list[list.length - 1];
      if (index === 0 && run.glued && last) last.push(fragment);
      else list.push([fragment]);
    });
  }
  // Text longer than a line breaks between any characters.
  return list.flatMap((piece) =>
    lineWidth(piece) <= width
      ? [piece]
      : piece.flatMap(({ run, text, gap }) =>
          Array.from(text, (char, index): Piece => [{ run, text: char, gap: index === 0 ? gap : 0 }]),
        ),
  );
}

/** Breaks runs into lines; the first fragment of a line has no gap before it, the last no space after it. */
function breakLines(runs: readonly TextRun[], width: number): Piece[] {
  const lines: Fragment[][] = [];
  for (const piece of pieces(runs, width)) {
    const line = lines[lines.length - 1];
    const tight = piece.map((part, index) =>
      index === piece.length - 1 ? { ...part, text: part.text.replace(/\s+$/, '') } : part,
    );
    if (line && lineWidth(line) + lineWidth(tight) <= width) line.push(...piece);
    else lines.push(piece.map((part, index) => (index === 0 ? { ...part, gap: 0 } : part)));
  }
  return lines.map((line) =>
    line.map((part, index) =>
      index === line.length - 1 ? { ...part, text: part.text.replace(/\s+$/, '') } : part,
    ),
  );
}

/** Merges neighbouring fragments of one run into one element. */
function lineMarkup(line: Piece, align: Align): string {
  const joined: Fragment[] = [];
  for (const part of line) {
    const last = joined[joined.length - 1];
    if (last && last.run === part.run && part.gap === 0)
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined
    .map(({ run, text, gap }) =>
      element(
        'tspan',
        {
          'font-size': run.size,
          fill: run.fill,
          'font-weight': run.bold ? 700 : undefined,
          // Renderers differ in whether `dx` affects right-aligned text, so it is left out there.
          dx: gap === 0 || align === 'end' ? undefined : gap,
        },
        escapeXml(text),
      ),
    )
    .join('');
}

/**
 * Sets runs of text into a width, over as many lines as needed. The height of each line follows its largest
 * text.
 */
export function flowText(
  runs: readonly TextRun[],
  width: number,
  { align = 'start', lineHeight = LINE_HEIGHT }: { align?: Align; lineHeight?: number } = {},
): Block {
  let height = 0;
  const lines = breakLines(
    runs.filter(({ text }) => text !== ''),
    width,
  ).map((line) => {
    const size = Math.max(...line.map(({ run }) => run.size));
    const row = size * lineHeight;
    const y = height + row / 2 + size * BASELINE;
    height += row;
    const end = align === 'end';
    return element(
      'text',
      { x: end ? width : 0, y, 'text-anchor': end ? 'end' : undefined },
      lineMarkup(line, align),
    );
  });
  return { svg: lines.join(''), height: Math.ceil(height) };
}

/** The width of runs on one line. */
export const runsWidth = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text, size, gap = 0 }) => sum + gap + textWidth(text, size), 0);
