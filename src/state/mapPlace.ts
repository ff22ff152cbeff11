import { parseId } from './presentPlace.ts';

/** What an address says of the map. */

export interface MapPlace {
  readonly drawing: 'bounds' | 'tiles';
  /** A domain, `coverage`, `province` or `i-<indicator>`; null for all facts. */
  readonly layer: string | null;
  /** The selected county, by its code. */
  readonly county: string | null;
}

export const ADCODE = /^[0-9]{6}$/;

export function parseMapPlace(query: URLSearchParams): MapPlace {
  const county = query.get('county');
  return {
    drawing: query.get('drawing') === 'tiles' ? 'tiles' : 'bounds',
    layer: parseId(query.get('layer')),
    county: county !== null && ADCODE.test(county) ? county : null,
  };
}
