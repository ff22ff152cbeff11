import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { listLayers, selectPicture } from '../../../../src/map/countyLayers.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { Region } from '../../../../src/model/authored/source.ts';
import type { CountiesShard } from '../../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import { type MapGeometry, pathRings } from '../../../../src/model/published/mapGeometry.ts';
import {
  counties,
  gridBoundaries,
  growthPanels,
  type PlaceCity,
  writePlaceCity,
} from '../../../support/placeCity.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Writes a place, with files beside, and runs the pipeline over it. */
function run(place: PlaceCity, beside: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'place-'));
  folders.push(folder);
  writePlaceCity(folder, place);
  for (const [path, text] of Object.entries(beside)) writeFileSync(join(folder, path), text);
  const { files, findings } = runProject(readProject(folder, {}), true);
  return {
    found: findings.map(formatFinding),
    read: <T>(path: string): T => {
      const text = files?.get(path);
      if (text === undefined)
        throw new Error(`${path} is not built: ${findings.map(formatFinding).join('\n')}`);
      return JSON.parse(text) as T;
    },
  };
}

/** Growth of every county for several years, with falls, and with gaps for some of them. */
const growthOf = (count: number, gap = 99) =>
  Object.fromEntries(
    [2019, 2021, 2024].map((year) => [
      String(year),
      Array.from({ length: count }, (_, at) =>
        at % gap === gap - 1 ? null : ((at * 31 + year * 7) % 151) / 10 - 7.1,
      ).map((value) => (value === null ? null : Math.round(value * 10) / 10)),
    ]),
  );
const restOf = (count: number, years: readonly string[], gap = 99) => ({
  id: 'growth-rest',
  kind: 'bar',
  section: '增速',
  title: '各年的增速',
  records: years.flatMap((year) =>
    counties(count).flatMap(({ adcode }, at) => (at % gap === gap - 1 ? [] : [`growth-${adcode}-${year}`])),
  ),
});
const panelOf = ({ panels }: DomainShard, id: string) => panels.find((panel) => panel.id === id);

describe.each([1, 2, 11, 24, 40])('%i counties', (count) => {
  const [map, ranking] = growthPanels();
  const { found, read } = run({
    counties: counties(count),
    growth: growthOf(count),
    panels: [map, ranking, restOf(count, ['2019', '2021'])].flatMap((panel) => panel ?? []),
  });

  it('have a map of the latest date alone, and a ranking of all', () => {
    expect(found).toEqual([]);
    const shard = read<DomainShard>('domains/economy.json');
    const yearsOf = (id: string) => new Set(panelOf(shard, id)?.records.map((record) => record.slice(-4)));
    expect(yearsOf('growth-map')).toEqual(new Set(['2024']));
    expect(yearsOf('growth-ranking')).toEqual(new Set(['2024', '2021', '2019']));
    expect(panelOf(shard, 'growth-map')?.records).toHaveLength(count);
  });

  it('have a place each in the plain grid that the build lays out, which says what it is', () => {
    const { site, regions } = read<CoreShard>('core.json');
    expect(site.map.tiles).toBe('in-code-order');
    const tiles = regions.filter(({ kind }) => kind === 'county').map(({ tile }) => String(tile));
    expect(new Set(tiles).size).toBe(count);
    expect(tiles).not.toContain('undefined');
  });

  it('have classes over the shown date alone, and no word of counties that lack nothing', () => {
    const core = read<CoreShard>('core.json');
    const shard = read<CountiesShard>('counties.json');
    const layer = listLayers(core, shard).find(({ kind }) => kind === 'values');
    if (!layer) throw new Error('no layer of figures');
    for (const { key } of layer.sets) {
      const { scale, lead } = selectPicture(layer, shard, key);
      expect(lead).not.toContain('其余');
      expect(scale.rows.every(({ records }) => records.length === 1 && records[0]?.period.from === key)).toBe(
        true,
      );
      expect(scale.classes.reduce((sum, item) => sum + item.counties, 0)).toBe(count);
      for (const { records, fill } of scale.rows) {
        const [record] = records;
        const zero = Number(record?.quantity?.value) === 0;
        if (!zero) expect(fill.startsWith('fall')).toBe(record?.sense === 'decrease');
      }
    }
  });
});

