import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../../src/charts/chartModel.ts';
import { estimateTextWidth, wrapLabel } from '../../../src/charts/chartModel.ts';
import { REGISTERED } from '../../../src/charts/registered.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { buildChart } from '../../../src/panels/kinds/buildChart.ts';
import { isOneChart, kindOf } from '../../../src/panels/kinds/kindOf.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';

const readShards = (folder: string): DomainShard[] =>
  readdirSync(`${folder}/data/domains`).map(
    (name) => JSON.parse(readFileSync(`${folder}/data/domains/${name}`, 'utf8')) as DomainShard,
  );
/** What holds of any chart is asked of the dataset of this project, what an example shows of the second city. */
const shards = readShards('public');
const examples = readShards(SECOND_CITY_PUBLIC);
const charts = shards.flatMap((shard) => {
  const byId = indexRecords(shard);
  return shard.panels
    .filter((spec) => isOneChart({ spec }))
    .map((spec) => ({ id: spec.id, data: selectPanelData(spec, byId) }));
});

function build(id: string, width = 600): ChartModel {
  const chart = charts.find((item) => item.id === id);
  const model = chart && buildChart(chart.data, { width, fontSize: 15 }, TOKENS.light);
  if (!model) throw new Error(`no chart ${id}`);
  return model;
}

/** A panel of the second city; as another kind, where figures that share no axis on the site are drawn on one. */
function buildExample(id: string, kind?: string): ChartModel {
  for (const shard of examples) {
    const spec = shard.panels.find((item) => item.id === id);
    const data = spec && selectPanelData({ ...spec, kind: kind ?? spec.kind }, indexRecords(shard));
    const model = data && buildChart(data, { width: 600, fontSize: 15 }, TOKENS.light);
    if (model) return model;
  }
  throw new Error(`no panel ${id}`);
}

const changesOf = (data: (typeof charts)[number]['data']) => data.pairs.map(({ change }) => change?.id);

interface Datum {
  id?: string;
  name?: string;
  value?: unknown;
  symbol?: string;
  itemStyle?: { color?: string; decal?: unknown };
}
const seriesOf = (model: ChartModel) =>
  model.option.series as Array<{ type: string; id: string; data: Array<Datum | number>; smooth?: boolean }>;
const dataOf = (model: ChartModel, series: string) =>
  (seriesOf(model).find((item) => item.id === series)?.data ?? []) as Datum[];

describe.each(charts.map(({ id }) => id))('chart %s', (id) => {
  it.each([320, 400, 600, 900])('at %i px is plain data with a control for every record', (width) => {
    const chart = charts.find((item) => item.id === id);
    const model = build(id, width);
    expect(() => structuredClone(model.option)).not.toThrow();
    expect(new Set(model.hits.map((hit) => hit.id))).toEqual(
      new Set(
        chart?.data.all
          .filter((record) => record.quantity)
          // Beside a slope the change is a control of the page; a dumbbell includes it in the chart.
          .filter(({ id }) => !kindOf(chart.data).chart?.changeAbove || !changesOf(chart.data).includes(id))
          .map((record) => record.id),
      ),
    );
    for (const hit of model.hits) {
      expect(hit.left).toBeGreaterThanOrEqual(0);
      expect(hit.left + hit.width).toBeLessThanOrEqual(width + 1);
      expect(hit.top + hit.height).toBeLessThanOrEqual(model.height + 1);
      expect(hit.height).toBeGreaterThanOrEqual(44);
      expect(hit.width).toBeGreaterThanOrEqual(44);
    }
  });

  it('uses only what the runtime registers, starts at zero and draws no curve', () => {
    const { option, sentence } = build(id);
    const known: readonly string[] = [...REGISTERED.components, 'animation', 'textStyle', 'series'];
    expect(Object.keys(option).filter((key) => !known.includes(key))).toEqual([]);
    for (const series of seriesOf(build(id))) {
      expect(REGISTERED.series).toContain(series.type);
      expect(series.smooth ?? false).toBe(false);
    }
    for (const axis of [option.xAxis, option.yAxis] as Array<{ type: string; min?: number }>) {
      if (axis.type === 'value') expect(axis.min).toBe(0);
    }
    expect(sentence).toMatch(/。$/);
  });
});

