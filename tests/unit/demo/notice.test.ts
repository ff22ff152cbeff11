import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/model/authored/deck.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import { PANEL_COLUMNS } from '../../../src/model/select/panelRows.ts';
import { indexShards, selectSlide } from '../../../src/model/show/slideData.ts';
import { imprintText } from '../../../src/model/text/imprint.ts';
import { panelCsv, panelSpreadsheet } from '../../../src/panels/actions/download/panelDownloads.ts';
import { panelPage } from '../../../src/prerender/embeds/panelPage.tsx';
import { prerenderPages } from '../../../src/prerender/pages/prerenderPages.tsx';
import { buildPictures } from '../../../src/prerender/pictures/buildPictures.ts';
import { readDataset } from '../../../src/prerender/readDataset.ts';
import { buildPptxPlan } from '../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { demoFiles } from '../../support/demoCities.ts';
import { planText } from '../face/planText.ts';
import { readSheet } from '../face/sheets.ts';

/** A city that is none says so on everything that it shows and gives away. */

const NOTICE = '演示数据，地名与数字均为虚构';

const files = demoFiles('demoCity');
const dataset = readDataset(files);
const { core, panels } = dataset;
const titleOf = (doc: string): string => doc;
const readFile = <T>(path: string): T => JSON.parse(files[`data/${path}`] ?? 'null') as T;

describe('the notice of a city', () => {
  it('is one of its settings', () => {
    expect(core.site.notice).toBe(NOTICE);
  });

  it('stands on every prerendered page', () => {
    const pages = prerenderPages(dataset);
    expect(pages.length).toBeGreaterThan(5);
    for (const { file, body } of pages) expect(body, file).toContain(NOTICE);
  });

  it('stands on every embedded panel', () => {
    for (const panel of panels) {
      const page = panelPage(dataset, panel, { script: 'embed.js', styles: '', hasPng: false });
      expect(page, panel.data.spec.id).toContain(NOTICE);
    }
  });

  it('stands in every picture to take away', () => {
    const pictures = buildPictures(dataset);
    expect(pictures.size).toBe(panels.length);
    for (const [path, svg] of pictures) expect(svg, path).toContain(NOTICE);
  });

  it('stands in every row of a table to take away', async () => {
    for (const { data } of panels) {
      const rows = panelCsv(data, titleOf, core.site.notice).trim().split('\r\n').slice(1);
      const whole = rows.filter((row) => row.includes(NOTICE));
      expect(whole.length, data.spec.id).toBe(data.all.length);
    }
    const [{ data } = { data: null }] = panels;
    if (!data) throw new Error('no panel');
    const sheet = await readSheet(
      await panelSpreadsheet(data, titleOf, core.site.notice),
      PANEL_COLUMNS.length + 1,
    );
    expect(JSON.stringify(sheet)).toContain(NOTICE);
  });

  it('stands in the open data', () => {
    const [head = '', ...rows] = (files['data/open/facts.csv'] ?? '').trim().split('\r\n');
    expect(head).toMatch(/,notice$/);
    expect(rows.filter((row) => !row.includes(NOTICE))).toEqual([]);
    expect(readFile<{ notice?: string }>('open/dataset.json').notice).toBe(NOTICE);
    expect(readFile<{ notice?: string }>('open/datapackage.json').notice).toBe(NOTICE);
  });

  it('stands on every slide of a presentation file', () => {
    const deck = readFile<Deck>('decks/main.json');
    const indexed = indexShards(dataset.domains);
    const plan = buildPptxPlan({
      deck,
      slides: deck.slides.map((slide) => selectSlide(slide, indexed)),
      core,
      conflicts: [],
      counties: readFile<CountiesShard>('counties.json'),
      notes: new Map(),
    });
    expect(plan.slides).toHaveLength(deck.slides.length);
    for (const { id, items } of plan.slides) {
      const texts = items.flatMap((item) =>
        item.kind === 'text' ? item.paragraphs.flat().map(({ text }) => text) : [],
      );
      expect(texts, id).toContain(NOTICE);
      expect(planText(items).length, id).toBeGreaterThan(0);
    }
  });

  it('is absent where a city has none', () => {
    const { notice: _, ...site } = core.site;
    expect(imprintText(site, core.version)).not.toContain('演示');
    const [{ data } = { data: null }] = panels;
    if (!data) throw new Error('no panel');
    expect(panelCsv(data, titleOf)).not.toContain(NOTICE);
  });
});
