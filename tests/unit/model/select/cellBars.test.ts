import { describe, expect, it } from 'vitest';
import type { CatalogueRow } from '../../../../src/model/published/catalogue.ts';
import { barGroup, barScales, cellMark, cellPair } from '../../../../src/model/select/cellBars.ts';

const row = (id: string, value: string, fields: Partial<CatalogueRow> = {}, unit = '个'): CatalogueRow => ({
  id,
  kind: 'observation',
  name: id,
  rank: 0,
  indicator: null,
  lead: false,
  domain: 'roads',
  department: null,
  region: 'city',
  regionName: '全城',
  period: { kind: 'unstated', label: '时段原文未注明' },
  end: '',
  quantity: { value, magnitude: '', unit, qualifier: '=' },
  role: 'level',
  status: 'actual',
  passages: [],
  ...fields,
});
const scalesOf = (...rows: CatalogueRow[]) => barScales(rows, () => undefined);

describe('bars in cells', () => {
  it('are compared within one unit, and stock, flow and change apart', () => {
    const [a, b] = [row('a', '10'), row('b', '40')];
    const scales = scalesOf(a, b, row('c', '900', { role: 'cumulative' }), row('d', '700', {}, '米'));
    expect(cellMark(a, scales)).toMatchObject({ zero: 0, at: 25 });
    expect(cellMark(b, scales)?.at).toBe(100);
  });

  it('are left out where a length would say nothing or something false', () => {
    const alone = row('alone', '10');
    expect(cellMark(alone, scalesOf(alone))).toBeNull();
    const fact = row('fact', '10', { kind: 'coverage', role: null, status: null });
    const range = row('range', '');
    const rank = row('rank', '3', {
      quantity: { value: '3', valueKind: 'rank', magnitude: '', unit: '位', qualifier: '=' },
    });
    for (const item of [fact, range, rank]) expect(barGroup(item)).toBeNull();
    const zeros = [row('a', '0'), row('b', '0')];
    expect(zeros.map((item) => cellMark(item, scalesOf(...zeros)))).toEqual([null, null]);
  });

  it('hold a share against 100 %, even one that is alone, and what exceeds it against its like', () => {
    const share = row('share', '30', { role: 'share' }, '%');
    const over = [row('over', '150', {}, '%'), row('more', '300', {}, '%')];
    const scales = scalesOf(share, ...over);
    expect(cellMark(share, scales)?.at).toBe(30);
    expect(over.map((item) => cellMark(item, scales)?.at)).toEqual([50, 100]);
  });

  it('let a fall point to the left of the middle, whether words or a sign say so', () => {
    const change = { role: 'change' } as const;
    const [told, signed, rise] = [
      row('told', '5', { ...change, sense: 'decrease' }, '%'),
      row('signed', '-10', change, '%'),
      row('rise', '10', { ...change, sense: 'increase' }, '%'),
    ];
    const scales = scalesOf(told, signed, rise);
    expect(cellMark(told, scales)).toMatchObject({ zero: 50, at: 25, falls: true });
    expect(cellMark(signed, scales)).toMatchObject({ zero: 50, at: 0, falls: true });
    expect(cellMark(rise, scales)).toMatchObject({ zero: 50, at: 100, falls: false });
  });

  it('are open beyond a lower bound and before an upper one, and hollow where no text states the value', () => {
    const bound = (qualifier: '>=' | '<=' | '~') =>
      row(qualifier, '10', { quantity: { value: '10', magnitude: '', unit: '个', qualifier } });
    const rows = [bound('>='), bound('<='), bound('~'), row('sum', '9', { derived: true })];
    const scales = scalesOf(...rows);
    expect(rows.map((item) => cellMark(item, scales)?.open)).toEqual(['beyond', 'before', 'none', 'none']);
    expect(rows.map((item) => cellMark(item, scales)?.hollow)).toEqual([false, true, false, true]);
    const planned = row('planned', '9', { status: 'planned' });
    expect(cellMark(planned, scales)?.hollow).toBe(true);
  });

  it('become a pair where both points stand on one scale, which holds the earlier one too', () => {
    const [from, to, other] = [row('from', '40'), row('to', '10'), row('other', '10', {}, '米')];
    const scales = barScales([to, other], (item) => (item.id === 'to' ? from : undefined));
    expect(cellPair(from, to, scales)).toMatchObject({ from: { at: 100 }, to: { at: 25 }, falls: true });
    expect(cellPair(other, to, scales)).toBeNull();
  });
});
