import { geoMercatorRaw } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import polylabel from 'polylabel';
import { feature, mergeArcs, mesh, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { MapFeature, MapGeometry, Point } from '../../../src/model/published/mapGeometry.ts';
import type { BoundaryFile, Polygons } from '../read/boundaryFile.ts';

/** The longer side of every map, in units. At 1920 pixels a unit is half a pixel. */
const LONG_SIDE = 4000;

/**
 * A point is dropped if the triangle with its neighbours is smaller than this, in square units. The first value is
 * chosen so that no border moves by more than a pixel at 1920; a test measures that. The others are for boundaries
 * of so many points that the map would be too large.
 */
const SMALLEST_TRIANGLES = [5, 12, 30, 80, 200, 500, 1500];

/** The largest map in characters, of which about 12 KB are left with gzip. */
const MOST_CHARACTERS = 42_000;

/** A label is about twice as wide as it is high. */
const LABEL_ASPECT = 2;

type Planar = Array<Array<Array<[number, number]>>>;

/** Projects degrees to units of a box whose longer side is `LONG_SIDE`, north up. */
export function projectPolygons(shapes: readonly Polygons[]): {
  shapes: Planar[];
  width: number;
  height: number;
} {
  const radians = Math.PI / 180;
  const raw = shapes.map((polygons) =>
    polygons.map((rings) =>
      rings.map((ring) =>
        ring.map(([longitude, latitude]): [number, number] => {
          const [x, y] = geoMercatorRaw(longitude * radians, latitude * radians);
          return [x, -y];
        }),
      ),
    ),
  );
  // Boundaries may have more points than a call may have arguments.
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of raw.flat(3)) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [wide, high] = [right - left, bottom - top];
  const scale = LONG_SIDE / Math.max(wide, high);
  const project = ([x, y]: [number, number]): [number, number] => [(x - left) * scale, (y - top) * scale];
  return {
    shapes: raw.map((polygons) => polygons.map((rings) => rings.map((ring) => ring.map(project)))),
    width: Math.round(wide * scale),
    height: Math.round(high * scale),
  };
}

/** Formats a line as path data with relative integer steps; points that coincide are left out. */
function linePath(line: readonly (readonly number[])[], closed: boolean): string {
  const whole = line.map(([x = 0, y = 0]): Point => [Math.round(x), Math.round(y)]);
  const distinct = whole.filter(
    ([x, y], at) => at === 0 || x !== whole[at - 1]?.[0] || y !== whole[at - 1]?.[1],
  );
  const [first] = distinct;
  if (!first) return '';
  const [x0, y0] = first;
  const open = closed && distinct.length > 1 ? distinct.slice(0, -1) : distinct;
  const steps = open.slice(1).map(([x, y], at) => {
    const [px, py] = open[at] ?? [0, 0];
    return `${x - px},${y - py}`;
  });
  return `M${x0},${y0}l${steps.join(' ')}${closed ? 'z' : ''}`;
}

const linesPath = (lines: ReadonlyArray<readonly (readonly number[])[]>): string =>
  lines.map((line) => linePath(line, false)).join('');

/**
 * The best position of a label: the pole of inaccessibility of the largest part, measured in label
 * proportions.
 */
function labelAnchor(polygons: Planar): { anchor: [number, number]; radius: number } {
  const poles = polygons.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([x, y]) => [x / LABEL_ASPECT, y])),
      2,
    ),
  );
  const [best] = poles.sort((a, b) => b.distance - a.distance);
  return {
    anchor: [Math.round((best?.[0] ?? 0) * LABEL_ASPECT), Math.round(best?.[1] ?? 0)],
    radius: Math.floor(best?.distance ?? 0),
  };
}

/** Builds the geometry of one boundary file, simplified as little as its size allows. */
export function buildMapGeometry(...input: MapInput): Omit<MapGeometry, 'version'> {
  let map = simplifyMap(SMALLEST_TRIANGLES[0] ?? 0, ...input);
  for (const smallest of SMALLEST_TRIANGLES.slice(1)) {
    if (JSON.stringify(map).length <= MOST_CHARACTERS) break;
    map = simplifyMap(smallest, ...input);
  }
  return map;
}

type MapInput = [
  adcode: string,
  file: BoundaryFile,
  regionOf: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
];

/**
 * Builds the geometry with one degree of simplification. Borders are simplified as arcs that two neighbours share, so that
 * no gap or overlap can open between them. `regionOf` joins by code.
 */
function simplifyMap(smallest: number, ...[adcode, file, regionOf]: MapInput): Omit<MapGeometry, 'version'> {
  const { shapes, width, height } = projectPolygons(file.features.map(({ polygons }) => polygons));
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
  const full = topology({ all: collection });
  // The types of the topojson packages disagree on whether a feature may lack properties; ours never do.
  const simple = simplify(presimplify(full as Parameters<typeof presimplify>[0]), smallest);
  const { all } = simple.objects;
  if (all?.type !== 'GeometryCollection') throw new Error(`no features in ${file.file}`);
  const cut = all.geometries.filter((part) => part.type === 'MultiPolygon');
  const besideCut = neighbors(cut);
  // A boundary file may split an area into adjacent parts; the line between them is not a border.
  const parts = cut.map((part, at) => (besideCut[at]?.includes(at) ? mergeArcs(simple, [part]) : part));
  const beside = neighbors(parts);
  const whole = { type: 'GeometryCollection' as const, geometries: parts };
  const codeAt = (at: number) => file.features[at]?.adcode ?? '';
  const features = file.features.map(({ adcode: code, name }, at): MapFeature => {
    const part = parts[at];
    const { coordinates } = part ? feature(simple, part).geometry : { coordinates: [] };
    const region = regionOf.get(code);
    return {
      adcode: code,
      name: region?.name ?? name,
      region: region?.id ?? null,
      path: coordinates.flatMap((rings) => rings.map((ring) => linePath(ring, true))).join(''),
      ...labelAnchor(coordinates as Planar),
      neighbours: (beside[at] ?? []).map(codeAt).sort(),
    };
  });
  return {
    adcode,
    width,
    height,
    source: { package: file.package, version: file.version },
    borders: linesPath(mesh(simple, whole, (a, b) => a !== b).coordinates),
    outline: linesPath(mesh(simple, whole, (a, b) => a === b).coordinates),
    features: features.sort((a, b) => (a.adcode < b.adcode ? -1 : 1)),
  };
}
