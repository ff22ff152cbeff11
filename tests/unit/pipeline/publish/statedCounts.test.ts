import { describe, expect, it } from 'vitest';
import { buildCounties } from '../../../../data/pipeline/publish/buildCounties.ts';
import { buildShards } from '../../../../data/pipeline/publish/buildShards.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import { fillMaps } from '../../../../data/pipeline/read/fillMaps.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import type { Lock } from '../../../../data/pipeline/read/lock.ts';
import { splitParagraphs } from '../../../../data/pipeline/read/originals.ts';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { listLayers, selectPicture } from '../../../../src/map/countyLayers.ts';
import type { Deck } from '../../../../src/model/authored/deck.ts';
import type { CountiesShard } from '../../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import type { ReviewShard } from '../../../../src/model/published/reviewShard.ts';
import { selectCounties } from '../../../../src/model/select/counties.ts';
import { countSentences, countyLead, sentenceWords } from '../../../../src/model/select/sentenceCount.ts';
import { selectSlide } from '../../../../src/model/show/slideData.ts';
import { overviewLead } from '../../../../src/model/text/overviewLead.ts';
import { buildPptxPlan } from '../../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { readCity } from '../../../support/originals.ts';
import { addCountyValues, lengthOf } from '../addDocument.ts';

const SECOND = 'tests/fixtures/secondCity';
const CITIES = [
  { city: 'the dataset', read: readCity },
  {
    city: 'a second city',
    read: () => readProject(`${SECOND}/data`, { SOURCES_DIR: `${SECOND}/originals` }),
  },
];

const readOf = <T>(files: ReadonlyMap<string, string>, path: string): T =>
  JSON.parse(files.get(path) ?? 'null') as T;

interface Evidenced {
  id: string;
  evidence: Array<{ id: string }>;
}

/** Every record twice, the second under an id of its own with the same evidence. */
function splitAll(authored: Authored, lock: Lock): { authored: Authored; lock: Lock } {
  const positions: Lock = { ...lock };
  const twice = <T extends Evidenced>(records: readonly T[]): T[] =>
    records.flatMap((record) => {
      const copy = structuredClone(record);
      copy.id = `${record.id}-split`;
      for (const evidence of copy.evidence) {
        const position = lock[evidence.id];
        evidence.id = `${evidence.id}-split`;
        if (position) positions[evidence.id] = position;
      }
      return [record, copy];
    });
  const indicators = Object.fromEntries(
    Object.entries(authored.indicators).map(([domain, list]) => [
      domain,
      list.map((indicator) => ({ ...indicator, observations: twice(indicator.observations) })),
    ]),
  );
  return {
    authored: {
      ...authored,
      indicators,
      honours: twice(authored.honours),
      coverage: twice(authored.coverage),
      statements: twice(authored.statements),
      counties: twice(authored.counties),
    },
    lock: positions,
  };
}

