import type { CountiesShard, PublishedRecord } from '../../src/model/dataset.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { Authored } from './readAuthored.ts';

/** A county with its townships, villages and sites: what is said of a village is said in its county. */
function countyOf(region: string, index: AuthoredIndex): string | null {
  const own = index.regions.get(region);
  if (!own) return null;
  return own.kind === 'county' ? own.id : own.parent === null ? null : countyOf(own.parent, index);
}

/** Records by county in code order; counties that no text names are there with none. */
export function buildCounties(
  authored: Authored,
  index: AuthoredIndex,
  records: readonly PublishedRecord[],
): Omit<CountiesShard, 'version'> {
  const own = new Map<string, PublishedRecord[]>();
  for (const record of records) {
    const county = countyOf(record.region, index);
    if (county !== null) own.set(county, [...(own.get(county) ?? []), record]);
  }
  const covering = index.records.flatMap((entry) =>
    entry.kind === 'coverage' &&
    entry.record.full === true &&
    /^县/.test(entry.record.covers) &&
    entry.record.region === authored.site.region &&
    entry.record.note === undefined
      ? [entry.id]
      : [],
  );
  const counties = authored.regions
    .filter((region) => region.kind === 'county' && region.parent === authored.site.region)
    .sort((a, b) => (a.adcode ?? '').localeCompare(b.adcode ?? ''))
    .map((region) => ({
      region: region.id,
      name: region.name,
      adcode: region.adcode ?? '',
      tile: region.tile ?? null,
      records: (own.get(region.id) ?? []).map(({ id }) => id),
    }));
  const wanted = new Set([...counties.flatMap((county) => county.records), ...covering]);
  return { counties, covering, records: records.filter(({ id }) => wanted.has(id)) };
}
