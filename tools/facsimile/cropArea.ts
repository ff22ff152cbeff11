import { boxAround, isOneRow } from '../../data/pipeline/read/facsimile/pageLayers.ts';
import type { Lock } from '../../data/pipeline/read/lock.ts';
import type { PageBox, PageLayer } from '../../src/model/authored/pageLayer.ts';

/** Which part of a page is shown with a figure: its printed rows, with a little of those around them. */

export interface CropArea {
  readonly page: number;
  /** Of the page. */
  readonly area: PageBox;
  /** The figure, row by row, as fractions of the page. */
  readonly figure: readonly PageBox[];
}

/** What is shown beside the rows, in heights of a letter; above and below it would cut through other rows. */
const SIDE = 0.8;
const MARGIN = 0.3;
/** The longest piece of a row that is shown, in heights of a letter; what is wider cannot be read on a phone. */
const WIDEST = 28;
/** The shortest piece: the end of a sentence on a row of its own is shown with the room beside it. */
const NARROWEST = 14;

interface Row {
  readonly page: number;
  readonly figure: PageBox;
  readonly whole: PageBox;
}

/** The printed row around a stretch of a line: neighbours as long as they go on in one row. */
function rowAround(
  chars: PageLayer['lines'][number]['chars'],
  from: number,
  to: number,
  box: PageBox,
): PageBox {
  const own: PageBox[] = [box];
  for (const step of [-1, 1]) {
    let last = box;
    for (let at = step < 0 ? from - 1 : to; at >= 0 && at < chars.length; at += step) {
      const next = chars[at];
      if (!next) continue;
      if (!isOneRow(next, box) || (next[0] - last[0]) * step < 0) break;
      own.push(next);
      last = next;
    }
  }
  return boxAround(own);
}

/** The rows of a stretch of a line of the text. */
function rowsOf(layer: PageLayer, line: number, start: number, end: number): Row[] {
  return layer.lines
    .filter((own) => own.line === line)
    .flatMap(({ page, chars }) => {
      const rows: Row[] = [];
      for (let at = start; at < end; at += 1) {
        const first = chars[at];
        if (!first) continue;
        let to = at + 1;
        let boxes = [first];
        for (; to < end; to += 1) {
          const next = chars[to];
          if (next && !isOneRow(next, first)) break;
          if (next) boxes = [...boxes, next];
        }
        const figure = boxAround(boxes);
        rows.push({ page, figure, whole: rowAround(chars, at, to, figure) });
        at = to - 1;
      }
      return rows;
    });
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The area around rows of one page; `ratio` is the height of the page as a share of its width. */
function areaOf(rows: readonly Row[], ratio: number): PageBox {
  const [x, y, w, h] = boxAround(rows.map(({ whole }) => whole));
  const letter = Math.max(...rows.map(({ figure }) => figure[3]));
  const [figureX, , figureWidth] = boxAround(rows.map(({ figure }) => figure));
  const widest = Math.max(WIDEST * letter * ratio, figureWidth);
  const side = SIDE * letter * ratio;
  const width = Math.min(w, widest);
  const left = clamp(figureX + figureWidth / 2 - width / 2, x, x + w - width);
  const reach = Math.max(width, NARROWEST * letter * ratio);
  const [from, to] = [clamp(left - side, 0, 1), clamp(left + reach + side, 0, 1)];
  const [top, bottom] = [clamp(y - MARGIN * letter, 0, 1), clamp(y + h + MARGIN * letter, 0, 1)];
  return [from, top, to - from, bottom - top];
}

/** Rows further apart than so many letters stand in pictures of their own. */
const APART = 3;

/** What is shown for the figure of an evidence, in reading order; empty where the pages do not say where it stands. */
export function cropAreas(
  layer: PageLayer,
  { figure }: Lock[string],
  lineOf: ReadonlyMap<number, number>,
): CropArea[] {
  const groups: Row[][] = [];
  for (const { paragraph, start, end } of figure)
    for (const row of rowsOf(layer, lineOf.get(paragraph) ?? 0, start, end)) {
      const group = groups[groups.length - 1];
      const last = group?.[group.length - 1];
      const isNear =
        last?.page === row.page &&
        Math.abs(row.figure[1] - last.figure[1]) < APART * row.figure[3] &&
        row.whole[0] < last.whole[0] + last.whole[2];
      if (group && isNear) group.push(row);
      else groups.push([row]);
    }
  return groups.map((rows) => {
    const page = rows[0]?.page ?? 1;
    const size = layer.pages.find(({ n }) => n === page);
    const ratio = size ? size.height / size.width : 1;
    return { page, area: areaOf(rows, ratio), figure: rows.map((row) => row.figure) };
  });
}

/** A box of the page as a box of an area of it. */
export const within = ([x, y, w, h]: PageBox, [left, top, width, height]: PageBox): PageBox => {
  const share = (value: number): number => Math.round(value * 1e4) / 1e4;
  return [share((x - left) / width), share((y - top) / height), share(w / width), share(h / height)];
};
