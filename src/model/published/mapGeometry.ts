import * as v from 'valibot';
import { adcodeSchema, idSchema, textSchema } from '../fields/evidence.ts';

/**
 * The geometry of a map, made at build time from a boundary file: projected, simplified along shared borders
 * and snapped to a grid, so that neighbours meet exactly. The browser only scales it.
 */

const unit = v.pipe(v.number(), v.integer());
/**
 * Path data with an absolute first point and relative steps after it: `M10,20l5,0 0,5z`. Nothing else is
 * allowed in it.
 */
const pathSchema = v.pipe(v.string(), v.regex(/^(?:M[-0-9, l]+z?)*$/, '不是路径'));

export const mapFeatureSchema = v.strictObject({
  adcode: adcodeSchema,
  name: textSchema,
  /**
   * The region's id; null for a place that regions.json does not have, such as the province's other cities.
   */
  region: v.nullable(idSchema),
  path: pathSchema,
  /** Where the label goes: the point farthest from all borders, for a label twice as wide as high. */
  anchor: v.tuple([unit, unit]),
  /** Half the height of the largest such label that fits there. */
  radius: unit,
  neighbours: v.array(adcodeSchema),
});

export const mapGeometrySchema = v.strictObject({
  version: textSchema,
  adcode: adcodeSchema,
  width: unit,
  height: unit,
  source: v.strictObject({ package: textSchema, version: textSchema }),
  /** Borders between two features, each once. */
  borders: pathSchema,
  outline: pathSchema,
  features: v.array(mapFeatureSchema),
});

export type MapFeature = v.InferOutput<typeof mapFeatureSchema>;
export type MapGeometry = v.InferOutput<typeof mapGeometrySchema>;

export type Point = readonly [x: number, y: number];

/** Parses path data into rings of points, for hit tests and label placement. */
export function pathRings(path: string): Point[][] {
  return (path.match(/M[^M]+/g) ?? []).map((part) => {
    const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const ring: Point[] = [];
    let [x, y] = [0, 0];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      ring.push([x, y]);
    }
    return ring;
  });
}
