import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../../src/charts/renderSvg.ts';
import { figureScale } from '../../../../src/map/countyScale.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import { positionOf } from '../../../../src/model/fields/moment.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { signedDecimal } from '../../../../src/model/published/signedDecimal.ts';
import { selectCountyValues } from '../../../../src/model/select/countyValues.ts';
import { type PanelData, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';
import { buildChart } from '../../../../src/panels/kinds/buildChart.ts';
import { unitCells } from '../../../../src/panels/kinds/units/unitCells.ts';
import { TOKENS } from '../../../../src/styles/tokens.ts';
import { drawOf, isWhole, SEED_VARIABLE, sampleSeed } from '../../../support/forms.ts';
import { readBars, readLines, readPoints } from '../../../support/readSvg.ts';

/**
 * For random figures, what is drawn is what the data say: its side of zero, order, proportion, gaps and position
 * in time, read back from the SVG of every kind.
 */

const ROUNDS = isWhole('geometry') ? 150 : 8;
const SEED = sampleSeed();
const WIDTHS = [320, 390, 620, 900];
const THEME = TOKENS.light;
const COLOURS = [THEME.data, THEME.fall];

/** Edges of bars are put on whole pixels. */
const NEAR = 1.6;

interface Draw {
  readonly take: () => number;
  readonly width: number;
}

/** Rounds of random numbers that the seed repeats; the name of each tells how to repeat it. */
const ROUNDS_OF = (kind: string) =>
  Array.from({ length: ROUNDS }, (_, round): readonly [string, Draw] => {
    let at = 0;
    const name = `${kind} ${round}`;
    const take = () => {
      at += 1;
      return drawOf(SEED, `${name} ${at}`);
    };
    return [`${name}（${SEED_VARIABLE}=${SEED}）`, { take, width: WIDTHS[round % WIDTHS.length] ?? 620 }];
  });

/** A number of any size, on either side of zero where that is wanted. */
function numberText(take: () => number, signed: boolean): string {
  const size = 10 ** Math.floor(take() * 6 - 1);
  const value = Math.round(take() * size * 100) / 100;
  return `${signed && take() < 0.4 && value !== 0 ? '-' : ''}${value}`;
}

const yearPeriod = (year: number): PublishedRecord['period'] => ({
  kind: 'year',
  from: String(year),
  to: String(year),
  label: `${year}年`,
});

const record = (id: string, value: string, more: Partial<PublishedRecord> = {}): PublishedRecord =>
  invent(id, {
    indicator: 'random-indicator',
    name: `${id}项`,
    quantity: { value, magnitude: '', unit: '个', qualifier: '=' },
    period: yearPeriod(2025),
    ...more,
  });

const signedOf = (item: PublishedRecord): number => Number(signedDecimal(item));

/** Some figures are falls told in words, whose value has no sign. */
const toldFall = (take: () => number, value: string): Partial<PublishedRecord> =>
  take() < 0.3 && !value.startsWith('-')
    ? { role: 'change', sense: 'decrease', basis: 'on-previous-year' }
    : {};

function panelOf(kind: string, records: readonly PublishedRecord[], own: Partial<PanelSpec>): PanelData {
  const spec = { id: 'random', kind, section: '图', title: '随机的图', records: [], ...own };
  return selectPanelData(spec, new Map(records.map((item) => [item.id, item])));
}

function draw(data: PanelData, width: number, compact = false) {
  const model = buildChart(data, { width, fontSize: 15, ...(compact ? { compact } : {}) }, THEME);
  if (!model) throw new Error(`no chart of ${data.spec.kind}`);
  const svg = renderSvg(model, width, 'g');
  expect(svg).not.toContain('NaN');
  expect(model.sentence).not.toContain('NaN');
  return { svg, model };
}

const idsOf = (records: readonly PublishedRecord[]): string[] => records.map(({ id }) => id);

/** Bars from one zero, each as long as its figure and on its side. */
function expectBars(svg: string, values: readonly number[]): void {
  const bars = readBars(svg, COLOURS).filter(({ bottom, top }) => bottom - top < 24);
  expect(bars).toHaveLength(values.length);
  const sorted = [...bars].sort((a, b) => a.top - b.top);
  const widest = Math.max(...values.map(Math.abs));
  const longest = sorted.find((_, at) => Math.abs(values[at] ?? 0) === widest);
  if (!longest || widest === 0) return;
  const scale = (longest.right - longest.left) / widest;
  const zeros = values.flatMap((value, at) => {
    const bar = sorted[at];
    return bar ? [value < 0 ? bar.right : bar.left] : [];
  });
  for (const [at, value] of values.entries()) {
    const bar = sorted[at];
    if (!bar) throw new Error('a bar is missing');
    expect(Math.abs((zeros[at] ?? 0) - (zeros[0] ?? 0))).toBeLessThanOrEqual(NEAR);
    expect(Math.abs(bar.right - bar.left - Math.abs(value) * scale)).toBeLessThanOrEqual(NEAR);
    if (value !== 0) expect(bar.colour).toBe(value < 0 ? THEME.fall : THEME.data);
  }
}

/** How many squares of a fill each row has, from the top; rows without any are left out. */
function countSquares(svg: string, fill: string): number[] {
  const rows = new Map<number, number>();
  for (const [, y] of svg.matchAll(
    new RegExp(`<path [^>]*transform="(?:matrix|translate)\\([^)]*?([\\d.]+)\\)"[^>]*fill="${fill}"`, 'g'),
  ))
    rows.set(Number(y), (rows.get(Number(y)) ?? 0) + 1);
  return [...rows].sort(([a], [b]) => a - b).map(([, count]) => count);
}

describe('bars', () => {
  it.each(ROUNDS_OF('bar'))('%s', (_, { take, width }) => {
    const records = Array.from({ length: 1 + Math.floor(take() * 12) }, (__, at) => {
      const value = numberText(take, true);
      return record(`r${at}`, value, toldFall(take, value));
    });
    const { svg } = draw(panelOf('bar', records, { records: idsOf(records) }), width);
    expectBars(svg, records.map(signedOf));
  });

  it.each(ROUNDS_OF('share'))('%s', (_, { take, width }) => {
    const percent = (value: string): Partial<PublishedRecord> => ({
      quantity: { value, magnitude: '', unit: '%', qualifier: '=' },
    });
    const records = Array.from({ length: 1 + Math.floor(take() * 6) }, (__, at) => {
      const value = String(Math.round(take() * 1800) / 10);
      return record(`r${at}`, value, percent(value));
    });
    const { svg } = draw(panelOf('share', records, { records: idsOf(records) }), width);
    expectBars(svg, records.map(signedOf));
    // A hundred is marked where a figure passes it.
    if (records.some((item) => signedOf(item) > 100)) {
      const tracks = readBars(svg, [THEME.ink]);
      const bars = readBars(svg, COLOURS);
      for (const [at, item] of records.entries()) {
        const [track, bar] = [tracks[at], bars[at]];
        const beyond = signedOf(item) - 100;
        // At a hundred itself the two ends are the same but for whole pixels.
        if (track && bar && Math.abs(beyond) > 5) expect(bar.right > track.right).toBe(beyond > 0);
      }
    }
  });

  it.each(ROUNDS_OF('parts'))('%s', (_, { take, width }) => {
    const total = 1 + Math.floor(take() * 1e4);
    const whole = record('whole', String(total));
    const parts = Array.from({ length: 1 + Math.floor(take() * 4) }, (__, at) =>
      record(`r${at}`, String(Math.floor(take() * total))),
    );
    const { svg } = draw(
      panelOf('parts', [whole, ...parts], { records: idsOf(parts), whole: 'whole' }),
      width,
    );
    const squares = countSquares(svg, THEME.data);
    if (squares.length > 0) {
      expect(squares).toEqual(parts.map(signedOf).filter((count) => count > 0));
      return;
    }
    const bars = readBars(svg, [THEME.data]).sort((a, b) => a.top - b.top);
    expect(bars.length).toBe(1 + parts.length);
    const scale = ((bars[0]?.right ?? 0) - (bars[0]?.left ?? 0)) / total;
    for (const [at, part] of parts.entries()) {
      const bar = bars[at + 1];
      if (!bar) throw new Error('a part is missing');
      expect(Math.abs(bar.right - bar.left - signedOf(part) * scale)).toBeLessThanOrEqual(NEAR);
    }
  });

  it.each(ROUNDS_OF('target'))('%s', (_, { take, width }) => {
    const pairs = Array.from({ length: 1 + Math.floor(take() * 5) }, (__, at) => {
      const falls: Partial<PublishedRecord> =
        take() < 0.3 ? { sense: 'decrease', basis: 'total', period: yearPeriod(2025) } : {};
      const goal = 1 + Math.round(take() * 900) / 10;
      return {
        target: record(`t${at}`, String(goal), { ...falls, role: 'target', status: 'planned' }),
        actual: record(`a${at}`, String(Math.round(goal * take() * 16) / 10), {
          ...falls,
          ...(falls.sense ? { role: 'change' } : {}),
        }),
      };
    });
    const records = pairs.flatMap(({ target, actual }) => [target, actual]);
    const data = panelOf('target', records, {
      pairs: pairs.map(({ target, actual }) => ({ target: target.id, actual: actual.id })),
    });
    const { svg } = draw(data, width);
    const ratios = pairs.map(({ target, actual }) => signedOf(actual) / Math.abs(signedOf(target)));
    expectBars(svg, ratios);
    // Every target stands at one distance from zero, on its own side of it.
    const bars = readBars(svg, COLOURS).sort((a, b) => a.top - b.top);
    const ticks = readPoints(svg)
      .filter(({ fill, size }) => fill === THEME.ink && size > 1.2)
      .sort((a, b) => a.y - b.y);
    expect(ticks).toHaveLength(pairs.length);
    for (const [at, ratio] of ratios.entries()) {
      const [bar, tick, goal] = [bars[at], ticks[at], pairs[at]?.target];
      if (!bar || !tick || !goal || ratio === 0) continue;
      const zero = ratio < 0 ? bar.right : bar.left;
      const scale = (bar.right - bar.left) / Math.abs(ratio);
      const wanted = zero + Math.sign(signedOf(goal)) * scale;
      // Of a short bar the scale is known only to some pixels.
      expect(Math.abs(tick.x - wanted)).toBeLessThanOrEqual(NEAR + NEAR / Math.abs(ratio));
    }
  });

  it.each(ROUNDS_OF('ranking'))('%s', (_, { take, width }) => {
    const records = Array.from({ length: 2 + Math.floor(take() * 38) }, (__, at) => {
      const value = numberText(take, true);
      return record(`r${at}`, value, { region: `place-${at}`, regionName: `第${at}县` });
    });
    const data = panelOf('ranking', records, { records: idsOf(records), indicator: 'random-indicator' });
    const { svg } = draw(data, width);
    expectBars(
      svg,
      records.map(signedOf).sort((a, b) => b - a),
    );
  });
});

describe('two points', () => {
  const pairOf = (take: () => number, at: number) => {
    const [from, to] = [2010 + Math.floor(take() * 8), 2020 + Math.floor(take() * 6)];
    return [
      record(`f${at}`, numberText(take, true), { period: yearPeriod(from), indicator: `i${at}` }),
      record(`t${at}`, numberText(take, true), { period: yearPeriod(to), indicator: `i${at}` }),
    ] as const;
  };

  it.each(ROUNDS_OF('slope'))('%s', (round, { take, width }) => {
    const [from, to] = pairOf(take, 0);
    const data = panelOf(round.includes('1') ? 'multiples' : 'slope', [from, to], {
      records: [to.id],
      pairs: [{ from: from.id, to: to.id }],
    });
    const { svg } = draw(data, width, round.includes('1'));
    const [line] = readLines(svg, COLOURS);
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = line?.points ?? [];
    const [a, b] = [signedOf(from), signedOf(to)];
    expect(x2).toBeGreaterThan(x1);
    expect(Math.sign(y1 - y2)).toBe(Math.sign(b - a));
    expect(line?.stroke).toBe(b < a ? THEME.fall : THEME.data);
    // Distances from the zero line are in proportion to the figures.
    const zero =
      readLines(svg, [THEME.ink]).find(({ points: [p, q] }) => p?.[1] === q?.[1])?.points[0]?.[1] ?? 0;
    if (a !== 0)
      expect(Math.abs(zero - y2 - ((zero - y1) * b) / a)).toBeLessThanOrEqual(NEAR * (1 + Math.abs(b / a)));
  });

  it.each(ROUNDS_OF('dumbbell'))('%s', (_, { take, width }) => {
    const pairs = Array.from({ length: 1 + Math.floor(take() * 5) }, (__, at) => pairOf(take, at));
    const data = panelOf('dumbbell', pairs.flat(), {
      records: pairs.map(([, to]) => to.id),
      pairs: pairs.map(([from, to]) => ({ from: from.id, to: to.id })),
    });
    const { svg } = draw(data, width);
    const tracks = readLines(svg, [THEME.hairline]);
    const lines = readLines(svg, COLOURS);
    expect(lines).toHaveLength(pairs.length);
    for (const [at, [from, to]] of pairs.entries()) {
      // The line between two equal points is drawn as one point.
      const [start, end = start] = lines[at]?.points ?? [];
      const [x1, x2] = [start?.[0] ?? Number.NaN, end?.[0] ?? Number.NaN];
      const [[left = 0] = [], [right = 0] = []] = tracks[at]?.points ?? [];
      const [a, b] = [signedOf(from), signedOf(to)];
      const [least, most] = [Math.min(0, a, b), Math.max(0, a, b)];
      const place = (value: number) =>
        left + (most === least ? 0 : ((value - least) / (most - least)) * (right - left));
      expect(Math.abs(x1 - place(a))).toBeLessThanOrEqual(NEAR);
      expect(Math.abs(x2 - place(b))).toBeLessThanOrEqual(NEAR);
      expect(lines[at]?.stroke).toBe(b < a ? THEME.fall : THEME.data);
    }
  });
});

/** The pairs of neighbours in time that a line may join: none of them lies further apart than usual. */
function joinedYears(years: readonly number[]): Set<string> {
  const at = years.map((year) => positionOf(yearPeriod(year)) ?? 0);
  const steps = at.slice(1).map((day, index) => day - (at[index] ?? 0));
  const sorted = [...steps].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const usual =
    sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return new Set(steps.flatMap((step, index) => (step <= usual * 1.5 ? [`${index}—${index + 1}`] : [])));
}

describe('lines over time', () => {
  it.each(ROUNDS_OF('trend'))('%s', (_, { take, width }) => {
    const years = Array.from({ length: 40 }, (__, at) => 1990 + at).filter(() => take() < 0.5);
    if (years.length < 2) years.splice(0, years.length, 2000, 2010);
    const records = years.map((year) =>
      record(`y${year}`, numberText(take, true), { period: yearPeriod(year) }),
    );
    const data = panelOf('trend', records, { series: [{ label: '数量', records: idsOf(records) }] });
    const { svg } = draw(data, width);
    const points = readPoints(svg).filter(({ fill }) => fill === THEME.data);
    expect(points).toHaveLength(records.length);
    const days = years.map((year) => positionOf(yearPeriod(year)) ?? 0);
    const values = records.map(signedOf);
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last) throw new Error('no points');
    const span = (days[days.length - 1] ?? 0) - (days[0] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const yOf = (value: number) => points[values.indexOf(value)]?.y ?? 0;
    for (const [at, point] of points.entries()) {
      const x = first.x + (((days[at] ?? 0) - (days[0] ?? 0)) / span) * (last.x - first.x);
      expect(Math.abs(point.x - x)).toBeLessThanOrEqual(0.6);
      if (high === low) continue;
      const y = yOf(low) + (((values[at] ?? 0) - low) / (high - low)) * (yOf(high) - yOf(low));
      expect(Math.abs(point.y - y)).toBeLessThanOrEqual(0.6);
    }
    if (high > low) expect(yOf(high)).toBeLessThan(yOf(low));
    // What is joined are neighbours, over no gap, and a line has no corner but at a point.
    const drawn = readLines(svg, [THEME.data]).flatMap(({ points: corners }) =>
      corners.slice(1).map(([x], at) => {
        const nearest = (wanted: number) =>
          points.reduce(
            (best, point, index) =>
              Math.abs(point.x - wanted) < Math.abs((points[best]?.x ?? 0) - wanted) ? index : best,
            0,
          );
        const [a, b] = [nearest(corners[at]?.[0] ?? 0), nearest(x)];
        expect(Math.abs((points[b]?.x ?? 0) - x)).toBeLessThanOrEqual(0.6);
        return `${a}—${b}`;
      }),
    );
    expect(new Set(drawn)).toEqual(joinedYears(years));
  });
});

describe('cells and counties', () => {
  it.each(ROUNDS_OF('units'))('%s', (_, { take }) => {
    const value = String(Math.round(take() * 1000) / 10);
    const quantity = { value, magnitude: '', unit: '%', qualifier: '=' } as const;
    const cells = unitCells(record('r', value, { quantity }));
    expect(cells).toHaveLength(100);
    expect(cells.reduce((sum, { filled }) => sum + filled, 0)).toBeCloseTo(Number(value), 6);
  });

  it.each(ROUNDS_OF('map'))('%s', (_, { take }) => {
    const counties = Array.from({ length: 2 + Math.floor(take() * 38) }, (__, at) => ({
      id: `c${at}`,
      name: `第${at}县`,
    }));
    const records = counties.map(({ id }, at) => {
      const value = numberText(take, true);
      return record(`r${at}`, value, {
        region: id,
        ...toldFall(take, value),
        quantity: { value, magnitude: '', unit: '%', qualifier: '=' },
      });
    });
    for (const set of selectCountyValues(records, counties)) {
      const facts = counties.map(({ id, name }) => ({ adcode: id, name, region: id, records: [] }));
      const { rows, classes } = figureScale('随机', facts, set);
      for (const row of rows) {
        const [own] = row.records;
        if (!own) continue;
        const value = signedOf(own);
        // A fall never has the colour of a rise.
        expect(row.fill.startsWith('fall')).toBe(value < 0);
        const label = classes.find(({ id }) => id === row.classId)?.label ?? '';
        const [from, to] = label
          .replace(/−/g, '-')
          .split('—')
          .map((part) => Number.parseFloat(part));
        if (!label.includes('—') || from === undefined || to === undefined) continue;
        expect(value).toBeGreaterThanOrEqual(from - 1e-9);
        expect(value).toBeLessThanOrEqual(to + 1e-9);
      }
    }
  });
});
