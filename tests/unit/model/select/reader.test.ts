import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import { indexRecords, selectPanelData, selectSources } from '../../../../src/model/select/panelData.ts';
import {
  cardNumber,
  listFigures,
  selectReaderGroups,
  stepFigure,
} from '../../../../src/model/select/readerData.ts';
import { diffTexts } from '../../../../src/model/select/textDiff.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const read = <T>(folder: string, root = 'public'): T[] =>
  readdirSync(`${root}/data/${folder}`).map(
    (name) => JSON.parse(readFileSync(`${root}/data/${folder}/${name}`, 'utf8')) as T,
  );
/** What holds of any document is asked of the dataset of this project, what an example shows of the second city. */
const documents = read<DocumentShard>('documents');
const domains = read<DomainShard>('domains');
const examples = read<DocumentShard>('documents', SECOND_CITY_PUBLIC);
const find = (id: string, shards: readonly DocumentShard[]) => {
  const found = shards.find((shard) => shard.document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const example = (id: string) => find(id, examples);
const cardsOf = (shard: DocumentShard) => selectReaderGroups(shard).flatMap(({ cards }) => cards);

describe('panels and paragraphs', () => {
  // document paragraph → panels, once as panels name their sources and once as paragraphs name their panels
  const fromPanels = domains.flatMap((shard) =>
    shard.panels.flatMap((spec) =>
      selectSources(selectPanelData(spec, indexRecords(shard))).flatMap(({ doc, paragraphs }) =>
        paragraphs.map(({ paragraph }) => `${doc} ${paragraph} ${spec.id}`),
      ),
    ),
  );
  const fromParagraphs = documents.flatMap((shard) =>
    shard.paragraphs.flatMap(({ n, panels }) => panels.map(({ id }) => `${shard.document.id} ${n} ${id}`)),
  );

  it('name each other: every source of a panel lists it, and lists nothing else', () => {
    expect(fromPanels.length).toBeGreaterThan(0);
    expect([...new Set(fromPanels)].sort()).toEqual([...new Set(fromParagraphs)].sort());
  });

  it('agree for every figure: the panels of a paragraph are those of its figures', () => {
    for (const shard of documents) {
      for (const { n, panels } of shard.paragraphs) {
        const own = shard.quotes.filter(({ figureSpans }) => figureSpans[0]?.paragraph === n);
        expect(
          [...new Set(own.flatMap((quote) => quote.panels))].sort(),
          `${shard.document.id} ${n}`,
        ).toEqual(panels.map(({ id }) => id).sort());
      }
    }
  });
});

describe('cards', () => {
  it('hold every paragraph once, in order', () => {
    for (const shard of documents)
      expect(cardsOf(shard).flatMap(({ paragraphs }) => paragraphs.map(({ n }) => n))).toEqual(
        shard.paragraphs.map(({ n }) => n),
      );
  });

  it('join a sentence that the original broke, over as many lines as it runs', () => {
    const joined = cardsOf(example('second-city')).filter(({ first, last }) => first !== last);
    expect(joined.map(cardNumber)).toEqual(['17—18']);
    expect(joined[0]?.paragraphs.map(({ line }) => line)).toEqual([33, 35]);
  });
});

describe('steps from figure to figure', () => {
  const shard = documents.reduce((a, b) => (a.quotes.length > b.quotes.length ? a : b));
  const figures = listFigures(shard.quotes);
  const at = (evidence: string | null, paragraph: number | null = null) => ({ evidence, paragraph });

  it('reach every figure forwards and backwards, and end', () => {
    for (const step of [1, -1] as const) {
      const seen: string[] = [];
      let place = at(null, step === 1 ? null : 999);
      for (;;) {
        const next = stepFigure(figures, place, step, null);
        if (!next) break;
        seen.push(...next.evidence);
        place = at(next.evidence[0] ?? null);
      }
      expect(seen.sort()).toEqual(shard.quotes.map(({ evidence }) => evidence).sort());
    }
  });

  it('keep to a domain, and start from a paragraph', () => {
    const { quotes } = example('second-city');
    const own = listFigures(quotes);
    // Paragraph 9 is all of one domain, 14 begins another.
    expect(stepFigure(own, at(null, 9), 1, 'travel')?.paragraph).toBe(9);
    const first = own.find(({ domains }) => domains.includes('travel'))?.paragraph ?? 0;
    expect(stepFigure(own, at(null, first), -1, 'travel')).toBeNull();
    expect(stepFigure(own, at(null, 9), -1, null)?.paragraph).toBe(8);
    expect(stepFigure(own, at(null, 9), 1, 'meals')?.paragraph).toBe(14);
    expect(stepFigure(own, at(null, 1), 1, 'no-such-domain')).toBeNull();
  });
});

describe('the difference of two texts', () => {
  const show = (a: string, b: string) => {
    const runs = diffTexts(a, b);
    return [runs.a, runs.b].map((side) => side.map(({ text, same }) => (same ? text : `[${text}]`)).join(''));
  };

  it('is marked to the character', () => {
    expect(show('惠及群众369户', '惠及群众369人')).toEqual(['惠及群众369[户]', '惠及群众369[人]']);
    expect(show('让5.07万教师', '让5.07万名教师')).toEqual(['让5.07万教师', '让5.07万[名]教师']);
    expect(show('', '新')).toEqual(['', '[新]']);
    expect(show('相同', '相同')).toEqual(['相同', '相同']);
  });

  it('is none where a mark is set in another width', () => {
    expect(show('建成,投用(一期)', '建成，投用（一期）')).toEqual(['建成,投用(一期)', '建成，投用（一期）']);
  });

  it('loses no character of either text', () => {
    for (const { shared, quotes, document: header } of documents) {
      for (const { doc, facts } of shared) {
        const others = find(doc, documents).quotes;
        for (const { here, there } of facts) {
          const a = quotes.find(({ evidence }) => evidence === here)?.quote ?? header.id;
          const b = others.find(({ evidence }) => evidence === there)?.quote ?? doc;
          const runs = diffTexts(a, b);
          expect(runs.a.map(({ text }) => text).join('')).toBe(a);
          expect(runs.b.map(({ text }) => text).join('')).toBe(b);
          const same = (side: typeof runs.a) => side.filter((run) => run.same).map(({ text }) => text.length);
          expect(same(runs.a).reduce((x, y) => x + y, 0)).toBe(same(runs.b).reduce((x, y) => x + y, 0));
        }
      }
    }
  });
});

describe('facts that two documents tell', () => {
  it('are listed on both sides alike', () => {
    const [first, second] = [example('second-city').shared, example('second-review').shared];
    expect(first.map(({ doc }) => doc)).toEqual(['second-review']);
    expect(first[0]?.facts.length).toBeGreaterThan(0);
    expect(second[0]?.facts.map(({ record }) => record).sort()).toEqual(
      first[0]?.facts.map(({ record }) => record).sort(),
    );
  });
});
