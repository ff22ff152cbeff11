import { pathRings } from '../model/published/mapGeometry.ts';
import type { CountyRow } from './countyScale.ts';
import type { CountyShapes } from './countyShapes.ts';
import { type LabelRequest, type PlacedLabels, placeLabels } from './placeLabels.ts';

/** The label requests of all counties, name and words, for a map shown at `scale`. */
export function countyLabelRequests(
  drawing: CountyShapes,
  rows: readonly CountyRow[],
  scale: number,
): LabelRequest[] {
  const byCode = new Map(rows.map((row) => [row.adcode, row]));
  return drawing.shapes.map(({ adcode, name, path, anchor }) => ({
    id: adcode,
    anchor: [anchor[0] * scale, anchor[1] * scale],
    rings: pathRings(path).map((ring) => ring.map(([x, y]) => [x * scale, y * scale] as const)),
    // Two reference places in one city are listed under each other.
    lines: [name, ...(byCode.get(adcode)?.words.split('、') ?? [])].filter((line) => line !== ''),
    wordless: byCode.get(adcode)?.fill === 'absent',
  }));
}

/**
 * The share of names that may be placed outside their county; with more, the leader lines could not be
 * followed.
 */
const MOST_OUTSIDE = 0.5;

export interface LabelledCounties {
  readonly placed: PlacedLabels;
  /** The counties that are labelled with their key instead of their name; empty where names fit. */
  readonly keyed: readonly CountyRow[];
}

/** Labels the counties with their names where most of them fit, otherwise with the keys that pick them. */
export function labelCounties(
  requests: readonly LabelRequest[],
  rows: readonly CountyRow[],
  area: { readonly width: number; readonly height: number },
  fontSize: number,
): LabelledCounties {
  const named = placeLabels(requests, area, fontSize);
  const keys = new Map(rows.flatMap(({ adcode, key }) => (key === null ? [] : [[adcode, key] as const])));
  const outside = named.labels.filter(({ inside }) => !inside).length;
  if (outside <= MOST_OUTSIDE * requests.length || !requests.every(({ id }) => keys.has(id)))
    return { placed: named, keyed: [] };
  const short = requests.map((request) => ({ ...request, lines: [keys.get(request.id) ?? ''] }));
  return { placed: placeLabels(short, area, fontSize), keyed: rows };
}
