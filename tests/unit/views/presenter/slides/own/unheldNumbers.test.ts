import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../../../../../src/model/authored/deck.ts';
import { formatQuantity } from '../../../../../../src/model/numbers/quantity.ts';
import type { CountiesShard } from '../../../../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../../../../src/model/published/dataset.ts';
import { selectIndicator } from '../../../../../../src/model/select/indicatorData.ts';
import { indexRecords, selectPanelData } from '../../../../../../src/model/select/panelData.ts';
import { slideOfRecord } from '../../../../../../src/model/show/answerSlide.ts';
import { slideOfPanel } from '../../../../../../src/model/show/panelSlide.ts';
import { slideOfIndicator } from '../../../../../../src/model/show/pinnedSlides.ts';
import { indexShards, selectSlide } from '../../../../../../src/model/show/slideData.ts';
import {
  unheldNumbers,
  unheldWords,
} from '../../../../../../src/views/presenter/slides/own/unheldNumbers.ts';
import { DEMO_CITIES, demoFiles } from '../../../../../support/demoCities.ts';
import { COUNTIES, DECK, DOMAINS, OVERVIEW } from '../../../../../support/ownDataset.ts';

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

/** The cities in which a plain figure was found and tried. */
const tried = new Set<string>();

describe.each(cities)('the words of slides of $name', ({ name, shards, slides, counties }) => {
  const indexed = indexShards(shards);
  const unproven = (slide: Slide) =>
    unheldNumbers(selectSlide(slide, indexed), counties, null).map(({ shown }) => shown);

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
      unproven(slide).map((number) => `${slide.id}: ${number} in ${slide.headline}`),
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
      expect(say('累计达到987654321.5亿元'), record.id).toEqual(['987654321.5亿元']);
      expect(say('累计达到987,654,321个'), record.id).toEqual(['987,654,321个']);
      expect(say('累计达到９８７６５４个'), record.id).toEqual(['９８７６５４个']);
      expect(say('提升百分之九十九点八七'), record.id).toEqual(['百分之九十九点八七']);
      expect(say('覆盖三万七千余个村'), record.id).toEqual(['三万七千余个']);
      expect(say('投入一亿九千七百万元'), record.id).toEqual(['一亿九千七百万元']);
      expect(say('资助玖拾柒家'), record.id).toEqual(['玖拾柒家']);
      expect(say('位列全省第九十七'), record.id).toEqual(['第九十七']);
      expect(say('提升至Ⅳ级'), record.id).toEqual(['Ⅳ']);
      const other = quantity.magnitude === '万亿' ? '亿' : '万亿';
      const scaled = `${quantity.value.replace('-', '')}${other}`;
      expect(say(`达到${scaled}`), record.id).toEqual([scaled]);
      expect(say('对照第3页和2024年、PM2.5、5G'), record.id).toEqual([]);
    }
  });

  const plain = shards.flatMap((shard) =>
    shard.records.flatMap((record) => {
      const { quantity, kind } = record;
      const isPlain =
        kind === 'observation' &&
        quantity !== null &&
        /^[0-9]+(?:\.[0-9]+)?$/.test(quantity.value) &&
        /^[个所家户人座件]$/u.test(quantity.unit);
      return isPlain && quantity ? [{ record, shard, quantity }] : [];
    }),
  );
  // Not every city has one; below it is asked that several have.
  if (plain.length > 0)
    it('are held in any spelling of the same number, and not with another unit or without its qualifier', () => {
      for (const { record, shard, quantity } of plain) {
        tried.add(name);
        const slide = { ...slideOfRecord(record, { shard, byId: indexRecords(shard) }), section: '' };
        const say = (headline: string) => unproven({ ...slide, headline });
        const said = formatQuantity(quantity);
        const wide = said.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(say(`达到${said}`), record.id).toEqual([]);
        expect(say(`达到${wide}`), record.id).toEqual([]);
        const { value, magnitude, unit, qualifier } = quantity;
        const bare = `${value}${magnitude}${unit}`;
        if (qualifier === '=') {
          expect(say(`超${bare}`), record.id).toEqual([bare]);
          expect(say(`共${value}${magnitude}公里`), record.id).toEqual([`${value}${magnitude}公里`]);
        } else expect(say(`共${bare}`).length, record.id).toBeGreaterThan(0);
      }
    });

  it('of a page of text hold no number at all, the length of the plan period aside', () => {
    for (const kind of ['title', 'text'] as const) {
      const page = { kind, id: 'opening', section: '开场', headline: '投入987.65亿元' } as const;
      expect(unproven(page)).toEqual(['987.65亿元']);
      expect(unproven({ ...page, headline: '回顾', lines: ['完成76.54%', '惠及三百户'] })).toEqual([
        '76.54%',
        '三百户',
      ]);
      expect(unproven({ ...page, headline: '一年一度的回顾' })).toEqual([]);
      const site = { period: { label: '规划期', from: '2001', to: '2007' } } as CoreShard['site'];
      const years = (headline: string) =>
        unheldNumbers({ slide: { ...page, headline }, panels: [], records: [] }, null, { site });
      expect(years('七年回顾')).toEqual([]);
      expect(years('六年回顾').map(({ shown }) => shown)).toEqual(['六年']);
    }
  });

  it('say where each number stands, and what a record says instead', () => {
    const text: Slide = { kind: 'text', id: 'own', section: '自拟', headline: '共12.5亿元，另８家' };
    const found = unheldNumbers(selectSlide(text, indexed), null, null);
    expect(found.map(({ at, end }) => text.headline.slice(at, end))).toEqual(['12.5亿元', '８家']);
    expect(unheldWords(found)).toBe('“12.5亿元”、“８家”为自填，不出自文件');
    const [first] = found;
    expect(unheldWords(first ? [{ ...first, instead: '13亿元以上' }] : [])).toBe(
      '“12.5亿元”在记录中为13亿元以上',
    );
  });
});

it('figures of several cities were tried', () => {
  expect(tried.size).toBeGreaterThan(1);
});
