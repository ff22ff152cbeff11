import { describe, expect, it } from 'vitest';
import { selectPanelData } from '../../../../src/model/select/panelData.ts';
import { fitRows } from '../../../../src/panels/charts/fitRows.ts';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';
import { buildChart } from '../../../../src/panels/kinds/buildChart.ts';
import { TOKENS } from '../../../../src/styles/tokens.ts';

const records = Array.from({ length: 40 }, (_, at) =>
  invent(`r${at}`, { quantity: { value: String(40 - at), magnitude: '', unit: '个', qualifier: '=' } }),
);
const data = selectPanelData(
  { id: 'rows', kind: 'bar', section: '图', title: '许多行', records: records.map(({ id }) => id) },
  new Map(records.map((record) => [record.id, record])),
);
const build = (rows: typeof data) => buildChart(rows, { width: 900, fontSize: 20 }, TOKENS.light);

describe('a chart on a slide', () => {
  it('has as many rows as its room holds, and counts the others', () => {
    const fitted = fitRows(data, 500, build);
    expect(fitted?.total).toBe(40);
    expect(fitted?.shown).toBeGreaterThan(3);
    expect(fitted?.shown).toBeLessThan(40);
    expect(fitted?.model.height).toBeLessThanOrEqual(500);
    const more = fitRows(data, 1e4, build);
    expect(more?.shown).toBe(40);
  });

  it('leaves out the last rows as they are drawn, whatever order the records have', () => {
    const places = records.map((record, at) => ({
      ...record,
      indicator: 'of-places',
      region: `place-${at}`,
      period: { kind: 'year', from: '2025', label: '2025年' } as const,
      quantity: { value: String((at * 17) % 40), magnitude: '', unit: '个', qualifier: '=' } as const,
    }));
    const earlier = places.map((record) => ({
      ...record,
      id: `${record.id}-earlier`,
      period: { kind: 'year', from: '2024', label: '2024年' } as const,
    }));
    const all = [...earlier, ...places];
    const ranking = selectPanelData(
      { ...data.spec, kind: 'ranking', indicator: 'of-places', records: all.map(({ id }) => id) },
      new Map(all.map((record) => [record.id, record])),
    );
    const fitted = fitRows(ranking, 500, build);
    const shown = new Set(fitted?.model.hits.map(({ id }) => id));
    const best = [...places]
      .sort((a, b) => Number(b.quantity.value) - Number(a.quantity.value))
      .slice(0, shown.size);
    expect(fitted?.total).toBe(40);
    expect([...shown]).toEqual(best.map(({ id }) => id));
  });

  it('stays whole where even one row does not fit', () => {
    const fitted = fitRows(data, 3, build);
    expect(fitted && fitted.shown === fitted.total).toBe(true);
  });
});
