import { describe, expect, it } from 'vitest';
import { correctRecord, usesOf } from '../../../../data/pipeline/add/editRecord.ts';
import { baseOf, plantDemoCity } from '../../../support/deskCity.ts';

const base = baseOf(plantDemoCity('edit-record'));
const entry = base.data.index.byId.get('gdp-2025');
if (!entry) throw new Error('The demonstration city has no gdp-2025');

describe('a record that stands', () => {
  it('is shown with every panel, slide, disagreement, sum and document that it is in', () => {
    const { panels, slides, documents } = usesOf(entry, base);
    expect(panels.length).toBeGreaterThan(0);
    expect(slides.length).toBeGreaterThan(0);
    expect(documents).toHaveLength(1);
  });

  it('leaves an entry of its correction where its value was published', () => {
    const old = { value: '1342.5', magnitude: '亿', unit: '元', qualifier: '=' } as const;
    const published = {
      ...base,
      project: { ...base.project, published: { version: 'v', records: { 'gdp-2025': old } } },
    };
    const correction = { value: '1342.6', reason: '年报更正', date: '2026-12-01' };
    const [change] = correctRecord(entry, correction, published).changes.slice(-1);
    expect(change).toMatchObject({
      record: 'gdp-2025',
      old,
      new: { ...old, value: '1342.6' },
      reason: '年报更正',
    });
    expect(correctRecord(entry, correction, base).changes).toEqual(base.authored.changes);
  });

  it('changes nothing else', () => {
    const next = correctRecord(entry, { doubt: '口径待查', reason: '', date: '' }, base);
    const before = JSON.stringify(base.authored.indicators.economy).length;
    expect(JSON.stringify(next.indicators.economy).length - before).toBe('"doubt":"口径待查",'.length);
    expect(next.panels).toBe(base.authored.panels);
  });
});
