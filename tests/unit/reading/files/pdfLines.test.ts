import { describe, expect, it } from 'vitest';
import { type PdfLine, pageLines } from '../../../../data/pipeline/files/pdfLines.ts';
import type { TextPiece } from '../../../../data/pipeline/files/pdfPieces.ts';
import { withoutRunningHeads } from '../../../../data/pipeline/files/runningHeads.ts';

const SIZE = 10;
const piece = (text: string, x: number, y: number): TextPiece => ({
  text,
  x,
  y,
  width: text.length * SIZE,
  height: SIZE,
  chars: Array.from(text, (_, at) => [x + at * SIZE, y, SIZE, SIZE] as const),
});
const LINE = '城市道路改造稳步推进成效明显，';

describe('the lines of a page', () => {
  it('join the pieces of a row', () => {
    expect(
      pageLines([piece('共有', 0, 100), piece('15', 20, 100.5), piece('所学校。', 40, 100)]).map(
        ({ text }) => text,
      ),
    ).toEqual(['共有15所学校。']);
  });

  it('are read column by column where a gutter parts them', () => {
    const rows = [80, 70, 60, 50].flatMap((y, at) => [
      piece(`左${at}${LINE}`, 0, y),
      piece(`右${at}${LINE}`, 200, y),
    ]);
    const heading = piece('两栏之上的标题横跨整个版面一直到右边都是它的字样没有空隙', 60, 100);
    const lines = pageLines([heading, ...rows]).map(({ text }) => text);
    expect(lines[0]).toBe(heading.text);
    expect(lines.slice(1).map((text) => text.slice(0, 2))).toEqual([
      '左0',
      '左1',
      '左2',
      '左3',
      '右0',
      '右1',
      '右2',
      '右3',
    ]);
  });

  it('keep the cells of a table in their row', () => {
    const rows = [80, 70, 60].flatMap((y, at) => [
      piece(`甲${at}县`, 0, y),
      piece('12.5', 100, y),
      piece('3.4', 200, y),
    ]);
    expect(pageLines(rows).map(({ text }) => text)).toEqual([
      '甲0县\t12.5\t3.4',
      '甲1县\t12.5\t3.4',
      '甲2县\t12.5\t3.4',
    ]);
  });

  it('keep the place of every character, and none for what no sign stands for', () => {
    const [line] = pageLines([piece(' 共有', 0, 100), piece('15', 100, 100)]);
    expect(line?.text).toBe('共有\t15');
    expect(line?.chars.map((box) => box?.[0] ?? null)).toEqual([10, 20, null, 100, 110]);
  });

  it('are read by three columns, whatever stands over two of them', () => {
    const rows = [80, 70, 60, 50, 40, 30].flatMap((y, at) => [
      ...(y === 60 ? [piece('横跨左边两栏的小标题一共有这么多字，它下面还有正文要接着读', 0, y)] : []),
      ...(y === 60 ? [] : [piece(`左${at}${LINE}`, 0, y), piece(`中${at}${LINE}`, 190, y)]),
      piece(`右${at}${LINE}`, 380, y),
    ]);
    expect(
      pageLines(rows)
        .map(({ text }) => text.slice(0, 2))
        .join(' '),
    ).toBe('左0 左1 中0 中1 横跨 左3 左4 左5 中3 中4 中5 右0 右1 右2 右3 右4 右5');
  });
});

describe('what pages carry at their edges', () => {
  const line = (text: string, y: number, x = 0): PdfLine => ({
    text,
    x,
    y,
    right: 100,
    height: SIZE,
    chars: [],
  });
  const body = (page: number): PdfLine[] =>
    [0, 1, 2, 3].map((at) =>
      line(`${'甲乙丙丁'.charAt(at)}${'子丑寅卯'.charAt(page)}正文有15所学校。`, 200 - at * 14),
    );
  const words = (pages: ReadonlyArray<readonly PdfLine[]>): string[] => pages.flat().map(({ text }) => text);

  it('goes where it returns at one place: heads, feet and page numbers, also between columns', () => {
    const pages = [0, 1, 2].map((page) => [
      ...body(page),
      line(`— ${page + 4} —`, 20),
      // The right column follows, so that the foot is no last line.
      ...body(page).map((own) => ({ ...own, text: `右${own.text}`, x: 300 })),
      line('云岭市统计公报', 230, 300),
    ]);
    expect(words(withoutRunningHeads(pages))).toEqual(
      words(
        [0, 1, 2].map((page) => [
          ...body(page),
          ...body(page).map(({ text, ...own }) => ({ ...own, text: `右${text}` })),
        ]),
      ),
    );
    expect(words(withoutRunningHeads(pages.slice(0, 1)))).toContain('云岭市统计公报');
  });

  it('goes where left pages and right pages have heads of their own', () => {
    const pages = [0, 1, 2, 3].map((page) => [line(page % 2 ? '民生版' : '云岭日报', 230), ...body(page)]);
    expect(words(withoutRunningHeads(pages))).toEqual(words([0, 1, 2, 3].map(body)));
  });

  it('stays where it is text: a first line at the same place, a number that does not count the pages', () => {
    const pages = [0, 1].map((page) => [...body(page), line(String(2025 + page * 7), 146)]);
    expect(words(withoutRunningHeads(pages))).toEqual(words(pages));
    const counted = [0, 1].map((page) => [...body(page), line(String(12 + page), 100)]);
    expect(words(withoutRunningHeads(counted))).toEqual(words([0, 1].map(body)));
  });
});
