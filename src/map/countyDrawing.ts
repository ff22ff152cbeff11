import type { MapDrawing } from '../model/published/mapDrawing.ts';
import { boundaryShapes, type CountyShapes, type TiledCounty, tileShapes } from './countyShapes.ts';

/** The counties by their boundaries, or as tiles where there are none. */
export function countyDrawing(map: MapDrawing | null, tiles: readonly TiledCounty[]): CountyShapes {
  return map ? boundaryShapes(map) : tileShapes(tiles);
}
