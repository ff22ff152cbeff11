import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '../../../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData } from '../../../../../src/model/select/panelData.ts';
import { selectCountyTold } from '../../../../../src/model/select/toldPlaces.ts';
import { quoteText } from '../../../../../src/model/text/citation.ts';
import { partsWord } from '../../../../../src/model/text/partsWord.ts';
import { toldFacts, toldLead } from '../../../../../src/model/text/toldLead.ts';
import type { PlanItem } from '../../../../../src/panels/office/planItem.ts';
import { officeCharts } from '../../../../../src/panels/office/planPanel.ts';
import { planCounty } from '../../../../../src/views/presenter/handout/plan/planCounty.ts';
import { buildPptxPlan } from '../../../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { counties, deck, planInput, shards, slideFigures } from './mainDeck.ts';

const bare = (text: string): string => text.replace(/\s/g, '');

/** All text of an item, including chart labels. */
function textOf(item: PlanItem): string {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
    case 'table':
      return item.rows.flat().join('\n');
    case 'chart':
      return item.chart.points.map(({ category, label }) => `${category} ${label}`).join('\n');
    case 'block':
      return '';
  }
}

const input = planInput(deck.slides);
const [noted, plain] = deck.slides.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
const wordless = deck.slides.find(({ kind }) => kind === 'title')?.id;
const plan = buildPptxPlan(planInput(deck.slides, new Map([[noted ?? '', '先停三秒']])));
const slideOf = (id: string | undefined) => plan.slides.find((slide) => slide.id === id);

describe('the plan of the city’s deck', () => {
  it('has a slide for each, in order, each with one title', () => {
    expect(plan.slides.map(({ id }) => id)).toEqual(deck.slides.map(({ id }) => id));
    for (const [index, { items }] of plan.slides.entries()) {
      const titles = items.filter((item) => item.kind === 'text' && item.title === true);
      expect(titles.map(textOf)).toEqual([deck.slides[index]?.headline]);
    }
  });

  it.each(input.slides.map((data, index) => ({ id: data.slide.id, data, index })))(
    'shows every figure of $id, its source and its quotes',
    ({ id, data, index }) => {
      const items = plan.slides[index]?.items ?? [];
      const text = bare(items.map(textOf).join('\n'));
      for (const figure of slideFigures(data)) expect(text, id).toContain(bare(figure));
      expect(text).toContain('来源：');
      expect(text).toContain(`${index + 1}/${deck.slides.length}`);
      for (const { evidence } of data.records) {
        const [first] = evidence;
        if (first) expect(plan.slides[index]?.notes, id).toContain(quoteText(first));
      }
      for (const item of items) {
        if (item.kind === 'text' && item.title) continue;
        expect(item.box.x + item.box.w, textOf(item)).toBeLessThanOrEqual(12.84);
        expect(item.box.y + item.box.h, textOf(item)).toBeLessThanOrEqual(7.4);
        expect(item.box.x).toBeGreaterThanOrEqual(0.3);
      }
    },
  );

  it('puts the speaker’s words before the sources, and only where there are some', () => {
    expect(slideOf(noted)?.notes).toMatch(/^先停三秒\n\n出处\n/);
    expect(slideOf(plain)?.notes).toMatch(/^出处\n/);
    expect(slideOf(wordless)?.notes).toBe('');
  });

  it('says what another dataset does not hold', () => {
    const gone = planInput([
      { kind: 'panel', id: 'a', section: 's', headline: 'h', domain: 'overview', panel: 'gone' },
    ]);
    expect(buildPptxPlan(gone).slides[0]?.items.map(textOf).join()).toContain('不在当前数据中：gone');
  });
});

