import { describe, expect, it } from 'vitest';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { listFacts } from '../../../../data/pipeline/write/printFacts.ts';
import { readCity, withOriginals } from '../../../support/originals.ts';

const project = readCity();
const outcome = runProject(project);
const facts = project.authored ? listFacts(project.authored, outcome.lock) : [];
const factsOf = (recordId: string) => facts.filter((fact) => fact.recordId === recordId);

const FIELDS =
  'kind recordId evidenceId indicatorId indicator domain department value unit per qualifier role status period region regionName derived doc paragraph file line start end figure quote sense signed'.split(
    ' ',
  );

describe('facts', () => {
  it('hold every field of the interface', () => {
    expect(facts.length).toBeGreaterThan(120);
    for (const fact of facts) expect(Object.keys(fact)).toEqual(FIELDS);
  });

  it.each([
    ['reclaimed-water-rate-start', { value: 24.6, unit: '%', qualifier: '=', role: 'baseline' }],
    ['reclaimed-water-rate-latest', { value: 38.2, unit: '%', role: 'level' }],
    ['green-coverage-area-start', { value: 92080000, unit: '平方米', role: 'baseline' }],
    ['park-area-latest', { value: 11450000, unit: '平方米' }],
    ['waste-sorting-coverage-start', { value: 30.02, unit: '%' }],
    ['incineration-capacity-latest', { value: 2800, unit: '吨', per: '日' }],
    ['led-street-lights-total', { value: 44000, unit: '盏', qualifier: '>' }],
    ['sewage-collection-rate-latest', { value: 95, qualifier: '>=' }],
    [
      'heating-network-start',
      { value: 1569, unit: '公里', derived: '{heating-network-latest} - {heating-network-growth}' },
    ],
    ['heating-area-start', { value: 118290000, derived: '{heating-area-latest} - {heating-area-growth}' }],
    ['deed-tax-subsidy-amount-forecast', { value: 127000000, status: 'forecast' }],
    ['myopia-rate-change-annual', { value: 1.2, role: 'change', sense: 'decrease', signed: -1.2 }],
  ])('%s', (id, expected) => {
    const own = factsOf(id);
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
    it('are all accounted for: 140 in the press conference', () => {
      const own = outcome.accounts.filter((account) => account.file.startsWith('001_'));
      expect(own).toHaveLength(140);
      expect(outcome.accounts.filter((account) => account.account === null)).toEqual([]);
      for (const account of outcome.accounts) {
        expect(account.ref.length).toBeGreaterThan(0);
        expect(account.reason !== null).toBe(account.account === 'set-aside');
      }
    });
  });
});
