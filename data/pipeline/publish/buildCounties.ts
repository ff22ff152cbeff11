import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import { cityOfAdcode, countyFinder, selectCounties } from '../../../src/model/select/counties.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Builds the records by county in code order; counties that no text names have none. */
export function buildCounties(
  authored: Authored,
  index: AuthoredIndex,
  records: readonly PublishedRecord[],
  lock: Lock,
): Omit<CountiesShard, 'version'> {
  const { site, regions } = authored;
  const under = (place: string) => (region: string) => {
    for (let at: string | null = region; at !== null; at = index.regions.get(at)?.parent ?? null)
      if (at === place) return true;
    return false;
  };
  const idsOf = (place: string) => records.filter(({ region }) => under(place)(region)).map(({ id }) => id);
  const countyOf = countyFinder(regions, site.region);
  const own = new Map<string, string[]>();
  for (const record of records) {
    const county = countyOf(record.region);
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
  const valued = new Set(counties.map(({ region }) => region));
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
  const counted = [...counties, ...zones, ...places].flatMap((place) => place.records);
  return {
    counties,
    indicatorNames,
    covering,
    partial,
    zones,
    places,
    sentences: sentencesIn(new Set(counted), index, lock),
    records: records.filter(({ id }) => wanted.has(id)),
  };
}

/** The sentence number of each evidence; a derived record rests on the sentences of its inputs. */
function sentencesIn(
  ids: ReadonlySet<string>,
  index: AuthoredIndex,
  lock: Lock,
): NonNullable<CountiesShard['sentences']> {
  const rests = [...ids].flatMap((id) => {
    const entry = index.byId.get(id);
    const inputs = entry?.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
    return [id, ...inputs].flatMap((own) => index.byId.get(own)?.evidence ?? []);
  });
  return Object.fromEntries(
    rests.flatMap(({ id }): Array<[string, number]> => {
      const sentence = lock[id]?.sentence;
      return sentence === undefined ? [] : [[id, sentence]];
    }),
  );
}

/**
 * Splits coverage records. One that covers all counties, by its words or because its count equals the number
 * of counties, applies to each; one with a condition, or of fewer counties, applies to none.
 */
function selectCovering(
  { site }: Authored,
  index: AuthoredIndex,
  count: number,
): { covering: string[]; partial: string[] } {
  const covered = index.records.flatMap((entry) =>
    entry.kind === 'coverage' && /^县/.test(entry.record.covers) && entry.record.region === site.region
      ? [entry.record]
      : [],
  );
  const leavesNoneOut = (record: (typeof covered)[number]) =>
    record.group === undefined &&
    record.note === undefined &&
    (record.n === undefined ? record.full === true : Number(record.n) === count);
  return {
    covering: covered.filter(leavesNoneOut).map(({ id }) => id),
    partial: covered.filter((record) => !leavesNoneOut(record)).map(({ id }) => id),
  };
}