describe.each(shards.flatMap((shard) => shard.panels.map((spec) => ({ id: spec.id, spec, shard }))))(
  'the panel $id',
  ({ spec, shard }) => {
    const data = selectPanelData(spec, indexRecords(shard));

    const charts = officeCharts(data);
    if (charts.length > 0)
      it('has no point that is no record, and words at every point', () => {
        for (const chart of charts) {
          expect(chart.points.length).toBeGreaterThan(0);
          if (chart.shape === 'line') expect(chart.points).toHaveLength(2);
          for (const point of chart.points) {
            const record = data.byId.get(point.id);
            const { value, magnitude } = record?.quantity ?? { value: '', magnitude: '' };
            const factor = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 }[magnitude];
            expect([Number(value), Number(value) * factor]).toContain(point.value);
            expect(point.label).toContain(value);
            if (record?.derived) expect(point.derived && point.label.includes('推算')).toBe(true);
          }
        }
      });

    it('stands on a page without leaving it', () => {
      const slide = {
        kind: 'panel' as const,
        id: 'a',
        section: 's',
        headline: spec.title,
        domain: shard.domain,
        panel: spec.id,
      };
      const [page] = buildPptxPlan(planInput([slide])).slides;
      for (const item of page?.items ?? []) {
        expect(item.box.y + item.box.h, textOf(item)).toBeLessThanOrEqual(7.4);
        expect(item.box.w).toBeGreaterThanOrEqual(0);
        expect(item.box.h).toBeGreaterThanOrEqual(0);
      }
      const text = bare((page?.items ?? []).map(textOf).join('\n'));
      for (const { kind, quantity } of data.all)
        if (quantity && kind === 'observation') expect(text).toContain(quantity.value);
    });
  },
);

describe('a label', () => {
  const formats = shards
    .flatMap((shard) => shard.panels.map((spec) => selectPanelData(spec, indexRecords(shard))))
    .flatMap(officeCharts)
    .flatMap(({ points }) => points);

  it('prints the digits of its number and keeps the words round them', () => {
    const bounds = formats.filter(({ bound }) => bound !== 'none');
    expect(bounds.length).toBeGreaterThan(0);
    for (const { format, label, value } of formats) {
      const printed = format.replace(
        /"([^"]*)"|0(?:\.(0+))?/g,
        (_, words: string | undefined, zeros: string | undefined) =>
          words ?? value.toFixed(zeros?.length ?? 0),
      );
      expect(printed).toBe(label);
    }
    for (const { format } of bounds) expect(format).toMatch(/超|以上|以内|余|多|不足|突破|低于|过|破/);
  });
});

describe('the card of a county', () => {
  const cardOf = (county: string) => {
    const slide = { kind: 'map' as const, id: 'a', section: 's', headline: 'h', county };
    const plan = buildPptxPlan(planInput([slide])).slides[0];
    const items = plan?.items ?? [];
    return { items, text: items.map(textOf).join('\n') };
  };

  it.each(counties.counties.map((county) => ({ name: county.name, county })))(
    'of $name stands beside the map with all that is told of it, and leaves nothing out unsaid',
    ({ county }) => {
      const { items, text } = cardOf(county.adcode);
      const told = selectCountyTold(counties, county.adcode);
      if (!told) throw new Error(county.adcode);
      expect(text).toContain(toldLead(told, partsWord(counties.counties).long));
      expect(text.includes('未点名')).toBe(told.own.length === 0);
      const facts = toldFacts(told);
      const listed = facts.filter((record) => text.includes(record.text ?? record.name));
      const left = Number(/另有([0-9]+)条未列出/.exec(text)?.[1] ?? 0);
      expect(listed.length + left).toBeGreaterThanOrEqual(facts.length);
      for (const item of items) {
        expect(item.box.x + item.box.w).toBeLessThanOrEqual(12.84);
        expect(item.box.y + item.box.h).toBeLessThanOrEqual(7.4);
      }
    },
  );

  it('says how many facts it leaves out where there are more than fit', () => {
    const [told] = counties.counties.flatMap(({ adcode }) => selectCountyTold(counties, adcode) ?? []);
    if (!told?.covering[0]) throw new Error('nothing is told');
    const many = { ...told, own: Array.from({ length: 60 }, () => told.covering[0] as PublishedRecord) };
    const box = { x: 0, y: 0, w: 5, h: 4 };
    const [item] = planCounty(many, box, planInput([]).core, counties);
    const words = item ? textOf(item) : '';
    const shown = words.split(many.own[0]?.text ?? many.own[0]?.name ?? '').length - 1;
    expect(shown).toBeGreaterThan(1);
    expect(words).toContain(`另有${60 - shown}条未列出。`);
  });
});
