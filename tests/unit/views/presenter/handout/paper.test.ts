import { describe, expect, it } from 'vitest';
import { pathToHandout } from '../../../../../src/model/paths.ts';
import { fileName } from '../../../../../src/model/select/fileName.ts';
import { HANDOUT_PAPERS, parseHandoutParams } from '../../../../../src/state/presentParams.ts';
import { fitNotes, pagesOf, paperLayout } from '../../../../../src/views/presenter/handout/paperLayout.ts';

describe('a page of paper', () => {
  it.each(HANDOUT_PAPERS.flatMap((paper) => [true, false].map((notes) => ({ paper, notes }))))(
    'of $paper, notes $notes, has room for its slides and for the notes, and is filled by them',
    ({ paper, notes: wanted }) => {
      const { page, sheet, notes, slides, columns } = paperLayout(paper, wanted);
      const beside = notes?.side === 'beside';
      const width = sheet.width + (beside ? (notes?.width ?? 0) : 0);
      const height = beside ? Math.max(sheet.height, 0) : sheet.height + (notes?.height ?? 0);
      const rows = slides / columns;
      expect(width * columns).toBeLessThanOrEqual(page.width);
      expect(height * rows).toBeLessThanOrEqual(page.height);
      if (paper === 'slide') expect(sheet.width / sheet.height).toBeCloseTo(16 / 9, 2);
      if (beside && slides === 1) expect(notes?.height ?? 0).toBeLessThanOrEqual(page.height);
      else expect((width * columns * height * rows) / (page.width * page.height)).toBeGreaterThan(0.75);
    },
  );

  it('puts the slides in their order on as many pages as they need', () => {
    expect(pagesOf(7, { slides: 3 })).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(pagesOf(2, { slides: 1 })).toEqual([[0], [1]]);
    expect(pagesOf(0, { slides: 6 })).toEqual([]);
  });

  it('sets short notes large, long ones small, and says when they run on', () => {
    const place = { width: 336, height: 592 };
    expect(fitNotes('短', place)).toEqual({ size: 18, fits: true });
    const middling = fitNotes('字'.repeat(700), place);
    expect(middling.fits).toBe(true);
    expect(middling.size).toBeLessThan(18);
    expect(fitNotes('字'.repeat(3000), place)).toEqual({ size: 11, fits: false });
  });
});

it.each([
  ['slide', 'light'],
  ['a4', 'projection'],
  ['a4-6', 'contrast'],
])('the address of %s in %s comes back as it went', (paper, theme) => {
  const query = pathToHandout('main', paper, theme).split('?')[1];
  expect(parseHandoutParams(new URLSearchParams(query))).toEqual({ paper, theme });
});

it('the address falls back on nonsense', () => {
  expect(parseHandoutParams(new URLSearchParams('paper=a0&theme=neon'))).toEqual({
    paper: 'slide',
    theme: 'light',
  });
});

it.each([
  ['某市“十四五”新闻发布会', '某市“十四五”新闻发布会.pptx'],
  ['a/b\\c: d?\u0007', 'a b c d.pptx'],
  ['...', '放映稿.pptx'],
  ['字'.repeat(200), `${'字'.repeat(60)}.pptx`],
])('a file named after %s is %s', (title, name) => {
  expect(fileName(title, 'pptx', '放映稿')).toBe(name);
});
