import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { listLayers, selectMapRecords, selectPicture } from '../../../src/map/countyLayers.ts';
import type { Deck } from '../../../src/model/authored/deck.ts';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../src/model/select/panelData.ts';
import { countyLead } from '../../../src/model/select/sentenceCount.ts';
import { indexShards, selectSlide } from '../../../src/model/show/slideData.ts';
import { overviewLead, overviewPromise } from '../../../src/model/text/overviewLead.ts';
import { panelCounties } from '../../../src/panels/counties/panelCounties.ts';
import { panelSentence } from '../../../src/panels/frame/panelSentence.ts';
import { prerenderPages } from '../../../src/prerender/pages/prerenderPages.tsx';
import { readDataset } from '../../../src/prerender/readDataset.ts';
import { buildPptxPlan } from '../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { readCity } from '../../support/originals.ts';
import { addDocument, unmentionedCounties } from './addDocument.ts';

/**
 * A sixth document mentions two more counties. Every text that counts documents or counties must change, or
 * the build must stop: no text may stay unchanged and be untrue.
 */

const SECOND = 'tests/fixtures/secondCity';
const CITIES = [
  { city: 'the dataset', read: readCity },
  {
    city: 'a second city',
    read: () => readProject(`${SECOND}/data`, { SOURCES_DIR: `${SECOND}/originals` }),
  },
];