describe('honest drawing', () => {
  it('draws a derived point hollow and a stated one filled', () => {
    const [from, to] = dataOf(buildExample('bus-changes'), 'pair-0');
    expect(from).toMatchObject({
      id: 'bus-routes-start',
      name: '522公里 推算',
      itemStyle: { color: TOKENS.light.surface },
    });
    expect(to).toMatchObject({
      id: 'bus-routes-latest',
      name: '640公里',
      itemStyle: { color: TOKENS.light.data },
    });
  });

  it('ends a bound in a chevron and an exact share in nothing', () => {
    const ends = dataOf(buildExample('meal-rates', 'share'), 'ends');
    const endOf = (name: RegExp) => ends.find((end) => name.test(end.name ?? ''));
    expect(endOf(/^95%以上$/)).toMatchObject({ symbol: expect.stringContaining('path://') });
    expect(endOf(/^97\.5%/)).toMatchObject({ symbol: 'circle' });
  });

  it('hatches what is no fact yet, and nothing else', () => {
    const hatched = (panel: string) =>
      dataOf(buildExample(panel, 'bar'), 'bars').map(({ itemStyle }) => itemStyle?.decal !== undefined);
    expect(hatched('travel-plans')).toEqual([true, true, true, true]);
    expect(hatched('renewed-lengths')).toEqual([false, false, false]);
  });

  it('keeps the magnitude of the source in the label and the base value in the length', () => {
    const chart = buildExample('travel-plans', 'bar');
    expect(dataOf(chart, 'bars')).toContainEqual(expect.objectContaining({ value: 128000000 }));
    expect(dataOf(chart, 'ends').map(({ name }) => name?.split(' ')[0])).toContain('1.28亿元');
  });

  it('scales each row of a dumbbell to its own larger end', () => {
    const [from, to] = dataOf(buildExample('bus-changes'), 'pair-1') as Array<{ value: [number, number] }>;
    expect(to?.value[0]).toBe(100);
    expect(from?.value[0]).toBeCloseTo((1020 / 1260) * 100, 6);
  });
});

/** Every change between two dates as a small chart of its own, as in `multiples`. */
const pictures = shards.flatMap((shard) => {
  const byId = indexRecords(shard);
  return shard.panels
    .filter((spec) => spec.pairs && spec.kind !== 'strip')
    .map((spec) => selectPanelData(spec, byId))
    .flatMap((data) =>
      data.pairs.map((pair) => ({
        id: pair.to.id,
        data: { ...data, spec: { ...data.spec, kind: 'slope' as const }, pairs: [pair] },
      })),
    );
});

describe('labels', () => {
  it.each([
    [300, 14],
    [300, 21],
    [375, 28],
  ])('of two points stay inside a picture of %i px at %i px type', (width, fontSize) => {
    expect(pictures.length).toBeGreaterThan(0);
    for (const { id, data } of pictures) {
      const model = buildChart(data, { width, fontSize, compact: true }, TOKENS.light);
      if (!model) throw new Error(id);
      const { grid } = model.option as { grid: { left: number; right: number } };
      const points = dataOf(model, 'pair-0') as Array<Datum & { label: { offset: [number, number] } }>;
      points.forEach(({ name = '', label }, end) => {
        const half = Math.max(...name.split(' ').map((t) => estimateTextWidth(t, fontSize + 2))) / 2;
        const middle = (end === 0 ? grid.left : width - grid.right) + label.offset[0];
        expect(middle - half, `${id} left`).toBeGreaterThanOrEqual(0);
        expect(middle + half, `${id} right`).toBeLessThanOrEqual(width);
      });
    }
  });

  it('are measured by character class and cut by whole characters', () => {
    expect(estimateTextWidth('公里', 10)).toBe(20);
    expect(estimateTextWidth('12', 10)).toBe(12);
    expect(wrapLabel('一二三四五六', 30, 10)).toBe('一二三\n四五六');
    expect(wrapLabel('一二三四五六七', 30, 10, 2)).toBe('一二三\n四五…');
  });
});