describe.each(CITIES)('$city', ({ read }) => {
  const project = read();
  const given = project.authored;
  if (!given) throw new Error('no data');
  const { lock } = runProject(project, true);
  const countsOf = (authored: Authored, positions: Lock) => {
    const filled = fillMaps(authored);
    const files = buildShards(filled, buildIndex(filled), positions, project.boundaries);
    const core = readOf<CoreShard>(files, 'core.json');
    const shard = readOf<CountiesShard>(files, 'counties.json');
    const byId = new Map(shard.records.map((record) => [record.id, record]));
    const own = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
    return {
      told: core.told,
      domains: core.domains.map(({ id, figures }) => [id, figures]),
      documents: core.documents.map(({ id, numeralCount }) => [id, numeralCount]),
      // The review lists a doubt for every record that has it.
      lead: overviewLead({ ...core, review: { conflicts: 0, open: 0, checks: 0 } })
        .map(({ text }) => text)
        .join(''),
      counties: shard.counties.map((county) => [
        county.name,
        countSentences(own(county.records), shard, byId),
        countyLead(shard, county),
      ]),
      zones: shard.zones.map(({ records }) => countSentences(own(records), shard, byId)),
      layers: listLayers(core, shard)
        .filter(({ kind }) => kind === 'told' || kind === 'coverage')
        .map((layer) => {
          const { scale, lead } = selectPicture(layer, shard);
          return [layer.id, lead, scale.sentence, scale.classes, scale.rows.map(({ sentence }) => sentence)];
        }),
    };
  };

  it('counts the same however its facts are dealt out to records', () => {
    const split = splitAll(given, lock);
    const counted = countsOf(given, lock);
    expect(countsOf(split.authored, split.lock)).toEqual(counted);
    expect(counted.told?.figures).toBeGreaterThan(0);
    // The values that do change prove that the records were split at all.
    expect(buildIndex(split.authored).records.length).toBe(2 * buildIndex(given).records.length);
  });

  it('counts the figures of the texts, not the records, and not those that no text gives', () => {
    const { told, domains } = countsOf(given, lock);
    const { documents, site } = given;
    const index = buildIndex(given);
    const places = new Set(
      documents
        .filter(({ region }) => region === site.region)
        .flatMap(({ id }) => index.evidenceOf(id))
        .flatMap(({ evidence: { id, doc, figure } }) => {
          const at = lock[id];
          const digits = figure.search(/[0-9]/);
          if (!at || digits < 0) return [];
          return [`${doc} ${at.line} ${at.start + (at.figure.length > 1 ? 0 : digits)}`];
        }),
    );
    expect(told?.figures).toBe(places.size);
    expect(told?.derived).toBe(
      index.records.filter(
        (entry) => entry.kind === 'observation' && entry.record.derived && !isReference(entry.domain, given),
      ).length,
    );
    const own = domains.filter(([id]) => !isReference(String(id), given));
    expect(own.reduce((sum, [, figures]) => sum + Number(figures), 0)).toBeGreaterThanOrEqual(places.size);
  });

  it('counts the disagreements and doubts that the review lists of them', () => {
    const filled = fillMaps(given);
    const files = buildShards(filled, buildIndex(filled), lock, project.boundaries);
    const { conflicts, doubts } = readOf<ReviewShard>(files, 'review.json');
    const own = conflicts.filter(({ domain }) => !isReference(domain, given));
    expect(readOf<CoreShard>(files, 'core.json').review.own).toEqual({
      conflicts: own.length,
      open: own.filter(({ state }) => state === 'open').length,
      doubts: doubts.filter(({ domain }) => !isReference(domain, given)).length,
    });
  });

  it('states no number of sentences where the positions are of before they were counted', () => {
    const old: Lock = Object.fromEntries(
      Object.entries(lock).map(([id, { sentence: _, ...position }]) => [id, position]),
    );
    const filled = fillMaps(given);
    const index = buildIndex(filled);
    const files = buildShards(filled, index, old, project.boundaries);
    const shard = readOf<CountiesShard>(files, 'counties.json');
    expect(shard.sentences).toEqual({});
    for (const county of shard.counties) expect(countyLead(shard, county)).not.toMatch(/句话/);
    const numbered: Lock = Object.fromEntries(
      Object.entries(old).map(([id, position]) => [id, { ...position, sentence: position.paragraph }]),
    );
    const whole = buildCounties(filled, index, shard.records, numbered);
    const counted = shard.counties.map((county) => countyLead({ version: '', ...whole }, county));
    expect(counted.some((lead) => /[0-9]+份文件中的[0-9]+句话/.test(lead))).toBe(true);
  });
});

const isReference = (domain: string, { site }: Authored): boolean =>
  site.domains.some(({ id, reference }) => id === domain && reference === true);

it('a count of sentences says what was counted', () => {
  expect(sentenceWords({ sentences: 7, documents: 2 })).toBe('2份文件中的7句话');
  expect(sentenceWords({ sentences: 0, documents: 0 })).toBe('');
  expect(sentenceWords(null)).toBe('');
});

