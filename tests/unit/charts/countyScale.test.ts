import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factScale, figureScale } from '../../../src/charts/countyScale.ts';
import type { CoreShard, CountiesShard, PublishedRecord } from '../../../src/model/dataset.ts';
import { listLayers, selectPicture } from '../../../src/panels/countyLayers.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;
const shard = readJson<CountiesShard>('counties.json');
const core = readJson<CoreShard>('core.json');
const layers = listLayers(core, shard);
const layerOf = (id: string | null) => {
  const layer = layers.find((item) => item.id === id);
  if (!layer) throw new Error(`no layer ${id}`);
  return selectPicture(layer, shard);
};
const absent = { words: '无', label: '没有' };
const facts = (counts: readonly number[]) =>
  counts.map((count, at) => ({
    adcode: `1407${String(at).padStart(2, '0')}`,
    name: `县${at}`,
    records: Array.from({ length: count }, () => ({}) as PublishedRecord),
  }));

describe('every layer', () => {
  it.each(layers.filter(({ kind }) => kind !== 'province'))(
    '$name: legend and rows are one scale',
    (layer) => {
      const { scale, lead } = selectPicture(layer, shard);
      expect(scale.rows).toHaveLength(11);
      for (const { id, counties } of scale.classes)
        expect(counties).toBe(scale.rows.filter(({ classId }) => classId === id).length);
      expect(scale.classes.reduce((sum, { counties }) => sum + counties, 0)).toBe(11);
      expect(new Set(scale.classes.map(({ fill }) => fill)).size).toBe(scale.classes.length);
      for (const row of scale.rows) {
        expect(row.records.length === 0).toBe(row.fill === 'absent');
        expect(row.words).not.toMatch(/^0/);
      }
      expect(lead).toMatch(/。$/);
    },
  );
});

it('the layer of all facts names the seven and the four', () => {
  const { scale, lead } = layerOf(null);
  expect(scale.classes.map(({ label, counties }) => `${label} ${counties}`)).toEqual([
    '1—3项 2',
    '4—6项 3',
    '7—9项 2',
    '文件没有点名 4',
  ]);
  expect(lead).toBe(
    '11个县（区、市）中有7个被点名，榆社县、平遥县最多，各9项；左权县、和顺县、昔阳县、寿阳县在各份文件中没有被点名，画作斜线，不是零。',
  );
});

it('coverage is said of all eleven, and what is said of some of them is not drawn', () => {
  const { scale } = layerOf('coverage');
  expect(scale.classes).toMatchObject([{ label: '覆盖全部11个县（区、市）', counties: 11 }]);
  expect(scale.rows[0]?.records.map(({ id }) => id)).toEqual(shard.covering);
  expect(shard.covering).toContain('childcare-all-counties');
  expect(shard.partial).toEqual(['special-education-schools', 'incineration-counties']);
});

it('a figure of two counties is a figure of two counties, with its qualifier', () => {
  const { scale } = layerOf('i-private-compulsory-share');
  expect(scale.rows.filter(({ words }) => words === '15%以内').map(({ name }) => name)).toEqual([
    '榆次区',
    '太谷区',
  ]);
  expect(scale.classes.map(({ label, counties }) => `${label} ${counties}`)).toEqual([
    '15%以内 2',
    '文件没有给出县值 9',
  ]);
});

describe('ranges', () => {
  it.each([
    [[0, 0], ['没有']],
    [
      [1, 0],
      ['1项', '没有'],
    ],
    [
      [2, 1],
      ['1项', '2项', '没有'],
    ],
    [
      [9, 4, 1],
      ['1—3项', '4—6项', '7—9项', '没有'],
    ],
    [
      [5, 1],
      ['1—2项', '3—4项', '5项', '没有'],
    ],
    [
      [10, 4],
      ['1—4项', '5—8项', '9—10项', '没有'],
    ],
  ])('of %j are %j', (counts, labels) => {
    const scale = factScale('', facts(counts), absent);
    expect(scale.classes.map(({ label }) => label)).toEqual(labels);
    expect(scale.classes.reduce((sum, { counties }) => sum + counties, 0)).toBe(counts.length);
  });

  it('of many different figures are three, and each figure stands in the range its label names', () => {
    const values = ['10', '25', '40', '70.5', '99'];
    const counties = values.map((value, at) => ({
      adcode: `14070${at}`,
      name: value,
      records: [
        { indicator: 'x', quantity: { value, magnitude: '', unit: '%', qualifier: '=' } },
      ] as unknown as PublishedRecord[],
    }));
    const scale = figureScale('', counties, 'x');
    expect(scale.classes).toHaveLength(4);
    for (const row of scale.rows) {
      const label = scale.classes.find(({ id }) => id === row.classId)?.label ?? '';
      const [from, to] = label.replace('%', '').split('—').map(Number);
      expect(Number(row.name)).toBeGreaterThanOrEqual(from ?? Number.NaN);
      expect(Number(row.name)).toBeLessThanOrEqual(to ?? Number.NaN);
    }
  });
});
