import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLayers, selectPicture } from '../../../src/map/countyLayers.ts';
import { type CountyFacts, figureScale, mentionedScale } from '../../../src/map/countyScale.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import { selectCountyValues } from '../../../src/model/select/countyValues.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const shard = readJson<CountiesShard>('counties.json');
const core = readJson<CoreShard>('core.json');
const layers = listLayers(core, shard);

describe('every layer of the dataset', () => {
  it.each(layers.filter(({ kind }) => kind !== 'province'))(
    '$name: legend and rows are one scale',
    (layer) => {
      const { scale, lead } = selectPicture(layer, shard);
      expect(scale.rows).toHaveLength(shard.counties.length);
      for (const { id, counties } of scale.classes)
        expect(counties).toBe(scale.rows.filter(({ classId }) => classId === id).length);
      expect(scale.classes.reduce((sum, { counties }) => sum + counties, 0)).toBe(scale.rows.length);
      expect(new Set(scale.classes.map(({ fill }) => fill)).size).toBe(scale.classes.length);
      for (const row of scale.rows)
        expect(row.records.length === 0).toBe(['untold', 'absent'].includes(row.classId));
      expect(lead).toMatch(/。$/);
    },
  );

  it('tells of a county or not, without a number and without a rank', () => {
    const told = layers.filter(({ kind }) => kind === 'told');
    expect(told.length).toBeGreaterThan(1);
    for (const layer of told) {
      const { scale, lead } = selectPicture(layer, shard);
      const words = [lead, scale.title, scale.sentence, ...scale.classes.map(({ label }) => label)];
      for (const { sentence, words: under } of scale.rows) words.push(sentence, under);
      expect(words.join()).not.toMatch(/[0-9０-９]|点名|最|各[一二三四五六七八九十]/);
      expect(scale.classes.map(({ fill }) => fill)).toEqual(['told', 'plain']);
    }
  });

  it('has a name for every county that it says is told of', () => {
    const [first] = layers.filter(({ kind }) => kind === 'told');
    if (!first) throw new Error('no layer');
    const { scale } = selectPicture(first, shard);
    const named = shard.counties.filter(({ records }) => records.length > 0);
    expect(scale.sentence).toBe(`文件说到的县（区、市）：${named.map(({ name }) => name).join('、')}。`);
  });
});

it('coverage is said of every county, and what is said of some of them is not drawn', () => {
  const layer = layers.find(({ kind }) => kind === 'coverage');
  if (!layer) throw new Error('no coverage');
  const { scale } = selectPicture(layer, shard);
  for (const row of scale.rows) expect(row.records.map(({ id }) => id)).toEqual(shard.covering);
  expect(shard.covering.filter((id) => shard.partial.includes(id))).toEqual([]);
});

/** Counties in code order, with figures for some of them. */
const COUNTIES = Array.from({ length: 5 }, (_, at) => ({
  id: `county-${at}`,
  region: `county-${at}`,
  adcode: `99000${at}`,
  name: `县${at}`,
  records: [] as PublishedRecord[],
}));

const figure = (at: number, value: string, fields: Partial<PublishedRecord> = {}): PublishedRecord => ({
  id: `r-${at}-${value.replace('.', '-')}`,
  kind: 'observation',
  name: '指标',
  indicator: 'x',
  domain: 'd',
  department: null,
  region: `county-${at}`,
  regionName: `县${at}`,
  period: { kind: 'year', from: '2025', label: '2025年' },
  quantity: { value, magnitude: '', unit: '%', qualifier: '=' },
  role: 'level',
  status: 'actual',
  evidence: [],
  ...fields,
});

const scaleOf = (records: readonly PublishedRecord[]) => {
  const [set] = selectCountyValues(records, COUNTIES);
  if (!set) throw new Error('no figures');
  return { set, scale: figureScale('指标', COUNTIES, set) };
};

describe('whom a text tells of', () => {
  it.each([
    [[], '无'],
    [[1], '县1'],
    [[0, 1, 2, 3, 4], '县0、县1、县2、县3、县4'],
  ])('%j', (told, names) => {
    const facts: CountyFacts[] = COUNTIES.map((county, at) => ({
      ...county,
      records: told.includes(at) ? [figure(at, '1')] : [],
    }));
    expect(mentionedScale('说到', facts).sentence).toBe(`说到：${names}。`);
  });
});

