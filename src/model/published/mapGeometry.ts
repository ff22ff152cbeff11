import * as v from 'valibot';
import { idSchema, textSchema } from '../fields/evidence.ts';

/**
 * A map made at build time from a boundary file: projected, simplified along shared borders and
 * set on a grid of whole units, so that neighbours meet exactly. The browser only scales it.
 */

const adcodeSchema = v.pipe(v.string(), v.regex(/^[0-9]{6}$/));
const unit = v.pipe(v.number(), v.integer());
/** Absolute first point, relative steps after it: `M10,20l5,0 0,5z`. Nothing else may stand in it. */
const pathSchema = v.pipe(v.string(), v.regex(/^(?:M[-0-9, l]+z?)*$/, '不是路径'));

export const mapFeatureSchema = v.strictObject({
  adcode: adcodeSchema,
  name: textSchema,
  /** null for a place outside regions.json, as the other cities of a province are. */
  region: v.nullable(idSchema),
  path: pathSchema,
  /** The point farthest from all borders, seen with the eyes of a label twice as wide as high. */
  anchor: v.tuple([unit, unit]),
  /** Half the height of such a label that still fits there. */
  radius: unit,
  neighbours: v.array(adcodeSchema),
});

export const mapGeometrySchema = v.strictObject({
  version: textSchema,
  adcode: adcodeSchema,
  width: unit,
  height: unit,
  source: v.strictObject({ package: textSchema, version: textSchema }),
  /** Borders between two features, each drawn once. */
  borders: pathSchema,
  outline: pathSchema,
  features: v.array(mapFeatureSchema),
});

export type MapFeature = v.InferOutput<typeof mapFeatureSchema>;
export type MapGeometry = v.InferOutput<typeof mapGeometrySchema>;

export type Point = readonly [x: number, y: number];

/** The rings of a path as points, for hit tests and label placement. */
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
