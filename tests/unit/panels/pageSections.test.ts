import { describe, expect, it } from 'vitest';
import { balanceRows } from '../../../src/panels/frame/pageSections.ts';

const rows = (...spans: number[]) =>
  balanceRows(spans.map((span) => ({ span }))).map(({ span, tall }: { span: number; tall?: boolean }) =>
    tall ? `${span} tall` : String(span),
  );

describe('panels on twelve columns', () => {
  it('leave no gap at the end of a row', () => {
    expect(rows(5, 7, 4)).toEqual(['5', '7', '12']);
    expect(rows(8, 6, 6)).toEqual(['12', '6', '6']);
  });

  it('stand above each other beside a narrow one that two of one width follow', () => {
    expect(rows(5, 7, 7)).toEqual(['5 tall', '7', '7']);
    expect(rows(5, 7, 7, 6)).toEqual(['5 tall', '7', '7', '12']);
    expect(rows(12, 4, 8, 8, 6, 6)).toEqual(['12', '4 tall', '8', '8', '6', '6']);
  });

  it('stay in rows where the first is not the narrow one', () => {
    expect(rows(6, 6, 6)).toEqual(['6', '6', '12']);
    expect(rows(7, 5, 5)).toEqual(['7', '5', '12']);
    expect(rows(3, 5, 7, 7)).toEqual(['3', '9', '12', '12']);
  });
});
