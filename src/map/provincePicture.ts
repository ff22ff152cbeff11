import type { Site } from '../model/authored/source.ts';
import type { CountiesShard } from '../model/published/countiesShard.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import type { MapGeometry } from '../model/published/mapGeometry.ts';
import type { CountyScale } from './countyScale.ts';
import { provinceScale, type ReferencePlace } from './provinceScale.ts';

export interface PlaceInCity extends ReferencePlace {
  readonly region: string;
  readonly cityName: string;
}

/** The reference places, each with the city that contains it and its records, and the map of them. */
export function provincePicture(
  map: MapGeometry,
  site: Site,
  listed: CountiesShard['places'],
  byId: ReadonlyMap<string, PublishedRecord>,
): { places: PlaceInCity[]; scale: CountyScale } {
  const places = listed.map(({ region, name, city, records }) => ({
    region,
    name,
    city,
    cityName: map.features.find(({ adcode }) => adcode === city)?.name ?? city,
    records: records.flatMap((id) => byId.get(id) ?? []),
  }));
  return { places, scale: provinceScale(map, { name: site.city, adcode: site.adcode }, places) };
}
