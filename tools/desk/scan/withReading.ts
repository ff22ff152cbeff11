import type { PageFolder } from '../../../data/pipeline/files/pageFolder.ts';
import { sha256 } from '../../../data/pipeline/read/originals.ts';
import type { PageBox } from '../../../src/model/authored/pageLayer.ts';
import { DeskError } from '../deskError.ts';
import type { TextRange } from './confirm.ts';

/** Puts what a person reads on the page in the place of what OCR read. */

/** The boxes of a range shared out among other characters: by even parts of each row is too fine, so of all of it. */
function shared(boxes: ReadonlyArray<PageBox | null>, length: number): Array<PageBox | null> {
  const own = boxes.filter((box): box is PageBox => box !== null);
  const [first, last] = [own[0], own[own.length - 1]];
  if (!first || !last) return Array.from({ length }, () => null);
  const width = Math.max(0, last[0] + last[2] - first[0]);
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  return Array.from({ length }, (_, at) => [
    round(first[0] + (width * at) / length),
    first[1],
    round(width / length),
    first[3],
  ]);
}

/** Moves what stands behind a range by as much as it grew; what lies in it goes. */
function moved<T extends { readonly line: number; readonly start: number; readonly end?: number }>(
  list: readonly T[],
  { line, start, end }: TextRange,
  by: number,
): T[] {
  return list.flatMap((own) => {
    if (own.line !== line || (own.end ?? own.start + 1) <= start) return [own];
    if (own.start < end) return [];
    return [{ ...own, start: own.start + by, ...(own.end === undefined ? {} : { end: own.end + by }) }];
  });
}

export function withReading(
  text: string,
  folder: PageFolder,
  range: TextRange,
  words: string,
  on: string,
): { readonly text: string; readonly folder: PageFolder } {
  const lines = text.split('\n');
  const own = lines[range.line - 1];
  if (own === undefined || range.start < 0 || range.end > own.length || range.start >= range.end)
    throw new DeskError('没有这个位置');
  if (words.trim() === '' || /[\n\r\t]/u.test(words)) throw new DeskError('请写出图上的文字，不能空着或分行');
  lines[range.line - 1] = own.slice(0, range.start) + words + own.slice(range.end);
  const next = lines.join('\n');
  const by = words.length - (range.end - range.start);
  const { layer, doubts } = folder;
  const seen = { line: range.line, start: range.start, end: range.start + words.length, on };
  return {
    text: next,
    folder: {
      ...folder,
      layer: {
        ...layer,
        sha256: sha256(next),
        lines: layer.lines.map((line) =>
          line.line === range.line
            ? {
                ...line,
                chars: [
                  ...line.chars.slice(0, range.start),
                  ...shared(line.chars.slice(range.start, range.end), words.length),
                  ...line.chars.slice(range.end),
                ],
              }
            : line,
        ),
        confirmed: [...moved(layer.confirmed, range, by), seen].sort(
          (a, b) => a.line - b.line || a.start - b.start,
        ),
      },
      ...(doubts
        ? {
            doubts: {
              ...doubts,
              chars: moved(doubts.chars, range, by),
              flags: moved(doubts.flags, range, by),
            },
          }
        : {}),
    },
  };
}
