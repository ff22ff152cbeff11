import type { CountyRow } from '../charts/countyScale.ts';
import type { CountyShapes } from '../charts/countyShapes.ts';
import type { LabelRequest } from '../charts/placeLabels.ts';
import { pathRings } from '../model/mapDrawing.ts';

/** Name and words of every county, to be placed on a drawing that is shown at `scale`. */
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
    // Two places in one city stand under each other.
    lines: [name, ...(byCode.get(adcode)?.words.split('、') ?? [])].filter((line) => line !== ''),
    wordless: byCode.get(adcode)?.fill === 'absent',
  }));
}
