import type { MapGeometry } from '../model/published/mapGeometry.ts';
import { boundaryShapes, type CountyShapes, type TiledCounty, tileShapes } from './countyShapes.ts';

/** The shapes of the counties: boundaries, or tiles where there are none. */
export function selectCountyShapes(map: MapGeometry | null, tiles: readonly TiledCounty[]): CountyShapes {
  return map ? boundaryShapes(map) : tileShapes(tiles);
}
