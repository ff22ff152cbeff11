import { expect, it } from 'vitest';
import { confirmedDay, figureStretches } from '../../../data/pipeline/read/facsimile/pageReading.ts';

/** Which figures of a text that was read by OCR a person has seen, as the document says it. */

const lineOf = new Map([
  [1, 3],
  [2, 4],
]);
const at = (figure: string, spans: ReadonlyArray<[number, number, number]>) => ({
  figure,
  spans: spans.map(([paragraph, start, end]) => ({ paragraph, start, end })),
  lineOf,
});
const seen = (line: number, start: number, end: number, on = '2026-11-03') => ({ line, start, end, on });

it('a figure is confirmed by its numerals; unit and qualifier need no confirmation', () => {
  const figure = at('约48.6%', [[1, 10, 16]]);
  expect(figureStretches(figure)).toEqual([{ line: 3, start: 11, end: 15 }]);
  expect(confirmedDay([seen(3, 11, 15)], figure)).toBe('2026-11-03');
  expect(confirmedDay([seen(3, 11, 14)], figure)).toBeNull();
  expect(confirmedDay([seen(4, 11, 15)], figure)).toBeNull();
});

it('of several numerals each has to be seen, and the last day counts', () => {
  const figure = at('3%—5%', [[1, 0, 5]]);
  expect(confirmedDay([seen(3, 0, 1)], figure)).toBeNull();
  expect(confirmedDay([seen(3, 0, 1), seen(3, 3, 4, '2026-11-05')], figure)).toBe('2026-11-05');
});

it('a numeral that is broken over two lines is seen in both', () => {
  const figure = at('123', [
    [1, 8, 10],
    [2, 0, 1],
  ]);
  expect(figureStretches(figure)).toEqual([
    { line: 3, start: 8, end: 10 },
    { line: 4, start: 0, end: 1 },
  ]);
  expect(confirmedDay([seen(3, 8, 10)], figure)).toBeNull();
  expect(confirmedDay([seen(3, 8, 10), seen(4, 0, 1)], figure)).toBe('2026-11-03');
});

it('a figure in words is seen where its word was', () => {
  const figure = at('第三位', [[1, 5, 8]]);
  expect(confirmedDay([seen(3, 6, 7)], figure)).toBe('2026-11-03');
  expect(confirmedDay([seen(3, 8, 9)], figure)).toBeNull();
});
