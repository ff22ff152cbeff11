import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../../../src/model/authored/deck.ts';
import type { CountiesShard } from '../../../../src/model/published/countiesShard.ts';
import type { DomainShard } from '../../../../src/model/published/dataset.ts';
import { selectIndicator } from '../../../../src/model/select/indicatorData.ts';
import { indexRecords, selectPanelData } from '../../../../src/model/select/panelData.ts';
import { slideOfRecord } from '../../../../src/model/show/answerSlide.ts';
import { slideOfPanel } from '../../../../src/model/show/panelSlide.ts';
import { slideOfIndicator } from '../../../../src/model/show/pinnedSlides.ts';
import { indexShards, selectSlide } from '../../../../src/model/show/slideData.ts';
import { unprovenNumbers } from '../../../../src/model/show/unprovenNumbers.ts';
import { DEMO_CITIES, demoFiles } from '../../../support/demoCities.ts';
import { COUNTIES, DECK, DOMAINS, OVERVIEW } from '../../../support/ownDataset.ts';

interface City {
  readonly name: string;
  readonly shards: readonly DomainShard[];
  readonly slides: readonly Slide[];
  readonly counties: CountiesShard;
}

const cities: City[] = [
  {
    name: 'this city',
    shards: [OVERVIEW, ...DOMAINS].map(({ shard }) => shard),
    slides: DECK.slides,
    counties: COUNTIES,
  },
  ...DEMO_CITIES.map((name) => {
    const files = Object.entries(demoFiles(name));
    const read = <T>(folder: string): T[] =>
      files.flatMap(([path, text]) => (path.startsWith(folder) ? (JSON.parse(text) as T) : []));
    return {
      name,
      shards: read<DomainShard>('data/domains/'),
      slides: read<Deck>('data/decks/').flatMap(({ slides }) => slides),
      counties: JSON.parse(demoFiles(name)['data/counties.json'] ?? '') as CountiesShard,
    };
  }),
];

describe.each(cities)('the words of slides of $name', ({ shards, slides, counties }) => {
  const indexed = indexShards(shards);
  const unproven = (slide: Slide) => unprovenNumbers(selectSlide(slide, indexed), counties);

  it('say no number that their records lack, in decks as on slides that are pinned or called up', () => {
    const pinned = shards.flatMap((shard) => {
      const byId = indexRecords(shard);
      return [
        ...shard.panels.map((spec) => slideOfPanel(selectPanelData(spec, byId), shard.domain)),
        ...shard.records.map((record) => slideOfRecord(record, { shard, byId })),
        ...shard.indicators.flatMap(({ id }) => {
          const data = selectIndicator(shard, byId, id);
          return data ? slideOfIndicator(data) : [];
        }),
      ];
    });
    expect(pinned.length).toBeGreaterThan(0);
    const found = [...slides, ...pinned].flatMap((slide) =>
      unproven(slide).map((number) => `${slide.id}: ${number}`),
    );
    expect(found).toEqual([]);
  });

  it('are told where someone has changed a number, its magnitude, or added one', () => {
    const figures = shards.flatMap((shard) =>
      shard.records.flatMap((record) =>
        record.quantity && record.kind === 'observation' && record.quantity.value !== ''
          ? [{ record, shard, quantity: record.quantity }]
          : [],
      ),
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const { record, shard, quantity } of figures) {
      const slide = slideOfRecord(record, { shard, byId: indexRecords(shard) });
      const say = (headline: string) => unproven({ ...slide, headline });
      expect(say('累计达到987654321.5亿元'), record.id).toEqual(['987654321.5亿']);
      expect(say('累计达到987,654,321个'), record.id).toEqual(['987654321']);
      expect(say('累计达到９８７６５４个'), record.id).toEqual(['987654']);
      expect(say('提升百分之九十九点八七'), record.id).toEqual(['百分之九十九点八七']);
      const other = quantity.magnitude === '万亿' ? '亿' : '万亿';
      const scaled = `${quantity.value.replace('-', '')}${other}`;
      expect(say(`达到${scaled}`), record.id).toEqual([scaled]);
    }
  });

  it('of a title hold no number at all', () => {
    const title: Slide = { kind: 'title', id: 'opening', section: '开场', headline: '五年投入987.65亿元' };
    expect(unproven(title)).toEqual(['987.65亿']);
    expect(unproven({ ...title, headline: '五年回顾', lines: ['完成76.54%'] })).toEqual(['76.54%']);
    expect(unproven({ ...title, headline: '五年回顾' })).toEqual([]);
  });
});
