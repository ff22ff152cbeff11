import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWithoutLines, formatLayer, pageFiles } from '../../../data/pipeline/files/pageFolder.ts';
import { readPageLayers } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import { sha256 } from '../../../data/pipeline/read/originals.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { type OpenDataset, placedDatasetSchema } from '../../../src/model/published/openData.ts';
import { OPEN_FILES } from '../../../src/model/published/openFiles.ts';
import { shownDocuments } from '../../../tools/facsimile/facsimileFiles.ts';
import { plantDemoCity } from '../../support/deskCity.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = { n: 1, width: 595, height: 842, dpi: null, image: null };
/** Every character of a text on a page of its own rows. */
function layerOf(text: string): PageLayer {
  const lines = text.split('\n').map((line, at) => ({
    line: at + 1,
    page: 1,
    chars: Array.from({ length: line.length }, (_, n) => [(n % 100) / 100, at / 200, 0.01, 0.004] as const),
  }));
  return { schema: 1, sha256: sha256(text), read: 'layer', pages: [PAGE], lines, confirmed: [] };
}

describe('a page layer', () => {
  it('is written by lines and read as it was', () => {
    const layer = layerOf('全市新建学校15所\n和公园3个');
    expect(JSON.parse(formatLayer(layer))).toEqual(layer);
    const dir = join(folder, 'whole');
    for (const [path, content] of pageFiles({ layer, files: new Map() }, join(dir, 'a.txt'))) {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content);
    }
    const { layers, findings } = readPageLayers([dir, join(folder, 'missing')]);
    expect(findings).toEqual([]);
    expect(layers.get(layer.sha256)?.layer).toEqual(layer);
  });

  it.each([
    ['a box that leaves the page', { lines: [{ line: 1, page: 1, chars: [[0.5, 0.5, 2, 0.1]] }] }],
    ['an image out of its folder', { pages: [{ ...PAGE, image: '../secret.png' }] }],
    ['a day that is none', { confirmed: [{ line: 1, start: 0, end: 1, on: '2026-13-01' }] }],
  ])('with %s is a finding', (name, fault) => {
    const dir = join(folder, sha256(name).slice(0, 6));
    mkdirSync(join(dir, 'a.pages'), { recursive: true });
    writeFileSync(join(dir, 'a.pages/pages.json'), JSON.stringify({ ...layerOf('字'), ...fault }));
    const { layers, findings } = readPageLayers([dir]);
    expect(layers.size).toBe(0);
    expect(findings).toHaveLength(1);
  });

  it('follows the lines of a text from which some are taken out', () => {
    const layer = {
      ...layerOf('页眉\n正文\n脚注\n末行'),
      confirmed: [{ line: 4, start: 0, end: 1, on: '2026-11-03' }],
    };
    const { layer: left } = folderWithoutLines({ layer, files: new Map() }, '正文\n末行', [1, 3]);
    expect(left.sha256).toBe(sha256('正文\n末行'));
    expect(left.lines.map(({ line, chars }) => [line, chars[0]?.[1]])).toEqual([
      [1, 1 / 200],
      [2, 3 / 200],
    ]);
    expect(left.confirmed[0]?.line).toBe(2);
  });
});

describe('a city with a page layer', () => {
  const dataDir = plantDemoCity('page-layer');
  const bare = runProject(readProject(dataDir, {}), true);
  const [doc] = bare.data?.authored.documents ?? [];
  const text = readProject(dataDir, {}).originals.get(doc?.id ?? '')?.text ?? '';
  const dir = join(dataDir, 'originals', `${doc?.file.replace(/\.txt$/, '')}.pages`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'pages.json'), formatLayer(layerOf(text)));
  const project = readProject(dataDir, {});
  const placed = runProject(project, true);
  const open = (files: typeof placed.files, name: string): string => files?.get(`open/${name}`) ?? '';

  it('has the places of its figures in the lock, and keeps them without the pages', () => {
    const own = Object.values(placed.lock).filter(({ places }) => places !== undefined);
    expect(own.length).toBeGreaterThan(20);
    const later = runProject({
      ...project,
      layers: new Map(),
      previous: { ...project.previous, evidence: placed.lock },
    });
    expect(later.findings).toEqual([]);
    expect(later.lock).toEqual(placed.lock);
    const withoutTexts = runProject({
      ...project,
      originals: new Map(),
      layers: new Map(),
      previous: { evidence: placed.lock, documents: placed.documentLock },
    });
    expect(withoutTexts.lock).toEqual(placed.lock);
  });

  it('says in its open data on which part of which page a figure is printed', () => {
    const dataset = v.parse(
      placedDatasetSchema,
      JSON.parse(open(placed.files, OPEN_FILES.json)),
    ) as OpenDataset;
    const own = dataset.evidence.filter(({ document }) => document === doc?.id);
    expect(own.every(({ places }) => (places?.length ?? 0) > 0)).toBe(true);
    for (const { selector, places = [] } of own) {
      const areas = selector.flatMap((item) => (item.type === 'FragmentSelector' ? [item] : []));
      expect(areas).toHaveLength(places.length);
      areas.forEach(({ value, refinedBy }, at) => {
        const place = places[at];
        const [x = 0, y = 0, w = 0, h = 0] = refinedBy.value
          .replace('xywh=percent:', '')
          .split(',')
          .map(Number);
        const [left, top, width, height] = place?.box ?? [0, 0, 0, 0];
        expect(value).toBe(`page=${place?.page}`);
        // Rounded outwards: the area holds the figure.
        expect(x / 100 <= left && y / 100 <= top).toBe(true);
        expect((x + w) / 100 + 1e-9 >= left + width && (y + h) / 100 + 1e-9 >= top + height).toBe(true);
      });
    }
    expect(dataset.evidence.filter(({ document, places }) => document !== doc?.id && places)).toEqual([]);
  });

  it('has the open data of before where no page is known, schema included', () => {
    for (const name of [OPEN_FILES.json, OPEN_FILES.schema])
      expect(open(bare.files, name)).not.toContain('FragmentSelector');
    expect(open(bare.files, OPEN_FILES.csv)).toBe(open(placed.files, OPEN_FILES.csv));
  });

  it('shows pages only where they are asked for and at hand, and publishes nothing of the switch', () => {
    expect(shownDocuments(project).shown).toEqual([]);
    const { authored } = project;
    if (!authored) throw new Error('no data');
    const site = { ...authored.site, facsimile: { documents: authored.documents.map(({ id }) => id) } };
    const { shown, missing } = shownDocuments({ ...project, authored: { ...authored, site } });
    expect(shown.map((own) => own.doc.id)).toEqual([doc?.id]);
    expect(missing).toHaveLength(authored.documents.length - 1);
    const asked = runProject({ ...project, authored: { ...authored, site } }, true);
    expect(asked.findings).toEqual([]);
    expect(asked.files?.get('core.json')).toBe(placed.files?.get('core.json'));
    const wrong = { ...authored, site: { ...site, facsimile: { documents: ['nowhere'] } } };
    expect(
      runProject({ ...project, authored: wrong }, true).findings.map(({ message }) => message),
    ).toContain('facsimile 里的文件不存在');
  });
});