describe('figures of counties', () => {
  it('of few kinds are a class each, in the words of the text, and what is missing is hatched beside steps', () => {
    const bound = { value: '15', magnitude: '', unit: '%', qualifier: '<=' } as const;
    const one = scaleOf([figure(0, '15', { quantity: bound }), figure(1, '15', { quantity: bound })]);
    expect(one.scale.classes.map(({ label, fill }) => `${label} ${fill}`)).toEqual([
      '15%以内 told',
      '文件没有给出数值 plain',
    ]);
    const two = scaleOf([figure(0, '20'), figure(1, '30')]);
    expect(two.scale.classes.map(({ label, fill }) => `${label} ${fill}`)).toEqual([
      '20% step1',
      '30% step3',
      '文件没有给出数值 absent',
    ]);
  });

  it('of many kinds are three ranges, and each figure stands in the range that its label names', () => {
    const values = ['10.06', '25', '40', '70.5', '99.96'];
    const { scale } = scaleOf(values.map((value, at) => figure(at, value)));
    expect(scale.classes).toHaveLength(3);
    for (const [at, row] of scale.rows.entries()) {
      const label = scale.classes.find(({ id }) => id === row.classId)?.label ?? '';
      const [from, to] = label.replace('%', '').split('—').map(Number);
      expect(Number(values[at])).toBeGreaterThanOrEqual(from ?? Number.NaN);
      expect(Number(values[at])).toBeLessThanOrEqual(to ?? Number.NaN);
    }
  });

  it('of which some are a fall go out from zero to both sides, each in its own colour', () => {
    const fall = (at: number, value: string) =>
      figure(at, value, { role: 'change', basis: 'on-previous-year', sense: 'decrease' });
    const rise = (at: number, value: string) =>
      figure(at, value, { role: 'change', basis: 'on-previous-year', sense: 'increase' });
    const { scale } = scaleOf([fall(0, '7.1'), rise(1, '6.1'), rise(2, '2'), rise(3, '4')]);
    expect(scale.rows.map(({ fill }) => fill)).toEqual(['fall3', 'step3', 'step1', 'step3', 'absent']);
    expect(scale.rows[0]?.words).toBe('比上年降7.1%');
  });

  it('are as dark for a fall as for a rise of the same size, each in its hue, and zero is neither', () => {
    const change = (at: number, value: number) =>
      figure(at, String(Math.abs(value)), {
        role: 'change',
        basis: 'on-previous-year',
        sense: value < 0 ? 'decrease' : 'increase',
      });
    const mirror = { fall3: 'step3', fall2: 'step2', fall1: 'step1', zero: 'zero' } as const;
    for (const [far, half, near] of [
      [8, 4, 1],
      [7.1, 3.6, 0.2],
      [120, 59.9, 60.1],
    ] as const) {
      for (const size of [far, half, near]) {
        const fillOf = (value: number) =>
          scaleOf([change(0, value), change(1, far), change(2, -far), change(3, 0), change(4, half)]).scale
            .rows[0]?.fill;
        expect(fillOf(size), `${size} of ${far}`).toBe(mirror[fillOf(-size) as keyof typeof mirror]);
      }
    }
    const { scale } = scaleOf([change(0, 0), change(1, 3), change(2, -3), change(3, 1), change(4, -1)]);
    expect(scale.rows[0]?.fill).toBe('zero');
    expect(scale.classes.map(({ label }) => label).every((label) => label.includes('零'))).toBe(true);
  });

  it('all below zero have the hue of falls, the deepest the darkest', () => {
    const deep = ['-1.5', '-9.8', '-4', '-6', '-2.2'].map((value, at) => figure(at, value));
    const { scale } = scaleOf(deep);
    expect(scale.rows.map(({ fill }) => fill)).toEqual(['fall1', 'fall3', 'fall1', 'fall2', 'fall1']);
    expect(scale.classes.every(({ label }) => label.startsWith('低于零'))).toBe(true);
  });

  it('carry on the map and when heard what belongs to them: group, derivation, doubt, disagreement', () => {
    const shared = {
      group: '城镇居民',
      derived: { formula: '{a} + {b}', inputs: ['a', 'b'], note: '两数相加' },
    };
    const doubted = { ...shared, doubt: '原文没有说清', conflicts: ['some-conflict'] };
    const { scale } = scaleOf([figure(0, '20', doubted), figure(1, '30', shared)]);
    const [first] = scale.rows;
    expect(first?.words).toBe('20%（城镇居民，推算，口径待核，有分歧）');
    expect(first?.sentence).toContain(first?.words);
    expect(scale.sentence).toContain(first?.words);
    // The class depends on the figure, whatever is shown beside it.
    expect(scale.classes.map(({ label }) => label)).toContain('20%');
  });

  it('keep the magnitude of the text in their ranges', () => {
    const people = (value: string) => ({ value, magnitude: '万', unit: '人', qualifier: '=' }) as const;
    const { scale } = scaleOf(
      ['1.2', '3.4', '5.6', '7.8'].map((value, at) => figure(at, value, { quantity: people(value) })),
    );
    expect(scale.classes.map(({ label }) => label)).toEqual([
      '1.2—3.4万人',
      '3.4—5.6万人',
      '5.6—7.8万人',
      '文件没有给出数值',
    ]);
  });

  it('are those of one period, one role and one status, the latest first', () => {
    const year = (from: string) => ({ kind: 'year', from, label: `${from}年` }) as const;
    const records = [0, 1, 2].flatMap((at) => [
      figure(at, `${at + 1}0`, { period: year('2021') }),
      figure(at, `${at + 1}1`, { period: year('2025') }),
      figure(at, `${at + 1}2`, { period: year('2025'), status: 'planned' }),
      figure(at, `${at + 1}3`, { period: year('2025'), role: 'change', basis: 'total' }),
    ]);
    const sets = selectCountyValues(records, COUNTIES);
    expect(sets.map(({ key, label }) => `${key} ${label}`)).toEqual([
      '2025 2025年 · 现值',
      '2025-no2 2025年 · 计划 · 现值',
      '2025-no3 2025年 · 变化',
      '2021 2021年 · 现值',
    ]);
    for (const { values } of sets)
      expect(new Set([...values.values()].flat().map(({ status, role }) => `${status} ${role}`)).size).toBe(
        1,
      );
  });

  it('without a date are compared within one document only', () => {
    const undated = (at: number, doc: string) =>
      figure(at, `${at + 1}`, {
        period: { kind: 'as-of', label: '截至发布时' },
        evidence: [{ id: `e-${at}`, doc, paragraph: 1, department: null, quote: '一', figure: '一' }],
      });
    expect(selectCountyValues([undated(0, 'a'), undated(1, 'b')], COUNTIES)).toEqual([]);
    expect(selectCountyValues([undated(0, 'a'), undated(1, 'a')], COUNTIES)).toHaveLength(1);
  });

  it('of one county, or of a village in it, make no layer', () => {
    expect(selectCountyValues([figure(0, '1'), figure(9, '2')], COUNTIES)).toEqual([]);
  });

  it('that contradict each other are not drawn as one of them', () => {
    const { scale } = scaleOf([figure(0, '1'), figure(0, '2'), figure(1, '3')]);
    expect(scale.rows[0]).toMatchObject({ words: '不止一个数值', fill: 'plain' });
  });
});

describe('the map', () => {
  const data = (records: readonly PublishedRecord[]): CountiesShard => ({
    ...shard,
    counties: COUNTIES.map(({ region, adcode, name }, at) => ({
      region,
      adcode,
      name,
      tile: [0, at],
      records: records.filter((record) => record.region === region).map(({ id }) => id),
    })),
    indicatorNames: { x: '指标' },
    covering: [],
    records: [...records],
  });
  const figures = (count: number) => Array.from({ length: count }, (_, at) => figure(at, `${at + 1}`));

  it('opens with figures where nearly every county has its own, else with whom the texts tell of', () => {
    expect(listLayers(core, data(figures(4)))[0]).toMatchObject({ id: 'i-x', kind: 'values' });
    const few = listLayers(core, data(figures(3)));
    expect(few[0]).toMatchObject({ id: 'told' });
    expect(few.map(({ id }) => id)).toContain('i-x');
  });
});
