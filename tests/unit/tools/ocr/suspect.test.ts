import { describe, expect, it } from 'vitest';
import type { Gray } from '../../../../tools/ocr/image/gray.ts';
import { type CtcSign, decodeCtc } from '../../../../tools/ocr/recognise/ctc.ts';
import { dpiOf, judgeDpi } from '../../../../tools/ocr/resolution.ts';
import { numeralsOf } from '../../../../tools/ocr/suspect/numerals.ts';
import { type PlacedLine, placeChars } from '../../../../tools/ocr/suspect/placeChars.ts';
import { suspectFigures } from '../../../../tools/ocr/suspect/suspectFigures.ts';

describe('the answer of the recogniser', () => {
  it('is read with probabilities, runners-up and places; blanks part equal signs', () => {
    const rows = [
      [0.9, 0.1, 0, 0],
      [0.1, 0.8, 0.1, 0],
      [0.2, 0.6, 0.2, 0],
      [0.9, 0.1, 0, 0],
      [0.1, 0.7, 0.2, 0],
      [0, 0, 0.4, 0.6],
    ];
    const { signs: read } = decodeCtc(new Float32Array(rows.flat()), 6, 4, ['1', '7']);
    expect(read.map(({ text }) => text)).toEqual(['1', '1', ' ']);
    expect(read[0]).toMatchObject({ from: 1 / 6, to: 3 / 6, second: { text: '7' } });
    expect(read[0]?.p).toBeCloseTo(0.8);
    expect(read[1]?.second?.p).toBeCloseTo(0.2);
  });
});

/** A line of forty-pixel characters; digits and strokes are narrower. */
function line(text: string, width = 400): { line: Gray; at: Map<number, number> } {
  const data = new Uint8Array(width * 48).fill(255);
  const at = new Map<number, number>();
  let x = 6;
  Array.from(text).forEach((sign, index) => {
    const [advance, ink] = /[0-9|]/u.test(sign) ? [20, sign === '|' || sign === '1' ? 5 : 13] : [40, 34];
    const from = x + (advance - ink) / 2;
    for (let column = Math.round(from); column < from + ink; column += 1)
      for (let row = 8; row < 40; row += 1) data[row * width + column] = 10;
    at.set(index, (x + advance / 2) / width);
    x += advance;
  });
  return { line: { width, height: 48, data }, at };
}

/** What is read of a drawn text, without the signs at `lost`. */
function signsOf(text: string, lost: readonly number[] = []): { cut: Gray; signs: CtcSign[] } {
  const { line: cut, at } = line(text);
  const signs = Array.from(text).flatMap((sign, index): CtcSign[] => {
    const middle = at.get(index) ?? 0;
    return lost.includes(index)
      ? []
      : [{ text: sign, p: 0.99, second: null, from: middle - 0.01, to: middle + 0.01 }];
  });
  return { cut, signs };
}

describe('ink that nobody read', () => {
  it.each([
    ['建成1座山塘', 2],
    ['共有1日实行', 2],
    ['新建公园1座', 4],
  ])('in %s the lost stroke is found', (text, lost) => {
    const { cut, signs } = signsOf(text, [lost]);
    expect(placeChars(cut, signs).unread.map(({ before }) => before)).toEqual([lost]);
  });

  it('is not suspected where everything was read', () => {
    const { cut, signs } = signsOf('建成1座山塘12个');
    const placed = placeChars(cut, signs);
    expect(placed.unread).toEqual([]);
    for (const { left, right } of placed.signs) expect(right - left).toBeGreaterThan(3);
    expect(suspectFigures(placed, signs)).toEqual([]);
  });
});

const placed = (
  text: string,
  widths: Readonly<Record<number, number>> = {},
  p: Readonly<Record<number, number>> = {},
): PlacedLine => ({
  em: 40,
  unread: [],
  signs: Array.from(text, (sign, at) => ({
    text: sign,
    p: p[at] ?? 0.99,
    second: { text: '7', p: 0.1 },
    from: at / 20,
    to: (at + 1) / 20,
    left: at * 20,
    right: at * 20 + (widths[at] ?? 12),
  })),
});
const kinds = (own: PlacedLine, second: readonly CtcSign[] | null = null) =>
  suspectFigures(own, second).map(({ kind, from, to, other }) =>
    `${kind} ${from}-${to} ${other ?? ''}`.trim(),
  );

