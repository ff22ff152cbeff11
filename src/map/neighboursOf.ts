import { pathRings } from '../model/published/mapGeometry.ts';
import type { CountyShapes } from './countyShapes.ts';

/** Counties that meet in one point alone do not lie beside each other. */
const LEAST_SHARED = 2;

const cornersOf = (path: string): string[] =>
  pathRings(path).flatMap((ring) => ring.map(([x, y]) => `${x} ${y}`));

/**
 * The counties that share a border with one, in the order of the drawing. Neighbours of a published geometry have the
 * points of their border in common; tiles do not touch and have none.
 */
export function neighboursOf({ kind, shapes }: CountyShapes, adcode: string): string[] {
  const own = shapes.find((shape) => shape.adcode === adcode);
  if (!own || kind === 'tiles') return [];
  const corners = new Set(cornersOf(own.path));
  return shapes
    .filter((shape) => shape !== own)
    .filter(
      ({ path }) => new Set(cornersOf(path).filter((corner) => corners.has(corner))).size >= LEAST_SHARED,
    )
    .map((shape) => shape.adcode);
}
