import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, splitParagraphs } from '../../data/pipeline/read/originals.ts';
import { newCityFiles } from '../../data/pipeline/write/newCity.ts';
import type { PanelSpec } from '../../src/model/authored/panelSpec.ts';
import type { Indicator } from '../../src/model/authored/records.ts';
import type { Region, Site } from '../../src/model/authored/source.ts';

/** An invented place with its counties and their figures by year, written as an author would have it. */
export interface PlaceCity {
  readonly adcode?: string;
  readonly name?: string;
  readonly kind?: Region['kind'];
  readonly counties: ReadonlyArray<Pick<Region, 'name' | 'adcode' | 'tile' | 'kind'>>;
  /** The growth of each county in percent, negative for a fall; null where the text gives none. */
  readonly growth?: Readonly<Record<string, ReadonlyArray<number | null>>>;
  readonly panels?: readonly PanelSpec[];
  readonly map?: Partial<Site['map']>;
}

const DOMAIN = 'economy';
/** The growth of each county, as a map and as a ranking of one year. */
export const growthPanels = (year?: string): PanelSpec[] =>
  (['map', 'ranking'] as const).map((kind) => ({
    id: `growth-${kind}`,
    kind,
    section: '增速',
    title: '各地生产总值增速',
    records: [],
    indicator: 'growth',
    ...(year === undefined ? {} : { year }),
  }));

/** The counties' regions; ids follow their codes. */
export const counties = (
  count: number,
  kind: Region['kind'] = 'county',
  name = (at: number) => `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'山川河林泉'[Math.floor(at / 10)]}县`,
) => Array.from({ length: count }, (_, at) => ({ name: name(at), adcode: String(999101 + at), kind }));

/** All files of the place, originals included, by their paths in its data folder. */
export function placeCityFiles(place: PlaceCity): Map<string, string> {
  const { adcode = '999100', name = '甲乙市', kind = 'city', growth = {}, panels = [], map = {} } = place;
  const files = newCityFiles(adcode, name);
  const put = (path: string, value: unknown) => files.set(path, `${JSON.stringify(value, null, 2)}\n`);
  const site = JSON.parse(files.get('site.json') ?? '') as Site;
  const region: Region = { id: site.region, name: '全市', adcode, parent: null, kind };
  const parts = place.counties.map(
    (county): Region => ({
      ...county,
      id: `place-${county.adcode}`,
      parent: region.id,
    }),
  );
  put('site.json', { ...site, map: { ...site.map, boundaries: null, ...map } });
  put('regions.json', [region, ...parts]);
  const said = Object.entries(growth).flatMap(([year, values]) =>
    values.flatMap((value, at) => {
      const county = parts[at];
      return value === null || !county ? [] : [{ year, value, county }];
    }),
  );
  if (said.length === 0) return files;
  const title = '各地经济运行情况';
  const figureOf = (value: number) => `${value < 0 ? '下降' : '增长'}${Math.abs(value)}%`;
  const text = `${[title, ...said.map(({ year, value, county }) => `${year}年${county.name}生产总值${figureOf(value)}。`)].join('\n')}\n`;
  const lines = splitParagraphs(text);
  files.set('originals/report.txt', text);
  put('documents/report.json', {
    id: 'report',
    file: 'report.txt',
    sha256: sha256(text),
    title,
    shortTitle: '运行情况',
    kind: '公报',
    publisher: null,
    published: null,
    publishedNote: '发布日期未注明',
    region: region.id,
    paragraphs: lines.map(({ n, line, text: own, sha256: hash }) => ({
      n,
      line,
      length: own.length,
      sha256: hash,
      section: n === 1 ? null : title,
      department: null,
      ...(n === 1 ? { part: 'title' } : {}),
      digest: n === 1 ? '标题' : '一地的增速',
    })),
    setAside: said.map(({ year }, at) => ({
      paragraph: at + 2,
      quote: `${year}年`,
      token: year,
      reason: 'date',
    })),
    errata: [],
  });
  const indicator: Indicator = {
    id: 'growth',
    name: '生产总值增速',
    department: null,
    unit: '%',
    measure: 'change',
    direction: 'up',
    gloss: '生产总值比上年变动的百分比',
    observations: said.map(({ year, value, county }, at) => ({
      id: `growth-${county.adcode}-${year}`,
      region: county.id,
      period: { kind: 'year', from: year, label: `${year}年` },
      value: String(Math.abs(value)),
      magnitude: '',
      qualifier: '=',
      role: 'change',
      sense: value < 0 ? 'decrease' : 'increase',
      basis: 'on-previous-year',
      status: 'actual',
      evidence: [
        {
          id: `growth-${county.adcode}-${year}-report`,
          doc: 'report',
          paragraph: at + 2,
          quote: `${year}年${county.name}生产总值${figureOf(value)}`,
          figure: `${Math.abs(value)}%`,
        },
      ],
    })),
  };
  put(`indicators/${DOMAIN}.json`, [indicator]);
  put(`panels/${DOMAIN}.json`, panels);
  return files;
}

/** Writes the place into a folder that `readProject` and a build can read. */
export function writePlaceCity(folder: string, place: PlaceCity): void {
  for (const [path, text] of placeCityFiles(place)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

type Ring = ReadonlyArray<readonly [number, number]>;

/** Boundaries of counties as crooked cells of a grid, each ring counterclockwise and closed; `detail` points a side. */
export function gridBoundaries(codes: ReadonlyArray<Pick<Region, 'name' | 'adcode'>>, detail = 8) {
  const columns = Math.ceil(Math.sqrt(codes.length));
  const wave = (at: number) => 0.12 * Math.sin(at * 2.3) + 0.05 * Math.cos(at * 7.1);
  // Neighbours compute the points of their common side from the same numbers.
  const across = (row: number, column: number, step: number): readonly [number, number] => {
    const x = column + step / detail;
    return [x, row + Math.sin((step / detail) * Math.PI) * wave(x + row * 3.7)];
  };
  const up = (row: number, column: number, step: number): readonly [number, number] => {
    const y = row + step / detail;
    return [column + Math.sin((step / detail) * Math.PI) * wave(y + column * 5.3), y];
  };
  const steps = Array.from({ length: detail }, (_, at) => at);
  const ringOf = (at: number): Ring => {
    const [row, column] = [-Math.floor(at / columns) - 1, at % columns];
    const ring = [
      ...steps.map((step) => across(row, column, step)),
      ...steps.map((step) => up(row, column + 1, step)),
      ...steps.map((step) => across(row + 1, column, detail - step)),
      ...steps.map((step) => up(row, column, detail - step)),
    ].map(([x, y]) => [111 + x * 0.3, 36 + y * 0.3] as const);
    const [first] = ring;
    return first ? [...ring, first] : ring;
  };
  return {
    type: 'FeatureCollection',
    features: codes.map(({ name, adcode }, at) => ({
      type: 'Feature',
      properties: { name, adcode },
      geometry: { type: 'Polygon', coordinates: [ringOf(at)] as Ring[] },
    })),
  };
}
