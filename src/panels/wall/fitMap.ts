import { mapLabelSize } from '../../map/CountyMap.tsx';
import { countyLabelRequests, type ListedCounty, labelCounties } from '../../map/countyLabelRequests.ts';
import type { CountyRow } from '../../map/countyScale.ts';
import type { CountyShapes } from '../../map/countyShapes.ts';

export interface MapRoom {
  readonly width: number;
  readonly height: number;
  /** Scale of the text of the page. */
  readonly root: number;
  /** The least size of a label, in CSS pixels. */
  readonly least: number;
}

export interface FittedMap {
  readonly width: number;
  readonly compact: boolean;
  /** The counties without room for their words on the map. */
  readonly listed: readonly ListedCounty[];
}

/** Labels that are led out of the map take room below it, so a smaller map may hold more of them. */
const SHARES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/** The largest map in its room that names all of its counties; otherwise the one that lists the fewest. */
export function fitMap(drawing: CountyShapes, rows: readonly CountyRow[], room: MapRoom): FittedMap | null {
  const whole = Math.min(room.width, room.height * (drawing.width / drawing.height));
  let best: FittedMap | null = null;
  for (const share of SHARES) {
    for (const compact of [false, true]) {
      const width = Math.floor(whole * share);
      const scale = width / drawing.width;
      const height = Math.round(drawing.height * scale);
      const { placed, listed } = labelCounties(
        countyLabelRequests(drawing, rows, scale),
        rows,
        { width, height },
        mapLabelSize(width, room.root, room.least, compact),
      );
      if (height + placed.below > room.height) continue;
      if (best === null || listed.length < best.listed.length) best = { width, compact, listed };
      if (listed.length === 0) return best;
    }
  }
  return best;
}
