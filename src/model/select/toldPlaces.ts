import type { Region } from '../authored/source.ts';
import type { CountiesShard } from '../published/countiesShard.ts';
import type { PublishedRecord } from '../published/dataset.ts';

/** Says whether a place lies in the city, or is the city itself; the parents of a place lead to it. */
export function ownPlaces(
  regions: ReadonlyArray<Pick<Region, 'id' | 'parent'>>,
  city: string,
): (region: string) => boolean {
  const parentOf = new Map(regions.map(({ id, parent }) => [id, parent]));
  return (region) => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = region; at != null && !seen.has(at); at = parentOf.get(at)) {
      if (at === city) return true;
      seen.add(at);
    }
    return false;
  };
}

export interface CountyTold {
  readonly county: CountiesShard['counties'][number];
  /** What is told of it by name; empty where no text names it. */
  readonly own: readonly PublishedRecord[];
  /** What is told of every county, and so of this one. */
  readonly covering: readonly PublishedRecord[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** What the texts tell of a county; null for a code that the dataset does not have. */
export function selectCountyTold(shard: CountiesShard, adcode: string): CountyTold | null {
  const county = shard.counties.find((item) => item.adcode === adcode);
  if (!county) return null;
  const byId = new Map(shard.records.map((record) => [record.id, record]));
  const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return { county, own: pick(county.records), covering: pick(shard.covering), byId };
}
