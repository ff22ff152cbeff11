import type { Region } from '../../../src/model/authored/source.ts';
import { selectCounties } from '../../../src/model/select/counties.ts';
import type { Authored } from './readAuthored.ts';

/** With more tiles in a row their names would not fit on a phone. */
const MOST_COLUMNS = 6;

/**
 * Lays out the tiles of a city that gives its counties none: a plain grid in the order of their codes. It says so
 * in `site.map`, because neighbours in it need not be neighbours.
 */
export function layTiles(authored: Authored): Authored {
  const { site, regions } = authored;
  const counties = selectCounties(regions, site.region);
  if (counties.length === 0 || counties.some(({ tile }) => tile !== undefined)) return authored;
  const columns = Math.min(MOST_COLUMNS, Math.ceil(Math.sqrt(counties.length)));
  const place = new Map(counties.map(({ id }, at) => [id, at]));
  return {
    ...authored,
    site: { ...site, map: { ...site.map, tiles: 'in-code-order' } },
    regions: regions.map((region): Region => {
      const at = place.get(region.id);
      return at === undefined ? region : { ...region, tile: [at % columns, Math.floor(at / columns)] };
    }),
  };
}
