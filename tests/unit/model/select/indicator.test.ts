import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelRecordIds } from '../../../../src/model/authored/panelSpec.ts';
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

const shards = readdirSync('public/data/domains').map(
  (name) => JSON.parse(readFileSync(`public/data/domains/${name}`, 'utf8')) as DomainShard,
);

const { regions } = JSON.parse(readFileSync('public/data/core.json', 'utf8')) as CoreShard;
const context = axisContext(regions, new Map(shards.flatMap((shard) => [...indexRecords(shard)])));
const why = (a: string, b: string) => whyNotComparable(comparable(a), comparable(b), context);

function comparable(id: string): Comparable {
  for (const shard of shards) {
    const data = selectIndicator(shard, indexRecords(shard), id);
    if (data) return { indicator: data.indicator, record: data.headline };
  }
  throw new Error(`no indicator ${id}`);
}

describe('an indicator', () => {
  it.each(shards.map((shard) => [shard.domain, shard] as const))(
    'of %s has a headline, observations and a panel',
    (_, shard) => {
      const byId = indexRecords(shard);
      for (const { id } of shard.indicators) {
        const data = selectIndicator(shard, byId, id);
        expect(data?.observations.length, id).toBeGreaterThan(0);
        expect(data?.panels.length, id).toBeGreaterThan(0);
      }
    },
  );

  it('shows its latest level large and draws its two dated points', () => {
    const urban = shards.find(({ domain }) => domain === 'urban');
    const data = urban && selectIndicator(urban, indexRecords(urban), 'reclaimed-water-rate');
    expect(data?.headline.id).toBe('reclaimed-water-rate-latest');
    expect(data?.series?.pairs.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['reclaimed-water-rate-start', 'reclaimed-water-rate-latest'],
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
    expect(why('roads-renovated-length', 'gas-pipes-renewed')).toBeNull();
  });

  it.each([
    ['roads-renovated-length', 'roads-renovated', '单位不同'],
    ['heating-network', 'gas-pipes-renewed', '不能放在一条轴上'],
    ['sewage-collection-rate', 'park-green-area-per-capita', '单位不同'],
    ['green-coverage-rate', 'waste-sorting-coverage', '范围不同'],
    ['sewage-collection-rate', 'waste-sorting-coverage', '没有注明以什么为100%'],
  ])('keeps %s from %s and says why', (a, b, says) => {
    expect(why(a, b)).toContain(says);
  });

  it('sorts what was picked in its order: one axis, and the others with their reasons', () => {
    const picked = ['roads-renovated-length', 'roads-renovated', 'gas-pipes-renewed'].map(comparable);
    const { together, apart } = selectComparable(picked, context);
    expect(together.map(({ indicator }) => indicator.id)).toEqual([
      'roads-renovated-length',
      'gas-pipes-renewed',
    ]);
    expect(apart.map(({ item }) => item.indicator.id)).toEqual(['roads-renovated']);
  });

  it('warns of a doubt', () => {
    const [item] = [comparable('roads-renovated-length')];
    const doubted = { ...item, record: { ...item.record, doubt: '口径' } };
    expect(comparisonCautions([item])).toEqual([]);
    expect(comparisonCautions([item, doubted]).join()).toContain('口径待核');
  });
});
