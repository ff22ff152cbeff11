import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import {
  axisContext,
  type Comparable,
  comparisonCautions,
  selectComparable,
  whyNotComparable,
} from '../../../../src/model/select/comparison.ts';
import { selectIndicator } from '../../../../src/model/select/indicatorData.ts';
import { indexRecords } from '../../../../src/model/select/panelData.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const readShards = (folder: string): DomainShard[] =>
  readdirSync(`${folder}/data/domains`).map((name) =>
    readJson<DomainShard>(`${folder}/data/domains/${name}`),
  );

/** What holds of any indicator is asked of the dataset of this project, what an example shows of the second city. */
const shards = readShards('public');
const examples = readShards(SECOND_CITY_PUBLIC);

const { regions } = readJson<CoreShard>(`${SECOND_CITY_PUBLIC}/data/core.json`);
const context = axisContext(regions, new Map(examples.flatMap((shard) => [...indexRecords(shard)])));
const why = (a: string, b: string) => whyNotComparable(comparable(a), comparable(b), context);

function comparable(id: string): Comparable {
  for (const shard of examples) {
    const data = selectIndicator(shard, indexRecords(shard), id);
    if (data) return { indicator: data.indicator, record: data.headline };
  }
  throw new Error(`no indicator ${id}`);
}

describe('an indicator', () => {
  it.each(
    shards.filter(({ indicators }) => indicators.length > 0).map((shard) => [shard.domain, shard] as const),
  )('of %s has a headline, observations and a panel', (_, shard) => {
    const byId = indexRecords(shard);
    for (const { id } of shard.indicators) {
      const data = selectIndicator(shard, byId, id);
      expect(data?.observations.length, id).toBeGreaterThan(0);
      expect(data?.panels.length, id).toBeGreaterThan(0);
    }
  });

  it('shows its latest level large and draws its two dated points', () => {
    const travel = examples.find(({ domain }) => domain === 'travel');
    const data = travel && selectIndicator(travel, indexRecords(travel), 'bus-punctuality');
    expect(data?.headline.id).toBe('bus-punctuality-latest');
    expect(data?.series?.pairs.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['bus-punctuality-start', 'bus-punctuality-latest'],
    ]);
  });
});

it('every record is on a panel of its own domain: its tab, then its figure', () => {
  for (const shard of shards.filter(({ domain }) => domain !== 'overview')) {
    const shown = new Set(shard.panels.flatMap(panelRecordIds));
    expect(shard.records.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  }
});

describe('comparison', () => {
  it('lets like stand beside like', () => {
    expect(why('cycle-lanes', 'pavements')).toBeNull();
  });

  it.each([
    ['cycle-lanes', 'crossings', '单位不同'],
    ['bus-routes', 'pavements', '不能放在一条轴上'],
    ['food-delivery', 'canteen-seats', '单位不同'],
    ['free-parks', 'bus-punctuality', '范围不同'],
    ['food-delivery', 'licensed-canteens', '没有注明以什么为100%'],
  ])('keeps %s from %s and says why', (a, b, says) => {
    expect(why(a, b)).toContain(says);
  });

  it('sorts what was picked in its order: one axis, and the others with their reasons', () => {
    const picked = ['cycle-lanes', 'crossings', 'railings'].map(comparable);
    const { together, apart } = selectComparable(picked, context);
    expect(together.map(({ indicator }) => indicator.id)).toEqual(['cycle-lanes', 'railings']);
    expect(apart.map(({ item }) => item.indicator.id)).toEqual(['crossings']);
  });

  it('warns of a doubt', () => {
    const [item] = [comparable('cycle-lanes')];
    const doubted = { ...item, record: { ...item.record, doubt: '口径' } };
    expect(comparisonCautions([item])).toEqual([]);
    expect(comparisonCautions([item, doubted]).join()).toContain('口径待核');
  });
});
