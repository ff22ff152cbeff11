import { describe, expect, it } from 'vitest';
import { planTable, type TableContent } from '../../../../src/panels/office/planTable.ts';

const BOX = { x: 0.5, y: 1.45, w: 12.3, h: 5.1 };
const content = (count: number, name: string): TableContent => ({
  shares: [5, 3, 4.6],
  rows: [
    ['指标', '数值', '范围 · 时点'],
    ...Array.from({ length: count }, (_, at) => [`${name}${at + 1}`, `${at + 1}个`, '全市 · 2025年']),
  ],
});
const bottom = (items: ReturnType<typeof planTable>): number =>
  Math.max(...items.map(({ box }) => box.y + box.h));
const rowsOf = (items: ReturnType<typeof planTable>): string[][] =>
  items.flatMap((item) => (item.kind === 'table' ? item.rows.slice(1).map((row) => [...row]) : []));

describe('the table of a panel in a presentation file', () => {
  it.each([1, 13, 14, 24])('has all of %i rows, within its box', (count) => {
    const items = planTable(content(count, '公园'), BOX);
    expect(rowsOf(items).map(([name]) => name)).toEqual(
      content(count, '公园')
        .rows.slice(1)
        .map(([name]) => name),
    );
    expect(bottom(items)).toBeLessThanOrEqual(BOX.y + BOX.h + 1e-9);
    expect(items.every(({ kind }) => kind === 'table')).toBe(true);
  });

  it.each([
    [40, '城市公园绿地和口袋公园建设改造提升项目完成数量'],
    [200, '公园'],
  ])('counts what finds no room of %i rows, and stays within its box', (count, name) => {
    const items = planTable(content(count, name), BOX);
    const shown = rowsOf(items).length;
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(count);
    expect(rowsOf(items).map(([own]) => own)).toEqual(
      Array.from({ length: shown }, (_, at) => `${name}${at + 1}`),
    );
    expect(JSON.stringify(items)).toContain(`另有${count - shown}行，见本页备注`);
    expect(bottom(items)).toBeLessThanOrEqual(BOX.y + BOX.h + 1e-9);
    for (const item of items) if (item.kind === 'table') expect(item.size).toBeGreaterThanOrEqual(9);
  });
});
