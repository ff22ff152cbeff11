import { encode } from 'uqr';
import { TOKENS } from '../../styles/tokens.ts';

/** The picture of one figure: tall, as phones show it. */
export const PICTURE = { width: 1080, height: 1350 } as const;
const MARGIN = 84;
const ROOM = PICTURE.width - 2 * MARGIN;
const SANS =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const SERIF = '"Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", serif';
const QR = 216;
const { light } = TOKENS;

export interface SentFigure {
  /** Site, city and period. */
  readonly site: string;
  readonly name: string;
  /** What stands before and after the digits; null for a fact in words. */
  readonly words: { readonly before: string; readonly number: string; readonly after: string } | null;
  /** Scope, group and period. */
  readonly scope: string;
  /** How it was derived and what is doubtful about it, in one line each. */
  readonly caveats: readonly string[];
  readonly quote: string;
  /** The figure inside the quote, which is marked. */
  readonly figure: string;
  /** Document and paragraph of each source. */
  readonly sources: readonly string[];
  /** Version of the data, the day, a city's notice. */
  readonly imprint: string;
  /** The address that the code leads to; null where there is none that others could open. */
  readonly address: string | null;
}

interface Style {
  readonly size: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

const fontOf = ({ size, bold = false, serif = false }: Style): string =>
  `${bold ? 'bold ' : ''}${size}px ${serif ? SERIF : SANS}`;

/** Marks that must not begin a line. */
const CLOSING = /^[，。；：、！？）》”’…·%％]/u;

/** Breaks a text into lines; digits with their units and Latin words stay whole. */
function breakLines(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const pieces = text.match(/[0-9.]+[%％\u4e00-\u9fff]?|[A-Za-z]+|[\s\S]/gu) ?? [];
  const lines: string[][] = [];
  let line: string[] = [];
  for (const piece of pieces) {
    if (line.length === 0 || pen.measureText([...line, piece].join('')).width <= width) {
      line.push(piece);
      continue;
    }
    // What must not begin a line takes the last word of the one before along.
    let kept = line.length;
    if (CLOSING.test(piece)) {
      kept -= 1;
      while (kept > 1 && CLOSING.test(line[kept] ?? '')) kept -= 1;
    }
    lines.push(line.slice(0, kept));
    line = [...line.slice(kept), piece];
  }
  return [...lines, line].map((words) => words.join(''));
}

/** Draws lines from a baseline on and returns the one below them; more than `most` end with an ellipsis. */
function drawText(
  pen: CanvasRenderingContext2D,
  text: string,
  top: number,
  style: Style,
  { most = 99, width = ROOM, marked = '' } = {},
): number {
  pen.font = fontOf(style);
  const all = breakLines(pen, text, width);
  const lines = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1]?.slice(0, -1)}…`] : all;
  const step = style.size * 1.5;
  let from = 0;
  const [start, end] = [text.indexOf(marked), text.indexOf(marked) + marked.length];
  lines.forEach((line, at) => {
    const base = top + step * at + style.size;
    const [a, b] = [Math.max(0, start - from), Math.min(line.length, end - from)];
    if (marked !== '' && start >= 0 && a < b) {
      const x = MARGIN + pen.measureText(line.slice(0, a)).width;
      const span = pen.measureText(line.slice(a, b)).width;
      pen.fillStyle = light.highlight;
      pen.fillRect(x, base - style.size, span, style.size * 1.25);
      pen.fillStyle = light.accent;
      pen.fillRect(x, base + style.size * 0.25, span, 3);
    }
    pen.fillStyle = style.fill ?? light.ink;
    pen.fillText(line, MARGIN, base);
    from += line.length;
  });
  return top + step * lines.length;
}

/** The digits as large as their line allows, with qualifier and unit at half their size. */
function drawDigits(
  pen: CanvasRenderingContext2D,
  { before, number, after }: NonNullable<SentFigure['words']>,
  top: number,
): number {
  const widthAt = (size: number): number => {
    pen.font = fontOf({ size: size / 2 });
    const words = pen.measureText(before + after).width;
    pen.font = fontOf({ size, bold: true });
    return words + pen.measureText(number).width + 24;
  };
  let size = 200;
  while (size > 72 && widthAt(size) > ROOM) size -= 4;
  const base = top + size;
  let x = MARGIN;
  for (const [text, style] of [
    [before, { size: size / 2 }],
    [number, { size, bold: true }],
    [after, { size: size / 2 }],
  ] as const) {
    pen.font = fontOf(style);
    pen.fillStyle = light.ink;
    pen.fillText(text, x, base);
    x += pen.measureText(text).width + (text === '' ? 0 : 12);
  }
  return base + size * 0.35;
}

/** Draws the code dark on light, with its quiet zone, at the lower right. */
function drawCode(pen: CanvasRenderingContext2D, address: string, top: number): void {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const cell = QR / size;
  const left = PICTURE.width - MARGIN - QR;
  pen.fillStyle = light.surface;
  pen.fillRect(left, top, QR, QR);
  pen.fillStyle = light.ink;
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(left + x * cell, top + y * cell, cell + 0.5, cell + 0.5);
    });
  });
}

/**
 * Draws a figure with its words, source and code as a PNG of 1080 × 1350. Rejects where the browser gives no
 * picture.
 */
export async function drawFigure(sent: SentFigure): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width;
  canvas.height = PICTURE.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('浏览器没有给出画布');
  pen.fillStyle = light.paper;
  pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
  pen.fillStyle = light.rule;
  pen.fillRect(MARGIN, 150, ROOM, 3);
  drawText(pen, sent.site, 80, { size: 36, serif: true, bold: true }, { most: 1 });
  let top = drawText(
    pen,
    sent.name,
    190,
    { size: sent.words ? 48 : 56, bold: !sent.words },
    { most: sent.words ? 3 : 7 },
  );
  if (sent.words) top = drawDigits(pen, sent.words, top + 16);
  top = drawText(pen, sent.scope, top + 16, { size: 34, fill: light.inkSecond }, { most: 3 });
  for (const caveat of sent.caveats.slice(0, 2))
    top = drawText(pen, `※ ${caveat}`, top + 8, { size: 30, fill: light.accent }, { most: 3 });
  const foot = PICTURE.height - MARGIN - QR;
  if (sent.quote !== '')
    drawText(
      pen,
      `“${sent.quote}”`,
      Math.min(top + 40, foot - 240),
      { size: 38, serif: true },
      { most: 4, marked: sent.figure },
    );
  pen.fillStyle = light.hairline;
  pen.fillRect(MARGIN, foot - 36, ROOM, 2);
  const width = sent.address === null ? ROOM : ROOM - QR - 48;
  const next = drawText(pen, `来源：${sent.sources.join('；')}`, foot, { size: 28 }, { most: 4, width });
  drawText(pen, sent.imprint, next + 4, { size: 22, fill: light.inkSecond }, { most: 3, width });
  if (sent.address !== null) drawCode(pen, sent.address, foot);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('浏览器没有给出图片'))), 'image/png');
  });
}
