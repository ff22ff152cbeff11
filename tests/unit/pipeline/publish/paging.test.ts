import { describe, expect, it } from 'vitest';
import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import {
  bucketOf,
  formatLocation,
  type Location,
  locationKey,
  parseLocation,
} from '../../../../src/model/fields/locations.ts';
import { filesShard, locationsShard } from '../../../../src/model/paths.ts';
import type { DomainShard } from '../../../../src/model/published/dataset.ts';
import type { FileList, Manifest } from '../../../../src/model/published/manifest.ts';
import { mergePages } from '../../../../src/model/select/panelData.ts';
import { hashText } from '../../../../src/queries/verify/hashText.ts';
import { buildScaled } from '../../../../tools/bench/scaled.ts';

const once = buildScaled(1);
const many = buildScaled(6);

type Files = typeof many;
const read = <T>(files: Files, path: string): T => JSON.parse(files.get(path) ?? '') as T;
const pagesIn = (files: Files, domain: string): DomainShard[] =>
  [...files.keys()]
    .filter((path) => path === `domains/${domain}.json` || path.startsWith(`domains/${domain}/`))
    .map((path) => read<DomainShard>(files, path))
    .sort((a, b) => (a.page ?? 1) - (b.page ?? 1));
const domainsIn = (files: Files) =>
  read<{ domains: Array<{ id: string; pages: number }> }>(files, 'core.json').domains;

function placeIn(files: Files, key: string): Location | null {
  const { places: lists } = read<{ places: number }>(files, 'core.json');
  const { places } = read<{ places: Record<string, string> }>(files, locationsShard(bucketOf(key, lists)));
  const text = places[key];
  return text === undefined ? null : parseLocation(text);
}

describe('pages of a domain', () => {
  it('are one where all panels fit, as they do today', () => {
    expect(domainsIn(once).map(({ pages }) => pages)).toEqual(domainsIn(once).map(() => 1));
    expect([...once.keys()].filter((path) => /^domains\/.+\//.test(path))).toEqual([]);
  });

  it('hold at most as many panels as a tab stands, all in order, with everything they draw', () => {
    for (const { id, pages } of domainsIn(many)) {
      const shards = pagesIn(many, id);
      expect(shards.length).toBe(pages);
      const whole = read<DomainShard>(once, `domains/${id}.json`);
      expect(shards.flatMap(({ panels }) => panels).length).toBe(whole.panels.length * 6);
      const order = shards.flatMap(({ panels }) => panels).map((panel) => panel.id);
      expect(order.slice(0, whole.panels.length)).toEqual(whole.panels.map((panel) => panel.id));
      for (const { panels, records } of shards) {
        expect(panels.length).toBeLessThanOrEqual(24);
        const held = new Set(records.map((record) => record.id));
        const needed = [
          ...panels.flatMap(panelRecordIds),
          ...records.flatMap(({ derived }) => derived?.inputs ?? []),
        ];
        expect(needed.filter((record) => !held.has(record))).toEqual([]);
      }
    }
  });

  it('lose nothing: together they are the domain', () => {
    for (const { id } of domainsIn(many)) {
      const [whole] = mergePages(pagesIn(many, id));
      const single = read<DomainShard>(once, `domains/${id}.json`);
      expect(whole?.records.length).toBe(single.records.length * 6);
      expect(whole?.indicators.length).toBe(single.indicators.length * 6);
    }
  });
});

describe('places', () => {
  it('lead to a page that holds what is asked for; an indicator is whole on the first of its pages', () => {
    for (const { id } of domainsIn(many)) {
      const shards = pagesIn(many, id);
      const [whole] = mergePages(shards);
      for (const indicator of whole?.indicators ?? []) {
        const place = placeIn(many, locationKey({ kind: 'indicator', id: indicator.id }));
        const home = shards[(place?.pages[0] ?? 0) - 1];
        const all = whole?.records.filter((record) => record.indicator === indicator.id) ?? [];
        expect(home?.records.filter((record) => record.indicator === indicator.id)).toEqual(all);
      }
      for (const record of whole?.records ?? []) {
        const place = placeIn(many, locationKey({ kind: 'record', id: record.id }));
        expect(place?.domain).toBe(id);
        const found = place?.pages.map((page) => shards[page - 1]?.records.some((r) => r.id === record.id));
        expect(found).toEqual(place?.pages.map(() => true));
      }
      for (const panel of whole?.panels ?? []) {
        const place = placeIn(many, locationKey({ kind: 'panel', id: panel.id }));
        expect(place?.pages.length).toBe(1);
        expect(shards[(place?.pages[0] ?? 0) - 1]?.panels.some((p) => p.id === panel.id)).toBe(true);
      }
    }
    expect(placeIn(many, 'i no-such-indicator')).toBeNull();
  });

  it('are written as they are read', () => {
    for (const place of [
      { domain: 'roads', pages: [1] },
      { domain: 'roads', pages: [2] },
      { domain: 'roads', pages: [3, 1] },
    ])
      expect(parseLocation(formatLocation(place))).toEqual(place);
  });
});

describe('what every visitor loads', () => {
  it('holds every file by its hash, directly or by a list that it holds', () => {
    const manifest = read<Manifest>(many, 'manifest.json');
    for (const [path, text] of many) {
      if (path === 'manifest.json') continue;
      const list = filesShard(bucketOf(path, manifest.lists));
      const further = manifest.files[path] ? {} : read<{ files: FileList }>(many, list).files;
      const entry = manifest.files[path] ?? further[path];
      expect(entry?.sha256, path).toBe(hashText(text));
      if (!manifest.files[path]) expect(manifest.files[list], list).toBeDefined();
    }
  });

  it('does not grow with the data', () => {
    const size = (files: Files, path: string) => (files.get(path) ?? '').length;
    for (const path of ['manifest.json', 'core.json', 'domains/overview.json'])
      expect(size(many, path) - size(once, path), path).toBeLessThan(Math.max(size(once, path) / 2, 6000));
  });
});
