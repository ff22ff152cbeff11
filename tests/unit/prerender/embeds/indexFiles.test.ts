import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Oembed } from '../../../../src/model/embed/oembed.ts';
import type { PublishedAlias } from '../../../../src/model/fields/alias.ts';
import { EMBED_INDEX_PATH, oembedPath } from '../../../../src/model/paths.ts';
import { coreShardSchema, domainShardSchema } from '../../../../src/model/published/dataset.ts';
import { embedIndexSchema, measuredHeightsSchema } from '../../../../src/model/published/embedIndex.ts';
import { indexRecords, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { buildIndexFiles, type IndexOptions } from '../../../../src/prerender/embeds/indexFiles.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const FOLDER = `${SECOND_CITY_PUBLIC}/data`;
const core = v.parse(coreShardSchema, readJson(`${FOLDER}/core.json`));
const shard = v.parse(domainShardSchema, readJson(`${FOLDER}/domains/travel.json`));
const panels = shard.panels.map((spec) => ({
  domain: shard.domain,
  data: selectPanelData(spec, indexRecords(shard)),
}));
const [{ id: first = '', title = '' } = {}] = shard.panels;

const options: IndexOptions = {
  heights: { [first]: { picture: 400, table: 500 } },
  frozen: ['abc123'],
  pictures: new Map([[first, { width: 1600, height: 1200 }]]),
};

const aliases: PublishedAlias[] = [
  { kind: 'panel', from: 'old-panel', to: first, reason: '改了名', date: '2026-12-01' },
  { kind: 'panel', from: 'gone-panel', to: null, reason: '不再公布', date: '2026-12-01' },
  { kind: 'record', from: 'old-record', to: null, reason: '不再公布', date: '2026-12-01' },
];

function drawn(publicUrl: string | null) {
  const site = { ...core.site, publicUrl };
  const files = buildIndexFiles({ core: { ...core, site }, panels, aliases }, options);
  const oembed = JSON.parse(files.get(oembedPath(first)) ?? 'null') as Oembed;
  return { files, oembed };
}

describe('the index of embedded panels', () => {
  const { files } = drawn(null);
  const index = v.parse(embedIndexSchema, JSON.parse(files.get(EMBED_INDEX_PATH) ?? 'null'));

  it('names every panel with its heights, the version and what is frozen', () => {
    expect(Object.keys(index.panels)).toEqual(shard.panels.map(({ id }) => id));
    expect(index.panels[first]).toEqual({ picture: 400, table: 500 });
    expect(index.version).toBe(core.version);
    expect(index.frozen).toEqual(['abc123']);
  });

  it('gives a panel of which no height is known 720', () => {
    expect(index.panels[shard.panels[1]?.id ?? '']).toEqual({ picture: 720, table: 720 });
  });

  it('has an oEmbed file for each, also under ids of earlier days', () => {
    expect(files.size).toBe(1 + shard.panels.length + 2);
    expect(files.get(oembedPath('old-panel'))).toBe(files.get(oembedPath(first)));
    const gone = JSON.parse(files.get(oembedPath('gone-panel')) ?? 'null') as Oembed;
    expect(gone).toMatchObject({ title: '这幅图已撤下', height: 240 });
    expect(gone.html).toContain('embed/gone-panel.html');
  });

  it('names the panels of earlier days with what their pages show', () => {
    expect(index.aliases).toEqual({ 'old-panel': first, 'gone-panel': null });
    const plain = buildIndexFiles({ core, panels, aliases: [] }, options);
    expect(plain.get(EMBED_INDEX_PATH)).not.toContain('aliases');
  });
});

describe('oEmbed', () => {
  it('without a public address leads from the file to its neighbour, and claims no provider', () => {
    const { oembed } = drawn(null);
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title, width: 640, height: 400 });
    const src = /src="([^"]+)"/.exec(oembed.html)?.[1] ?? '';
    const fetched = `https${'://'}city.test/board/${oembedPath(first)}`;
    expect(new URL(src, fetched).pathname).toBe(`/board/embed/${first}.html`);
    expect(Object.keys(oembed)).not.toContain('provider_url');
    expect(Object.keys(oembed)).not.toContain('thumbnail_url');
  });

  it('with one gives full addresses and the picture that was drawn', () => {
    const site = `https${'://'}city.test/board/`;
    const { oembed, files } = drawn(`${site}index.html`);
    expect(oembed.html).toContain(`src="${site}embed/${first}.html"`);
    expect(oembed).toMatchObject({
      provider_url: site,
      thumbnail_url: `${site}embed/${first}.png`,
      thumbnail_width: 1600,
      thumbnail_height: 1200,
    });
    const other = JSON.parse(files.get(oembedPath(shard.panels[1]?.id ?? '')) ?? 'null') as Oembed;
    expect(Object.keys(other)).not.toContain('thumbnail_url');
  });
});

const HEIGHTS = 'data/embedHeights.json';

// Before they are measured for the first time there are none.
it.skipIf(!existsSync(HEIGHTS))('every panel has a measured height, and every height a panel', () => {
  const heights = v.parse(measuredHeightsSchema, readJson(HEIGHTS));
  const own = v.parse(coreShardSchema, readJson('public/data/core.json'));
  const ids = own.domains
    .filter(({ figures }) => figures > 0)
    .map(({ id }) => id)
    .concat('overview')
    .flatMap((id) => v.parse(domainShardSchema, readJson(`public/data/domains/${id}.json`)).panels)
    .map(({ id }) => id);
  expect(Object.keys(heights)).toEqual([...ids].sort());
});