describe('a map of one indicator', () => {
  const growth = growthOf(6, 3);
  const [map] = growthPanels('2021');
  const [latest] = growthPanels();

  it('is of the year that it names', () => {
    const { found, read } = run({
      counties: counties(6),
      growth,
      panels: [map, restOf(6, ['2019', '2024'], 3)].flatMap((panel) => panel ?? []),
    });
    expect(found).toEqual([]);
    expect(panelOf(read<DomainShard>('domains/economy.json'), 'growth-map')?.records).toEqual(
      [1, 2, 4, 5].map((at) => `growth-99910${at}-2021`),
    );
  });

  it('says how many counties have no figure', () => {
    const { read } = run({
      counties: counties(6),
      growth,
      panels: [latest, restOf(6, ['2019', '2021'], 3)].flatMap((panel) => panel ?? []),
    });
    const shard = read<CountiesShard>('counties.json');
    const layer = listLayers(read<CoreShard>('core.json'), shard).find(({ kind }) => kind === 'values');
    if (!layer) throw new Error('no layer of figures');
    expect(selectPicture(layer, shard).lead).toContain('其余2个没有给出');
  });

  it('is refused for a year without figures, and with figures of several years', () => {
    const panels = (panel: object) =>
      [{ ...latest, ...panel }, restOf(6, ['2019', '2021', '2024'], 3)] as unknown as readonly PanelSpec[];
    expect(
      run({ counties: counties(6), growth, panels: panels({ year: '2020' }) }).found.join('\n'),
    ).toContain('data/panels/economy.json:3 [growth-map] 指标 growth 没有不止一地在 2020 的数值');
    const mixed = run({
      counties: counties(6),
      growth,
      panels: panels({ records: ['growth-999101-2024', 'growth-999102-2024', 'growth-999104-2019'] }),
    });
    expect(mixed.found.join('\n')).toMatch(
      /\[growth-map\] 地图的县值不是同一时点.*应为 一个时点，实为 2024年、2019年/,
    );
  });
});

describe('places that are no prefecture', () => {
  const parts = (count: number, kind: Region['kind'], code: (at: number) => string, end: string) =>
    Array.from({ length: count }, (_, at) => ({
      name: `${'甲乙丙丁戊己庚辛'[at % 8]}${'山河'[Math.floor(at / 8)]}${end}`,
      adcode: code(at),
      kind,
    }));
  it.each([
    [
      'a province',
      { adcode: '990000', name: '甲乙省', kind: 'province' },
      parts(9, 'city', (at) => `990${at + 1}00`, '市'),
    ],
    [
      'a municipality',
      { adcode: '500000', name: '重庆市', kind: 'city', map: { province: '500000' } },
      parts(9, 'county', (at) => `50011${at}`, '区'),
    ],
    [
      'a county with codes of nine digits',
      { adcode: '999121', name: '甲乙县', kind: 'county' },
      parts(9, 'township', (at) => `99912110${at}`, '镇'),
    ],
    [
      'a county with codes of twelve digits',
      { adcode: '999121', name: '甲乙县', kind: 'county' },
      parts(9, 'township', (at) => `99912110${at}000`, '乡'),
    ],
    [
      'a city of towns',
      { adcode: '999200', name: '甲乙市', kind: 'city' },
      parts(9, 'township', (at) => `99920010${at}`, '镇'),
    ],
  ] as const)('%s has its own parts', (_, place, own) => {
    const { found, read } = run({
      ...place,
      counties: own,
      growth: { 2024: own.map((__, at) => at - 3) },
      panels: growthPanels(),
    });
    expect(found).toEqual([]);
    const shard = read<CountiesShard>('counties.json');
    expect(shard.counties.map(({ adcode, records }) => `${adcode} ${records.length}`)).toEqual(
      own.map(({ adcode }) => `${adcode} 1`),
    );
  });

  it('without counties have no layer, and their words name none', () => {
    const empty = run({ counties: [] });
    expect(empty.found).toEqual([]);
    expect(
      listLayers(empty.read<CoreShard>('core.json'), empty.read<CountiesShard>('counties.json')),
    ).toEqual([]);
    const panel = { id: 'a-map', kind: 'map', section: '地图', title: '全市{counties}个县', records: [] };
    const deck = {
      id: 'main',
      title: '稿',
      slides: [{ id: 'a-slide', kind: 'map', section: '地图', headline: '各地' }],
    };
    const { found } = run(
      { counties: [] },
      { 'panels/economy.json': JSON.stringify([panel]), 'decks/main.json': JSON.stringify(deck) },
    );
    const all = found.join('\n');
    expect(all).toContain('[a-map] 这里没有县（区、市），没有地图可画');
    expect(all).toContain('不能写 {counties}');
    expect(all).toContain('[a-slide] 这里没有县（区、市），没有地图可放');
  });

  it.each([
    ['a code twice', [{ adcode: '999101' }, { adcode: '999101' }], '区划代码 999101 与 place-999101 重复'],
    ['a code of another city', [{ adcode: '888101' }], '区划代码 888101 不在上级 999100 之内'],
    [
      'tiles for some',
      [{ adcode: '999101', tile: [0, 0] as [number, number] }, { adcode: '999102' }],
      '没有 tile',
    ],
  ])('are refused with %s', (_, own, says) => {
    const { found } = run({
      counties: own.map((county, at) => ({ name: `${'甲乙'[at]}县`, kind: 'county' as const, ...county })),
    });
    expect(found.join('\n')).toContain(says);
  });
});

