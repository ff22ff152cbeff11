import { parseId } from './presentParams.ts';

/** The parameters of the map's address. */

export interface MapParams {
  readonly drawing: 'bounds' | 'tiles';
  /**
   * A domain, `told`, `coverage`, `province` or `i-<indicator>`; null for the first layer that the map
   * offers.
   */
  readonly layer: string | null;
  /** The period of a layer of figures; null for the latest. */
  readonly year: string | null;
  /** Code of the selected county. */
  readonly county: string | null;
}

export const ADCODE = /^[0-9]{6}(?:[0-9]{3}){0,2}$/;

export function parseMapParams(query: URLSearchParams): MapParams {
  const county = query.get('county');
  return {
    drawing: query.get('drawing') === 'tiles' ? 'tiles' : 'bounds',
    layer: parseId(query.get('layer')),
    year: parseId(query.get('year')),
    county: county !== null && ADCODE.test(county) ? county : null,
  };
}