describe('the map of a city', () => {
  const project = readProject(`${SECOND}/data`, { SOURCES_DIR: `${SECOND}/originals` });
  const given = project.authored;
  if (!given) throw new Error('no data');
  const run = (edit: (authored: Authored) => void, text?: string) => {
    const authored = structuredClone(given);
    edit(authored);
    const originals = new Map(project.originals);
    for (const [id, original] of project.originals)
      if (text !== undefined) originals.set(id, { ...original, lines: splitParagraphs(text) });
    return runProject({ ...project, authored, originals }, true);
  };
  const mapOf = (authored: Authored) => {
    const map = authored.panels.overview?.find(({ kind }) => kind === 'map');
    if (!map) throw new Error('no map');
    return map;
  };
  const counties = selectCounties(given.regions, given.site.region);
  const untold = (authored: Authored) => {
    const { regions } = buildIndex(authored);
    const told = new Set(buildIndex(authored).records.map(({ record }) => regions.get(record.region)?.id));
    return counties.filter(({ id }) => !told.has(id));
  };

  it('that lists no records lists every one that lies in a county', () => {
    const { findings, files } = run(() => undefined);
    expect(findings.map(formatFinding)).toEqual([]);
    const shard = readOf<CountiesShard>(files ?? new Map(), 'counties.json');
    const overview = readOf<DomainShard>(files ?? new Map(), 'domains/overview.json');
    const drawn = overview.panels.find(({ kind }) => kind === 'map')?.records ?? [];
    expect([...drawn].sort()).toEqual(shard.counties.flatMap(({ records }) => records).sort());
    // In the order of the counties' codes.
    const countyAt = (id: string) => shard.counties.findIndex(({ records }) => records.includes(id));
    expect(drawn.map(countyAt)).toEqual(drawn.map(countyAt).sort((a, b) => a - b));
  });

  it('that lists some and leaves others out is refused, with what it leaves out', () => {
    const all = fillMaps(given);
    const left = mapOf(all).records.at(-1) ?? '';
    const { findings } = run((authored) => {
      mapOf(authored).records = mapOf(all).records.filter((id) => id !== left);
    });
    expect(findings.map(formatFinding).join('\n')).toMatch(
      new RegExp(
        `\\[overview-counties\\] 地图没有列出 ${left}，.+会画成没有说到；可将 records 留空，由构建列出`,
      ),
    );
  });

  it('that may list figures of one indicator alone draws those', () => {
    const [indicator] = Object.values(given.indicators)
      .flat()
      .filter(
        ({ observations }) =>
          observations.filter(({ region }) => counties.some(({ id }) => id === region)).length > 1,
      );
    const { findings } = run((authored) => {
      mapOf(authored).records = (indicator?.observations ?? []).map(({ id }) => id);
    });
    expect(findings.map(formatFinding)).toEqual([]);
  });

  it('other panels may not leave their records to the build', () => {
    const { findings } = run((authored) => {
      for (const panel of authored.panels.overview ?? []) panel.records = [];
    });
    expect(findings.map(formatFinding).join('\n')).toContain('没有记录可画');
  });

  it('does not call a county untold that a text names', () => {
    const [silent] = untold(given);
    if (!silent) throw new Error('no county is untold');
    const [original] = project.originals.values();
    const lines = (original?.text ?? '').split('\n');
    const said = (words: string) =>
      run(() => undefined, lines.map((line) => line.replace('读书会', words)).join('\n')).findings.map(
        ({ message }) => message,
      );
    const named = expect.stringMatching(new RegExp(`^第 \\d+ 段提到${silent.name}，而没有一条记录说到它$`));
    expect(said(`读书会，${silent.name}也办`)).toContainEqual(named);
    expect(said(`读书会在市${silent.name}办`)).not.toContainEqual(named);
    expect(said('读书会')).not.toContainEqual(named);
  });

  it('is shown on a slide by figures where counties have them, and on no layer that there is not', () => {
    const valued = addCountyValues(project, ['2025']);
    const slideOf = (layer: string) => {
      const authored = structuredClone(valued.authored ?? given);
      for (const deck of Object.values(authored.decks))
        for (const slide of deck.slides) if (slide.kind === 'map') slide.layer = layer;
      return runProject({ ...valued, authored }, true);
    };
    expect(slideOf('i-no-such').findings.map(({ message }) => message)).toContain('图层不存在：i-no-such');
    const { files, findings } = slideOf('i-greenway');
    expect(findings.map(formatFinding)).toEqual([]);
    const deck = readOf<Deck>(files ?? new Map(), 'decks/main.json');
    const core = readOf<CoreShard>(files ?? new Map(), 'core.json');
    const shard = readOf<CountiesShard>(files ?? new Map(), 'counties.json');
    const map = deck.slides.filter(({ kind }) => kind === 'map');
    const slides = map.map((slide) => selectSlide(slide, new Map()));
    const plan = buildPptxPlan({
      deck,
      slides,
      core,
      conflicts: [],
      counties: shard,
      notes: new Map(),
    });
    const text = JSON.stringify(plan.slides);
    counties.forEach(({ name }, at) => {
      expect(text).toContain(name);
      expect(text).toContain(`${lengthOf(at, 0)}公里`);
    });
    expect(text).toContain('绿道长度（2025年）');
  });

  it('shows figures on the overview as soon as nearly every county has its own', () => {
    const { files } = run((authored) => {
      const indicator = Object.values(authored.indicators)
        .flat()
        .find(({ observations }) =>
          observations.some(({ region }) => counties.some(({ id }) => id === region)),
        );
      const [model] =
        indicator?.observations.filter(({ region }) => counties.some(({ id }) => id === region)) ?? [];
      if (!indicator || !model) throw new Error('no figure of a county');
      for (const { id } of counties)
        if (!indicator.observations.some(({ region }) => region === id)) {
          const copy = structuredClone(model);
          copy.id = `${model.id}-${id}`;
          copy.region = id;
          for (const evidence of copy.evidence) evidence.id = `${evidence.id}-${id}`;
          indicator.observations.push(copy);
        }
      for (const panel of authored.panels[indicatorDomain(authored, indicator.id)] ?? [])
        if (panel.records.includes(model.id)) panel.records = indicator.observations.map(({ id }) => id);
    });
    const overview = readOf<DomainShard>(files ?? new Map(), 'domains/overview.json');
    const map = overview.panels.find(({ kind }) => kind === 'map');
    const drawn = overview.records.filter(({ id }) => map?.records.includes(id));
    expect(drawn).toHaveLength(counties.length);
    expect(new Set(drawn.map(({ indicator }) => indicator)).size).toBe(1);
  });
});

const indicatorDomain = ({ indicators }: Authored, id: string): string =>
  Object.keys(indicators).find((domain) => indicators[domain]?.some((item) => item.id === id)) ?? '';
