import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../../../src/charts/renderSvg.ts';
import { positionOf } from '../../../../../src/model/fields/moment.ts';
import { trendOption } from '../../../../../src/panels/kinds/trend/option.ts';
import { spread, stretches, valueAxis } from '../../../../../src/panels/kinds/trend/timeScale.ts';
import type { TrendLine, TrendPoint } from '../../../../../src/panels/kinds/trend/trendParts.ts';
import { TOKENS } from '../../../../../src/styles/tokens.ts';

const point = (from: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  id: `p-${from.toLowerCase()}`,
  name: '入学人数',
  value,
  text: `${value}人`,
  bound: 'none',
  derived: false,
  forecast: false,
  tags: [],
  when: from,
  beside: [],
  fullText: `${value}人`,
  at: positionOf({ from }) ?? Number.NaN,
  revised: false,
  redefined: null,
  ...more,
});

interface Drawn {
  readonly id?: string;
  readonly lineStyle?: { readonly type?: string };
  readonly data: ReadonlyArray<readonly [number, number] | { readonly value: readonly [number, number] }>;
}

const draw = (lines: readonly TrendLine[], width = 800, unit = '人') =>
  trendOption({ lines, unit, factor: 1 }, { width, fontSize: 15 }, TOKENS.light);
const seriesOf = (lines: readonly TrendLine[]) => draw(lines).option.series as readonly Drawn[];
const linesOf = (lines: readonly TrendLine[]) => seriesOf(lines).filter(({ id }) => id?.startsWith('line-'));

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe('the chart over time', () => {
  it('keeps order, distances and values of any series', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const next = numbers(seed);
      const take = () => next.next().value;
      const count = 2 + Math.floor(take() * 58);
      const years = Array.from({ length: 200 }, (_, at) => String(1900 + at)).filter(() => take() < 0.6);
      const points = years.slice(0, count).map((year) => point(year, Math.round((take() - 0.4) * 1e4) / 10));
      const { hits, option, height } = draw([{ label: '甲', points }]);
      const { min, max } = option.yAxis as { min: number; max: number };
      const drawn = (option.series as readonly Drawn[]).find(({ id }) => id === 'points');
      expect(drawn?.data).toMatchObject(points.map(({ id, at, value }) => ({ id, value: [at, value] })));
      for (const { value } of points) expect(value >= min && value <= max).toBe(true);
      // Zero is on the axis where values lie on both sides of it.
      if (points.some(({ value }) => value < 0)) expect(min).toBeLessThan(0);
      const { left, right, top, bottom } = option.grid as Record<'left' | 'right' | 'top' | 'bottom', number>;
      const [first, last] = [points[0], points[points.length - 1]];
      if (!first || !last) throw new Error('a series without points');
      for (const [index, { at, value }] of points.entries()) {
        const hit = hits[index];
        const x = left + ((at - first.at) / (last.at - first.at)) * (800 - left - right);
        const y = top + ((max - value) / (max - min)) * (height - top - bottom);
        expect(hit && hit.left <= x + 3 && hit.left + hit.width >= x - 3).toBe(true);
        expect(Math.abs((hit?.top ?? 0) + 16 - y)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is broken by a gap and by a new definition, and fills nothing in', () => {
    const years = ['2016', '2017', '2018', '2022', '2023', '2024'];
    const points = years.map((year, at) =>
      point(year, at, year === '2024' ? { redefined: '按新口径统计' } : {}),
    );
    const runs = linesOf([{ label: '甲', points }]).map(({ data }) => data.length);
    expect(runs).toEqual([3, 2]);
    const { sentence } = draw([{ label: '甲', points }]);
    expect(sentence).toContain('中间有1处没有数值');
    expect(sentence).toContain('2024起按新口径统计');
  });

  it('is dashed and hollow towards a plan', () => {
    const points = [point('2023', 1), point('2024', 2), point('2025', 4, { forecast: true })];
    const lines = [{ label: '甲', points }];
    expect(linesOf(lines).map(({ lineStyle }) => lineStyle?.type)).toEqual(['solid', 'dashed']);
    const drawn = seriesOf(lines).find(({ id }) => id === 'points');
    expect(drawn?.data[1]).toMatchObject({ itemStyle: { color: TOKENS.light.data } });
    expect(drawn?.data[2]).toMatchObject({
      itemStyle: { color: TOKENS.light.surface, borderType: 'dashed' },
    });
  });

  it('says where its axis does not start at zero', () => {
    const far = [point('2023', 980), point('2024', 1000)];
    expect(draw([{ label: '甲', points: far }]).sentence).toContain('纵轴不从零起');
    const near = [point('2023', 10), point('2024', 1000)];
    expect(draw([{ label: '甲', points: near }]).sentence).not.toContain('纵轴不从零起');
  });

  it.each([360, 800])('draws six lines of sixty points at %i px', (width) => {
    const lines = Array.from({ length: 6 }, (_, line) => ({
      label: `第${line + 1}条`,
      points: Array.from({ length: 60 }, (__, at) =>
        point(String(1960 + at), line * 10 + at, { id: `p-${line}-${at}` }),
      ),
    }));
    const model = draw(lines, width);
    expect(model.hits).toHaveLength(360);
    const svg = renderSvg(model, width, 't-');
    expect(svg).not.toContain('NaN');
    for (const { label } of lines) expect(svg).toContain(label);
  });
});

describe('scales of time', () => {
  it('joins what is one step apart and nothing else', () => {
    const at = (days: readonly number[]) => days.map((day) => ({ at: day }));
    expect(stretches(at([0, 365, 730]), () => false)).toHaveLength(1);
    expect(stretches(at([730, 0, 365, 2000]), () => false).map((part) => part.length)).toEqual([3, 1]);
    expect(stretches([], () => false)).toEqual([]);
  });

  it('has round ticks around all values', () => {
    for (const values of [[0, 0], [5], [-3, -1], [-2, 7], [980, 1000], [0.001, 0.004], [1e9, 3e9]]) {
      const { min, max, ticks } = valueAxis(values);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(min);
      expect(Math.max(...values)).toBeLessThanOrEqual(max);
      expect(min).toBeLessThan(max);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }
  });

  it('moves labels apart within their space', () => {
    const placed = spread([50, 51, 52, 10], 20, 0, 100).sort((a, b) => a - b);
    for (const [index, place] of placed.entries()) {
      expect(place).toBeGreaterThanOrEqual(10);
      expect(place).toBeLessThanOrEqual(90);
      if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThan(19.9);
    }
  });
});
