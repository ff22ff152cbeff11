import { describe, expect, it } from 'vitest';
import { quoteSegments } from '../../../../src/evidence/quote/quoteSegments.ts';
import type { DocumentQuote } from '../../../../src/model/published/dataset.ts';

const TEXT = '新建、扩容4座厂,利用率从24.6%提升至38.2%,资源集约。';

function quote(evidence: string, text: string, figure: string): DocumentQuote {
  const at = TEXT.indexOf(text);
  const figureAt = at + text.indexOf(figure);
  const span = (start: number, length: number) => [{ paragraph: 7, start, end: start + length }];
  return {
    evidence,
    record: `r-${evidence}`,
    recordName: evidence,
    domain: 'roads',
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
const piece = (text: string | null) => ({ paragraph: 7, length: TEXT.length, text });
const shown = (fullText: string | null) =>
  quoteSegments(quotes, [piece(fullText)]).map(({ text, figures }) =>
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
    const run = quoteSegments(quotes, [piece(null)]).find(({ text }) => text === '提升至');
    expect(run?.quotes).toEqual(['b', 'c']);
  });

  it('of a paragraph with no quote are one run, or one gap', () => {
    expect(quoteSegments([], [{ paragraph: 1, length: 5, text: '一二三四五' }])).toEqual([
      { text: '一二三四五', figures: [], quotes: [], errata: [] },
    ]);
    expect(quoteSegments([], [{ paragraph: 1, length: 5, text: null }])).toEqual([
      { text: null, figures: [], quotes: [], errata: [] },
    ]);
  });
});

describe('a cell of a table', () => {
  const cell: DocumentQuote = {
    ...quote('a', '扩容4座', '4座'),
    heads: [{ quote: '单位：座', spans: [{ paragraph: 3, start: 2, end: 6 }] }],
  };

  it('marks its head where that stands, and the head is known without the original', () => {
    const runs = quoteSegments([cell], [{ paragraph: 3, length: 7, text: null }]);
    expect(runs.map(({ text, quotes: own }) => [text, own.join()])).toEqual([
      [null, ''],
      ['单位：座', 'a'],
      [null, ''],
    ]);
  });
});

describe('a sentence that runs on over a break', () => {
  const [A, B] = ['托位数4.68', '个;普惠托位'];
  const broken: DocumentQuote = {
    ...quote('d', '', ''),
    quote: '托位数4.68个',
    quoteSpans: [
      { paragraph: 24, start: 0, end: 7 },
      { paragraph: 25, start: 0, end: 1 },
    ],
    figureSpans: [
      { paragraph: 24, start: 3, end: 7 },
      { paragraph: 25, start: 0, end: 1 },
    ],
  };
  const runs = (a: string | null, b: string | null) =>
    quoteSegments(
      [broken],
      [
        { paragraph: 24, length: A.length, text: a },
        { paragraph: 25, length: B.length, text: b },
      ],
    ).map(({ text, figures }) => (figures.length > 0 ? `[${text}]` : (text ?? '……')));

  it('has its figure in one mark', () => {
    expect(runs(A, B)).toEqual(['托位数', '[4.68个]', ';普惠托位']);
    expect(runs(null, null)).toEqual(['托位数', '[4.68个]', '……']);
  });
});

describe('a slip of the original', () => {
  const slip = (token: string) => ({ paragraph: 7, start: TEXT.indexOf(token), token, note: '误植' });
  const sic = (token: string, text: string | null) =>
    quoteSegments(quotes, [piece(text)], [slip(token)])
      .filter(({ errata }) => errata.length > 0)
      .map((segment) => segment.text);

  it('is marked where it ends, inside a figure after the whole of it', () => {
    expect(sic('资源', TEXT)).toEqual([',资源']);
    expect(sic('24.6', TEXT)).toEqual(['24.6%']);
  });

  it('is not marked among words that are not here', () => {
    expect(sic('资源', null)).toEqual([]);
    expect(sic('提升', null)).toEqual(['提升']);
  });
});