const HANZI = '零一二三四五六七八九十';
const numberOf = (word: string): number => {
  if (/^[0-9]+$/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
  const digit = (text: string | undefined, none: number) =>
    text ? HANZI.indexOf(text.replace('两', '二')) : none;
  return word.includes('十') ? 10 * digit(tens, 1) + digit(ones, 0) : digit(ones, 0);
};
/** A count of counties or documents in our own words. */
const COUNTS = /([0-9]+|[一二两三四五六七八九十]+)(个县|份(?:公开|这些|全部)?文件|份材料|份文章)/g;

interface Told {
  readonly core: CoreShard;
  readonly shard: CountiesShard;
  readonly overview: DomainShard;
  readonly domains: readonly DomainShard[];
  readonly decks: readonly Deck[];
}

function readOutcome(files: ReadonlyMap<string, string>): Told {
  const all = <T>(test: RegExp): T[] =>
    [...files].filter(([path]) => test.test(path)).map(([, text]) => JSON.parse(text) as T);
  const one = <T>(path: string): T => JSON.parse(files.get(path) ?? 'null') as T;
  return {
    core: one('core.json'),
    shard: one('counties.json'),
    overview: one('domains/overview.json'),
    domains: all(/^domains\//),
    decks: all(/^decks\//),
  };
}

const joined = (parts: ReturnType<typeof overviewLead>) => parts.map(({ text }) => text).join('');

describe.each(CITIES)('a further document of $city', ({ read }) => {
  const project = read();
  const before = runProject(project, true);
  if (!project.authored || !before.files) throw new Error('the data are not sound');
  const added = addDocument(project);
  const names = added.counties.map(({ name }) => name);
  const short = names.map((name) => (name.length > 2 ? name.slice(0, -1) : name));

  /** With every map filled by the build, or with its former lists; with or without a new reading. */
  const runWith = ({ lists, read }: { lists: 'open' | 'as they were'; read: boolean }) => {
    const authored = structuredClone(added.authored);
    if (read) authored.site.documentsRead = authored.documents.map(({ id }) => id);
    for (const [domain, panels] of Object.entries(authored.panels))
      for (const panel of panels.filter(({ kind }) => kind === 'map')) {
        const was = readOutcome(before.files ?? new Map()).domains.find((shard) => shard.domain === domain);
        const listed = was?.panels.find(({ id }) => id === panel.id)?.records ?? [];
        panel.records = lists === 'open' ? [] : [...listed];
      }
    return runProject({ ...added.project, authored }, true);
  };
  const after = runWith({ lists: 'open', read: true });
  const was = readOutcome(before.files);

  it('is refused while a map lists its records by hand and leaves the new ones out', () => {
    const { files, findings } = runWith({ lists: 'as they were', read: true });
    expect(files).toBeNull();
    const said = findings.map(formatFinding).join('\n');
    for (const name of names) expect(said).toContain(`${name}会画成没有说到`);
  });

  it('stops nothing but what is said of all documents, until a person has read that again', () => {
    const unread = runWith({ lists: 'open', read: false }).findings;
    for (const { message } of unread) expect(message).toContain('须对照新收录的');
    expect(after.findings.map(formatFinding)).toEqual([]);
  });

  const now = readOutcome(after.files ?? new Map());
  const told = now.shard.counties.filter(({ records }) => records.length > 0).map(({ name }) => name);
  const untold = unmentionedCounties(added.authored).map(({ name }) => name);

  it('leaves two counties fewer untold, in every number that the app shows', () => {
    expect(told).toEqual(expect.arrayContaining(names));
    expect([...told, ...untold].sort()).toEqual(now.shard.counties.map(({ name }) => name).sort());
    expect(now.core.told).toEqual({
      ...was.core.told,
      figures: (was.core.told?.figures ?? 0) + added.figures,
      documents: (was.core.told?.documents ?? 0) + 1,
    });
    expect(overviewPromise(now.core)).toContain(`${now.core.told?.figures}个数字`);
    expect(joined(overviewLead(now.core))).toContain(`${now.core.told?.documents}份公开文件`);
    expect(joined(overviewLead(now.core))).not.toBe(joined(overviewLead(was.core)));
  });

  it('is on the map everywhere: page, overview, slide, office file, words of pictures', () => {
    const layers = listLayers(now.core, now.shard);
    const layer = layers.find(({ id }) => id === 'told');
    if (!layer) throw new Error('no layer');
    const page = selectPicture(layer, now.shard);
    const shown = (rows: typeof page.scale.rows) =>
      rows.filter(({ classId }) => classId === 'told').map(({ name }) => name);
    expect(shown(page.scale.rows)).toEqual(told);
    for (const name of names) {
      expect(page.lead).toContain(name);
      expect(page.scale.sentence).toContain(name);
      expect(page.scale.rows.find((row) => row.name === name)?.sentence).toBe(`${name}，文件有说到`);
    }
    for (const name of untold) expect(page.scale.sentence).not.toContain(name);
    for (const spec of now.overview.panels.filter(({ kind }) => kind === 'map')) {
      const data = selectPanelData(spec, indexRecords(now.overview));
      const { scale } = panelCounties(data, now.core);
      expect(scale.rows.map(({ sentence }) => sentence)).toEqual(
        page.scale.rows.map(({ sentence }) => sentence),
      );
      expect(panelSentence(data, now.core)).toBe(page.scale.sentence);
    }
    for (const deck of now.decks) {
      const slides = deck.slides.map((slide) => selectSlide(slide, indexShards(now.domains)));
      const plan = buildPptxPlan({
        deck,
        slides,
        core: now.core,
        conflicts: [],
        counties: now.shard,
        notes: new Map(),
      });
      deck.slides.forEach((slide, at) => {
        if (slide.kind !== 'map' || slide.layer !== undefined) return;
        const ids = new Set(selectMapRecords(now.core, now.shard, slide).all.map(({ id }) => id));
        for (const { id } of added.counties) expect(ids).toContain(`market-${id}`);
        const items = plan.slides[at]?.items ?? [];
        expect(items.filter((item) => item.kind === 'block' && item.fill === 'dataFaint')).toHaveLength(
          told.length,
        );
      });
    }
  });

  it('has its sentences counted on the page of each county', () => {
    for (const county of now.shard.counties) {
      const lead = countyLead(now.shard, county);
      expect(lead.startsWith('文件没有单独说到这里')).toBe(untold.includes(county.name));
      if (names.includes(county.name)) expect(lead).toContain('出自1份文件中的1句话');
    }
  });

  it('leaves no count of documents or counties, and no silence about the two, in what is published in our words', () => {
    const { documents, regions, site } = added.authored;
    const own = documents.filter(({ region }) => region === site.region).length;
    const fresh = new Set([
      own,
      documents.length,
      documents.length - own,
      now.core.told?.documents,
      told.length,
      untold.length,
      regions.filter(({ kind, parent }) => kind === 'county' && parent === site.region).length,
    ]);
    const panels = now.domains.flatMap((shard) =>
      shard.panels.map((spec) => ({
        texts: [spec.title, spec.section, spec.note ?? ''],
        under: selectPanelData(spec, indexRecords(shard)).all,
      })),
    );
    const slides = now.decks.flatMap((deck) =>
      deck.slides.map((slide) => ({
        texts: [slide.headline, slide.section, ...(slide.kind === 'title' ? (slide.lines ?? []) : [])],
        under: selectSlide(slide, indexShards(now.domains)).records,
      })),
    );
    const others = {
      texts: [
        ...now.core.site.domains.map(({ gloss }) => gloss),
        ...now.core.regions.map(({ note }) => note ?? ''),
        ...now.core.documents.map(({ publishedNote }) => publishedNote),
        ...now.decks.flatMap(({ title, subtitle }) => [title, subtitle ?? '']),
      ],
      under: [],
    };
    const stale = [...panels, ...slides, others].flatMap(({ texts, under }) => {
      const figures = new Set(under.flatMap(({ quantity }) => (quantity ? Number(quantity.value) : [])));
      return texts.filter(
        (text) =>
          [...text.matchAll(COUNTS)].some(([, count = '']) => {
            const number = numberOf(count);
            return !fresh.has(number) && !figures.has(number);
          }) || short.some((name) => new RegExp(`${name}[^。；]*(?:没有|未被|未提)`).test(text)),
      );
    });
    expect(stale).toEqual([]);
  });

  it('is told by the pages as they are drawn', async () => {
    const files = Object.fromEntries([...(after.files ?? [])].map(([path, text]) => [`data/${path}`, text]));
    const pages = prerenderPages(readDataset(files));
    const overview = pages.find(({ page }) => page === 'overview');
    const text = (overview?.body ?? '').replace(/<!-- -->/g, '').replace(/<[^>]+>/g, '');
    expect(text).toContain(`${now.core.told?.figures}个数字`);
    expect(text).toContain(`取自${now.core.told?.documents}份公开文件`);
    const drawn = Object.values(overview?.prerendered.pictures ?? {}).join('');
    for (const name of told) expect(drawn).toContain(`aria-label="${name}，文件有说到"`);
    for (const name of untold) expect(drawn).toContain(`aria-label="${name}，文件没有单独说到"`);
  }, 60_000);
});

it('the app counts neither documents nor counties by hand', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readFileSync(`src/${path}`, 'utf8').matchAll(COUNTS)]
        // A single document, or two that are compared, are not counts of the dataset.
        .filter(([, count = '']) => numberOf(count) > 2)
        .map(([match]) => `${path} ${match}`),
    );
  expect(found).toEqual([]);
  // The pattern can match.
  expect('五份文件都说到七个县'.match(COUNTS)).toEqual(['五份文件', '七个县']);
});
