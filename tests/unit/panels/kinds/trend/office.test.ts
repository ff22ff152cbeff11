import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '../../../../../src/model/published/dataset.ts';
import { selectPanelData } from '../../../../../src/model/select/panelData.ts';
import { invent } from '../../../../../src/panels/examples/exampleRecords.ts';
import { office } from '../../../../../src/panels/kinds/trend/office.ts';
import { TOKENS } from '../../../../../src/styles/tokens.ts';
import { chartXml } from '../../../../../src/views/presenter/handout/chartXml.ts';

const at = (date: string, value: string, fields: Partial<PublishedRecord> = {}): PublishedRecord =>
  invent(`p-${date.toLowerCase()}`, {
    period: {
      kind: /Q/.test(date) ? 'quarter' : date.length === 4 ? 'year' : 'month',
      from: date,
      to: date,
      label: date,
    },
    quantity: { value, magnitude: '万', unit: '人', qualifier: '=' },
    ...fields,
  });

function chartOf(records: readonly PublishedRecord[]) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const series = [{ label: '人数', records: [...byId.keys()] }];
  const data = selectPanelData(
    { id: 'p', kind: 'trend', section: 's', title: 't', records: [], series },
    byId,
  );
  return office.charts?.(data)[0] ?? null;
}

describe('a chart over time in an office file', () => {
  it('keeps the distances in time: dates without a figure are there, and empty', () => {
    const chart = chartOf([at('2016', '3'), at('2018', '5'), at('2021', '4')]);
    expect(chart?.time?.categories).toEqual(['2016年', '2017年', '2018年', '2019年', '2020年', '2021年']);
    const [line] = chart?.time?.lines ?? [];
    expect(line?.points.map((point) => point?.value ?? null)).toEqual([3, null, 5, null, null, 4]);
  });

  it('steps by quarters and months where those are its dates', () => {
    const quarters = chartOf([at('2024-Q3', '1'), at('2025-Q1', '2')]);
    expect(quarters?.time?.categories).toEqual(['2024年三季度', '2024年四季度', '2025年一季度']);
    const months = chartOf([at('2024-12', '1'), at('2025-02', '2')]);
    expect(months?.time?.categories).toEqual(['2024年12月', '2025年1月', '2025年2月']);
  });

  it('is the table where its dates have no even distances', () => {
    expect(chartOf([at('2024', '1'), at('2025-Q1', '2')])).toBeNull();
  });

  it('parts a line where it is counted in another way, in one colour', () => {
    const chart = chartOf([at('2020', '1'), at('2021', '2'), at('2022', '9', { redefined: '含流动人口' })]);
    expect(chart?.time?.lines.map(({ name, style }) => [name, style])).toEqual([
      ['人数', 0],
      ['人数（2022年起口径变化）', 0],
    ]);
  });

  it('goes below zero with its axis, and writes no cell for a date without a figure', () => {
    const fall = { role: 'change', sense: 'decrease' } as const;
    const chart = chartOf([at('2020', '1', { role: 'change' }), at('2023', '2', fall)]);
    expect(chart?.points.map(({ value }) => value)).toEqual([1, -2]);
    expect(chart?.time?.min).toBeLessThanOrEqual(-2);
    const style = { theme: TOKENS.light, fontSize: 14, plot: { x: 0, y: 0, w: 1, h: 1 } };
    const xml = chart === null ? '' : chartXml(chart, style);
    expect(xml).toContain(
      '<c:ptCount val="4"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="3"><c:v>-2</c:v></c:pt>',
    );
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });
});
