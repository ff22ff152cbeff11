import { boundaryShapes, type CountyShapes, type TiledCounty, tileShapes } from '../charts/countyShapes.ts';
import type { MapDrawing } from '../model/mapDrawing.ts';

/** The counties by their boundaries, or as tiles where there are none. */
export function countyDrawing(map: MapDrawing | null, tiles: readonly TiledCounty[]): CountyShapes {
  return map ? boundaryShapes(map) : tileShapes(tiles);
}
