import { describe, expect, it } from 'vitest';
import {
  type PdfLine,
  pageLines,
  type TextPiece,
  withoutRunningHeads,
} from '../../../../data/pipeline/files/pdfLines.ts';

const SIZE = 10;
const piece = (text: string, x: number, y: number): TextPiece => ({
  text,
  x,
  y,
  width: text.length * SIZE,
  height: SIZE,
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

  it('lose heads that return on every page, and page numbers', () => {
    const line = (text: string): PdfLine => ({ text, x: 0, y: 0, right: 100, height: SIZE });
    const pages = [0, 1, 2].map((page) => [
      line('云岭市统计公报'),
      line(`第${'甲乙丙'.charAt(page)}页的正文有15所学校。`),
      line(`${'甲乙丙'.charAt(page)}另一行正文。`),
      line(`${'丁戊己'.charAt(page)}再一行。`),
      line(`${'庚辛壬'.charAt(page)}末一行。`),
      line(`— ${page} —`),
    ]);
    expect(withoutRunningHeads(pages).map((page) => page.length)).toEqual([4, 4, 4]);
    expect(withoutRunningHeads(pages.slice(0, 1))[0]?.[0]?.text).toBe('云岭市统计公报');
  });
});
