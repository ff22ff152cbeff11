import { describe, expect, it } from 'vitest';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { selectComparisons, whyNoPicture } from '../../../../tools/bench/screens/screenDebt.ts';

const record = (id: string, more: object = {}): PublishedRecord =>
  ({ id, quantity: { value: '70', magnitude: '', qualifier: '=', unit: '%' }, ...more }) as PublishedRecord;
const share = (id: string, value = '70', qualifier = '='): PublishedRecord =>
  record(id, { ofWhole: true, quantity: { value, magnitude: '', qualifier, unit: '%' } });
const strip = (...ids: string[]): PanelSpec =>
  ({ id: 'a', kind: 'strip', section: '', title: '', records: ids }) as PanelSpec;
const none = new Set<string>();

describe('what the records of a domain allow to be compared', () => {
  it('are pairs, wholes with their parts, and shares, each once', () => {
    const pair = { ...strip('end'), kind: 'dumbbell', pairs: [{ from: 'start', to: 'end' }] } as PanelSpec;
    const records = [
      share('start'),
      share('end'),
      record('part', { partOf: 'all' }),
      record('other', { partOf: 'all' }),
      record('all'),
      share('alone'),
      record('plain'),
    ];
    const panels = [pair, strip('part', 'other', 'all', 'alone', 'plain')];
    expect(selectComparisons({ panels, records })).toEqual([
      { form: 'pair', ids: ['start', 'end'] },
      { form: 'whole', ids: ['part', 'other'] },
      { form: 'percentage', ids: ['alone'] },
    ]);
  });

  it('hold a start that no panel pairs, so that an undrawn change is owed', () => {
    const records = [record('start', { role: 'baseline' }), record('unshown', { role: 'baseline' })];
    expect(selectComparisons({ panels: [strip('start')], records })).toEqual([
      { form: 'pair', ids: ['start'] },
    ]);
  });

  it('leave exactly 100 % to ticked rows, and keep its bounds', () => {
    const records = [share('full', '100'), share('over', '100', '<'), share('near', '99.7')];
    const found = selectComparisons({ panels: [strip('full', 'over', 'near')], records });
    expect(found.flatMap(({ ids }) => ids)).toEqual(['over', 'near']);
  });
});

describe('a screen owes a picture', () => {
  const whole = { form: 'whole', ids: ['part'] } as const;
  const shares = [
    { form: 'percentage', ids: ['one'] },
    { form: 'percentage', ids: ['two'] },
  ] as const;

  it('while a pair, a whole or two shares are left for it, wherever they stand', () => {
    expect(whyNoPicture([whole], none)).toBeNull();
    expect(whyNoPicture(shares, none)).toBeNull();
    expect(whyNoPicture([whole, shares[0]], new Set(['one']))).toBeNull();
  });

  it('no longer when everything stands on the screen before, when one share is left, or when there is nothing', () => {
    expect(whyNoPicture([whole], new Set(['part']))).toContain('都已在上一屏');
    expect(whyNoPicture([whole, shares[0]], new Set(['part']))).toContain('1组已在上一屏，余下的只有1个占比');
    expect(whyNoPicture([shares[0]], none)).toMatch(/^记录里可以对照的只有1个占比/);
    expect(whyNoPicture([], none)).toContain('记录里没有');
  });
});
