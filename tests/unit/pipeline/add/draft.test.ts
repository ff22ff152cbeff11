import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../../../data/pipeline/add/draftTypes.ts';
import {
  baseOf,
  decideAll,
  openText,
  plantDemoCity,
  plantEmptyCity,
  withRegions,
} from '../../../support/deskCity.ts';
import { drawSome } from '../../../support/forms.ts';

const BRIEFING = readFileSync('tests/fixtures/desk/briefing.txt', 'utf8');
const READING = 'tests/fixtures/reading';
const TEXTS = readdirSync(READING).filter((name) => name.endsWith('.txt'));

const empty = baseOf(plantEmptyCity('draft-empty'));
const demo = baseOf(plantDemoCity('draft-demo'));

const WAYS: Readonly<Record<string, (options: readonly Option[], at: number) => Option | undefined>> = {
  'accepts every proposal': (options) => options[0],
  'sets everything aside': (options) => options.find(({ kind }) => kind === 'aside'),
  'takes what stands second': (options) => options[1],
  'sets each third aside': (options, at) =>
    at % 3 === 0 ? options.find(({ kind }) => kind === 'aside') : options[0],
};

describe.each(Object.entries(WAYS))('a person who %s', (way, choose) => {
  // Each way has texts of its own; `npm run bench:desk` takes all of them.
  const offset = Object.keys(WAYS).indexOf(way);
  const own = TEXTS.filter((_, at) => at % 4 === offset);
  it.each(drawSome('documents', own, 3))('comes to data without findings with %s', (name) => {
    const draft = openText(empty, readFileSync(`${READING}/${name}`, 'utf8'), name);
    expect(draft.items.length).toBeGreaterThan(20);
    const { outcome } = decideAll(draft, choose);
    expect(outcome.findings).toEqual([]);
    expect(outcome.files?.has('manifest.json')).toBe(true);
  });

  it('comes to data without findings in a city that has data', () => {
    const { outcome } = decideAll(openText(demo, BRIEFING), choose);
    expect(outcome.findings).toEqual([]);
  });
});

describe('what is known already', () => {
  const draft = openText(demo, BRIEFING);
  const proposed = (text: string, at = 0) => {
    const items = draft.items.filter((item) => item.text === text);
    return draft.proposal(items[at]?.key ?? '')?.options[0];
  };

  it('is confirmed, updated, or contradicted with both sides', () => {
    expect(proposed('1342.5亿元')).toMatchObject({ kind: 'confirm', record: 'gdp-2025' });
    expect(proposed('702.3亿元')).toMatchObject({ kind: 'update' });
    expect(proposed('96.4亿元')).toMatchObject({ kind: 'conflict', record: 'income-2025' });
    const { authored, outcome } = decideAll(draft, (options) => options[0]);
    const [conflict] = authored.conflicts.filter(({ concerns }) => concerns.includes('income-2025'));
    expect(conflict?.sides.map(({ says }) => says?.value)).toEqual(['95.4', '96.4']);
    const income = authored.indicators.economy?.flatMap(({ observations }) => observations) ?? [];
    expect(income.find(({ id }) => id === 'gdp-2025')?.evidence).toHaveLength(2);
    expect(outcome.findings).toEqual([]);
  });
});

describe('several places in one sentence', () => {
  const text = '望舒市民生简报\n\n月湖县、云台县各新建公园12个，月湖县和云台县绿地率分别达到35.1%和36.2%。\n';
  const base = withRegions(empty, [
    {
      id: 'yuehu',
      name: '月湖县',
      adcode: '990121',
      parent: empty.authored.site.region,
      kind: 'county' as const,
    },
    {
      id: 'yuntai',
      name: '云台县',
      adcode: '990122',
      parent: empty.authored.site.region,
      kind: 'county' as const,
    },
  ]);

  it('makes a record for each, and gives each its own of several figures', () => {
    const draft = openText(base, text);
    const regions = draft.items.map(({ key }) => draft.proposal(key)?.options[0]?.fields?.regions);
    expect(regions).toEqual([['yuehu', 'yuntai'], ['yuehu'], ['yuntai']]);
    const { outcome, built } = decideAll(draft, (options) => options[0]);
    expect(outcome.findings).toEqual([]);
    expect(built.records).toHaveLength(4);
  });
});

describe('a text of two megabytes', () => {
  it('is opened, decided and checked in time that grows with its length', () => {
    const line = '2025年，全市新建公园35个，绿地率达到41.2%，完成投资3.5亿元，惠及群众2.1万人。';
    const text = `望舒市简报\n\n${Array.from({ length: 20_000 }, () => line).join('\n')}\n`;
    expect(Buffer.byteLength(text)).toBeGreaterThan(2_000_000);
    // A part of it is decided here; the whole of it is opened in `test:full`.
    const draft = openText(empty, text.slice(0, 50_000));
    expect(draft.items.length).toBeGreaterThan(3_000);
    for (const { key } of draft.items) draft.decide(key, { kind: 'aside', reason: 'declined' });
    const from = Date.now();
    expect(draft.result().outcome.findings).toEqual([]);
    expect(Date.now() - from).toBeLessThan(5_000);
  });
});