describe('figures', () => {
  it('are stretches of digits; a point that ends a sentence is none of them', () => {
    expect(numeralsOf(Array.from('增长6.5%，共12.', (text) => ({ text }))).map(({ text }) => text)).toEqual([
      '6.5%',
      '12',
    ]);
  });

  it('with an unsure digit are marked with its runner-up', () => {
    expect(kinds(placed('共48座', {}, { 2: 0.6 }))).toEqual(['unsure 1-3 7']);
  });

  it('that the stretched line shows otherwise are marked with the other reading', () => {
    expect(kinds(placed('共48座，又12个'), placed('共43座，又12个').signs)).toEqual(['differs 1-3 43']);
    expect(kinds(placed('建成座山塘'), placed('建成1座山塘').signs)).toEqual(['lost 2-3 1座']);
  });

  it('that end in a wide 9, or in one where a percent sign is due, may be shares', () => {
    expect(kinds(placed('增长6.59，共1234座'))).toEqual(['percent 2-6 6.5%']);
    expect(kinds(placed('达到239公里1234', { 4: 22 }))).toEqual(['percent 2-5 23%']);
    expect(kinds(placed('投资6.59亿元，共1234座'))).toEqual([]);
  });
});

describe('signs that were passed over', () => {
  const near = (text: string, p: number, before: number) => [{ text, p, before }];
  const lost = (text: string, own: Parameters<typeof suspectFigures>[2], widths = {}) =>
    suspectFigures(placed(text, widths), null, own).map(
      ({ from, to, kind, other }) => `${kind} ${from}-${to} ${other}`,
    );

  it('are told by what the reader nearly read within or beside a figure, or as a digit anywhere', () => {
    expect(lost('投资484亿元', near('.', 0.2, 4))).toEqual(['lost 2-5 48.4']);
    expect(lost('投资484亿元', near('.', 0.01, 4))).toEqual([]);
    expect(lost('投资484亿元', near('7', 0.02, 4))).toEqual([]);
    expect(lost('建成座山塘', near('1', 0.2, 2))).toEqual(['lost 2-3 1座']);
    expect(lost('建成座山塘', near('的', 0.4, 2))).toEqual([]);
    expect(lost('投资48亿元', near('亿', 0.4, 3))).toEqual([]);
  });

  it('are told by digits that stand apart as with a point between them', () => {
    const own = placed('投资1162亿元');
    const signs = own.signs.map((sign, at) =>
      at > 4 ? { ...sign, left: sign.left + 9, right: sign.right + 9 } : sign,
    );
    expect(suspectFigures({ ...own, signs }, null).map(({ other }) => other)).toEqual(['116.2']);
    expect(suspectFigures(own, null)).toEqual([]);
  });

  it('are told by a colon in a figure, by a share of more than all, and by a stroke before a counted thing', () => {
    expect(lost('收入63：59亿元', [])).toEqual(['lost 2-4 63.59', 'lost 5-7 63.59']);
    expect(lost('达到2471%以上', [])).toEqual(['lost 2-7 247.1%']);
    expect(lost('达到100%以上', [])).toEqual([]);
    expect(lost('污水厂！座', [])).toEqual(['lost 3-4 1']);
    expect(lost('太好了！大家', [])).toEqual([]);
    expect(lost('污水厂！', [])).toEqual(['lost 3-4 1']);
    expect(lost('改造小区日个', [])).toEqual(['lost 4-5 null']);
    expect(lost('每日人流', [])).toEqual([]);
  });

  it('are none where only a sign beside spreads over the gap', () => {
    const rows = [
      [0.1, 0.9, 0, 0],
      [0.7, 0.3, 0, 0],
      [0.6, 0, 0.4, 0],
      [0.1, 0.1, 0, 0.8],
    ];
    const { signs, near: found } = decodeCtc(new Float32Array(rows.flat()), 4, 4, ['1', '.', '7']);
    expect(signs.map(({ text }) => text)).toEqual(['1', ' ']);
    expect(found).toEqual([{ text: '.', p: expect.closeTo(0.4), before: 1 }]);
  });
});

describe('a page that is coarse', () => {
  it('is known by its file, or by its letters where the file says nothing', () => {
    expect(dpiOf(300, 29)).toEqual({ dpi: 300, isEstimate: false });
    // A camera writes 300 whatever it saw: no type has four points.
    expect(dpiOf(300, 16)).toEqual({ dpi: 110, isEstimate: true });
    expect(dpiOf(72, 29)).toEqual({ dpi: 199, isEstimate: true });
    expect(dpiOf(null, 14.6)).toEqual({ dpi: 100, isEstimate: true });
  });

  it('is warned about under 120 dpi and refused under 90', () => {
    const own = (dpi: number) => ({ dpi, isEstimate: true });
    expect(judgeDpi(2, own(120))).toBeNull();
    expect(judgeDpi(2, own(119))).toContain('第2页约119 dpi');
    expect(judgeDpi(2, own(90))).toContain('逐字核对');
    expect(() => judgeDpi(2, own(89))).toThrow('低于90 dpi');
  });
});
