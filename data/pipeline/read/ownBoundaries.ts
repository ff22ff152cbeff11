import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../../src/model/authored/source.ts';
import type { BoundaryFeature, BoundaryFile, Polygons } from './boundaryFile.ts';
import type { Finding } from './finding.ts';
import { sha256 } from './originals.ts';

/** Boundaries that the deployer has drawn or licensed: a GeoJSON file in the city's folder, told of in Chinese. */

/** With more rings than this the map cannot keep its size, however far each is simplified. */
const MOST_RINGS = 1000;

type Ring = Array<[number, number]>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Twice the area that a ring encloses: positive where it runs counterclockwise. */
const turn = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);

function holds(ring: Ring, [x, y]: [number, number]): boolean {
  let inside = false;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [cx, cy] of ring) {
    if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
    [px, py] = [cx, cy];
  }
  return inside;
}

interface Fault {
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** The faults of one ring; `parsed` is null where its points cannot be read. */
function readRing(value: unknown, name: string): { parsed: Ring | null; faults: Fault[] } {
  if (!Array.isArray(value)) return { parsed: null, faults: [{ message: `${name}不是坐标的列表` }] };
  const points: Ring = [];
  for (const [at, point] of value.entries()) {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return { parsed: null, faults: [{ message: `${name}第 ${at + 1} 点不是两个数` }] };
    if (Math.abs(x) > 180 || Math.abs(y) > 85)
      return {
        parsed: null,
        faults: [
          {
            message: `${name}第 ${at + 1} 点不是经纬度，投影坐标须先换成度`,
            expected: '经度、纬度',
            found: `${x}, ${y}`,
          },
        ],
      };
    points.push([x, y]);
  }
  if (points.length < 4)
    return {
      parsed: null,
      faults: [{ message: `${name}点数不够`, expected: '4 点以上，首尾同点', found: `${points.length} 点` }],
    };
  const [first, last] = [points[0], points[points.length - 1]];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return {
      parsed: null,
      faults: [{ message: `${name}没有闭合`, expected: String(first), found: String(last) }],
    };
  if (turn(points) === 0) return { parsed: null, faults: [{ message: `${name}没有面积` }] };
  return { parsed: points, faults: [] };
}

/** The faults of one polygon: an outer ring, and holes inside it that run the other way round. */
function readPolygon(value: unknown, name: string): { parsed: Ring[]; faults: Fault[] } {
  if (!Array.isArray(value) || value.length === 0)
    return { parsed: [], faults: [{ message: `${name}没有环` }] };
  const read = value.map((ring, at) => readRing(ring, `${name}${at === 0 ? '外环' : `第 ${at} 个内环`}`));
  const faults = read.flatMap((ring) => ring.faults);
  if (faults.length > 0) return { parsed: [], faults };
  const [outer, ...holesIn] = read.flatMap(({ parsed }) => (parsed ? [parsed] : []));
  if (!outer) return { parsed: [], faults };
  for (const [at, hole] of holesIn.entries()) {
    const own = `${name}第 ${at + 1} 个内环`;
    if (turn(hole) > 0 === turn(outer) > 0)
      faults.push({
        message: `${own}与外环同向，会被画成实地`,
        expected: '外环逆时针，内环顺时针',
        found: turn(hole) > 0 ? '都是逆时针' : '都是顺时针',
      });
    if (!hole.some((point) => holds(outer, point))) faults.push({ message: `${own}不在外环之内` });
  }
  return { parsed: [outer, ...holesIn], faults };
}

function readFeature(value: unknown, at: number): { parsed: BoundaryFeature | null; faults: Fault[] } {
  const { properties, geometry } = isRecord(value) ? value : {};
  const name = isRecord(properties) && typeof properties.name === 'string' ? properties.name : '';
  const called = `第 ${at + 1} 个要素${name === '' ? '' : `（${name}）`}`;
  const code = isRecord(properties) ? String(properties.adcode ?? '') : '';
  const faults: Fault[] = [];
  if (!/^[0-9]{6}(?:[0-9]{3}){0,2}$/.test(code))
    faults.push({
      message: `${called}的 properties.adcode 不是区划代码`,
      expected: '6、9 或 12 位数字',
      found: code === '' ? '没有' : code,
    });
  if (name === '') faults.push({ message: `${called}没有 properties.name` });
  const { type, coordinates } = isRecord(geometry) ? geometry : {};
  const list = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(list) || list.length === 0) {
    faults.push({
      message: `${called}的 geometry 不是面`,
      expected: 'Polygon 或 MultiPolygon',
      found: String(type ?? '没有'),
    });
    return { parsed: null, faults };
  }
  const read = list.map((polygon, index) =>
    readPolygon(polygon, `${called}${list.length === 1 ? '' : `第 ${index + 1} 块`}`),
  );
  faults.push(...read.flatMap((polygon) => polygon.faults));
  const polygons: Polygons = read.map(({ parsed }) => parsed);
  return { parsed: faults.length > 0 ? null : { adcode: code, name, polygons }, faults };
}

