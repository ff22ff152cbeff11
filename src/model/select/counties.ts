import type { Region } from '../authored/source.ts';

type Place = Pick<Region, 'id' | 'kind' | 'parent' | 'adcode'>;

/**
 * The kinds of places into which a place is divided, by its own kind; the first of them that it has. A city
 * without counties, of which there are a few, is divided into towns.
 */
const PARTS_OF: Partial<Readonly<Record<Region['kind'], ReadonlyArray<readonly Region['kind'][]>>>> = {
  province: [['city', 'county']],
  city: [['county'], ['township']],
  county: [['township']],
};

/**
 * The counties of a city in code order, and likewise the cities of a province and the towns of a county: the
 * parts that its map shows.
 */
export function selectCounties<T extends Place>(regions: readonly T[], city: string): T[] {
  const kind = regions.find(({ id }) => id === city)?.kind ?? 'city';
  for (const kinds of PARTS_OF[kind] ?? []) {
    const parts = regions.filter(
      (region) => region.parent === city && region.adcode !== null && kinds.includes(region.kind),
    );
    if (parts.length > 0) return parts.sort((a, b) => ((a.adcode ?? '') < (b.adcode ?? '') ? -1 : 1));
  }
  return [];
}

/**
 * Makes the function that finds the county which contains a region, null where there is none: what is said of
 * a village is said of a part of its county.
 */
export function countyFinder(regions: readonly Place[], city: string): (region: string) => string | null {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const counties = new Set(selectCounties(regions, city).map(({ id }) => id));
  return (region) => {
    const seen = new Set<string>();
    // The checks report parents in a circle; until then nothing may wait for their end.
    for (let at = byId.get(region); at && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
      if (counties.has(at.id)) return at.id;
      seen.add(at.id);
    }
    return null;
  };
}

/** A municipality, or a county that its province governs directly: no city is between it and the province. */
const BELONGS_TO_NO_CITY = /^(?:11|12|31|50|[0-9]{2}90)/;

/**
 * The area in the province's boundaries that contains a place: its city (141181 lies in 141100), or its own
 * county where no city is between it and the province.
 */
export const cityOfAdcode = (adcode: string): string =>
  BELONGS_TO_NO_CITY.test(adcode) ? adcode.slice(0, 6) : `${adcode.slice(0, 4)}00`;