describe('boundaries of the deployer', () => {
  const own = counties(12);
  const FILE = 'maps.geojson';
  const map = { boundaries: FILE, approvalNumber: '测试号（2026）0003' };
  const good = gridBoundaries(own, 120);
  const runWith = (value: unknown, rest: PlaceCity['map'] = {}) =>
    run(
      { counties: own, map: { ...map, ...rest } },
      { [FILE]: typeof value === 'string' ? value : JSON.stringify(value) },
    );
  const changed = (edit: (copy: typeof good) => void) => {
    const copy = structuredClone(good);
    edit(copy);
    return copy;
  };
  const ringOf = (copy: typeof good, at: number): Array<readonly [number, number]> =>
    copy.features[at]?.geometry.coordinates[0] as Array<readonly [number, number]>;

  it('are the map of the city, joined by code, and simplified to the size of every map', () => {
    const { found, read } = runWith({ ...gridBoundaries(own, 4000), approvalNumber: map.approvalNumber });
    expect(found).toEqual([]);
    const drawing = read<MapGeometry>('map/999100.json');
    expect(drawing.features.map(({ adcode }) => adcode)).toEqual(own.map(({ adcode }) => adcode));
    expect(drawing.source.package).toBe(FILE);
    expect(JSON.stringify(drawing).length).toBeLessThan(48_000);
    for (const { path } of drawing.features) expect(pathRings(path)[0]?.length).toBeGreaterThan(4);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', '界线文件不是有效的 JSON'],
    ['no GeoJSON', { type: 'Topology' }, '界线文件不是 GeoJSON（应为 FeatureCollection，实为 Topology）'],
    ['a county missing', changed((copy) => copy.features.splice(4, 1)), `[999105] 缺少边界：${own[4]?.name}`],
    [
      'a county too many',
      changed((copy) =>
        copy.features.push({
          ...structuredClone(good.features[0]),
          properties: { name: '别县', adcode: '999199' },
        } as (typeof good.features)[0]),
      ),
      '[999199] regions.json 没有这个县（区、市）：别县',
    ],
    [
      'no code',
      changed((copy) => Reflect.deleteProperty(copy.features[2]?.properties ?? {}, 'adcode')),
      `第 3 个要素（${own[2]?.name}）的 properties.adcode 不是区划代码`,
    ],
    ['an open ring', changed((copy) => ringOf(copy, 1).pop()), `（${own[1]?.name}）外环没有闭合`],
    ['a ring of three points', changed((copy) => ringOf(copy, 1).splice(2)), '外环点数不够'],
    ['metres', changed((copy) => ringOf(copy, 0).splice(0, 1, [500_000, 4_000_000])), '不是经纬度'],
    [
      'one ring the other way',
      changed((copy) => ringOf(copy, 5).reverse()),
      `外环的方向不一致（应为 同一方向（GeoJSON 为逆时针），实为 与其余不同的：${own[5]?.name}）`,
    ],
    [
      'a hole that runs as its outer ring',
      changed((copy) =>
        copy.features[0]?.geometry.coordinates.push(
          ringOf(good, 0).map(([x, y]) => [111.15 + (x - 111.15) * 0.2, 35.85 + (y - 35.85) * 0.2] as const),
        ),
      ),
      '与外环同向，会被画成实地',
    ],
    [
      'a point',
      changed((copy) => Object.assign(copy.features[0]?.geometry ?? {}, { type: 'Point' })),
      'geometry 不是面（应为 Polygon 或 MultiPolygon，实为 Point）',
    ],
    [
      'another number of approval',
      { ...good, approvalNumber: '别号' },
      '审图号与 site.json 的 map.approvalNumber 不同（应为 别号，实为 测试号（2026）0003）',
    ],
  ])('are refused with %s, naming the file', (_, value, says) => {
    const { found } = runWith(value);
    expect(found.join('\n')).toContain(says);
    expect(found.every((line) => line.startsWith(`data/${FILE} `))).toBe(true);
  });

  it('may all run clockwise, as older tools write them', () => {
    expect(
      runWith(changed((copy) => copy.features.forEach((__, at) => void ringOf(copy, at).reverse()))).found,
    ).toEqual([]);
  });

  it('are refused where the file is missing or outside the folder, and beside a province of another source', () => {
    expect(run({ counties: own, map }).found.join()).toContain('指明的界线文件不存在');
    expect(run({ counties: own, map: { boundaries: '../a.geojson' } }).found.join()).toContain(
      'map.boundaries',
    );
    expect(runWith(good, { province: '990000' }).found.join()).toContain('map.province 为 null');
  });
});
