import { describe, expect, it } from 'vitest';
import { indexData, NO_LOCKS, runChecks, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { listFacts } from '../../../../data/pipeline/write/printFacts.ts';
import { readCity, withOriginals } from '../../../support/originals.ts';

const project = readCity();
const outcome = runProject(project);
const facts = outcome.data ? listFacts(outcome.data, outcome.lock) : [];

import { readSecondCity } from '../../../support/readSecondCity.ts';
import { buildSmallCity } from '../../../support/smallCity.ts';

const FIELDS =
  'kind recordId evidenceId indicatorId indicator domain department value unit per qualifier role status period region regionName derived doc paragraph file line start end figure quote sense signed'.split(
    ' ',
  );

describe('facts', () => {
  it('are told of numbers in words and in full-width digits too', () => {
    const { authored, originals } = buildSmallCity({
      figures: [
        { text: '共有三千人。', figure: '三千人', record: { value: '3000' }, indicator: { unit: '人' } },
        { text: '共有３５所。', figure: '３５所', record: { value: '35' }, indicator: { unit: '所' } },
        { text: '覆盖九成。', figure: '九成', record: { value: '90' }, indicator: { unit: '%' } },
      ],
      honours: [{ quote: '综合评价居全省第十二位', figure: '第十二位', rank: 12 }],
    });
    const index = indexData(authored);
    const { lock } = runChecks(index, originals, NO_LOCKS, true);
    expect(listFacts(index, lock).map(({ value, figure, start }) => [value, figure, start])).toEqual([
      [3000, '三千人', 2],
      [35, '３５所', 2],
      [90, '九成', 2],
    ]);
  });

  it('hold every field of the interface', () => {
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(Object.keys(fact)).toEqual(FIELDS);
  });

  it.each([
    ['bus-punctuality-start', { value: 88.5, unit: '%', qualifier: '=', role: 'baseline' }],
    ['books-latest', { value: 200000, unit: '册', qualifier: '>' }],
    ['food-delivery-latest', { value: 95, qualifier: '>=' }],
    ['night-riders-latest', { value: 3100, unit: '人次', per: '日' }],
    ['bus-routes-start', { value: 522, derived: '{bus-routes-latest} - {bus-routes-growth}' }],
    ['car-subsidy-amount-forecast', { value: 128000000, status: 'forecast' }],
    ['bus-complaints-change-reported', { value: 15, role: 'change', sense: 'decrease', signed: -15 }],
  ])('say of %s what its text says', (id, expected) => {
    const second = readSecondCity();
    const own = listFacts(indexData(second.authored), second.previous.evidence).filter(
      ({ recordId }) => recordId === id,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const fact of own) expect(fact).toMatchObject(expected);
  });

  withOriginals(() => {
    it('stand where they say they stand', () => {
      for (const fact of facts) {
        const original = project.originals.get(String(fact.doc));
        const line = original?.text.split('\n')[Number(fact.line) - 1] ?? '';
        const at = line.slice(Number(fact.start), Number(fact.end));
        expect(String(fact.figure)).toContain(at);
        expect(at).toMatch(/[0-9]/);
      }
    });
  });
});

withOriginals(() => {
  describe('numerals', () => {
    it('are all accounted for', () => {
      expect(outcome.accounts.length).toBeGreaterThan(0);
      expect(outcome.accounts.filter((account) => account.account === null)).toEqual([]);
      for (const account of outcome.accounts) {
        // What the reader of texts tells for a duration or a name needs no entry of its own.
        if (/[0-9]/.test(account.token)) expect(account.ref.length).toBeGreaterThan(0);
        expect(account.reason !== null).toBe(account.account === 'set-aside');
      }
    });
  });
});
