import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Deck, deckDomains, parseDeck, type Slide } from '../../../../src/model/authored/deck.ts';
import { pathToSlide } from '../../../../src/model/paths.ts';
import type { DomainShard } from '../../../../src/model/published/dataset.ts';
import { selectIndicator } from '../../../../src/model/select/indicatorData.ts';
import { indexRecords, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { slideOfPanel } from '../../../../src/model/show/panelSlide.ts';
import { slideOfIndicator, slideOfMap } from '../../../../src/model/show/pinnedSlides.ts';
import { indexShards, selectSlide } from '../../../../src/model/show/slideData.ts';
import { parsePresentParams } from '../../../../src/state/presentParams.ts';
import { stageSize } from '../../../../src/views/presenter/audience/stageSize.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8')) as T;
const { version: _, ...deck } = readJson<Deck & { version: string }>('decks/main.json');
const travel = readJson<DomainShard>('domains/travel.json');
const byId = indexRecords(travel);

describe('a deck file', () => {
  it('comes back as it went', () => {
    expect(parseDeck(JSON.stringify(deck))).toEqual({ deck, problems: null });
  });

  it.each([
    ['no JSON', '{"id": ', 'JSON'],
    ['another thing', '{"type": "FeatureCollection"}', 'id'],
    ['a kind nobody draws', JSON.stringify({ ...deck, slides: [{ kind: 'video', id: 'a' }] }), 'slides.0'],
    [
      'a figure of its own',
      JSON.stringify({ ...deck, slides: [{ ...deck.slides[2], value: '42' }] }),
      'slides.0.value',
    ],
    ['a repeated id', JSON.stringify({ ...deck, slides: [deck.slides[0], deck.slides[0]] }), 'id 重复'],
  ])('that is %s is refused with what is wrong and where', (_name, text, says) => {
    const { deck: parsed, problems } = parseDeck(text);
    expect(parsed).toBeNull();
    expect(problems?.join()).toContain(says);
  });

  it('names every shard it needs, each once', () => {
    const domains = deckDomains(deck);
    expect(new Set(domains).size).toBe(domains.length);
    const shards = indexShards(domains.map((id) => readJson<DomainShard>(`domains/${id}.json`)));
    for (const slide of deck.slides) expect(selectSlide(slide, shards).missing, slide.id).toEqual([]);
  });
});

describe('a slide', () => {
  const shards = indexShards([travel]);
  const panel = { kind: 'panel', id: 'p', section: 's', headline: 'h', domain: 'travel' } as const;

  it('shows the records it names of a panel, in the panel’s order', () => {
    const records = ['cycle-lanes-total', 'pavements-total'];
    const { records: shown } = selectSlide({ ...panel, panel: 'renewed-lengths', records }, shards);
    expect(shown.map(({ id }) => id)).toEqual([...records].reverse());
  });

  it('keeps both ends of a narrowed change', () => {
    const { records } = selectSlide(
      { ...panel, panel: 'bus-changes', records: ['bus-stops-latest'] },
      shards,
    );
    expect(records.map(({ id }) => id)).toEqual(['bus-stops-start', 'bus-stops-latest', 'bus-stops-growth']);
  });

  it('says what the dataset does not hold', () => {
    expect(selectSlide({ ...panel, panel: 'gone' }, shards).missing).toEqual(['gone']);
    const figure: Slide = { ...panel, kind: 'figure', record: 'gone' };
    expect(selectSlide(figure, shards).missing).toEqual(['gone']);
  });

  it.each(travel.panels)('of the panel $id is the panel', (spec) => {
    const data = selectPanelData(spec, byId);
    const slide = slideOfPanel(data, 'travel');
    expect(parseDeck(JSON.stringify({ ...deck, slides: [slide] })).problems).toBeNull();
    expect(selectSlide(slide, shards).records).toEqual(data.all);
  });

  it('of an indicator is a change where it has two points, else its figure', () => {
    const slideOf = (id: string) => {
      const data = selectIndicator(travel, byId, id);
      return data && slideOfIndicator(data);
    };
    expect(slideOf('bus-routes')).toMatchObject({
      kind: 'change',
      headline: '公交线路由522公里（推算）到640公里',
    });
    expect(slideOf('pavements')).toMatchObject({
      kind: 'figure',
      headline: '改造人行道86.5公里（文件不一致）',
    });
  });

  it('of the map has an id for each view', () => {
    const ids = [{}, { layer: 'parks' }, { county: { adcode: '990001', name: '甲县' } }].map(
      (place) => slideOfMap({ places: '县（区、市）', ...place }).id,
    );
    expect(ids).toEqual(['map', 'map-parks', 'map-990001']);
  });
});

describe('the address of a slide', () => {
  it.each([
    [1, 'projection'],
    [7, 'light'],
    [21, 'contrast'],
  ] as const)('%i in %s comes back as it went', (slide, theme) => {
    const query = new URLSearchParams(pathToSlide('main', slide, theme).split('?')[1]);
    expect(parsePresentParams(query)).toMatchObject({ slide, theme, session: 'default' });
  });

  it('leaves out the first slide and falls back on nonsense', () => {
    expect(pathToSlide('main', 1)).toBe('/present/main');
    for (const text of ['s=0', 's=-1', 's=x', 's=99999', 'theme=neon', 'session=<b>', ''])
      expect(parsePresentParams(new URLSearchParams(text))).toEqual({
        slide: 1,
        theme: 'projection',
        session: 'default',
        kiosk: null,
      });
  });
});

it.each([
  [1280, 720, 'wide'],
  [3840, 2160, 'wide'],
  [1024, 768, 'square'],
  [6656, 1792, 'wall'],
])('at %i×%i the smallest token is at least 2.2 %% of the height, the shape %s', (width, height, shape) => {
  const size = stageSize(width, height);
  expect((size.root * 0.85) / height).toBeGreaterThanOrEqual(0.022);
  expect(size.shape).toBe(shape);
});
