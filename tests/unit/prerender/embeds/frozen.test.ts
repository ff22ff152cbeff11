import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DomainShard } from '../../../../src/model/published/dataset.ts';
import type { Manifest } from '../../../../src/model/published/manifest.ts';
import { prerenderEmbeds, prerenderFrozen } from '../../../../src/prerender/embeds/prerenderEmbeds.tsx';
import { readDataset } from '../../../../src/prerender/readDataset.ts';
import { readTexts } from '../../../../tools/plugins/bundle.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const texts = readTexts(`${SECOND_CITY_PUBLIC}/data`, 'data/');
const options = { script: 'embed/enhance.js', styles: '.a{}', hasPng: true };
const VERSION = '0123456789ab';

/** The dataset as it was before a figure was revised and a panel was added, with matching hashes. */
function earlier(): Record<string, string> {
  const path = 'domains/travel.json';
  const shard = JSON.parse(texts[`data/${path}`] ?? '') as DomainShard;
  const text = JSON.stringify({
    ...shard,
    records: shard.records.map((record) =>
      record.id === 'crossings-total' && record.quantity
        ? { ...record, quantity: { ...record.quantity, value: '96' } }
        : record,
    ),
    panels: [...shard.panels, { ...shard.panels[0], id: 'given-up' }],
  });
  const manifest = JSON.parse(texts['data/manifest.json'] ?? '') as Manifest;
  const entry = {
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: new TextEncoder().encode(text).length,
  };
  const files = { ...manifest.files, [path]: entry };
  return {
    ...texts,
    [`data/${path}`]: text,
    'data/manifest.json': JSON.stringify({ ...manifest, files }),
  };
}

const now = readDataset(texts);
const frozen = prerenderFrozen(
  now,
  readDataset(earlier()),
  { version: VERSION, date: '2026-11-22' },
  { ...options, changes: [] },
);
const page = (panel: string) => frozen.get(`embed/v/${VERSION}/${panel}.html`) ?? '';

describe('a panel of a frozen version', () => {
  it('keeps the figure it was cited with, and says that there is a newer one', () => {
    expect(page('crossings-strip')).toContain('>96</span>');
    expect(page('crossings-strip')).not.toContain('>97</span>');
    expect(page('crossings-strip')).toContain('data-frozen="newer"');
    expect(page('crossings-strip')).toContain('href="../../crossings-strip.html"');
    expect(page('crossings-strip')).toContain('固定在2026-11-22的数据，此后有更正1处。');
    expect(page('crossings-strip')).toContain('，96处改为97处</li>');
  });

  it('says that nothing has changed where nothing has', () => {
    expect(page('bus-changes')).toContain('data-frozen="same"');
    expect(page('bus-changes')).not.toContain('data-frozen="newer"');
  });

  it('stays where the dashboard has given it up', () => {
    expect(page('given-up')).toContain('data-frozen="gone"');
  });

  it('leads to the dashboard from its own place', () => {
    expect(page('crossings-strip')).toContain('href="../../../index.html#/d/travel?panel=crossings-strip"');
    expect(page('crossings-strip')).toContain('src="../../../embed/enhance.js"');
  });

  it('is refused where a file was altered after freezing', () => {
    expect(() =>
      readDataset({ ...earlier(), 'data/domains/travel.json': `${texts['data/domains/travel.json']} ` }),
    ).toThrow('与清单登记的校验值不符');
  });
});

describe('a panel that follows the data', async () => {
  const own = await readDataset(readTexts('public/data', 'data/'));
  const pages = prerenderEmbeds(own, options);

  it('has no line over it', () => {
    expect(pages.size).toBe(own.panels.length);
    expect([...pages.values()].filter((text) => text.includes('data-frozen'))).toEqual([]);
  });

  it('holds title, words, source and policy in every page, and no style or script inside', () => {
    for (const [path, text] of pages) {
      expect(text, path).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
      expect(text, path).toContain('来源：');
      expect(text, path).toContain('原文：“');
      expect(text.match(/<meta property="og:(?:title|description|site_name|image)"/g), path).toHaveLength(4);
      expect(text, path).not.toMatch(/ style="| on[a-z]+="|javascript:/);
      expect(text.match(/<script\b/g), path).toHaveLength(1);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length, path).toBe(new Set(ids).size);
    }
  });
});
