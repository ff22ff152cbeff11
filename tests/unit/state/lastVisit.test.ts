import { describe, expect, it } from 'vitest';
import { parseVisit, visitOf } from '../../../src/state/lastVisit.ts';
import { changesByDay, domainsChanged } from '../../../src/views/changes/visitChanges.ts';

describe('the last visit', () => {
  it('is read as it was written, and not out of anything else', () => {
    expect(parseVisit('0123456789ab 2026-11-30 roads=12 parks=3')).toEqual({
      version: '0123456789ab',
      day: '2026-11-30',
      figures: { roads: 12, parks: 3 },
    });
    for (const text of [null, '', 'x', '0123456789ab', '0123456789ab heute', '<b> 2026-11-30'])
      expect(parseVisit(text)).toBeNull();
    expect(parseVisit('0123456789ab 2026-11-30 roads=many')?.figures).toEqual({});
  });

  it('counts the figures of each domain', () => {
    const { figures, day } = visitOf({ version: '0123456789ab', domains: [{ id: 'roads', figures: 12 }] });
    expect(figures).toEqual({ roads: 12 });
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is told apart by domain, a new one too', () => {
    const domains = [
      { id: 'roads', name: '道路', figures: 14 },
      { id: 'parks', name: '公园', figures: 3 },
      { id: 'water', name: '供水', figures: 2 },
    ];
    expect(domainsChanged(domains, { roads: 12, parks: 3 }).map(({ id, was }) => [id, was])).toEqual([
      ['roads', 12],
      ['water', 0],
    ]);
  });

  it('lists corrections by day, latest first', () => {
    const change = (record: string, date: string) => ({
      record,
      name: record,
      old: null,
      new: null,
      reason: '',
      date,
    });
    const days = changesByDay([
      change('a', '2026-01-02'),
      change('b', '2026-03-01'),
      change('c', '2026-01-02'),
    ]);
    expect(days.map(({ day, changes }) => [day, changes.length])).toEqual([
      ['2026-03-01', 1],
      ['2026-01-02', 2],
    ]);
  });
});
