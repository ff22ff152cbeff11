import { describe, expect, it } from 'vitest';
import { quoteSegments } from '../../src/evidence/quoteSegments.ts';
import type { DocumentQuote } from '../../src/model/dataset.ts';

const TEXT = '新建、扩容4座厂,利用率从24.6%提升至38.2%,资源集约。';

function quote(evidence: string, text: string, figure: string): DocumentQuote {
  const at = TEXT.indexOf(text);
  const figureAt = at + text.indexOf(figure);
  const span = (start: number, length: number) => [{ paragraph: 7, start, end: start + length }];
  return {
    evidence,
    record: `r-${evidence}`,
    recordName: evidence,
    domain: 'urban',
    panels: [],
    quote: text,
    quoteSpans: span(at, text.length),
    figureSpans: span(figureAt, figure.length),
  };
}

const quotes = [
  quote('a', '扩容4座', '4座'),
  quote('b', '从24.6%提升至38.2%', '24.6%'),
  quote('c', '从24.6%提升至38.2%', '38.2%'),
];
const shown = (fullText: string | null) =>
  quoteSegments(quotes, 7, TEXT.length, fullText).map(({ text, figures }) =>
    figures.length > 0 ? `[${text}]` : (text ?? '……'),
  );

describe('the runs of a paragraph', () => {
  it('with the original: every character once, each figure one run', () => {
    expect(shown(TEXT).join('').replace(/[[\]]/g, '')).toBe(TEXT);
    expect(shown(TEXT).filter((run) => run.startsWith('['))).toEqual(['[4座]', '[24.6%]', '[38.2%]']);
  });

  it('without it: the quotes in order with gaps between them', () => {
    expect(shown(null)).toEqual(['……', '扩容', '[4座]', '……', '从', '[24.6%]', '提升至', '[38.2%]', '……']);
  });

  it('know which quotes they belong to', () => {
    const run = quoteSegments(quotes, 7, TEXT.length, null).find(({ text }) => text === '提升至');
    expect(run?.quotes).toEqual(['b', 'c']);
  });

  it('of a paragraph with no quote are one run, or one gap', () => {
    expect(quoteSegments([], 1, 5, '一二三四五')).toEqual([{ text: '一二三四五', figures: [], quotes: [] }]);
    expect(quoteSegments([], 1, 5, null)).toEqual([{ text: null, figures: [], quotes: [] }]);
  });
});
