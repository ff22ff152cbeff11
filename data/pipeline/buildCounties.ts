import { cityOfAdcode, countyOf, selectCounties } from '../../src/model/counties.ts';
import type { CountiesShard, PublishedRecord } from '../../src/model/dataset.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { Authored } from './readAuthored.ts';

/** Records by county in code order; counties that no text names are there with none. */
export function buildCounties(
  authored: Authored,
  index: AuthoredIndex,
  records: readonly PublishedRecord[],
): Omit<CountiesShard, 'version'> {
  const { site, regions } = authored;
  const under = (place: string) => (region: string) => {
    for (let at: string | null = region; at !== null; at = index.regions.get(at)?.parent ?? null)
      if (at === place) return true;
    return false;
  };
  const idsOf = (place: string) => records.filter(({ region }) => under(place)(region)).map(({ id }) => id);
  const own = new Map<string, string[]>();
  for (const record of records) {
    const county = countyOf(record.region, index.regions);
    if (county !== null) own.set(county, [...(own.get(county) ?? []), record.id]);
  }
  const counties = selectCounties(regions, site.region).map((region) => ({
    region: region.id,
    name: region.name,
    adcode: region.adcode ?? '',
    tile: region.tile ?? null,
    records: own.get(region.id) ?? [],
  }));
  const { covering, partial } = selectCovering(authored, index, counties.length);
  const zones = regions
    .filter((region) => region.kind === 'functional-zone' && under(site.region)(region.id))
    .map(({ id, name, note }) => ({
      region: id,
      name,
      ...(note === undefined ? {} : { note }),
      records: idsOf(id),
    }));
  const places = regions.flatMap(({ id, name, kind, adcode }) =>
    kind === 'other-place' && adcode !== null && !adcode.endsWith('00')
      ? [{ region: id, name, adcode, city: cityOfAdcode(adcode), records: idsOf(id) }]
      : [],
  );
  const valued = new Set(regions.flatMap(({ id, kind }) => (kind === 'county' ? [id] : [])));
  const indicatorNames = Object.fromEntries(
    index.records.flatMap((entry) =>
      entry.kind === 'observation' && valued.has(entry.record.region)
        ? [[entry.indicator.id, entry.indicator.name]]
        : [],
    ),
  );
  const wanted = new Set([
    ...[...counties, ...zones].flatMap((place) => place.records),
    ...covering,
    ...partial,
  ]);
  return {
    counties,
    indicatorNames,
    covering,
    partial,
    zones,
    places,
    records: records.filter(({ id }) => wanted.has(id)),
  };
}

/**
 * Coverage told by county. One that leaves none out, by its words or because it counts as many
 * counties as there are, is said of each; one with a condition, or of fewer, is said of none.
 */
function selectCovering(
  { site }: Authored,
  index: AuthoredIndex,
  count: number,
): { covering: string[]; partial: string[] } {
  const told = index.records.flatMap((entry) =>
    entry.kind === 'coverage' && /^县/.test(entry.record.covers) && entry.record.region === site.region
      ? [entry.record]
      : [],
  );
  const leavesNoneOut = (record: (typeof told)[number]) =>
    record.group === undefined &&
    record.note === undefined &&
    (record.n === undefined ? record.full === true : Number(record.n) === count);
  return {
    covering: told.filter(leavesNoneOut).map(({ id }) => id),
    partial: told.filter((record) => !leavesNoneOut(record)).map(({ id }) => id),
  };
}