/** All outer rings of a file must run one way: a ring of the other way is more often a mistake than a wish. */
function mixedTurns(features: readonly BoundaryFeature[]): Fault[] {
  const outer = features.flatMap(({ name, polygons }) =>
    polygons.map(([ring]) => ({ name, way: turn(ring ?? []) > 0 })),
  );
  const counter = outer.filter(({ way }) => way);
  if (counter.length === 0 || counter.length === outer.length) return [];
  const few = counter.length * 2 > outer.length ? outer.filter(({ way }) => !way) : counter;
  return [
    {
      message: '外环的方向不一致',
      expected: '同一方向（GeoJSON 为逆时针）',
      found: `与其余不同的：${[...new Set(few.map(({ name }) => name))].join('、')}`,
    },
  ];
}

/**
 * Reads the deployer's own boundaries. Every fault is a finding with the file and what is wrong in it; the file is
 * then not used. The number of approval that the file states must be the one under the map.
 */
export function readOwnBoundaries(
  dataDir: string,
  { adcode, map }: Pick<Site, 'adcode' | 'map'>,
): { file: BoundaryFile | null; findings: Finding[] } {
  const named = map.boundaries ?? '';
  const file = `data/${named}`;
  const path = join(dataDir, named);
  const failed = (faults: readonly Fault[], recordId = adcode) => ({
    file: null,
    findings: faults.map((fault): Finding => ({ file, recordId, ...fault })),
  });
  if (!existsSync(path)) return failed([{ message: 'site.json 的 map.boundaries 指明的界线文件不存在' }]);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed([{ message: `界线文件不是有效的 JSON：${String(error)}` }]);
  }
  const { type, features, ...rest } = isRecord(json) ? json : {};
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    return failed([
      { message: '界线文件不是 GeoJSON', expected: 'FeatureCollection', found: String(type ?? '没有 type') },
    ]);
  const read = features.map(readFeature);
  const faults = read.flatMap((feature) => feature.faults);
  const parsed = read.flatMap((feature) => feature.parsed ?? []);
  const rings = parsed.reduce((sum, { polygons }) => sum + polygons.flat().length, 0);
  if (faults.length === 0) faults.push(...mixedTurns(parsed));
  if (rings > MOST_RINGS)
    faults.push({
      message: '界线的环太多，请合并小岛或飞地',
      expected: `${MOST_RINGS} 个以内`,
      found: `${rings} 个`,
    });
  const stated = rest.approvalNumber ?? rest.审图号;
  if (stated !== undefined && stated !== map.approvalNumber)
    faults.push({
      message: '界线文件写的审图号与 site.json 的 map.approvalNumber 不同',
      expected: String(stated),
      found: map.approvalNumber ?? '未填写',
    });
  if (map.province !== null && map.province !== adcode)
    faults.push({
      message: '自备的界线只有本地；省图来自另一个来源，不能挂同一个审图号',
      expected: 'map.province 为 null',
      found: map.province,
    });
  if (faults.length > 0) return failed(faults);
  return {
    file: { file, package: named, version: sha256(text).slice(0, 12), features: parsed },
    findings: [],
  };
}
