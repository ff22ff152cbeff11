import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../../src/charts/renderSvg.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { selectPanelData } from '../../../../src/model/select/panelData.ts';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';
import { buildChart } from '../../../../src/panels/kinds/buildChart.ts';
import { TOKENS } from '../../../../src/styles/tokens.ts';
import { clippedTexts, readTexts } from '../../../support/readSvg.ts';

/** Labels of the largest text take more than a phone has beside the points; none may leave the picture. */

const figure = (id: string, value: string, year: number, more: Partial<PublishedRecord> = {}) =>
  invent(id, {
    indicator: 'area',
    name: '城区集中供热和人行步道总面积',
    quantity: { value, magnitude: '万', unit: '平方米', qualifier: '=' },
    period: { kind: 'year', from: String(year), to: String(year), label: `${year}年` },
    ...more,
  });

const PAIRS = [
  ['11829.25', '13579.38', '1750.13'],
  ['13579.38', '11829.25', '1750.13'],
  ['-1234.5', '2345.6', '3580.1'],
] as const;

function drawAt(width: number, fontSize: number): string {
  const all = PAIRS.flatMap(([from, to, change], at) => {
    const sense = Number(to) < Number(from) ? 'decrease' : 'increase';
    return [
      figure(`from-${at}`, from, 2020),
      figure(`to-${at}`, to, 2025),
      figure(`change-${at}`, change, 2025, { role: 'change', sense, basis: 'total' }),
    ];
  });
  const pairs = PAIRS.map((_, at) => ({ from: `from-${at}`, to: `to-${at}`, change: `change-${at}` }));
  const spec = { id: 'a', kind: 'dumbbell', section: '图', title: '图', records: [], pairs };
  const data = selectPanelData(spec, new Map(all.map((item) => [item.id, item])));
  const model = buildChart(data, { width, fontSize }, TOKENS.light);
  if (!model) throw new Error('no chart');
  return renderSvg(model, width, 'n');
}

describe('two points of each row in a narrow window with large text', () => {
  it.each([
    [260, 20],
    [294, 24],
    [294, 30],
    [362, 30],
    [362, 24],
    [600, 30],
  ])('lose no label at %i px and text of %i px', (width, fontSize) => {
    const texts = readTexts(drawAt(width, fontSize));
    expect(texts.length).toBeGreaterThan(PAIRS.length * 3);
    expect(clippedTexts(texts, width, Number.POSITIVE_INFINITY)).toEqual([]);
  });
});
