import { describe, expect, it } from 'vitest';
import { runProject } from '../../../data/pipeline/runPipeline.ts';
import { listFacts } from '../../../data/pipeline/write/printFacts.ts';
import { readCity, withOriginals } from '../../support/originals.ts';

const outcome = runProject(readCity());
const facts = outcome.data ? listFacts(outcome.data, outcome.lock) : [];
const factsOf = (recordId: string) => facts.filter((fact) => fact.recordId === recordId);

describe('facts of the five texts', () => {
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
});

withOriginals(() => {
  it('numerals of the press conference are 140, of all five texts 389', () => {
    const inDigits = outcome.accounts.filter(({ token }) => /[0-9]/.test(token));
    expect(inDigits.filter(({ file }) => file.startsWith('001_'))).toHaveLength(140);
    expect(inDigits).toHaveLength(389);
  });
});
